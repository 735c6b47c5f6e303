import Testing

struct SandboxTests {
  @Test func `the same moment makes the same desk, ids and all`() throws {
    let moment = "2026-11-21T12:00:00Z"
    let (first, second) = (try Desk(isMade: false), try Desk(isMade: false))
    try first.tierline("demo", "--no-open", "--tickets", "90", "--at", moment)
    try second.tierline("demo", "--no-open", "--tickets", "90", "--at", moment)

    let events = try first.tierline("events").output

    #expect(events.split(separator: "\n").count > 100)
    #expect(try second.tierline("events").output == events)
    #expect(try first.tierline("store", "verify").status == 0)
    #expect(
      try first.tierline("store", "stats", "--json").json["store_id"] as? String
        == second.tierline("store", "stats", "--json").json["store_id"] as? String)
  }

  private static let sorts = [
    "status:new owner:none", "status:open", "hold:customer", "hold:vendor", "status:resolved",
    "status:closed", "status:cancelled", "status:merged", "tier:1", "tier:2", "tier:3",
    "escalated:pending", "priority:P1", "priority:P2", "priority:P3", "priority:P4", "tag:vpn",
    "reopened>0",
  ]

  @Test func `there is a ticket of every sort in it`() throws {
    let desk = try Desk(isMade: false)
    try desk.tierline("demo", "--no-open")

    for query in Self.sorts {
      let total = try desk.tierline("list", query, "--json").json["total"] as? Int
      #expect(total ?? 0 > 0, "\(query)")
    }
  }
}
