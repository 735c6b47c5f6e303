internal import Foundation
internal import GRDB
internal import ServiceDesk

extension Journal {
  /// Records other systems' history as it was, in one transaction; tickets that are new get the
  /// next numbers. What the log has already is passed over, so the same facts may be delivered any
  /// number of times, in any pieces that keep their order.
  /// - Returns: for each fact whether it was new.
  /// - Throws: `StoreFailure.sameEventDiffers` when one is known with other content,
  ///   `ticketNotOpened` when its ticket's opening is neither in the log nor before it; nothing of
  ///   the batch is written then.
  public func record(_ history: [ImportedFact]) throws -> [Bool] {
    guard !history.isEmpty else { return [] }
    let now = surroundings.now()
    var earlier = lastRun.withLock { $0.take() }
    let (isNew, before, run) = try store.write { db in
      if history.count > Journal.few { try store.expectMuch(db) }
      let table = EventTable(db: db, codec: codec)
      var appender = try appender(table, now: now, after: earlier.take())
      var tickets = ImportedTickets(table)
      let before = appender.sequence
      let isNew = try history.map { imported in
        guard let fact = try self.fact(imported, &tickets, table) else { return false }
        guard tickets.isNew(fact) else { return try appender.record(fact) }
        try appender.recordNew(fact)
        return true
      }
      try appender.finish()
      return (isNew, before, appender.run)
    }
    lastRun.withLock { $0 = run }
    keep(run.rules)
    announce(from: before, to: run.end)
    return isNew
  }

  /// The fact as it is on this desk; nil where the desk's own roster says all of it, or the log has
  /// it already.
  private func fact(
    _ imported: ImportedFact, _ tickets: inout ImportedTickets, _ table: EventTable
  ) throws -> Fact? {
    let roster = RosterTable(db: table.db)
    switch imported.content {
    case .ticket(let opening, let event):
      let id = try tickets.ticket(openedBy: opening, mayOpen: imported.id == opening)
      return imported.fact(.ticket(id, event))
    case .team(let team):
      return try roster.team(team.id) == nil ? imported.fact(.desk(.teamDeclared(team))) : nil
    case .person(let person):
      // What was declared then depended on the desk, so that the id alone tells that it was.
      guard try table.stream(of: imported.id) == nil else { return nil }
      var declared = try roster.person(person.id) ?? person
      declared.teams += person.teams.filter { !declared.teams.contains($0) }
      return imported.fact(.desk(.personDeclared(declared)))
    }
  }

  func announce(from before: Int64, to after: Int64) {
    guard after > before else { return }
    if before / Journal.checkpointInterval != after / Journal.checkpointInterval {
      try? markCheckpoint()
    }
    doorbell.ring()
  }
}

/// The numbers of imported tickets, within one transaction.
struct ImportedTickets {
  private let table: EventTable
  private var known: [EventID: TicketID] = [:]
  private var last: Int?
  private var first: Int?
  private var recorded: Set<EventID> = []

  init(_ table: EventTable) { self.table = table }

  /// The ticket that the event opened, or with `mayOpen` the next free number for it.
  mutating func ticket(openedBy opening: EventID, mayOpen: Bool) throws -> TicketID {
    if let id = try ticket(openedBy: opening) { return id }
    guard mayOpen else { throw StoreFailure.ticketNotOpened(by: opening) }
    let id = TicketID(try lastNumber() + 1)
    (first, last, known[opening]) = (first ?? id.number, id.number, id)
    return id
  }

  /// Its ticket has its number from this transaction, so that the log cannot have it, and it is not
  /// told twice here.
  mutating func isNew(_ fact: Fact) -> Bool {
    guard case .ticket(let id, _) = fact.event, let first, id.number >= first else { return false }
    return recorded.insert(fact.id).inserted
  }

  mutating func ticket(openedBy opening: EventID) throws -> TicketID? {
    if let id = known[opening] { return id }
    guard case .ticket(let id)? = try table.stream(of: opening) else { return nil }
    known[opening] = id
    return id
  }

  /// Read once: the tickets opened since are in no table before the transaction's end.
  private func lastNumber() throws -> Int {
    if let last { return last }
    return try Int.fetchOne(table.db, sql: "SELECT max(number) FROM ticket") ?? 0
  }
}

extension EventTable {
  /// The stream of an event; nil where the log does not have it.
  func stream(of id: EventID) throws -> Stream? {
    try String.fetchOne(
      db.cachedStatement(sql: "SELECT stream FROM event WHERE id = ?"),
      arguments: [Data(id.bytes)]
    ).flatMap { Stream($0) }
  }
}
