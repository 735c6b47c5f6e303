internal import GRDB
internal import ServiceDesk

/// Reads and writes the rows of clocks.
struct ClockTable {
  let db: Database

  static let columns = """
    clock, cycle, started_at, since, counted, standstill, rule, version, calendars, goal, set_at, \
    targets, due_at, breached_at, ended_at, ending, told_percent, told_breach, told_raise
    """
  static let columnCount = columns.split(separator: ",").count

  /// In the order of `TicketClocks`.
  func cycles(of id: TicketID) throws -> [Cycle] {
    let statement = try db.cachedStatement(
      sql: "SELECT \(Self.columns) FROM clock WHERE number = ?")
    return try Row.fetchAll(statement, arguments: [id.number]).map(Cycle.init)
      .sorted(by: Cycle.beganBefore)
  }

  func write(_ cycle: Cycle, of id: TicketID) throws {
    let target = cycle.target
    try db.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO clock (number, \(Self.columns))
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      id.number, cycle.clock.rawValue, cycle.number, cycle.startedAt.microseconds,
      cycle.since.microseconds, cycle.counted.microseconds, cycle.standstill?.stored,
      target?.rule, target?.hours.version, target.map { $0.hours.calendars.stored },
      target?.goal?.microseconds, target?.setAt.microseconds, cycle.targetNumber,
      cycle.dueAt?.microseconds, cycle.breachedAt?.microseconds, cycle.end?.at.microseconds,
      cycle.end?.stored, cycle.told.percent, cycle.told.isBreach, cycle.told.isRaise,
    ])
  }

  func remove(_ cycle: Cycle, of id: TicketID) throws {
    try db.cachedStatement(sql: "DELETE FROM clock WHERE number = ? AND clock = ? AND cycle = ?")
      .execute(arguments: [id.number, cycle.clock.rawValue, cycle.number])
  }

  // MARK: The queue's face

  static let faceColumns = """
    clock, clock_version, clock_calendars, clock_goal, clock_due, clock_reading, clock_left, \
    clock_breached, typical, next_at
    """

  func face(of id: TicketID) throws -> QueueFace? {
    try Row.fetchOne(
      db.cachedStatement(sql: "SELECT \(Self.faceColumns) FROM ticket WHERE number = ?"),
      arguments: [id.number]
    ).map { row in
      QueueFace(
        face: try ClockFace(row, from: 0), typical: row[8],
        next: (row[9] as Int64?).map { Instant(microseconds: $0) })
    }
  }

  /// What a ticket's row is to say from now on.
  typealias NumberedFace = (number: Int, face: QueueFace)

  func write(_ faces: [NumberedFace]) throws {
    let statement = try db.cachedStatement(sql: Self.writingFace)
    for (number, face) in faces {
      var (due, reading, left): (Int64?, Int64?, Int64?) = (nil, nil, nil)
      switch face.face?.state {
      case .running(let at, let span): (due, reading) = (at.microseconds, span.microseconds)
      case .stopped(let span): left = span.microseconds
      case nil: break
      }
      let hours = face.face?.hours
      try statement.execute(arguments: [
        face.face?.clock.rawValue, hours?.version, hours.map { $0.calendars.stored },
        face.face?.goal.microseconds, due, reading, left, face.face?.isBreached ?? false,
        face.typical, face.next?.microseconds, number,
      ])
    }
  }

  /// Only a clock that runs has its place among those of its hours.
  private static let writingFace = """
    UPDATE ticket SET clock = ?1, clock_version = ?2, clock_calendars = ?3, clock_goal = ?4,
      clock_due = ?5, clock_reading = ?6, clock_left = ?7, clock_breached = ?8, typical = ?9,
      next_at = ?10, slack_hours = iif(?5 IS NULL, NULL, ?2 || ' ' || ?3), slack_key = ?6 - ?9
    WHERE number = ?11
    """
}

// MARK: - As it stands in rows

extension Cycle {
  init(_ row: Row) throws {
    func moment(_ column: Int) -> Instant? {
      (row[column] as Int64?).map { Instant(microseconds: $0) }
    }
    let version: Int? = row[7]
    let target = try version.map { version in
      Target(
        rule: row[6],
        hours: ClockRules.Hours(version: version, calendars: [String](stored: row[8])),
        goal: (row[9] as Int64?).map { TimeSpan(microseconds: $0) },
        setAt: try moment(10).orDamaged())
    }
    self.init(
      clock: try ClockKind(stored: row[0]), number: row[1],
      startedAt: Instant(microseconds: row[2]), target: target, targetNumber: row[11],
      since: Instant(microseconds: row[3]), counted: TimeSpan(microseconds: row[4]),
      standstill: try (row[5] as String?).map { try Standstill(stored: $0) },
      dueAt: moment(12), breachedAt: moment(13),
      end: try moment(14).map { try End(stored: row[15], at: $0) },
      told: Told(percent: row[16], isBreach: row[17], isRaise: row[18]))
  }
}

extension ClockFace {
  /// - Parameter column: of the row's first of `ClockTable.faceColumns`.
  init?(_ row: Row, from column: Int) throws {
    guard let clock: String = row[column] else { return nil }
    let state: State
    if let due: Int64 = row[column + 4] {
      state = .running(
        due: Instant(microseconds: due), reading: TimeSpan(microseconds: row[column + 5]))
    } else {
      state = .stopped(left: TimeSpan(microseconds: row[column + 6]))
    }
    self.init(
      clock: try ClockKind(stored: clock),
      hours: ClockRules.Hours(
        version: row[column + 1], calendars: [String](stored: row[column + 2])),
      goal: TimeSpan(microseconds: row[column + 3]), state: state, isBreached: row[column + 7])
  }
}

extension ClockRules.Hours {
  /// As a clock's row has them; nil where its ticket has no rule.
  init?(version: Int?, calendars: String?) {
    guard let version, let calendars else { return nil }
    self.init(version: version, calendars: [String](stored: calendars))
  }

  init?(stored text: String) {
    let parts = text.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, let version = Int(parts[0]) else { return nil }
    self.init(version: version, calendars: [String](stored: String(parts[1])))
  }
}

extension [String] {
  /// Stands in no name.
  private static let between: Character = "\u{1F}"

  fileprivate var stored: String {
    count == 1 ? self[0] : joined(separator: String(Self.between))
  }

  fileprivate init(stored text: String) {
    // Most rules count by one calendar.
    let isOne = !text.isEmpty && !text.utf8.contains(0x1F)
    self = isOne ? [text] : text.split(separator: Self.between).map(String.init)
  }
}

extension Cycle.Standstill {
  fileprivate var stored: String {
    switch self {
    case .hold(let reason): "hold:\(reason.rawValue)"
    case .resolved: "resolved"
    case .noRule: "no_rule"
    }
  }

  fileprivate init(stored text: String) throws {
    switch text {
    case "resolved": self = .resolved
    case "no_rule": self = .noRule
    default: self = .hold(try HoldReason(stored: String(text.dropFirst("hold:".count))))
    }
  }
}

extension Cycle.End {
  fileprivate var stored: String {
    switch self {
    case .met: "met"
    case .replaced: "replaced"
    case .withdrawn(_, let status): status.rawValue
    }
  }

  fileprivate init(stored text: String, at moment: Instant) throws {
    switch text {
    case "met": self = .met(moment)
    case "replaced": self = .replaced(moment)
    default: self = .withdrawn(moment, by: try Status(stored: text))
    }
  }
}

extension Instant? {
  fileprivate func orDamaged() throws -> Instant {
    guard let self else { throw StoreFailure.damaged("a clock's row says no time") }
    return self
  }
}
