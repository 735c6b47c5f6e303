internal import GRDB
internal import ServiceDesk

/// How things stand at the window's end, by the spans that reach over it.
extension FigureReader {
  private var standing: SQL {
    let active = Status.active.map(\.rawValue).sorted()
    return """
      FROM span JOIN ticket ON ticket.number = span.number
      WHERE span.from_at <= \(to) AND (span.to_at IS NULL OR span.to_at > \(to))
        AND span.status IN \(active)
      """
  }

  private var spanKey: SQL {
    switch group {
    case nil: "NULL"
    case .tier: "span.tier"
    case .team: "span.team"
    case .engineer: "span.owner"
    case .category: "ticket.category"
    case .priority: "'P' || span.priority"
    }
  }

  func backlog() throws -> Figure {
    let rows = try fetch("SELECT \(spanKey) AS grp \(standing)")
    return Figure(.backlog, nil, .count(rows.count), groups: groups(rows) { .count($0.count) })
  }

  func backlogAge() throws -> Figure {
    let rows = try fetch(
      """
      SELECT \(spanKey) AS grp, \(to) - ticket.opened_at AS age,
        CASE WHEN ticket.last_public_at <= \(to) THEN \(to) - ticket.last_public_at END AS quiet
      \(standing)
      """)
    func ages(_ rows: [Row]) -> Measure {
      let open = rows.map { TimeSpan(microseconds: $0["age"]) }
      let quiet = rows.compactMap { ($0["quiet"] as Int64?).map { TimeSpan(microseconds: $0) } }
      return .ages(
        AgeBuckets(sinceOpened: AgeCounts(open), sincePublic: AgeCounts(quiet)),
        DurationStatistics(open))
    }
    return Figure(.backlogAge, nil, ages(rows), groups: groups(rows, ages))
  }

  func load() throws -> Figure {
    let rows = try fetch(
      "SELECT span.owner AS owner, span.priority AS priority \(standing) AND span.owner IS NOT NULL"
    )
    func score(_ rows: [Row]) -> Measure {
      let points = rows.reduce(0) { $0 + (Priority(rawValue: $1["priority"])?.loadPoints ?? 0) }
      return .score(points, tickets: rows.count)
    }
    let people = Dictionary(grouping: rows) { $0["owner"] as String }
      .map { Figure.Group($0.key, score($0.value)) }
      .sorted { ($1.points, $0.name ?? "") < ($0.points, $1.name ?? "") }
    return Figure(.load, nil, score(rows), groups: people)
  }
}

extension Figure.Group {
  fileprivate var points: Int {
    guard case .score(let points, _) = measure else { return 0 }
    return points
  }
}
