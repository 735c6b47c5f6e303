import Foundation
import Testing

struct BulkTests {
  private func deskWithThree() throws -> Desk {
    let desk = try Desk()
    for subject in ["Tunnel drops", "VPN gone", "Wi-Fi slow"] {
      _ = try desk.open(subject, team: "Network")
    }
    return desk
  }

  private func owners(_ desk: Desk) throws -> [String] {
    let tickets = try desk.tierline("list", "--json").json["tickets"] as? [[String: Any]]
    return (tickets ?? []).map { $0["owner"] as? String ?? "" }
  }

  @Test func `several tickets are named one after the other`() throws {
    let desk = try deskWithThree()

    let outcome = try desk.tierline("claim", "T-1", "2", "T-3", "--as", "maria")

    #expect(outcome.status == 0, "\(outcome.complaint)")
    #expect(outcome.output.split(separator: "\n").count == 3)
    #expect(try owners(desk) == ["maria", "maria", "maria"])
  }

  @Test func `a refused ticket is named, hinders no other, and shows in the exit status`() throws {
    let desk = try deskWithThree()
    try desk.tierline("claim", "T-2", "--as", "dev")

    let outcome = try desk.tierline("claim", "T-1", "T-2", "T-3", "--as", "maria", "--json")

    #expect(outcome.status == 1)
    #expect(outcome.complaint.contains("T-2: dev owns it"))
    #expect(outcome.json["done"] as? Int == 2)
    #expect(outcome.json["left"] as? Int == 1)
    let tickets = outcome.json["tickets"] as? [[String: Any]]
    #expect(tickets?.map { $0["error"] as? String } == [nil, "refused", nil])
    #expect(Set(tickets?.first?.keys.map { $0 } ?? []) == ["id", "version", "seq"])
    #expect(try desk.tierline("claim", "T-1", "T-9", "--as", "maria").status == 1)
    #expect(try desk.tierline("start", "T-8", "T-9", "--as", "maria").status == 3)
  }

  @Test func `a query that finds more than one needs to be meant`() throws {
    let desk = try deskWithThree()
    let before = try desk.eventCount

    let unconfirmed = try desk.tierline("tag", "--query", "-tag:vpn tunnel", "x", "--as", "maria")
    #expect(unconfirmed.status == 0, "one ticket is no crowd: \(unconfirmed.complaint)")
    let doubtful = try desk.tierline("tag", "--query", "team:network", "vpn", "--as", "maria")
    #expect(doubtful.status == 2)
    #expect(doubtful.complaint.contains("3 tickets"))
    #expect(try desk.eventCount == before + 1)

    let meant = try desk.tierline(
      "tag", "--query", "team:network", "vpn", "-x", "--yes", "--as", "maria", "--json")
    #expect(meant.status == 0, "\(meant.complaint)")
    #expect(meant.json["done"] as? Int == 3)
    #expect(try desk.tierline("list", "tag:x", "--json").json["total"] as? Int == 0)
  }

  @Test func `a dry run names the tickets and what is in their way, and writes nothing`() throws {
    let desk = try deskWithThree()
    try desk.tierline("claim", "T-2", "--as", "dev")
    let before = try desk.eventCount

    let outcome = try desk.tierline(
      "claim", "--query", "team:network", "--dry-run", "--as", "maria")

    #expect(outcome.status == 0)
    #expect(outcome.output.contains("2 of 3 tickets: T-1, T-3"))
    #expect(outcome.output.contains("T-2 would be left: dev owns it"))
    #expect(try desk.eventCount == before)
  }

  @Test func `fields are set on several tickets, and tags put on them`() throws {
    let desk = try deskWithThree()

    let set = try desk.tierline(
      "set", "T-1", "T-2", "priority=P1", "--reason", "Board meeting", "--as", "maria")
    let tag = try desk.tierline("tag", "T-1", "T-2", "board", "--as", "maria")

    #expect(set.status == 0, "\(set.complaint)")
    #expect(tag.status == 0, "\(tag.complaint)")
    let found = try desk.tierline("list", "priority:P1 tag:board", "--json").json["total"] as? Int
    #expect(found == 2)
  }

  @Test func `the name that a ticket has elsewhere is no tag beside a query`() throws {
    let desk = try deskWithThree()
    let mapping = try desk.file("m.yml", Data(SmallLog.mapping.utf8))
    let rows = SmallLog.head + "INC-7,2020-01-01T00:00:00Z,open,Printer\n"
    let file = try desk.file("rows.csv", Data(rows.utf8))
    #expect(try desk.tierline("import", "csv", "--map", mapping, file).status == 0)
    let before = try desk.eventCount

    let outcome = try desk.tierline("tag", "INC-7", "wifi", "--query", "team:network", "--yes")

    #expect(outcome.status == 2)
    #expect(outcome.complaint.contains("“INC-7” is a ticket, and --query chooses the tickets"))
    #expect(try desk.eventCount == before)
    let meant = try desk.tierline("tag", "+INC-7", "--query", "team:network", "--yes")
    #expect(meant.status == 0, "\(meant.complaint)")
  }

  @Test func `a tag that looks like a ticket is written with a plus`() throws {
    let desk = try deskWithThree()

    let outcome = try desk.tierline("tag", "--query", "team:network", "+T-1", "--yes")

    #expect(outcome.status == 0, "\(outcome.complaint)")
    #expect(try desk.tierline("list", "tag:T-1", "--json").json["total"] as? Int == 3)
  }

  @Test(arguments: [
    ["claim"], ["claim", "T-1", "--query", "vpn"], ["claim", "T-1", "T-2", "--seen", "1"],
    ["claim", "T-1", "--yes"], ["set", "T-1", "site"], ["set", "site=Oslo"], ["tag", "T-1"],
    ["claim", "--query", "asof:2026-01-01"],
    ["tag", "T-1", "--query", "team:network", "foo", "--yes"],
    ["tag", "--query", "team:network", "foo", "T-1", "--yes"],
    ["tag", "1", "foo", "--query", "team:network", "--yes"],
    ["set", "T-1", "priority=P1", "--reason", "x", "--query", "team:network", "--yes"],
    ["hold", "T-1", "--reason", "vendor", "--query", "team:network", "--yes"],
    ["claim", "--query", "", "--yes"], ["tag", "--query", "  ", "foo", "--yes"],
    ["set", "--query", "", "priority=P1", "--reason", "x", "--yes"],
    ["claim", "--query", "sort:age", "--yes"], ["claim", "--query", "", "--dry-run"],
  ])
  func `what is not clear is a usage error`(arguments: [String]) throws {
    let desk = try deskWithThree()
    let before = try desk.eventCount
    let outcome = try desk.program.run(arguments)
    #expect(outcome.status == 2, "\(arguments): \(outcome.complaint)")
    #expect(try desk.eventCount == before)
  }
}
