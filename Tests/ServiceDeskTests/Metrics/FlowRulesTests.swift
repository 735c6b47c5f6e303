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
      (1, 2, .up), (3, 1, .down), (2, 2, .level), (nil, 2, .level), (1, nil, .level),
    ] as [(Int?, Int?, Move.Direction)])
  func `a move is up or down only where both tiers are known`(
    from: Int?, to: Int?, expected: Move.Direction
  ) {
    let move = Move(from: TeamID("a"), fromTier: from, to: TeamID("b"), toTier: to)
    #expect(move.direction == expected)
  }
}
