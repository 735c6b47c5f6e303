import ServiceDesk
import Testing

@testable import Journal

struct QuerySearchTests {
  private func desk() throws -> TemporaryDesk {
    let desk = try TemporaryDesk()
    try desk.open("VPN drops")
    try desk.perform(.conversation(.note("The gateway answers late.")), on: 1)
    try desk.open("Printer jams", team: "Service Desk")
    try desk.perform(.conversation(.note("VPN and gateway are fine here.")), on: 2, by: "lena")
    try desk.open("Gateway is new")
    return desk
  }

  private func found(_ text: String, limit: Int = 10) throws -> [Int] {
    let desk = try desk()
    let query = try Query.parse(text, zone: .utc, now: desk.clock.now)
    return try desk.journal.search(
      query, me: PersonID("nadia"), now: desk.clock.now, limit: limit
    ).map(\.row.id.number)
  }

  @Test func `the newest place comes first, and each ticket once`() throws {
    #expect(try found("gateway") == [3, 2, 1])
    #expect(try found("gateway", limit: 2) == [3, 2])
  }

  @Test func `all words in one place come before words in several`() throws {
    #expect(try found("vpn gateway") == [2, 1])
  }

  @Test func `conditions hold beside the words`() throws {
    #expect(try found("team:Network gateway") == [3, 1])
    #expect(try found("gateway -new") == [2, 1])
    #expect(try found("status:closed gateway") == [])
  }

  @Test func `without words nothing is found`() throws {
    #expect(try found("team:Network") == [])
  }
}
