internal import GRDB
internal import ServiceDesk

extension FigureReader {
  /// How many tickets something happened to in the window, each counted once.
  func counted(_ id: MetricID) throws -> Figure {
    let happened: SQL =
      switch id {
      case .opened:
        "SELECT number, NULL AS actor FROM ticket WHERE opened_at >= \(from) AND opened_at < \(to)"
      case .resolved: resolvedTickets
      case .closed: milestone("closed")
      default: milestone("reopened")
      }
    let rows = try fetch(
      """
      SELECT \(key(engineer: "coalesce(happened.actor, ticket.owner)")) AS grp
      FROM (\(happened)) AS happened JOIN ticket USING (number)
      """)
    return Figure(id, nil, .count(rows.count), groups: groups(rows) { .count($0.count) })
  }

  private func milestone(_ what: String) -> SQL {
    """
    SELECT DISTINCT number, NULL AS actor FROM milestone
    WHERE what = \(what) AND at >= \(from) AND at < \(to)
    """
  }

  /// With the person of the ticket's last resolution in the window.
  private var resolvedTickets: SQL {
    """
    SELECT number, actor, max(at) FROM resolution WHERE at >= \(from) AND at < \(to)
    GROUP BY number
    """
  }

  func throughput() throws -> Figure {
    let rows = try fetch(
      "SELECT actor AS grp, count(*) AS amount FROM (\(resolvedTickets)) GROUP BY actor")
    let groups = rows.map { (name: $0["grp"] as String?, amount: $0["amount"] as Int) }
      .sorted { ($1.amount, $0.name ?? "") < ($0.amount, $1.name ?? "") }
    return Figure(
      .throughputByEngineer, nil, .count(groups.reduce(0) { $0 + $1.amount }),
      groups: groups.map { Figure.Group($0.name, .count($0.amount)) })
  }

  func reopenRate() throws -> Figure {
    let wait = policy.reopenRateWindow.microseconds
    let rows = try fetch(
      """
      SELECT \(key()) AS grp,
        max(reopened_at IS NOT NULL AND reopened_at - at <= \(wait) AND reopened_at < \(asOf))
          AS came_back
      FROM resolution JOIN ticket USING (number)
      WHERE at >= \(from) AND at < \(to) GROUP BY number
      """)
    func rate(_ rows: [Row]) -> Measure {
      .ratio(Ratio(rows.count { $0["came_back"] }, of: rows.count))
    }
    return Figure(
      .reopenRate, nil, rate(rows), isProvisional: isProvisional(.reopenRate),
      groups: groups(rows, rate))
  }
}
