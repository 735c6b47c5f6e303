internal import GRDB
public import ServiceDesk

extension Journal {
  /// Makes an empty desk in a directory that does not exist yet or is empty.
  ///
  /// Its first event is the policy document, its second the person who made it: a lead.
  /// - Throws: `DocumentFaults` of the policy, or `StoreFailure`; nothing is left behind then.
  public static func found(
    directory: String, policy document: String, files holidays: [String: String] = [:],
    founder: Person, account: String,
    surroundings: Surroundings
  ) throws {
    let policy = try Policy.check(
      document, files: holidays, people: nil, now: surroundings.now()
    ).policy
    let files = DeskFiles(directory: directory)
    let wasThere = try files.claim()
    do {
      try files.make()
      let store = try Store(files: files, isNew: true)
      try store.found(policy, document, holidays, founder, account, surroundings)
      try store.close()
    } catch {
      files.unmake(keepingDirectory: wasThere)
      throw error
    }
  }
}

extension Store {
  /// Writes the first events.
  fileprivate func found(
    _ policy: Policy, _ document: String, _ holidays: [String: String], _ founder: Person,
    _ account: String, _ surroundings: Journal.Surroundings
  ) throws {
    let storeID = [surroundings.random(), surroundings.random()].flatMap { word in
      (0..<8).map { UInt8(truncatingIfNeeded: word >> ($0 * 8)) }
    }
    let author = Author(actor: .person(founder.id), account: account, origin: .verb)
    try write { db in
      try db.execute(sql: Schema.log)
      try Schema.createProjections(db)
      try Schema.stamp(db, storeID: storeID)
      let now = surroundings.now()
      var appender = try Appender(
        EventTable(db: db, codec: Codec()),
        rules: ClockRules(PolicyTimeline(founding: policy, at: now), zones: ZoneRules.named),
        storeID: storeID, now: now, random: surroundings.random)
      try appender.append(.founded(document: document, files: holidays), by: author)
      try appender.append(.personDeclared(founder), by: author)
      try appender.finish()
    }
  }
}
