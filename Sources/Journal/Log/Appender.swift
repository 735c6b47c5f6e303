internal import GRDB
public import ServiceDesk

/// The one place that appends: gives each event its place, its digest and its link, and projects
/// it, within the transaction of its caller.
struct Appender {
  private let table: EventTable
  private let storeID: [UInt8]
  private let now: Instant
  private let random: @Sendable () -> UInt64
  private var tip: EventTable.Tip
  private(set) var projections: ProjectionBatch

  init(
    _ table: EventTable, rules: ClockRules, storeID: [UInt8], now: Instant,
    random: @escaping @Sendable () -> UInt64, after earlier: Run? = nil
  ) throws {
    (self.table, self.storeID, self.now, self.random) = (table, storeID, now, random)
    tip = try table.tip()
    let isNext = earlier?.end == tip.sequence
    projections = ProjectionBatch(
      table, rules: rules,
      folded: earlier.flatMap { isNext ? $0.folded : nil } ?? FoldedTickets())
  }

  /// What a run of appended events leaves to the next one, should nobody else append in between.
  struct Run {
    let end: Int64
    let folded: FoldedTickets
    let rules: ClockRules
  }

  var run: Run { Run(end: tip.sequence, folded: projections.folded, rules: projections.rules) }

  /// Takes a ticket as it stands in the log, so that it is not read again.
  mutating func adopt(_ ticket: Ticket) { projections.adopt(ticket) }

  /// The place of the last event in the log.
  var sequence: Int64 { tip.sequence }

  /// Appends what an order came to.
  /// - Parameter deed: what the events belong to; nil where the order is theirs alone, and the first
  ///   of them the cause of those that follow it.
  /// - Returns: the deed.
  @discardableResult
  mutating func append(
    _ events: [TicketEvent], to id: TicketID, by author: Author, as deed: EventID? = nil
  ) throws -> EventID? {
    var deed = deed
    for event in events {
      let eventID = newID()
      try append(
        Fact(id: eventID, event: .ticket(id, event), author: author, occurredAt: now, cause: deed),
        salt: salt())
      deed = deed ?? eventID
    }
    return deed
  }

  func newID() -> EventID { EventID(at: now, random: (random(), random())) }

  mutating func append(_ event: DeskEvent, by author: Author) throws {
    let id = newID()
    try append(
      Fact(id: id, event: .desk(event), author: author, occurredAt: now, cause: nil), salt: salt())
  }

  /// Appends a fact unless the log has it already.
  /// - Returns: whether it was new.
  mutating func record(_ fact: Fact) throws -> Bool {
    switch try table.standing(of: fact) {
    case .known: return false
    case .differs: throw StoreFailure.sameEventDiffers(fact.id)
    case .unknown:
      try recordNew(fact)
      return true
    }
  }

  /// Appends what has the same id whoever notices it, unless somebody has noticed it.
  /// - Returns: whether nobody had.
  mutating func recordUnlessKnown(_ fact: Fact) throws -> Bool {
    guard try table.row(fact.id) == nil else { return false }
    try recordNew(fact)
    return true
  }

  /// The id of an event that follows from `parts` on this desk.
  func derivedID(of parts: [String]) -> EventID {
    EventID.derived(from: [EventID(digest: storeID)?.description ?? ""] + parts)
  }

  /// What falls due on a ticket as it stands in the log.
  mutating func agenda(
    of history: TicketHistory, _ subject: ClockSubject, lead: PersonID?
  ) -> Agenda {
    projections.withRules { rules in
      let clocks = TicketClocks(history, &rules)
        .standing(of: subject, at: rules.settledSince, &rules)
      return Agenda(of: subject, clocks, lead: lead, &rules)
    }
  }

  /// Writes the rows of tickets anew, though nothing has happened to them.
  mutating func rewrite(_ tickets: [TicketID]) throws { try projections.touch(tickets) }

  /// Writes the rows of the tickets that have changed.
  mutating func writeTickets() throws { try projections.writeTickets() }

  /// Appends a fact that the log cannot have yet.
  mutating func recordNew(_ fact: Fact) throws {
    try append(fact, salt: Chain.derivedSalt(store: storeID, event: fact.id))
  }

  private mutating func append(_ fact: Fact, salt: [UInt8]) throws {
    let encoded = try table.codec.encode(fact.event)
    var row = EventRow(
      sequence: tip.sequence + 1, id: fact.id, stream: fact.stream,
      version: try projections.nextVersion(of: fact.stream), kind: encoded.kind,
      author: fact.author, occurredAt: fact.occurredAt,
      // A clock that was set back must not make the log seem out of order.
      recordedAt: max(fact.recordedAt ?? now, tip.recordedAt), cause: fact.cause,
      body: encoded.body, salt: salt)
    row.link = Chain.link(row, after: tip.link, store: storeID)
    try row.insert(table.db)
    tip = EventTable.Tip(sequence: row.sequence, link: row.link, recordedAt: row.recordedAt)
    try projections.apply(
      RecordedEvent(
        sequence: row.sequence, id: row.id, stream: fact.stream, version: row.version,
        kind: row.kind, actor: fact.author.actor, account: row.account,
        origin: fact.author.origin, occurredAt: row.occurredAt, recordedAt: row.recordedAt,
        cause: row.cause, content: .event(fact.event)))
  }

  private func salt() -> [UInt8] {
    [random(), random()].flatMap { word in
      (0..<8).map { UInt8(truncatingIfNeeded: word >> ($0 * 8)) }
    }
  }

  /// Writes what the projections have gathered. Call it last.
  mutating func finish() throws {
    try projections.flush(upTo: tip.sequence)
  }
}

/// Something that happened elsewhere or earlier and is recorded as it was, not decided.
public struct Fact: Sendable {
  public var id: EventID
  public var event: LogEvent
  public var author: Author
  public var occurredAt: Instant
  public var cause: EventID?
  /// When we learned it; nil: now, as it is recorded.
  public var recordedAt: Instant?

  public init(
    id: EventID, event: LogEvent, author: Author, occurredAt: Instant, cause: EventID? = nil,
    recordedAt: Instant? = nil
  ) {
    (self.id, self.event, self.author) = (id, event, author)
    (self.occurredAt, self.cause, self.recordedAt) = (occurredAt, cause, recordedAt)
  }

  var stream: Stream {
    switch event {
    case .desk(.founded), .desk(.policyAdopted), .desk(.hookFailed): .desk
    case .desk(.rosterAdopted), .desk(.teamDeclared), .desk(.personDeclared): .roster
    case .ticket(let id, _): .ticket(id)
    }
  }
}
