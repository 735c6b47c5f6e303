internal import GRDB
public import ServiceDesk

extension Journal {
  /// The tickets that a figure of the window counts, by the very query that counts them; lowest
  /// number first, each once. Nil where there are more than `most`.
  public func tickets(
    countedBy part: FigurePart, _ window: MetricWindow, atMost most: Int
  ) throws -> [TicketID]? {
    try store.read { db in
      let reader = FigureReader(
        db: db, window: window, group: nil, rules: try clockRules(in: db))
      let numbers = try reader.numbers(part, limit: most + 1)
      return numbers.count > most ? nil : numbers.map { TicketID($0) }
    }
  }
}

extension FigureReader {
  fileprivate func numbers(_ part: FigurePart, limit: Int) throws -> [Int] {
    switch part {
    case .counted(.escalationRate, let variant):
      try escalated(variant ?? .oneToAny, limit: limit)
    case .counted(let id, let variant): try numbers(facts(id, variant), limit: limit)
    case .resolved(let actor):
      try numbers("SELECT number FROM (\(resolvedTickets)) WHERE actor = \(actor)", limit: limit)
    case .handedBack(let lower, let upper):
      try numbers(
        """
        SELECT number FROM (\(passes))
        WHERE act = 'hand_back' AND to_team = \(lower.name) AND from_team = \(upper.name)
        """, limit: limit)
    }
  }

  private func numbers(_ facts: SQL, limit: Int) throws -> [Int] {
    try SQLRequest<Int>(
      literal: "SELECT DISTINCT number FROM (\(facts)) ORDER BY number LIMIT \(limit)"
    ).fetchAll(db)
  }

  /// What the figure goes over, as far as it counts it.
  private func facts(_ id: MetricID, _ variant: MetricVariant?) -> SQL {
    switch id {
    case .opened, .resolved, .closed, .reopened: happened(id)
    case .backlog, .backlogAge: spans("span.number AS number")
    case .load: "SELECT number FROM (\(owned))"
    case .firstResponseTime, .nextResponseTime, .firstResolutionTime, .fullResolutionTime,
      .acknowledgementTime:
      variant == .business ? workedSamples(id) : samples(id)
    case .reopenRate: "SELECT number FROM (\(returns)) WHERE is_back"
    case .escalations, .handbacks, .reassignments, .escalatedFromTier1: arrivals(id)
    case .bounceRate where variant == .rejected:
      "SELECT number FROM (\(passes)) WHERE act = 'hand_back' AND is_bounce"
    case .bounceRate: "SELECT number FROM (\(passes)) WHERE act = 'hand_back'"
    case .pingPong: passedToAndFro
    case .slaAttainment:
      "SELECT number FROM (\(promises)) WHERE NOT is_kept AND clock = \(variant?.rawValue)"
    case .breachedOpen: owed
    case .throughputByEngineer: resolvedTickets
    case .escalationRate: openings
    }
  }

  private func escalated(_ variant: MetricVariant, limit: Int) throws -> [Int] {
    var numbers: [Int] = []
    let rows = try SQLRequest<Row>(literal: "\(openings) ORDER BY number").fetchCursor(db)
    while numbers.count < limit, let row = try rows.next() {
      if isEscalated(row, variant) == true { numbers.append(row["number"]) }
    }
    return numbers
  }
}
