import Testing

struct StaleTests {
  @Test func `a ticket that moved on is left alone, and its author is shown what changed`() throws {
    let desk = try Desk()
    let ticket = try desk.open("Tunnel drops", team: "Network")
    try desk.tierline("claim", ticket, "--as", "maria", "--seen", "1")
    let before = try desk.eventCount

    let late = try desk.tierline("claim", ticket, "--as", "dev", "--seen", "1")

    #expect(late.status == 4)
    #expect(late.complaint.contains("moved on"))
    #expect(late.complaint.contains("claimed by maria"))
    #expect(late.output.isEmpty)
    #expect(try desk.eventCount == before)
  }

  @Test func `two notes get along whatever their authors saw`() throws {
    let desk = try Desk()
    let ticket = try desk.open("Tunnel drops", team: "Network")
    try desk.tierline("note", ticket, "First", "--as", "maria", "--seen", "1")

    #expect(try desk.tierline("note", ticket, "Second", "--as", "dev", "--seen", "1").status == 0)
  }

  @Test func `a version that was never there is refused as stale`() throws {
    let desk = try Desk()
    let ticket = try desk.open("Tunnel drops")

    #expect(try desk.tierline("claim", ticket, "--seen", "7").status == 4)
  }

  @Test func `several fields are set together or not at all`() throws {
    let desk = try Desk()
    let ticket = try desk.open("Tunnel drops")

    let outcome = try desk.tierline("set", ticket, "site=Lagos", "category=Gardening")

    #expect(outcome.status == 1)
    let fields = try desk.tierline("show", ticket, "--json").json["fields"] as? [String: String]
    #expect(fields == [:])
  }
}
