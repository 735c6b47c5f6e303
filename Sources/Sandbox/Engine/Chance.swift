/// Chance that falls the same way for the same seed.
struct Chance: Sendable {
  private var state: UInt64

  /// A sequence of its own for whatever the numbers name, such as the ticket of an arrival.
  init(seed: UInt64, _ names: Int...) {
    state = seed
    for name in names {
      state = Chance.mix(state &+ 0x9E37_79B9_7F4A_7C15) ^ UInt64(truncatingIfNeeded: name)
    }
  }

  /// SplitMix64 (Steele, Lea and Flood, 2014).
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return Chance.mix(state)
  }

  private static func mix(_ word: UInt64) -> UInt64 {
    var mixed = word
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  /// Any of 0, 1, … up to `count` - 1.
  mutating func below(_ count: Int) -> Int {
    Int(truncatingIfNeeded: UInt64(max(1, count)).multipliedFullWidth(by: next()).high)
  }

  mutating func number(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.upperBound - range.lowerBound + 1)
  }

  mutating func happens(percent: Int) -> Bool { below(100) < percent }

  /// One of them; nil of none.
  mutating func pick<Elements: RandomAccessCollection>(_ elements: Elements) -> Elements.Element? {
    guard !elements.isEmpty else { return nil }
    return elements[elements.index(elements.startIndex, offsetBy: below(elements.count))]
  }

  /// One of them, each as often as its weight says; nil where none has any.
  mutating func pick<Element>(_ elements: [Element], weight: (Element) -> Int) -> Element? {
    var rest = below(elements.reduce(0) { $0 + weight($1) })
    for element in elements {
      rest -= weight(element)
      if rest < 0 { return element }
    }
    return nil
  }
}
