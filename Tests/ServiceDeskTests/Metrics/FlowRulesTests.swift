import ServiceDesk
import Testing

@Suite struct FlowRulesTests {
  @Test(
    arguments: [
      (.oneToTwo, 1, [1, 2], true), (.oneToTwo, 1, [1, 3], false), (.oneToAny, 1, [1, 3], true),
      (.oneToAny, 1, [1], false), (.oneToTwo, 2, [2, 3], nil), (.twoToThree, 2, [2, 3], true),
      (.twoToThree, 1, [1, 2, 3], nil), (.oneToAny, nil, [2], nil), (.all, 1, [1, 2], nil),
    ] as [(MetricVariant, Int?, Set<Int>, Bool?)])
  func `only tickets that began at the lower tier count`(
    variant: MetricVariant, first: Int?, visited: Set<Int>, expected: Bool?
  ) {
    #expect(variant.countsAsEscalated(firstTier: first, visited: visited) == expected)
  }

  @Test(
    arguments: [
      (1, 2, .up), (3, 1, .down), (2, 2, .across), (nil, 2, .across), (1, nil, .across),
    ] as [(Int?, Int?, TeamMove)])
  func `a move is up or down only where both tiers are known`(
    from: Int?, to: Int?, expected: TeamMove
  ) {
    #expect(TeamMove(fromTier: from, toTier: to) == expected)
  }

  @Test(arguments: [
    ("a b a b", ["a b"]), ("a b a", []), ("a b c a b", []), ("b a c a b a", ["a b"]),
    ("a a b b a b", ["a b"]), ("a b a b c b c b", ["a b", "b c"]), ("", []),
  ])
  func `three passes between the same two teams are ping-pong`(
    path: String, expected: [String]
  ) {
    let teams = path.split(separator: " ").map { TeamID(String($0)) }
    let found = PingPong.pairs(in: teams).map { $0.map(\.name).joined(separator: " ") }
    #expect(found.sorted() == expected)
  }
}
