internal import GRDB
public import ServiceDesk

extension Journal {
  /// Makes an empty desk in a directory that does not exist yet or is empty.
  ///
  /// Its first event is the policy document, its second the person who made it: a lead.
  /// - Throws: `DocumentFaults` of the policy, or `StoreFailure`; nothing is left behind then.
  public static func found(
    directory: String, policy document: String, founder: Person, account: String,
    surroundings: Surroundings
  ) throws {
    let policy = try Policy(document: document)
    let files = DeskFiles(directory: directory)
    try files.make()
    let store = try Store(files: files, isNew: true)
    let storeID = [surroundings.random(), surroundings.random()].flatMap { word in
      (0..<8).map { UInt8(truncatingIfNeeded: word >> ($0 * 8)) }
    }
    let author = Author(actor: .person(founder.id), account: account, origin: .verb)
    try store.write { db in
      try db.execute(sql: Schema.log)
      try Schema.createProjections(db)
      try Schema.stamp(db, storeID: storeID)
      var appender = try Appender(
        EventTable(db: db, codec: Codec()), policy: policy, storeID: storeID,
        now: surroundings.now(), random: surroundings.random)
      try appender.append(.founded(document: document), by: author)
      try appender.append(.personDeclared(founder), by: author)
      try appender.finish()
    }
    try store.close()
  }
}
