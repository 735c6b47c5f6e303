internal import GRDB
internal import ServiceDesk

/// Brings the projections up to date with a run of events, within the transaction that wrote them.
///
/// Rows that change with every event (the ticket's own, counters) are gathered and written once, by
/// `flush`. The tickets it has folded are kept for the run, a bounded number of them.
struct ProjectionBatch {
  private let table: EventTable
  private let policy: Policy?
  private var tickets: [TicketID: Ticket] = [:]
  private var changed: Set<TicketID> = []
  private var versions: [Stream: Int] = [:]
  private var spans = SpanProjection()
  private var tally = TallyProjection()
  private var census = CensusProjection()
  private var deeds = DeedProjection()

  private static let mostTickets = 4096

  init(_ table: EventTable, policy: Policy?) {
    (self.table, self.policy) = (table, policy)
  }

  /// One event's change of one ticket, as the projections see it.
  struct Change {
    let before: Ticket
    let after: Ticket
    let event: TicketEvent
    let recorded: RecordedEvent
    let policy: Policy?

    var number: Int { after.id.number }
    var at: Int64 { recorded.occurredAt.microseconds }
    /// What ties events together that happened as one.
    var cause: EventID { recorded.cause ?? recorded.id }
  }

  /// The version that the stream's next event will have.
  func nextVersion(of stream: Stream) throws -> Int {
    if case .ticket(let id) = stream, let ticket = tickets[id] { return ticket.version + 1 }
    if let version = versions[stream] { return version + 1 }
    return try table.version(of: stream) + 1
  }

  mutating func apply(_ recorded: RecordedEvent) throws {
    switch recorded.stream {
    case .desk, .roster:
      versions[recorded.stream] = recorded.version
      if case .event(.desk(let event)) = recorded.content {
        try RosterProjection.apply(event, table.db)
      }
    case .ticket(let id): try apply(recorded, to: id)
    }
  }

  private mutating func apply(_ recorded: RecordedEvent, to id: TicketID) throws {
    let before = try ticket(id, beforeVersion: recorded.version)
    let retelling = try Retelling(of: recorded, table)
    var after = before
    if let retelling { after = retelling.ticket } else { after.evolve(recorded) }
    tickets[id] = after
    changed.insert(id)
    guard let event = recorded.ticketEvent else { return }
    let change = Change(
      before: before, after: after, event: event, recorded: recorded, policy: policy)
    try spans.apply(change, table.db)
    try retelling?.writeFacts(policy: policy, table.db)
    retelling.map { tally.apply($0) }
    try deeds.apply(change, retelling: retelling, table.db)
    try MovementProjection.apply(change, table.db)
    try ResolutionProjection.apply(change, table.db)
    try ExchangeProjection.apply(change, table.db)
    try TimelineProjection.apply(change, table.db)
    tally.apply(change)
    census.apply(change)
  }

  private mutating func ticket(_ id: TicketID, beforeVersion version: Int) throws -> Ticket {
    if let ticket = tickets[id] { return ticket }
    if tickets.count >= Self.mostTickets {
      try writeTickets()
      tickets.removeAll(keepingCapacity: true)
      spans.forget()
    }
    var ticket = Ticket(id: id)
    if version > 1 {
      ticket = try table.ticket(id, before: version)
    }
    return ticket
  }

  /// Writes what was gathered; the projections then stand at `sequence`.
  mutating func flush(upTo sequence: Int64) throws {
    try writeTickets()
    try tally.flush(table.db)
    try census.flush(table.db)
    try deeds.flush(table.db)
    try table.db.cachedStatement(sql: "UPDATE projection SET seq = ?")
      .execute(arguments: [sequence])
  }

  private mutating func writeTickets() throws {
    for id in changed {
      if let ticket = tickets[id] { try TicketProjection.write(ticket, table.db) }
    }
    changed.removeAll(keepingCapacity: true)
  }
}
