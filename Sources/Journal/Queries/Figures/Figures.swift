internal import GRDB
public import ServiceDesk

extension Journal {
  /// Every figure of the window, in the catalogue's order; each also by `group` where one is asked
  /// for and the figure can be broken down by it.
  ///
  /// The work is that of what happened in the window and of what stood open at its end, however
  /// large the desk is.
  public func figures(_ window: MetricWindow, by group: MetricGroup? = nil) throws -> [Figure] {
    let (figures, rules) = try store.read { db in
      var reader = FigureReader(
        db: db, window: window, group: group, rules: try clockRules(in: db))
      return (try MetricID.allCases.flatMap { try reader.figures($0) }, reader.rules)
    }
    keep(rules)
    return figures
  }
}

/// Reads figures from the projections' facts.
struct FigureReader {
  let db: Database
  let window: MetricWindow
  let group: MetricGroup?
  /// It keeps the hours that it works out.
  var rules: ClockRules

  /// How long a resolution must hold.
  var reopenWait: TimeSpan { rules.policies.current.reopenRateWindow }

  mutating func figures(_ id: MetricID) throws -> [Figure] {
    switch id {
    case .opened, .resolved, .closed, .reopened: [try counted(id)]
    case .backlog: [try backlog()]
    case .backlogAge: [try backlogAge()]
    case .firstResponseTime, .nextResponseTime, .firstResolutionTime, .fullResolutionTime,
      .acknowledgementTime:
      try timed(id)
    case .reopenRate: [try reopenRate()]
    case .escalationRate: try escalationRates()
    case .escalations, .handbacks, .reassignments, .escalatedFromTier1: [try moved(id)]
    case .bounceRate: try bounceRates()
    case .pingPong: [try pingPong()]
    case .slaAttainment: try attainments()
    case .breachedOpen: [try breachedOpen()]
    case .throughputByEngineer: [try throughput()]
    case .load: [try load()]
    }
  }

  var from: Int64 { window.from.microseconds }
  /// What happens at the window's end or later does not count, nor what was not known as of then.
  var to: Int64 { min(window.to, window.asOf).microseconds }
  var asOf: Int64 { window.asOf.microseconds }

  func isProvisional(_ id: MetricID) -> Bool {
    id.definition.settlesLate && window.isProvisional(for: reopenWait)
  }

  /// What the facts of a ticket (or a move) are broken down by; NULL where that is not asked.
  func key(ofMove: Bool = false, engineer: String = "ticket.owner") -> SQL {
    switch group {
    case nil: "NULL"
    case .tier: ofMove ? "movement.to_tier" : "ticket.tier"
    case .team: ofMove ? "movement.to_team" : "ticket.team"
    case .engineer: SQL(sql: engineer)
    case .category: "ticket.category"
    case .priority: "'P' || ticket.priority"
    }
  }

  /// The tickets of the facts, where the key wants them: a look into each costs more than the fact.
  func tickets(ofMove: Bool = false) -> SQL {
    switch group {
    case nil: ""
    case .tier, .team: ofMove ? "" : "JOIN ticket USING (number)"
    case .engineer, .category, .priority: "JOIN ticket USING (number)"
    }
  }
}

/// What a pass over facts has added up, as a whole and for each group that was asked for.
struct Gathered<Sum> {
  var whole: Sum
  private var groups: [String?: (rows: Int, sum: Sum)] = [:]
  private let empty: Sum

  init(_ empty: Sum) { (whole, self.empty) = (empty, empty) }

  mutating func add(to name: String?, _ add: (inout Sum) -> Void) {
    let none = (rows: 0, sum: empty)
    groups[name, default: none].rows += 1
    add(&groups[name, default: none].sum)
  }

  /// The groups in the order to show them: the largest first.
  func groups(_ measure: (Sum) -> Measure) -> [Figure.Group] {
    groups.map { (name: $0.key, rows: $0.value.rows, sum: $0.value.sum) }
      .sorted { ($1.rows, $0.name ?? "~") < ($0.rows, $1.name ?? "~") }
      .map { Figure.Group($0.name, measure($0.sum)) }
  }
}

extension FigureReader {
  /// Goes over the rows of `sql`, whose first column is the group, one at a time: of all the facts
  /// of many years only the sums are kept.
  func gather<Sum>(
    _ sql: SQL, _ empty: Sum, add: (inout Sum, Row) -> Void
  ) throws -> Gathered<Sum> {
    try gather(sql, empty, of: { $0 }, add: add)
  }

  /// - Parameter read: what a row says, worked out once for the whole and for its group.
  func gather<Sum, Fact>(
    _ sql: SQL, _ empty: Sum, of read: (Row) -> Fact, add: (inout Sum, Fact) -> Void
  ) throws -> Gathered<Sum> {
    var gathered = Gathered(empty)
    let rows = try SQLRequest<Row>(literal: sql).fetchCursor(db)
    while let row = try rows.next() {
      let fact = read(row)
      add(&gathered.whole, fact)
      if group != nil { gathered.add(to: FigureReader.name(row[0])) { add(&$0, fact) } }
    }
    return gathered
  }

  /// How many rows there are.
  func count(_ sql: SQL) throws -> Gathered<Int> {
    guard group == nil else { return try gather(sql, 0) { sum, _ in sum += 1 } }
    return Gathered(try SQLRequest<Int>(literal: "SELECT count(*) FROM (\(sql))").fetchOne(db) ?? 0)
  }

  private static func name(_ value: DatabaseValue) -> String? {
    Int.fromDatabaseValue(value).map(String.init) ?? String.fromDatabaseValue(value)
  }
}
