internal import GRDB
public import ServiceDesk

/// What a desk has taken on, once it is durable.
public struct AdoptedPolicy: Equatable, Sendable {
  /// Its place among the desk's policies, from 1.
  public var number: Int
  public var policy: Policy
  /// Of its event.
  public var sequence: Int64
}

extension Journal {
  /// Gives the desk a new policy, in force from now on.
  ///
  /// Its moment comes after those of all that is known to have happened, be it by a microsecond: each
  /// event is judged by the policy that had been adopted before it, also when it is read again.
  /// - Parameter files: the texts of the files that the document names, by the name it calls them.
  /// - Throws: `DocumentFaults` of the document, the `Refusal` that stands in its way, or
  ///   `StoreFailure`; nothing is written then.
  public func adoptPolicy(
    _ document: String, files: [String: String] = [:], by author: Author
  ) throws -> AdoptedPolicy {
    let now = surroundings.now()
    let next = try Policy.check(document, files: files, people: try people(), now: now).policy
    // What was due by the old policy is told by it: the new one speaks of what comes.
    try letTimePass()
    defer { try? store.expectLittle() }
    let adopted = try store.write { db in
      // The clocks of all open tickets are put under it.
      try store.expectMuch(db)
      let policies = try policies(in: db)
      try adoption(db, by: author, policies.current).mayAdopt(next)
      let table = EventTable(db: db, codec: codec)
      let moment = max(now, try table.tip().recordedAt + TimeSpan(microseconds: 1))
      var appender = try appender(table, now: moment)
      try appender.append(.policyAdopted(document: document, files: files), by: author)
      try appender.finish()
      var known = policies
      known.adopt(next, at: moment)
      try ClockReview(db: db, before: store).run(ClockRules(known, zones: ZoneRules.named))
      return AdoptedPolicy(
        number: known.newest.number, policy: next, sequence: appender.sequence)
    }
    committed(adopted.sequence)
    return adopted
  }

  /// Adds the people of a roster document to the desk, and replaces those of the same ids.
  /// - Returns: those who are new or different; where there are none, nothing was written.
  /// - Throws: as for a policy.
  public func adoptRoster(_ document: String, by author: Author) throws -> [Person] {
    let now = surroundings.now()
    let (news, sequence) = try store.write { db in
      let policy = try policies(in: db).current
      let table = RosterTable(db: db)
      let roster = try Roster(
        document: document, teams: try table.teams(), calendars: policy.calendars.keys)
      let situation = try adoption(db, by: author, policy)
      try situation.mayAdopt(roster.people)
      let known = Set(situation.people)
      let news = roster.people.filter { !known.contains($0) }
      guard !news.isEmpty else { return ([Person](), Int64?.none) }
      var appender = try appender(EventTable(db: db, codec: codec), now: now)
      try appender.append(.rosterAdopted(document: document), by: author)
      try appender.finish()
      return (news, appender.sequence)
    }
    if let sequence { committed(sequence) }
    return news
  }

  private func adoption(
    _ db: Database, by author: Author, _ policy: Policy
  ) throws -> Adoption.Situation {
    let standing = try Row.fetchAll(
      db,
      sql: """
        SELECT team, sum(amount) FROM census
        WHERE status IN (\(Status.listed.map { "'\($0.rawValue)'" }.sorted().joined(separator: ",")))
        GROUP BY team
        """)
    return Adoption.Situation(
      policy: policy, actor: author.actor, people: try RosterTable(db: db).people(),
      tickets: Dictionary(
        standing.map { (TeamID($0[0]), $0[1] as Int) }, uniquingKeysWith: { $0 + $1 }))
  }
}
