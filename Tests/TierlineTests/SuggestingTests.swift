import Foundation
import Testing

struct SuggestingTests {
  @Test func `a ticket is suggested to its team, and why`() throws {
    let desk = try Desk()
    let ticket = try desk.open("No dial tone", team: "Network")
    let busy = try desk.open("Core switch resets", team: "Network")
    try desk.tierline("claim", busy, "--as", "dev")

    let outcome = try desk.tierline("suggest", ticket)

    #expect(outcome.status == 0)
    #expect(
      outcome.output == """
        maria  nothing open, the least of the team
        dev    1 open, has just had one

        """)
  }

  @Test func `skills and hours of the roster count, and who has left is not asked`() throws {
    let desk = try Desk()
    let ticket = try desk.open("Tunnel drops", team: "Network")
    try desk.tierline("tag", ticket, "VPN")
    try desk.tierline(
      "roster", "adopt", "-",
      input: """
        people:
          - {id: vera, role: tier2, teams: [Network], skills: {vpn: 4}, calendar: 24x7}
          - {id: dev, role: tier2, teams: [Network], left: true}
        """)

    #expect(
      try desk.tierline("suggest", ticket).output == """
        vera   knows vpn well (4), nothing open, works round the clock
        maria  nothing open

        """)
  }

  @Test func `a suggestion as JSON has every key`() throws {
    let desk = try Desk()
    let ticket = try desk.open("No dial tone", team: "Network")

    let answer = try desk.tierline("suggest", ticket, "--json").json
    let suggestions = answer["suggestions"] as? [[String: Any]] ?? []

    #expect(Set(answer.keys) == ["ticket", "suggestions"])
    #expect(suggestions.map { $0["person"] as? String } == ["dev", "maria"])
    #expect(
      Set(suggestions.first?.keys.map(\.self) ?? []) == [
        "person", "name", "points", "at_work", "works_until", "back_at", "open", "load",
        "last_given_at", "skills", "reasons",
      ])
    #expect(suggestions.first?["at_work"] is NSNull)
    #expect(suggestions.first?["open"] as? Int == 0)
  }

  @Test func `nobody is left to suggest, or there is no such ticket`() throws {
    let desk = try Desk()
    let ticket = try desk.open("Mailbox full")
    try desk.tierline("claim", ticket, "--as", "tom")

    #expect(
      try desk.tierline("suggest", ticket).output == "Nobody else of its team can take T-1.\n")
    #expect(try desk.tierline("suggest", "T-9").status == 3)
  }
}
