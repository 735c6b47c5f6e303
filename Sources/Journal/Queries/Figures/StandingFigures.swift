internal import GRDB
internal import ServiceDesk

/// How things stand at the window's end, by the spans that reach over it.
extension FigureReader {
  private var standing: SQL {
    """
    span.standing < 2 AND span.standing = 0 AND span.to_at > \(to) AND span.from_at <= \(to)
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

  func spans(_ columns: SQL, withTickets: Bool = false) -> SQL {
    let tickets: SQL =
      withTickets || group == .category
      ? "CROSS JOIN ticket ON ticket.number = span.number" : ""
    return """
      SELECT \(spanKey) AS grp, \(columns) FROM span INDEXED BY span_standing \(tickets)
      WHERE \(standing)
      """
  }

  func backlog() throws -> Figure {
    let amounts = try count(spans("1"))
    return Figure(.backlog, nil, .count(amounts.whole), groups: amounts.groups { .count($0) })
  }

  func backlogAge() throws -> Figure {
    let sql = spans("ticket.opened_at, ticket.last_public_at", withTickets: true)
    let moment = to
    let ages = try gather(sql, Ages()) { ages, row in
      ages.add(opened: row[1], lastPublic: row[2], at: moment)
    }
    return Figure(.backlogAge, nil, ages.whole.measure, groups: ages.groups(\.measure))
  }

  private struct Ages {
    private var open: [Int64] = []
    private var sinceOpened = AgeCounts()
    private var sincePublic = AgeCounts()

    mutating func add(opened: Int64, lastPublic: Int64?, at moment: Int64) {
      open.append(moment - opened)
      sinceOpened.add(TimeSpan(microseconds: moment - opened))
      guard let lastPublic, lastPublic <= moment else { return }
      sincePublic.add(TimeSpan(microseconds: moment - lastPublic))
    }

    var measure: Measure {
      .ages(
        AgeBuckets(sinceOpened: sinceOpened, sincePublic: sincePublic),
        DurationStatistics(samples: open))
    }
  }

  func load() throws -> Figure {
    var people: [String: Load] = [:]
    var whole = Load()
    let rows = try SQLRequest<Row>(literal: owned).fetchCursor(db)
    while let row = try rows.next() {
      let points = Priority(rawValue: row[1])?.loadPoints ?? 0
      whole.add(points)
      people[row[0], default: Load()].add(points)
    }
    return Figure(
      .load, nil, whole.measure,
      groups: people.sorted { ($1.value.points, $0.key) < ($0.value.points, $1.key) }
        .map { Figure.Group($0.key, $0.value.measure) })
  }

  var owned: SQL {
    """
    SELECT span.owner, span.priority, span.number AS number FROM span INDEXED BY span_standing
    WHERE \(standing) AND span.owner IS NOT NULL
    """
  }

  private struct Load {
    private(set) var points = 0
    private var tickets = 0

    mutating func add(_ more: Int) {
      points += more
      tickets += 1
    }

    var measure: Measure { .score(points, tickets: tickets) }
  }
}
