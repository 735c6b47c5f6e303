/// What was drawn for the texts before this one: a fact stays what it was as long as its ticket is
/// spoken of, and what was said lately is not said again at once.
struct Draws: Sendable {
  /// The places of the wordings that were taken, by the mark of what they were drawn from.
  typealias Lately = [UInt64: [Int]]

  /// What was said lately, by the text it was chosen in, the oldest first.
  private(set) var lately: Lately
  /// What was drawn on this ticket.
  private var facts: [Fact: Int] = [:]
  /// How often the text that is being written has drawn from the same.
  private var timesDrawn: [UInt64: Int] = [:]
  /// Whether the texts speak of the ticket's trouble, rather than being small talk.
  var areFacts = false

  private struct Fact: Hashable {
    var mark: UInt64
    /// A text that draws twice from the same means two things.
    var place: Int
  }

  init(lately: Lately = [:]) { self.lately = lately }

  mutating func beginText() { timesDrawn.removeAll(keepingCapacity: true) }

  mutating func number(in range: ClosedRange<Int>, radix: Int, _ chance: inout Chance) -> Int {
    guard areFacts else { return chance.number(in: range) }
    return fact(Mark.of(range, radix: radix)) { _ in chance.number(in: range) }
  }

  /// The place of one of so many wordings.
  mutating func choice(of count: Int, _ mark: UInt64, _ chance: inout Chance) -> Int {
    guard areFacts else { return fresh(of: count, mark, &chance) }
    return fact(mark) { draws in draws.fresh(of: count, mark, &chance) }
  }

  /// One that was not taken lately.
  mutating func fresh(of count: Int, _ mark: UInt64, _ chance: inout Chance) -> Int {
    guard count > 1 else { return 0 }
    var taken = lately[mark] ?? []
    let free = (0..<count).filter { !taken.contains($0) }
    let choice = chance.pick(free) ?? 0
    taken.append(choice)
    if taken.count > (count - 1) * 2 / 3 { taken.removeFirst() }
    lately[mark] = taken
    return choice
  }

  private mutating func fact(_ mark: UInt64, draw: (inout Draws) -> Int) -> Int {
    let fact = Fact(mark: mark, place: timesDrawn[mark, default: 0])
    timesDrawn[mark, default: 0] += 1
    if let known = facts[fact] { return known }
    let drawn = draw(&self)
    facts[fact] = drawn
    return drawn
  }
}

/// A short number for a text or a range, by which it is known again.
enum Mark {
  /// FNV-1a (Fowler, Noll and Vo), of 64 bits.
  static func of(_ text: some StringProtocol) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }

  static func of(_ range: ClosedRange<Int>, radix: Int) -> UInt64 {
    let ends = UInt64(bitPattern: Int64(range.lowerBound)) &* 0x9E37_79B9_7F4A_7C15
    return (ends ^ UInt64(bitPattern: Int64(range.upperBound))) &* 41 &+ UInt64(radix)
  }
}
