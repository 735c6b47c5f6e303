internal import GRDB
internal import ServiceDesk

/// What flows between teams and tiers.
extension FigureReader {
  private func moves(_ columns: SQL, _ condition: SQL) -> SQL {
    """
    SELECT \(key(ofMove: true)) AS grp, \(columns) FROM movement \(tickets(ofMove: true))
    WHERE at >= \(from) AND at < \(to) AND \(condition)
    """
  }

  func moved(_ id: MetricID) throws -> Figure {
    let moves = try gather(arrivals(id), Occurrences()) { $0.add($1[1]) }
    return Figure(id, nil, moves.whole.measure, groups: moves.groups(\.measure))
  }

  func arrivals(_ id: MetricID) -> SQL {
    let condition: SQL =
      switch id {
      case .escalations: "act = 'escalation'"
      case .handbacks: "act = 'hand_back'"
      case .escalatedFromTier1: "from_tier = 1 AND to_tier >= 2"
      // A first team is no change of team.
      default: "from_team <> \(TeamID.notStated.name)"
      }
    return moves("movement.number AS number", condition)
  }

  /// Of the tickets opened in the window that began in a tier: how many were ever in a higher one.
  func escalationRates() throws -> [Figure] {
    let variants = MetricID.escalationRate.definition.variants
    let shares = try gather(openings, [MetricVariant: Share]()) { shares, row in
      for variant in variants {
        let answer = isEscalated(row, variant)
        if let answer { shares[variant, default: Share()].add(isPart: answer) }
      }
    }
    return variants.map { variant in
      func measure(_ shares: [MetricVariant: Share]) -> Measure {
        (shares[variant] ?? Share()).measure
      }
      return Figure(
        .escalationRate, variant, measure(shares.whole), groups: shares.groups(measure))
    }
  }

  /// The tickets opened in the window, with the tiers they have been in.
  var openings: SQL {
    """
    SELECT \(key()) AS grp, first_tier, (
        SELECT group_concat(DISTINCT to_tier) FROM movement
        WHERE movement.number = ticket.number AND at < \(asOf)
      ), number
    FROM ticket WHERE opened_at >= \(from) AND opened_at < \(to)
    """
  }

  /// - Parameter opening: a row of `openings`.
  func isEscalated(_ opening: Row, _ variant: MetricVariant) -> Bool? {
    variant.countsAsEscalated(firstTier: opening[1], visited: FigureReader.tiers(opening[2]))
  }

  private static func tiers(_ list: String?) -> Set<Int> {
    guard let list else { return [] }
    return Set(list.split(separator: ",").compactMap { Int($0) })
  }

  func bounceRates() throws -> [Figure] {
    let passes = try gather(self.passes, [TeamPair: Passes]()) { pairs, row in
      pairs[TeamPair(row), default: Passes()].add(row)
    }
    let pairs = passes.whole.sorted { ($1.value.all, $0.key) < ($0.value.all, $1.key) }
    return MetricID.bounceRate.definition.variants.map { variant in
      func rate(_ pairs: [TeamPair: Passes]) -> Measure {
        pairs.values.reduce(Passes(), +).rate(variant)
      }
      return Figure(
        .bounceRate, variant, rate(passes.whole), groups: passes.groups(rate),
        pairs: pairs.map {
          Figure.Pair(
            lower: TeamID($0.key.lower), upper: TeamID($0.key.upper), $0.value.rate(variant))
        })
    }
  }

  /// What went up and what came back.
  var passes: SQL {
    moves("act, from_team, to_team, is_bounce, movement.number AS number", "act <> 'move'")
  }

  func pingPong() throws -> Figure {
    let amounts = try count(passedToAndFro)
    return Figure(.pingPong, nil, .count(amounts.whole), groups: amounts.groups { .count($0) })
  }

  var passedToAndFro: SQL {
    """
    SELECT \(key()) AS grp, number FROM (
      SELECT DISTINCT number FROM movement WHERE at >= \(from) AND at < \(to)
      GROUP BY number, min(from_team, to_team), max(from_team, to_team)
      HAVING count(*) >= \(PingPong.passes)
    ) AS passed \(tickets())
    """
  }
}

/// What may happen to one ticket more than once, while it is being counted.
struct Occurrences {
  private var amount = 0
  private var tickets: Set<Int> = []

  mutating func add(_ ticket: Int) {
    amount += 1
    tickets.insert(ticket)
  }

  var measure: Measure { .count(amount, tickets: tickets.count) }
}

/// What went up between two teams, and what came back.
private struct Passes {
  var received = 0
  var returned = 0
  /// Returned for a reason that says that it should not have come.
  var rejected = 0

  var all: Int { received + returned }

  mutating func add(_ move: Row) {
    if move[1] == "escalation" {
      received += 1
    } else {
      returned += 1
      if move[4] { rejected += 1 }
    }
  }

  func rate(_ variant: MetricVariant) -> Measure {
    .ratio(Ratio(variant == .all ? returned : rejected, of: received))
  }

  static func + (a: Passes, b: Passes) -> Passes {
    Passes(
      received: a.received + b.received, returned: a.returned + b.returned,
      rejected: a.rejected + b.rejected)
  }
}

/// The team that escalates and the one that receives, whichever way a move went.
private struct TeamPair: Hashable, Comparable {
  let lower: String
  let upper: String

  init(_ move: Row) {
    let goesUp = move[1] == "escalation"
    (lower, upper) = goesUp ? (move[2], move[3]) : (move[3], move[2])
  }

  static func < (a: TeamPair, b: TeamPair) -> Bool { (a.lower, a.upper) < (b.lower, b.upper) }
}
