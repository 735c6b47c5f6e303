internal import GRDB
public import ServiceDesk

extension Journal {
  /// What became of the desk in the window, from the tables; and what waits at its end.
  /// - Parameter byTeam: what waits is told apart by team as well.
  public func shiftReport(
    _ window: MetricWindow, byTeam: Bool = false, now: Instant
  ) throws -> ShiftReport {
    try store.read { db in
      let reader = ShiftReader(db: db, window: window, now: now)
      return ShiftReport(
        window: window, chapters: try reader.chapters(), waiting: try reader.waiting(byTeam))
    }
  }

  /// Tickets that somebody or something has changed since the window began and that were open
  /// before its end; lowest number first.
  public func ticketsTouched(in window: MetricWindow) throws -> [TicketID] {
    try store.read { db in
      try Int.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT number FROM ticket INDEXED BY ticket_all_updated
            WHERE updated_at >= ? AND opened_at < ? ORDER BY number
            """),
        arguments: [window.from.microseconds, window.to.microseconds]
      ).map(TicketID.init)
    }
  }
}

/// Reads what happened between two moments, each kind along an index by time.
private struct ShiftReader {
  let db: Database
  let from: Int64
  let to: Int64
  /// What fell due by then is missed, though no tick has said so.
  let known: Int64
  /// The window has not ended before now.
  let isUpToNow: Bool

  init(db: Database, window: MetricWindow, now: Instant) {
    (self.db, from, to) = (db, window.from.microseconds, window.to.microseconds)
    (known, isUpToNow) = (min(to, now.microseconds), window.to >= now)
  }

  func chapters() throws -> [ShiftReport.Chapter] {
    let held = try changesOfState()
    return try ShiftReport.Kind.allCases.compactMap { kind in
      let found: [Found] =
        switch kind {
        case .ownerChanged: held.owners
        case .priorityChanged: held.priorities
        case .missed, .escalated, .handedBack, .moved, .opened, .reopened, .resolved, .closed,
          .cancelled, .merged:
          try rows(kind).map { Found(number: $0[0], at: $0[1], times: $0[2], detail: detail($0)) }
        }
      return found.isEmpty ? nil : try chapter(kind, found)
    }
  }

  private struct Found {
    var number: Int
    var at: Int64
    var times = 1
    var detail = ShiftReport.Detail.none
  }

  private func chapter(
    _ kind: ShiftReport.Kind, _ found: [Found]
  ) throws -> ShiftReport.Chapter {
    let latest = found.sorted { ($1.at, $0.number) < ($0.at, $1.number) }
      .prefix(ShiftReport.mostChanges)
    let sql: SQL = """
      SELECT \(sql: TicketRow.columns) FROM ticket WHERE number IN \(latest.map(\.number))
      """
    let tickets = try SQLRequest<Row>(literal: sql).fetchAll(db).map(TicketRow.init)
    let byNumber = Dictionary(tickets.map { ($0.id.number, $0) }) { first, _ in first }
    return ShiftReport.Chapter(
      kind: kind, tickets: found.count,
      changes: latest.compactMap { found in
        byNumber[found.number].map {
          ShiftReport.Change(
            ticket: $0, at: Instant(microseconds: found.at), times: found.times,
            detail: found.detail)
        }
      })
  }

  // MARK: Happenings

  private func rows(_ kind: ShiftReport.Kind) throws -> [Row] {
    switch kind {
    case .opened: try fetch("SELECT number, opened_at AS at, 1 AS times FROM ticket", "opened_at")
    case .escalated: try moves("escalation")
    case .handedBack: try moves("hand_back")
    case .moved: try moves("move")
    case .resolved: try counted("resolution", "1")
    case .reopened, .closed, .cancelled, .merged:
      try counted("milestone", "what = \(kind.rawValue)")
    case .missed: try missed()
    case .ownerChanged, .priorityChanged: []
    }
  }

  private func fetch(_ what: SQL, _ time: String) throws -> [Row] {
    try fetch("\(what) WHERE \(sql: time) >= \(from) AND \(sql: time) < \(to)")
  }

  private func counted(_ table: String, _ which: SQL) throws -> [Row] {
    try fetch(
      """
      SELECT number, max(at), count(*) FROM \(sql: table)
      WHERE \(which) AND at >= \(from) AND at < \(to) GROUP BY number
      """)
  }

  /// With what stands in the row of the last one.
  private func moves(_ act: String) throws -> [Row] {
    try fetch(
      """
      SELECT number, max(at), count(*), from_team, to_team, reason FROM movement
      WHERE at >= \(from) AND at < \(to) AND act = \(act) GROUP BY number
      """)
  }

  private func missed() throws -> [Row] {
    try fetch(
      """
      SELECT number, max(at), count(*), group_concat(DISTINCT clock) FROM (
        SELECT number, clock, breached_at AS at FROM clock
        WHERE breached_at >= \(from) AND breached_at < \(to)
        UNION ALL
        SELECT clock.number, clock.clock, due_at
        FROM ticket CROSS JOIN clock ON clock.number = ticket.number
        WHERE next_at <= \(known) AND ended_at IS NULL AND breached_at IS NULL
          AND due_at >= \(from) AND due_at < \(known)
      ) GROUP BY number
      """)
  }

  private func fetch(_ sql: SQL) throws -> [Row] { try SQLRequest<Row>(literal: sql).fetchAll(db) }

  private func detail(_ row: Row) -> ShiftReport.Detail {
    switch row.count {
    case 6: .teams(from: TeamID(row[3]), to: TeamID(row[4]), reason: row[5])
    case 4:
      .clocks(
        (row[3] as String).split(separator: ",").compactMap { ClockKind(rawValue: String($0)) }
          .sorted())
    default: .none
    }
  }

  // MARK: Changes of hands and of priority

  /// From the window's beginning to its end: what came back to where it was is no change.
  private func changesOfState() throws -> (owners: [Found], priorities: [Found]) {
    var owners: [Int: Course<PersonID?>] = [:]
    var priorities: [Int: Course<Priority>] = [:]
    for row in try turns() {
      let (number, at): (Int, Int64) = (row[0], row[1])
      func person(_ column: Int) -> PersonID? { (row[column] as String?).map { PersonID($0) } }
      func priority(_ column: Int) -> Priority { Priority(rawValue: row[column]) ?? .p3 }
      owners[number, default: Course(person(2))].turn(to: person(3), at)
      priorities[number, default: Course(priority(4))].turn(to: priority(5), at)
    }
    return (
      owners.compactMap { number, course in
        course.found(number) { .owners(from: $0, to: $1) }
      },
      priorities.compactMap { number, course in
        course.found(number) { .priorities(from: $0, to: $1) }
      }
    )
  }

  /// Each span that ended in the window, and the one after it.
  private func turns() throws -> [Row] {
    try fetch(
      """
      SELECT span.number, next.from_at, span.owner, next.owner, span.priority, next.priority
      FROM span INDEXED BY span_standing CROSS JOIN span AS next
        ON next.number = span.number AND next.ordinal = span.ordinal + 1
      WHERE span.standing < 2 AND span.standing IN (0, 1)
        AND span.to_at >= \(from) AND span.to_at < \(to)
        AND (span.owner IS NOT next.owner OR span.priority <> next.priority)
      ORDER BY span.number, span.ordinal
      """)
  }

  private struct Course<Value: Equatable> {
    var first: Value
    var last: Value
    var at: Int64 = 0
    var times = 0

    init(_ first: Value) { (self.first, last) = (first, first) }

    mutating func turn(to value: Value, _ moment: Int64) {
      guard value != last else { return }
      (last, at, times) = (value, moment, times + 1)
    }

    func found(_ number: Int, _ detail: (Value, Value) -> ShiftReport.Detail) -> Found? {
      guard first != last else { return nil }
      return Found(number: number, at: at, times: times, detail: detail(first, last))
    }
  }

  // MARK: What waits

  func waiting(_ byTeam: Bool) throws -> [ShiftReport.Waiting] {
    let rows =
      isUpToNow
      ? try fetch("SELECT owner, team, status, amount FROM census WHERE standing = 0")
      : try fetch(
        """
        SELECT coalesce(owner, ''), team, status, count(*) FROM span
        WHERE standing < 2 AND standing = 0 AND to_at > \(to) AND from_at <= \(to)
        GROUP BY owner, team, status
        """)
    var hands: [Hands: ShiftReport.Waiting] = [:]
    for row in rows {
      let hand = Hands(owner: row[0], team: byTeam ? row[1] : nil)
      hands[hand, default: hand.empty].add(row[3], try Status(stored: row[2]))
    }
    for ticket in try isUpToNow ? soonestDue(byTeam) : [] {
      let hand = Hands(owner: ticket.owner?.name ?? "", team: byTeam ? ticket.team.name : nil)
      hands[hand]?.first.append(ticket)
    }
    return hands.filter { $0.value.all > 0 }.sorted { $0.key < $1.key }.map(\.value)
  }

  /// Of each hands a few, those first whose clocks run out first.
  private func soonestDue(_ byTeam: Bool) throws -> [TicketRow] {
    try fetch(
      """
      SELECT \(sql: TicketRow.columns) FROM (
        SELECT \(sql: TicketRow.columns), row_number() OVER (
          PARTITION BY owner\(sql: byTeam ? ", team" : "")
          ORDER BY clock_due IS NULL, clock_due, priority, opened_at, number) AS place
        FROM ticket INDEXED BY ticket_active WHERE standing = 0
      ) WHERE place <= \(ShiftReport.mostNamed) ORDER BY place
      """
    ).map(TicketRow.init)
  }

  /// In whose hands something is; what is nobody's comes before the rest of its team.
  private struct Hands: Hashable, Comparable {
    /// Empty: nobody's.
    var owner: String
    var team: String?

    var empty: ShiftReport.Waiting {
      ShiftReport.Waiting(
        owner: owner.isEmpty ? nil : PersonID(owner), team: team.map { TeamID($0) })
    }

    static func < (a: Hands, b: Hands) -> Bool {
      (a.team ?? "", a.owner) < (b.team ?? "", b.owner)
    }
  }
}

extension ShiftReport.Waiting {
  fileprivate mutating func add(_ amount: Int, _ status: Status) {
    switch status {
    case .new: new += amount
    case .open: open += amount
    case .onHold: onHold += amount
    case .resolved, .closed, .cancelled, .merged: break
    }
  }
}
