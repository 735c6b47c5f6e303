internal import GRDB
internal import ServiceDesk

extension FigureReader {
  /// How many tickets something happened to in the window, each counted once.
  func counted(_ id: MetricID) throws -> Figure {
    let amounts = try count(happened(id))
    return Figure(
      id, nil, .count(amounts.whole), groups: amounts.groups { .count($0) })
  }

  func happened(_ id: MetricID) -> SQL {
    switch id {
    case .opened:
      """
      SELECT \(key()) AS grp, number FROM ticket
      WHERE opened_at >= \(from) AND opened_at < \(to)
      """
    case .resolved: grouped(resolvedTickets, engineer: "happened.actor")
    case .closed: grouped(milestone("closed"), engineer: "ticket.owner")
    default: grouped(milestone("reopened"), engineer: "ticket.owner")
    }
  }

  private func grouped(_ happened: SQL, engineer: String) -> SQL {
    "SELECT \(key(engineer: engineer)) AS grp, number FROM (\(happened)) AS happened \(tickets())"
  }

  private func milestone(_ what: String) -> SQL {
    "SELECT DISTINCT number FROM milestone WHERE what = \(what) AND at >= \(from) AND at < \(to)"
  }

  /// With the person of the ticket's last resolution in the window.
  var resolvedTickets: SQL {
    """
    SELECT number, actor, max(at) FROM resolution WHERE at >= \(from) AND at < \(to)
    GROUP BY number
    """
  }

  func throughput() throws -> Figure {
    var amounts: [String: Int] = [:]
    let rows = try SQLRequest<Row>(
      literal: "SELECT actor, count(*) FROM (\(resolvedTickets)) GROUP BY actor"
    ).fetchCursor(db)
    while let row = try rows.next() { amounts[row[0]] = row[1] }
    return Figure(
      .throughputByEngineer, nil, .count(amounts.values.reduce(0, +)),
      groups: amounts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        .map { Figure.Group($0.key, .count($0.value)) })
  }

  func reopenRate() throws -> Figure {
    let shares = try gather(returns, Share()) { $0.add(isPart: $1[1]) }
    return Figure(
      .reopenRate, nil, shares.whole.measure, isProvisional: isProvisional(.reopenRate),
      groups: shares.groups(\.measure))
  }

  /// The tickets resolved in the window, and whether they were soon back.
  var returns: SQL {
    let wait = reopenWait.microseconds
    return """
      SELECT \(key()) AS grp,
        max(reopened_at IS NOT NULL AND reopened_at - at <= \(wait) AND reopened_at < \(asOf))
          AS is_back, number
      FROM resolution \(tickets()) WHERE at >= \(from) AND at < \(to) GROUP BY number
      """
  }
}

/// A ratio while it is being counted.
struct Share {
  private var parts = 0
  private var all = 0

  mutating func add(isPart: Bool) {
    all += 1
    if isPart { parts += 1 }
  }

  var measure: Measure { .ratio(Ratio(parts, of: all)) }
}
