internal import GRDB
public import ServiceDesk

extension Journal {
  /// Every figure of the window, in the catalogue's order; each also by `group` where one is asked
  /// for and the figure can be broken down by it.
  public func figures(_ window: MetricWindow, by group: MetricGroup? = nil) throws -> [Figure] {
    try store.read { db in
      let reader = FigureReader(db: db, window: window, group: group, policy: policy)
      return try MetricID.allCases.flatMap { try reader.figures($0) }
    }
  }
}

/// Reads figures from the projections' facts.
struct FigureReader {
  let db: Database
  let window: MetricWindow
  let group: MetricGroup?
  let policy: Policy

  func figures(_ id: MetricID) throws -> [Figure] {
    switch id {
    case .opened, .resolved, .closed, .reopened: [try counted(id)]
    case .backlog: [try backlog()]
    case .backlogAge: [try backlogAge()]
    case .firstResponseTime, .nextResponseTime, .firstResolutionTime, .fullResolutionTime,
      .acknowledgementTime:
      [try timed(id)]
    case .reopenRate: [try reopenRate()]
    case .escalationRate: try escalationRates()
    case .escalations, .handbacks, .reassignments, .escalatedFromTier1: [try moved(id)]
    case .bounceRate: try bounceRates()
    case .pingPong: [try pingPong()]
    case .throughputByEngineer: [try throughput()]
    case .load: [try load()]
    }
  }

  var from: Int64 { window.from.microseconds }
  /// What happens at the window's end or later does not count, nor what was not known as of then.
  var to: Int64 { min(window.to, window.asOf).microseconds }
  var asOf: Int64 { window.asOf.microseconds }

  func isProvisional(_ id: MetricID) -> Bool {
    id.definition.settlesLate && window.isProvisional(for: policy.reopenRateWindow)
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

  /// The groups in the order to show them: the largest first.
  func groups(
    _ rows: [Row], key: String = "grp", _ measure: ([Row]) -> Measure
  ) -> [Figure.Group] {
    guard group != nil else { return [] }
    return Dictionary(grouping: rows) { name($0[key]) }
      .map { (name: $0.key, rows: $0.value) }
      .sorted { ($1.rows.count, $0.name ?? "~") < ($0.rows.count, $1.name ?? "~") }
      .map { Figure.Group($0.name, measure($0.rows)) }
  }

  private func name(_ value: DatabaseValue) -> String? {
    Int.fromDatabaseValue(value).map(String.init) ?? String.fromDatabaseValue(value)
  }

  func fetch(_ sql: SQL) throws -> [Row] { try SQLRequest<Row>(literal: sql).fetchAll(db) }
}
