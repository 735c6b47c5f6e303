internal import GRDB
internal import ServiceDesk

/// What flows between teams and tiers.
extension FigureReader {
  private func moves(_ condition: SQL) -> SQL {
    """
    SELECT \(key(ofMove: true)) AS grp, movement.* FROM movement JOIN ticket USING (number)
    WHERE at >= \(from) AND at < \(to) AND \(condition)
    """
  }

  func moved(_ id: MetricID) throws -> Figure {
    let condition: SQL =
      switch id {
      case .escalations: "act = 'escalation'"
      case .handbacks: "act = 'hand_back'"
      case .escalatedFromTier1: "from_tier = 1 AND to_tier >= 2"
      // A first team is no change of team.
      default: "from_team <> \(TeamID.notStated.name)"
      }
    let rows = try fetch(moves(condition))
    func count(_ rows: [Row]) -> Measure {
      .count(rows.count, tickets: Set(rows.map { $0["number"] as Int }).count)
    }
    return Figure(id, nil, count(rows), groups: groups(rows, count))
  }

  /// Of the tickets opened in the window that began in a tier: how many were ever in a higher one.
  func escalationRates() throws -> [Figure] {
    let rows = try fetch(
      """
      SELECT \(key()) AS grp, first_tier, (
          SELECT group_concat(DISTINCT to_tier) FROM movement
          WHERE movement.number = ticket.number AND at < \(asOf)
        ) AS tiers
      FROM ticket WHERE opened_at >= \(from) AND opened_at < \(to)
      """)
    return MetricID.escalationRate.definition.variants.map { variant in
      func rate(_ rows: [Row]) -> Measure {
        let answers = rows.compactMap { row in
          variant.countsAsEscalated(firstTier: row["first_tier"], visited: visited(row))
        }
        return .ratio(Ratio(answers.count { $0 }, of: answers.count))
      }
      return Figure(.escalationRate, variant, rate(rows), groups: groups(rows, rate))
    }
  }

  private func visited(_ row: Row) -> Set<Int> {
    let tiers: String = row["tiers"] ?? ""
    return Set(tiers.split(separator: ",").compactMap { Int($0) })
  }

  func bounceRates() throws -> [Figure] {
    let rows = try fetch(moves("act <> 'move'"))
    return MetricID.bounceRate.definition.variants.map { variant in
      func rate(_ rows: [Row]) -> Measure { bounceRate(rows, variant) }
      let pairs = Dictionary(grouping: rows, by: TeamPair.init)
        .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
      return Figure(
        .bounceRate, variant, rate(rows), groups: groups(rows, rate),
        pairs: pairs.map {
          Figure.Pair(lower: TeamID($0.key.lower), upper: TeamID($0.key.upper), rate($0.value))
        })
    }
  }

  private func bounceRate(_ rows: [Row], _ variant: MetricVariant) -> Measure {
    let received = rows.count { $0["act"] == "escalation" }
    let returned = rows.count { row in
      row["act"] == "hand_back" && (variant == .all || row["is_bounce"])
    }
    return .ratio(Ratio(returned, of: received))
  }

  func pingPong() throws -> Figure {
    let rows = try fetch(
      """
      SELECT \(key()) AS grp, ticket.number FROM ticket WHERE number IN (
        SELECT number FROM movement WHERE at >= \(from) AND at < \(to)
        GROUP BY number, min(from_team, to_team), max(from_team, to_team)
        HAVING count(*) >= \(PingPong.passes)
      )
      """)
    return Figure(.pingPong, nil, .count(rows.count), groups: groups(rows) { .count($0.count) })
  }
}

/// The team that escalates and the one that receives, whichever way a move went.
private struct TeamPair: Hashable, Comparable {
  let lower: String
  let upper: String

  init(_ move: Row) {
    let goesUp = move["act"] == "escalation"
    lower = goesUp ? move["from_team"] : move["to_team"]
    upper = goesUp ? move["to_team"] : move["from_team"]
  }

  static func < (a: TeamPair, b: TeamPair) -> Bool { (a.lower, a.upper) < (b.lower, b.upper) }
}
