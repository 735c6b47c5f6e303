import Foundation
import Testing

/// What the next shift is told.
struct HandingOverTests {
  private func worked() throws -> Desk {
    let desk = try Desk()
    _ = try desk.open("Tunnel | drops", team: "Network")
    _ = try desk.open("Fan is loud", team: "Network")
    try desk.tierline("claim", "T-1", "--as", "maria")
    try desk.tierline("resolve", "T-2", "--text", "Cleaned", "--as", "dev")
    return desk
  }

  @Test func `it says what changed and what waits for whom`() throws {
    let page = try worked().tierline("diff")

    #expect(page.status == 0, "\(page.complaint)")
    #expect(page.output.contains(", the last 12 hours\n"))
    #expect(page.output.contains("\nOpened (2)\n"))
    #expect(page.output.contains("nobody → maria"))
    #expect(page.output.contains("\nResolved (1)\n"))
    #expect(page.output.contains("\nWaits\n"))
    #expect(page.output.contains("T-1"))
  }

  @Test func `JSON has every kind, what waits, and each ticket before and after`() throws {
    let json = try worked().tierline("diff", "--team", "--json").json

    #expect(Set(json.keys) == ["window", "changes", "waiting", "tickets"])
    let changes = try #require(json["changes"] as? [String: [String: Any]])
    #expect(changes["opened"]?["total"] as? Int == 2)
    #expect(changes["handed_back"]?["total"] as? Int == 0)
    #expect(changes.count == 12)
    let waiting = try #require((json["waiting"] as? [[String: Any]])?.first)
    #expect(waiting["owner"] as? String == "maria" && waiting["team"] as? String == "Network")
    #expect(waiting["first"] as? [String] == ["T-1"])
    let tickets = try #require(json["tickets"] as? [[String: Any]])
    #expect(tickets.map { $0["id"] as? String } == ["T-1", "T-2"])
    #expect(tickets[0]["before"] is NSNull)
    #expect((tickets[0]["after"] as? [String: Any])?["owner"] as? String == "maria")
    #expect((json["window"] as? [String: Any])?["since"] as? String == "twelve_hours")
  }

  @Test func `as Markdown it can be pasted`() throws {
    let page = try worked().tierline("diff", "--from", "1h", "--markdown").output

    #expect(page.hasPrefix("# Hand-over\n\n20"))
    #expect(page.contains("\n## Opened (2)\n\n| Ticket |"))
    #expect(page.contains("| Tunnel \\| drops |\n"))
  }

  @Test func `it begins with the last stretch of work where the roster says when that was`() throws
  {
    let desk = try worked()
    let people = Desk.roster.replacing(
      "id: maria, name: Maria,", with: "id: maria, name: Maria, calendar: office,")
    let adopted = try desk.tierline("roster", "adopt", "-", input: people)
    #expect(adopted.status == 0, "\(adopted.complaint)")

    let json = try desk.tierline("diff", "--as", "maria", "--json").json

    #expect((json["window"] as? [String: Any])?["since"] as? String == "working_stretch")
    #expect(
      try desk.tierline("diff", "--as", "maria").output.contains(
        ", since your last stretch of work began\n"))
  }

  @Test func `a window without a change says so`() throws {
    let desk = try Desk()
    #expect(try desk.tierline("diff", "--from", "1h").output.contains("\nNothing changed.\n"))
    #expect(try desk.tierline("diff", "--from", "1h", "--to", "2h").status == 2)
  }
}
