import Journal
import ServiceDesk
import Testing

@testable import Sandbox

struct DeterminismTests {
  @Test func `the same seed gives the same facts, and another one others`() throws {
    let first = try facts(tickets: 80, seed: 5).map(\.id)

    #expect(try facts(tickets: 80, seed: 5).map(\.id) == first)
    #expect(Set(try facts(tickets: 80, seed: 6).map(\.id)).isDisjoint(with: first))
  }

  @Test(arguments: [1, 3, 26, 27, 90])
  func `a desk has as many tickets as were wanted`(count: Int) throws {
    #expect(try facts(tickets: count).ticketIDs == Set((1...count).map { TicketID($0) }))
  }

  @Test(arguments: [0, 1, 2, 3, 4, 5, 99] as [UInt64])
  func `no rule of the desk is broken, whatever the seed`(seed: UInt64) throws {
    #expect(throws: Never.self) { try facts(tickets: 900, seed: seed) }
  }

  @Test func `facts come in the order of time, and none after the end`() throws {
    let moments = try facts(tickets: 400).map(\.occurredAt)

    #expect(moments == moments.sorted())
    #expect(moments.last.map { $0 <= SandboxDesk.end } == true)
  }
}

extension [Fact] {
  var ticketIDs: Set<TicketID> {
    reduce(into: []) { ids, fact in
      if case .ticket(let id, _) = fact.event { ids.insert(id) }
    }
  }
}
