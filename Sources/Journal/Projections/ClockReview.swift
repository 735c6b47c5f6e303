internal import Dispatch
internal import GRDB
internal import ServiceDesk
internal import Synchronization

/// Puts all tickets that are not at an end under the newest policy: what the queue shows of their
/// clocks, and what is due when. The clocks' own rows stay as events left them: they heed policies
/// whenever they are asked.
struct ClockReview {
  let db: Database

  /// Tickets at a time: what is read of them is held together.
  private static let portion = 1000

  func run(_ rules: inout ClockRules) throws {
    let reckoner = FaceReckoner(rules)
    var last = 0
    var ahead: FaceReckoner.Portion?
    while true {
      var tickets = try subjects(after: last)
      guard let newest = tickets.last else { break }
      try addCycles(to: &tickets)
      // While one portion is worked out, the next is read and the one before is written.
      let next = reckoner.begin(tickets)
      try ahead.map(write)
      (ahead, last) = (next, newest.number)
    }
    try ahead.map(write)
    rules = reckoner.rules
  }

  private func write(_ portion: FaceReckoner.Portion) throws {
    // Whatever it was before, it is of another version now.
    for (ticket, face) in zip(portion.tickets, portion.faces) {
      try ClockTable(db: db).write(face, of: TicketID(ticket.number))
    }
  }

  // MARK: Reading

  private func subjects(after number: Int) throws -> [ReviewedTicket] {
    let rows = try Row.fetchCursor(
      db.cachedStatement(sql: Self.selection), arguments: [number, Self.portion])
    var tickets: [ReviewedTicket] = []
    while let row = try rows.next() { tickets.append(try reviewed(row)) }
    guard let first = tickets.first?.number, let last = tickets.last?.number else { return [] }
    let places = Dictionary(
      uniqueKeysWithValues: tickets.enumerated().map { ($0.element.number, $0.offset) })
    try each("SELECT number, tag FROM ticket_tag WHERE", first, last) { row in
      if let place = places[row[0]] { tickets[place].subject.facts.tags.insert(row[1]) }
    }
    try each("SELECT number, name, value FROM ticket_field WHERE", first, last) { row in
      if let place = places[row[0]] { tickets[place].subject.facts.fields[row[1]] = row[2] }
    }
    return tickets
  }

  /// By its place in a row: to look for a name in each of many rows would take as long as the rest.
  private enum Column: Int {
    case number, typical, status, holdReason, holdUntil, tier, team, owner, requester, priority
    case category, openedAt, reopenCount, escalation, isRaised, asksToReopen, standsSince
    case remindedOf, reference
  }

  private static let selection = """
    SELECT number, typical, status, hold_reason, hold_until, tier, team, owner, requester, priority,
      category, opened_at, reopen_count, escalation, raised, asks_to_reopen, stands_since,
      reminded_of, reference
    FROM ticket WHERE standing < 2 AND number > ? ORDER BY number LIMIT ?
    """

  private func reviewed(_ row: Row) throws -> ReviewedTicket {
    func moment(_ column: Column) -> Instant? {
      (row[column.rawValue] as Int64?).map { Instant(microseconds: $0) }
    }
    func text(_ column: Column) -> String? { row[column.rawValue] }
    let number: Int = row[Column.number.rawValue]
    let opened = moment(.openedAt) ?? Instant(microseconds: 0)
    let facts = TicketFacts(
      id: TicketID(number), reference: text(.reference), subject: "",
      status: try Status(stored: row[Column.status.rawValue]),
      holdReason: try text(.holdReason).map { try HoldReason(stored: $0) },
      tier: row[Column.tier.rawValue], team: TeamID(row[Column.team.rawValue]),
      owner: text(.owner).map { PersonID($0) }, requester: text(.requester),
      priority: Priority(rawValue: row[Column.priority.rawValue]), category: text(.category),
      openedAt: opened, updatedAt: opened, reopenCount: row[Column.reopenCount.rawValue],
      escalation: try EscalationState(stored: row[Column.escalation.rawValue]))
    let reminded = text(.remindedOf).map { text in
      text.split(separator: "\u{1F}", omittingEmptySubsequences: false).map(String.init)
    }
    return ReviewedTicket(
      number: number,
      subject: ClockSubject(
        facts: facts, holdUntil: facts.holdReason == nil ? nil : moment(.holdUntil),
        isRaised: row[Column.isRaised.rawValue], asksToReopen: row[Column.asksToReopen.rawValue],
        standsSince: moment(.standsSince) ?? opened, remindedOf: Set(reminded ?? [])),
      typical: TimeSpan(microseconds: row[Column.typical.rawValue]))
  }

  /// The runs that go on, of each ticket.
  private func addCycles(to tickets: inout [ReviewedTicket]) throws {
    guard let first = tickets.first?.number, let last = tickets.last?.number else { return }
    var place = 0
    try each(Self.ongoing, first, last) { row in
      let number: Int = row[ClockTable.columnCount]
      // Both come in the order of their numbers; tickets that are at their end have runs, too.
      while place < tickets.count, tickets[place].number < number { place += 1 }
      guard place < tickets.count, tickets[place].number == number else { return }
      tickets[place].cycles.append(try Cycle(row))
    }
  }

  private static let ongoing = """
    SELECT \(ClockTable.columns), number FROM clock WHERE ended_at IS NULL AND
    """

  private func each(
    _ selection: String, _ first: Int, _ last: Int, _ use: (Row) throws -> Void
  ) throws {
    let statement = try db.cachedStatement(sql: selection + " number BETWEEN ? AND ?")
    let rows = try Row.fetchCursor(statement, arguments: [first, last])
    while let row = try rows.next() { try use(row) }
  }
}

/// A ticket as it stood before the review.
private struct ReviewedTicket {
  let number: Int
  var subject: ClockSubject
  /// Those that go on.
  var cycles: [Cycle] = []
  /// The work that such a ticket still takes.
  let typical: TimeSpan
}

/// Works out what the queue shows of tickets, on a thread of its own: that takes about as long as
/// the store does to read and write them.
private final class FaceReckoner: Sendable {
  private let queue = DispatchQueue(label: "clock review")
  private let growing: Mutex<ClockRules>

  init(_ rules: ClockRules) { growing = Mutex(rules) }

  /// With all hours that were worked out.
  var rules: ClockRules { growing.withLock { $0 } }

  func begin(_ tickets: [ReviewedTicket]) -> Portion {
    let portion = Portion(tickets)
    queue.async { [self] in
      portion.finish(
        growing.withLock { rules in tickets.map { FaceReckoner.face(of: $0, &rules) } })
    }
    return portion
  }

  private static func face(of ticket: ReviewedTicket, _ rules: inout ClockRules) -> QueueFace {
    let known = TicketClocks(kept: ticket.cycles)
      .standing(of: ticket.subject, at: rules.settledSince, &rules)
    return QueueFace(of: ticket.subject, known, &rules, typical: ticket.typical)
  }

  final class Portion: Sendable {
    let tickets: [ReviewedTicket]
    private let found = Mutex<[QueueFace]>([])
    private let isDone = DispatchSemaphore(value: 0)

    init(_ tickets: [ReviewedTicket]) { self.tickets = tickets }

    func finish(_ faces: [QueueFace]) {
      found.withLock { $0 = faces }
      isDone.signal()
    }

    /// One for each ticket; waits for them.
    var faces: [QueueFace] {
      isDone.wait()
      defer { isDone.signal() }
      return found.withLock { $0 }
    }
  }
}
