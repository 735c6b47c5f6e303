public import ServiceDesk

/// One of the desk's policies, as it was adopted.
public struct PolicyText: Equatable, Sendable {
  /// 1 is the one that the desk was founded with.
  public var number: Int
  public var adoptedAt: Instant
  public var by: Actor
  /// Word for word.
  public var document: String
  /// The texts of the files that it names.
  public var files: [String: String]
}

extension Journal {
  /// Every policy document of the desk, in the order of their adoption.
  public func policyTexts() throws -> [PolicyText] {
    let adoptions = try store.read { db in
      try EventTable(db: db, codec: codec).adoptions(after: 0)
    }
    return zip(1..., adoptions).map { number, adoption in
      PolicyText(
        number: number, adoptedAt: adoption.at, by: adoption.by, document: adoption.document,
        files: adoption.files)
    }
  }

  /// The policy document in force, word for word as it was adopted.
  public func policyDocument() throws -> String {
    guard let newest = try policyTexts().last else { throw StoreFailure.policyUnreadable([]) }
    return newest.document
  }
}
