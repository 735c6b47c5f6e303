internal import ServiceDesk

extension Journal {
  /// The policy document in force, word for word as it was adopted.
  public func policyDocument() throws -> String {
    let founding = try store.read { db in
      try EventTable(db: db, codec: codec).events(after: 0, limit: 1).first
    }
    guard case .event(.desk(.founded(let document))) = founding?.content else {
      throw StoreFailure.policyUnreadable([])
    }
    return document
  }
}
