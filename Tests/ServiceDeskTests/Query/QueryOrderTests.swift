import ServiceDesk
import Testing

@Suite struct QueryOrderTests {
  private let tickets: [TicketFacts] = [
    .sample(1) { ($0.priority, $0.openedAt) = (.p3, noon - .days(9)) },
    .sample(2) { ($0.priority, $0.openedAt, $0.owner) = (.p1, noon - .days(1), nil) },
    .sample(3) {
      ($0.priority, $0.openedAt, $0.updatedAt) = (.p1, noon - .days(2), noon - .days(1))
    },
    .sample(4) {
      ($0.priority, $0.openedAt, $0.team) = (nil, noon - .days(30), TeamID("a1"))
    },
    .sample(5) { ($0.priority, $0.openedAt, $0.owner) = (.p1, noon - .days(2), PersonID("Ada")) },
  ]

  @Test(arguments: [
    ("", [3, 5, 2, 1, 4]), ("sort:-priority", [4, 1, 2, 5, 3]), ("sort:age", [4, 1, 3, 5, 2]),
    ("sort:-opened", [2, 5, 3, 1, 4]), ("sort:updated", [3, 5, 2, 1, 4]),
    ("sort:team", [4, 3, 5, 2, 1]), ("sort:owner", [5, 3, 1, 4, 2]),
  ])
  func `the order is total and its ties are settled by priority, age and number`(
    text: String, expected: [Int]
  ) throws {
    let sort = try query(text).sort
    #expect(tickets.sorted(by: sort.precedes).map(\.id.number) == expected)
    #expect(tickets.reversed().sorted(by: sort.precedes).map(\.id.number) == expected)
  }
}
