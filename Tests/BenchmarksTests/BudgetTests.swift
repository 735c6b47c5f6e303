import Testing

@testable import Benchmarks

struct BudgetTests {
  @Test(arguments: [
    (Budget.atMost(2), 2.0, true), (.atMost(2), 2.01, false), (.atMost(0), 0, true),
    (.atLeast(25), 25, true), (.atLeast(25), 24.9, false),
  ])
  func `the limit itself is within the budget`(budget: Budget, value: Double, isMet: Bool) {
    #expect(budget.isMet(by: value) == isMet)
  }

  @Test func `a peer is held to no budget of ours`() {
    #expect(Figure(.keyTail, 9, of: "tig", samples: 1).verdict == .noBudget)
    #expect(Figure(.keyTail, 9, samples: 1).verdict == .missed)
    #expect(Figure(.keyTail, 1.5, samples: 1).verdict == .met)
  }

  @Test func `every quantity has a name of its own, a title and a way in which it is taken`() {
    let all = Topic.allCases.flatMap(\.quantities)

    #expect(Set(all.map(\.name)).count == all.count)
    #expect(Set(all.map(\.title)).count == all.count)
    #expect(all.allSatisfy { !$0.how.isEmpty })
  }
}
