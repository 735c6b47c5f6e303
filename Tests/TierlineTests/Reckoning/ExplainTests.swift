import Foundation
import Testing

/// `tierline sla explain`: where any argument about a breach ends.
struct ExplainTests {
  private func clocks(_ desk: Desk, _ arguments: String...) throws -> [[String: Any]] {
    let answer = try desk.program.run(["sla", "explain", "T-1", "--json"] + arguments).json
    return try #require(answer["clocks"] as? [[String: Any]])
  }

  @Test func `a clock is told with every key, and its ledger tiles it`() throws {
    let desk = try Desk()
    try desk.tierline("reply", try desk.open("No dial tone"), "We look into it")
    let all = try clocks(desk)
    #expect(all.map { $0["clock"] as? String } == ["first_response", "resolution", "update"])
    for clock in all {
      #expect(
        Set(clock.keys) == [
          "clock", "cycle", "started_at", "due_at", "met_at", "breached_at", "ended_at", "state",
          "goal_seconds", "elapsed_seconds", "remaining_seconds", "paused", "pause_cause",
          "inside_hours", "rule", "calendar", "policy_version", "targets", "ledger",
        ])
      let spans = try #require(clock["ledger"] as? [[String: Any]])
      let (begins, ends) = (spans.map { $0["from"] as? String }, spans.map { $0["to"] as? String })
      #expect(begins.first == clock["started_at"] as? String)
      #expect(Array(begins.dropFirst()) == Array(ends.dropLast()))
      let counted = spans.filter { $0["counted"] as? Bool == true }
        .reduce(0) { $0 + ($1["seconds"] as? Double ?? .nan) }
      #expect(abs(counted - (clock["elapsed_seconds"] as? Double ?? .nan)) < 0.000_001)
    }
    #expect(try clocks(desk, "--clock", "update").count == 1)
  }

  @Test func `an account says from when on another policy judged, and since when a goal is set`()
    throws
  {
    let desk = try Desk()
    let ticket = try desk.open("No dial tone")
    let policy = try desk.tierline("policy", "show").output
      .replacing("resolution: 3 working days", with: "resolution: 5 working days")
    try desk.tierline("policy", "adopt", desk.file("policy.yml", Data(policy.utf8)))
    let account = try desk.tierline("sla", "explain", ticket, "--clock", "resolution").output
    let lines = account.split(separator: "\n").map(String.init)
    #expect(lines.first == "T-1  No dial tone")
    #expect(
      lines.filter { $0.contains("Promised ") }.map { $0.contains("policy 2") }
        == [true, false])
    #expect(lines.last?.hasSuffix(", policy 2") == true, "\(account)")
  }

  @Test func `what is no ticket or no clock is said so`() throws {
    let desk = try Desk()
    let nothing = try desk.tierline("sla", "explain", "T-9")
    #expect(nothing.status != 0 && nothing.complaint.contains("T-9"))
    #expect(try desk.tierline("sla", "explain", "T-9", "--clock", "coffee").status == 2)
    let ticket = try desk.open("No dial tone")
    let early = try desk.tierline("sla", "explain", ticket, "--at", "2001-01-01")
    #expect(early.status == 3 && early.complaint.contains("was not open yet"))
  }

  @Test func `a ticket's page names the clocks that are owed, the next due first`() throws {
    let desk = try Desk()
    let ticket = try desk.open("No dial tone")
    func owed() throws -> [String] {
      try desk.tierline("show", ticket).output.split(separator: "\n")
        .filter { $0.hasPrefix("  Clock ") }.map { $0.dropFirst(16).prefix { $0 != ":" } }
        .map(String.init)
    }
    #expect(try owed() == ["First response", "Resolution"])
    try desk.tierline("reply", ticket, "We look into it")
    #expect(try owed() == ["Update", "Resolution"])
    #expect(try desk.tierline("claim", ticket).status == 0)
    #expect(try desk.tierline("resolve", ticket, "--text", "A cable").status == 0)
    #expect(try owed() == [])
  }
}
