internal import GRDB
internal import ServiceDesk

/// Brings the projections up to date with a run of events, within the transaction that wrote them.
///
/// Rows that change with every event (the ticket's own, counters) are gathered and written once, by
/// `flush`. The tickets it has folded are kept for the run, a bounded number of them.
struct ProjectionBatch {
  private let table: EventTable
  private(set) var rules: ClockRules
  private var paces: PaceTable
  private(set) var folded: FoldedTickets
  /// The changed ones as their rows still have them.
  private var stored: [TicketID: Ticket] = [:]
  private var versions: [Stream: Int] = [:]
  private var textBytes = 0
  private var tally = TallyProjection()
  private var census = CensusProjection()
  private var deeds = DeedProjection()

  /// - Parameter folded: what an earlier run has left, if nothing was appended since.
  init(
    _ table: EventTable, rules: ClockRules, folded: FoldedTickets = FoldedTickets()
  ) {
    (self.table, self.rules, self.folded) = (table, rules, folded)
    paces = PaceTable(db: table.db)
  }

  /// One event's change of one ticket, as the projections see it.
  struct Change {
    let before: Ticket
    let after: Ticket
    let event: TicketEvent
    let recorded: RecordedEvent
    let policies: PolicyTimeline

    var number: Int { after.id.number }
    var at: Int64 { recorded.occurredAt.microseconds }
    /// The one in force when it happened.
    var policy: Policy { policies.policy(at: recorded.occurredAt) }
    /// What ties events together that happened as one.
    var cause: EventID { recorded.cause ?? recorded.id }
  }

  /// The version that the stream's next event will have.
  mutating func nextVersion(of stream: Stream) throws -> Int {
    if case .ticket(let id) = stream { return try entry(id, before: nil).ticket.version + 1 }
    if let version = versions[stream] { return version + 1 }
    return try table.version(of: stream) + 1
  }

  /// Takes a ticket as it stands in the log, so that it is not read again.
  mutating func adopt(_ ticket: Ticket) {
    if folded[ticket.id] == nil { folded[ticket.id] = FoldedTickets.Entry(ticket: ticket) }
  }

  mutating func apply(_ recorded: RecordedEvent) throws {
    switch recorded.stream {
    case .desk, .roster:
      versions[recorded.stream] = recorded.version
      if case .event(.desk(let event)) = recorded.content {
        try RosterProjection.apply(event, of: recorded, table)
      }
    case .ticket(let id): try apply(recorded, to: id)
    }
  }

  private mutating func apply(_ recorded: RecordedEvent, to id: TicketID) throws {
    var entry = try entry(id, before: recorded.version)
    let before = entry.ticket
    let retelling = try Retelling(of: recorded, table)
    if let retelling { entry.ticket = retelling.ticket } else { entry.ticket.evolve(recorded) }
    if stored[id] == nil { stored[id] = before }
    defer { folded[id] = entry }
    guard let event = recorded.ticketEvent else { return }
    let change = Change(
      before: before, after: entry.ticket, event: event, recorded: recorded,
      policies: rules.policies)
    try SpanProjection.apply(change, &entry.span, table.db)
    try follow(change, retelling, &entry)
    try retelling?.writeFacts(policies: rules.policies, table.db)
    retelling.map { tally.apply($0) }
    try deeds.apply(change, retelling: retelling, table.db)
    try MovementProjection.apply(change, table.db)
    try ResolutionProjection.apply(change, table.db)
    try ExchangeProjection.apply(change, table.db)
    textBytes += try TimelineProjection.apply(change, table.db)
    tally.apply(change)
    census.apply(change)
  }

  private mutating func follow(
    _ change: Change, _ retelling: Retelling?, _ entry: inout FoldedTickets.Entry
  ) throws {
    let id = change.after.id
    var clocks =
      try entry.clocks
      ?? ClockProjection.read(id, isNew: change.before.version == 0, table.db)
    entry.clocks = nil
    ClockProjection.follow(change, retelling, &clocks, &rules)
    try paces.learn(from: change, clocks.clocks, &rules)
    entry.clocks = clocks
  }

  /// - Parameter version: of the event to be applied next; nil for the one after the log's last.
  private mutating func entry(
    _ id: TicketID, before version: Int?
  ) throws -> FoldedTickets.Entry {
    if let entry = folded[id] { return entry }
    if folded.isFull {
      try writeTickets()
      folded.makeRoom()
    }
    var ticket = Ticket(id: id)
    if version ?? .max > 1 {
      ticket = try version.map { try table.ticket(id, before: $0) } ?? table.ticket(id)
    }
    let entry = FoldedTickets.Entry(ticket: ticket)
    folded[id] = entry
    return entry
  }

  /// Writes what was gathered; the projections then stand at `sequence`.
  mutating func flush(upTo sequence: Int64) throws {
    try writeTickets()
    try tally.flush(table.db)
    try census.flush(table.db)
    try deeds.flush(table.db)
    try keepUp()
    try table.db.cachedStatement(sql: "UPDATE projection SET seq = ?")
      .execute(arguments: [sequence])
  }

  /// Puts the search index in order as far as the texts since the last time have put it out.
  mutating func keepUp() throws {
    try SearchIndex(db: table.db).keepUp(withBytes: textBytes)
    textBytes = 0
  }

  /// Works with what is promised, and keeps what it has found out of the calendars.
  mutating func withRules<Answer>(_ work: (inout ClockRules) -> Answer) -> Answer { work(&rules) }

  /// Has the rows of tickets written anew, though nothing has happened to them.
  mutating func touch(_ tickets: [TicketID]) throws {
    for id in tickets {
      var entry = try entry(id, before: nil)
      if stored[id] == nil { stored[id] = entry.ticket }
      if entry.clocks == nil {
        entry.clocks = try ClockProjection.read(id, isNew: false, table.db)
      }
      folded[id] = entry
    }
  }

  /// In the order of their numbers, in which they also stand in the tables.
  mutating func writeTickets() throws {
    for (id, before) in stored.sorted(by: { $0.key < $1.key }) {
      guard var entry = folded[id] else { continue }
      try TicketProjection.write(entry.ticket, over: before, table.db)
      guard var clocks = entry.clocks else { continue }
      try ClockProjection.write(
        entry.ticket, &clocks, &rules, &paces, table.db)
      entry.clocks = clocks
      folded[id] = entry
    }
    stored.removeAll(keepingCapacity: true)
  }
}
