/// What was drawn for the texts before this one: a fact stays what it was as long as its ticket is
/// spoken of, and what was said lately is not said again at once.
struct Draws: Sendable {
  /// The places of the wordings that were taken, by what they were drawn from.
  typealias Lately = [String: [Int]]

  /// What was said lately, by the text it was chosen in, the oldest first.
  private(set) var lately: Lately
  /// What was drawn on this ticket.
  private var facts: [Fact: Int] = [:]
  /// How often the text that is being written has drawn from the same.
  private var timesDrawn: [String: Int] = [:]
  /// Whether the texts speak of the ticket's trouble, rather than being small talk.
  var areFacts = false

  private struct Fact: Hashable {
    var source: String
    /// A text that draws twice from the same means two things.
    var place: Int
  }

  init(lately: Lately = [:]) { self.lately = lately }

  mutating func beginText() { timesDrawn.removeAll(keepingCapacity: true) }

  mutating func number(in range: ClosedRange<Int>, radix: Int, _ chance: inout Chance) -> Int {
    fact("\(range.lowerBound)-\(range.upperBound) \(radix)") { _ in chance.number(in: range) }
  }

  /// The place of one of so many wordings.
  mutating func choice(of count: Int, _ source: String, _ chance: inout Chance) -> Int {
    fact(source) { draws in draws.fresh(of: count, source, &chance) }
  }

  /// One that was not taken lately.
  mutating func fresh(of count: Int, _ source: String, _ chance: inout Chance) -> Int {
    guard count > 1 else { return 0 }
    var taken = lately[source] ?? []
    let free = (0..<count).filter { !taken.contains($0) }
    let choice = chance.pick(free) ?? 0
    taken.append(choice)
    if taken.count > (count - 1) * 2 / 3 { taken.removeFirst() }
    lately[source] = taken
    return choice
  }

  private mutating func fact(_ source: String, draw: (inout Draws) -> Int) -> Int {
    guard areFacts else { return draw(&self) }
    let fact = Fact(source: source, place: timesDrawn[source, default: 0])
    timesDrawn[source, default: 0] += 1
    if let known = facts[fact] { return known }
    let drawn = draw(&self)
    facts[fact] = drawn
    return drawn
  }
}
