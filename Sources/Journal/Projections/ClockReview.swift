internal import Dispatch
internal import GRDB
internal import ServiceDesk
internal import Synchronization

/// Puts all tickets that are not at an end under a policy that is adopted just now: what the queue
/// shows of their clocks, and what is due when. The clocks' own rows stay as events left them: they
/// heed policies whenever they are asked.
struct ClockReview {
  let db: Database
  /// Reads the desk as it was before the transaction; nothing on tickets has changed in it.
  let before: Store

  /// - Parameter rules: with the new policy.
  func run(_ rules: ClockRules) throws {
    let line = ReviewLine(rules)
    line.begin(before)
    defer { line.end() }
    while let faces = try line.next() {
      try ClockTable(db: db).write(faces)
    }
  }
}

/// Lets tickets be read and what the queue shows of them be worked out beside the one who writes it,
/// each on a thread of its own: all three take about as long.
private final class ReviewLine: Sendable {
  typealias NumberedFace = ClockTable.NumberedFace

  private let reading = DispatchQueue(label: "clock review: reading")
  private let reckoning = DispatchQueue(label: "clock review: reckoning")
  private let atWork = DispatchGroup()
  /// With all hours that were worked out.
  private let growing: Mutex<ClockRules>
  private let state = Mutex(State())
  private let filled = DispatchSemaphore(value: 0)
  /// Begun at 0, for one that is given up below its beginning is taken for a fault.
  private let room = DispatchSemaphore(value: 0)

  private struct State {
    var found: [Result<[NumberedFace]?, any Error>] = []
    var isLeft = false
  }

  init(_ rules: ClockRules) {
    growing = Mutex(rules)
    for _ in 0..<4 { room.signal() }
  }

  func begin(_ store: Store) {
    reading.async(group: atWork) { [self] in
      let outcome = Result { try store.read(read) }
      reckoning.async(group: atWork) { [self] in put(outcome.map { nil }) }
    }
  }

  /// Waits for the next faces; nil after the last.
  func next() throws -> [NumberedFace]? {
    filled.wait()
    defer { room.signal() }
    return try state.withLock { $0.found.removeFirst() }.get()
  }

  /// Nothing more is wanted: waits until nothing more is done.
  func end() {
    state.withLock { $0.isLeft = true }
    room.signal()
    atWork.wait()
  }

  private func read(_ db: Database) throws {
    var reading = ReviewReading()
    while isWanted, let tickets = try reading.next(db) {
      reckoning.async(group: atWork) { [self] in
        put(.success(growing.withLock { rules in tickets.map { $0.face(&rules) } }))
      }
    }
  }

  /// Waits until there is room for more.
  private var isWanted: Bool {
    room.wait()
    return state.withLock { !$0.isLeft }
  }

  private func put(_ faces: Result<[NumberedFace]?, any Error>) {
    state.withLock { $0.found.append(faces) }
    filled.signal()
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

  func face(_ rules: inout ClockRules) -> ReviewLine.NumberedFace {
    let known = TicketClocks(kept: cycles).standing(of: subject, at: rules.settledSince, &rules)
    return (number, QueueFace(of: subject, known, &rules, typical: typical))
  }
}

/// Goes through the tickets that are not at an end.
private struct ReviewReading {
  private var last = 0

  /// What is read of so many tickets is held together.
  private static let portion = 1000

  /// Nil: those before were all.
  mutating func next(_ db: Database) throws -> [ReviewedTicket]? {
    var tickets = try subjects(db)
    guard let newest = tickets.last else { return nil }
    try addCycles(to: &tickets, db)
    last = newest.number
    return tickets
  }

  private func subjects(_ db: Database) throws -> [ReviewedTicket] {
    let rows = try Row.fetchCursor(
      db.cachedStatement(sql: Self.selection), arguments: [last, Self.portion])
    var tickets: [ReviewedTicket] = []
    while let row = try rows.next() { tickets.append(try reviewed(row)) }
    guard let first = tickets.first?.number, let last = tickets.last?.number else { return [] }
    let places = Dictionary(
      uniqueKeysWithValues: tickets.enumerated().map { ($0.element.number, $0.offset) })
    try each(db, "SELECT number, tag FROM ticket_tag WHERE", first, last) { row in
      if let place = places[row[0]] { tickets[place].subject.facts.tags.insert(row[1]) }
    }
    try each(db, "SELECT number, name, value FROM ticket_field WHERE", first, last) { row in
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
  private func addCycles(to tickets: inout [ReviewedTicket], _ db: Database) throws {
    guard let first = tickets.first?.number, let last = tickets.last?.number else { return }
    var place = 0
    try each(db, Self.ongoing, first, last) { row in
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
    _ db: Database, _ selection: String, _ first: Int, _ last: Int, _ use: (Row) throws -> Void
  ) throws {
    let statement = try db.cachedStatement(sql: selection + " number BETWEEN ? AND ?")
    let rows = try Row.fetchCursor(statement, arguments: [first, last])
    while let row = try rows.next() { try use(row) }
  }
}
