/// How often things come to pass at the desk, so that a small one has the shares of a large one:
/// what came too seldom so far becomes likelier, what came too often less likely.
struct Shares: Sendable {
  enum Turn: Hashable, Sendable {
    case escalation, bounce, refusal, hold, relapse, rating
  }

  /// What is owed of each, in percent of one.
  private var owed: [Turn: Int] = [:]

  mutating func happens(_ turn: Turn, percent: Int, _ chance: inout Chance) -> Bool {
    let happens = chance.happens(percent: likelihood(of: turn, percent: percent))
    expect(turn, percent: percent)
    if happens { count(turn) }
    return happens
  }

  /// In percent, where it usually is so likely.
  func likelihood(of turn: Turn, percent: Int) -> Int {
    max(0, min(100, percent + owed[turn, default: 0] / 8))
  }

  /// It could have come to pass, and does so in this share of the cases.
  mutating func expect(_ turn: Turn, percent: Int) { owed[turn, default: 0] += percent }

  /// It came to pass.
  mutating func count(_ turn: Turn) { owed[turn, default: 0] -= 100 }
}
