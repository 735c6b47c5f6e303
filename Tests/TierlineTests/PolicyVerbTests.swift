import Foundation
import Testing

/// Policies and rosters through the program: shown, checked, compared and adopted.
struct PolicyVerbTests {
  /// The desk's policy, edited.
  private func edited(_ desk: Desk, _ changes: [(String, String)]) throws -> String {
    let document = try desk.tierline("policy", "show").output
    return changes.reduce(document) { text, change in
      #expect(text.contains(change.0))
      return text.replacing(change.0, with: change.1, maxReplacements: 1)
    }
  }

  private let slower = [
    ("goals: {first_response: 15m,", "goals: {first_response: 20m,"),
    (
      "  - {name: Workplace, tier: 2}", "  - {name: Workplace, tier: 2}\n  - {name: Cloud, tier: 3}"
    ),
    ("\nname: Default policy", "\nname: Autumn policy"),
  ]

  @Test func `an edited policy is compared, adopted, shown, and the former one stays`() throws {
    let desk = try Desk()
    let founded = try desk.tierline("policy", "show").output
    let document = try edited(desk, slower)

    let difference = try desk.tierline("policy", "diff", "-", input: document)
    #expect(
      difference.output == """
        Desk
          ~ name: Default policy, now Autumn policy
        Teams
          + Cloud: tier 3
        Promises
          ~ Critical: first response 15m, now 20m

        """)
    let adopted = try desk.tierline("policy", "adopt", "-", "--json", input: document)
    #expect(adopted.status == 0)
    #expect(adopted.json["version"] as? Int == 2)
    #expect(adopted.json["seq"] as? Int == (try desk.eventCount))
    #expect((adopted.json["changes"] as? [Any])?.count == 3)

    #expect(try desk.tierline("policy", "show").output == document)
    #expect(try desk.tierline("policy", "show", "--version", "1").output == founded)
    let shown = try desk.tierline("policy", "show", "--version", "2", "--json")
    #expect(shown.json["document"] as? String == document)
    #expect(try desk.tierline("policy", "show", "--version", "3").status == 3)
    #expect(
      try desk.tierline("policy", "diff", "--from", "1", "--to", "2").output == difference.output)
    #expect(
      try desk.tierline("policy", "diff", "--from", "2", "--to", "2").output
        == "They say the same.\n")
  }

  @Test func `the policy in force is not adopted again`() throws {
    let desk = try Desk()
    let before = try desk.eventCount

    let outcome = try desk.tierline(
      "policy", "adopt", "-", input: try desk.tierline("policy", "show").output)

    #expect(outcome.status == 0)
    #expect(outcome.output == "That is the policy in force already; nothing was written.\n")
    #expect(try desk.eventCount == before)
  }

  @Test func `a faulty policy is told as JSON, and is not adopted`() throws {
    let desk = try Desk()
    let before = try desk.eventCount
    let document = try edited(desk, [("warn_at: [75, 90]", "warn_at: [90, 75]")])
    let line =
      document.prefix(upTo: document.firstRange(of: "warn_at: [90")!.lowerBound)
      .count { $0 == "\n" } + 1

    for call in [["policy", "check", "-", "--json"], ["policy", "adopt", "-"]] {
      let outcome = try desk.program.run(call, input: document)
      #expect(outcome.status == 1)
      #expect(
        outcome.complaint.contains(
          "-:\(line):17: The percentages go up: 75 does not belong behind 90."))
    }
    let faults =
      try desk.program.run(["policy", "check", "-", "--json"], input: document)
      .json["faults"] as? [[String: Any]]
    #expect(faults?.count == 1)
    #expect(faults?[0]["line"] as? Int == line)
    #expect(faults?[0]["column"] as? Int == 17)
    #expect(faults?[0]["file"] as? String == "-")
    #expect(try desk.eventCount == before)
  }

  @Test func `a holiday file beside the policy becomes a part of it`() throws {
    let desk = try Desk()
    let document = try edited(
      desk, [("    # holidays_file: holidays.ics", "    holidays_file: free.ics")])
    let path = try desk.file("policy.yml", Data(document.utf8))
    #expect(
      try desk.tierline("policy", "adopt", path).complaint.contains("“free.ics” is not there"))
    _ = try desk.file("free.ics", Self.midsummer)

    let adopted = try desk.tierline("policy", "adopt", path)

    #expect(adopted.status == 0, "\(adopted.complaint)")
    #expect(adopted.output.contains("~ office: now holiday 2027-06-21"))
    let files = try desk.tierline("policy", "show", "--json").json["files"] as? [String: String]
    #expect(files?["free.ics"]?.contains("20270621") == true)
    #expect(try desk.tierline("list").status == 0)
  }

  @Test func `a desk is founded with the holiday file beside its policy`() throws {
    let desk = try Desk(isMade: false)
    let document = try desk.tierline("policy", "show", "--shipped").output.replacing(
      "    # holidays_file: holidays.ics", with: "    holidays_file: free.ics")
    let path = try desk.file("policy.yml", Data(document.utf8))
    #expect(
      try desk.tierline("init", "--policy", path).complaint.contains("“free.ics” is not there"))
    #expect(!FileManager.default.fileExists(atPath: desk.directory.path()))
    _ = try desk.file("free.ics", Self.midsummer)

    #expect(try desk.tierline("init", "--policy", path).status == 0)

    let files = try desk.tierline("policy", "show", "--json").json["files"] as? [String: String]
    #expect(files?["free.ics"]?.contains("20270621") == true)
    #expect(try desk.tierline("policy", "diff", path).output == "They say the same.\n")
  }

  private static let midsummer = Data(
    """
    BEGIN:VCALENDAR
    BEGIN:VEVENT
    DTSTART;VALUE=DATE:20270621
    END:VEVENT
    END:VCALENDAR
    """.utf8)

  @Test func `only who has the right adopts, and the sentence names it`() throws {
    let desk = try Desk()
    let outcome = try desk.tierline(
      "policy", "adopt", "-", "--as", "maria", input: try edited(desk, slower))
    #expect(outcome.status == 1)
    #expect(outcome.complaint.contains("the missing right is “policy”"))
  }

  @Test func `a ticket goes only where the adopted policy lets it go`() throws {
    let desk = try Desk()
    let id = try desk.open("VPN drops", team: "Network")
    try desk.tierline(
      "policy", "adopt", "-",
      input: try edited(
        desk, [("  new:      [open, on_hold, resolved, cancelled]", "  new: [open]")]))

    let outcome = try desk.tierline("resolve", id, "--text", "Done", "--as", "maria")

    #expect(outcome.status == 1)
    #expect(
      outcome.complaint.contains("The desk's policy lets no ticket go from new to resolved."))
  }

  @Test func `a roster is printed as a document that says the same`() throws {
    let desk = try Desk()
    try desk.tierline(
      "roster", "adopt", "-",
      input: """
        people:
          - {id: zoë, name: "Zoë: \\"the\\" one", role: tier3, teams: [Network], skills: {vpn: 5},
             email: z@example.org, calendar: office}
          - {id: dev, name: Dev, role: tier2, left: true}
        """)
    let document = try desk.tierline("roster", "show", "--document").output

    #expect(
      try desk.tierline("roster", "diff", "-", input: document).output == "It says nothing new.\n")
    #expect(
      try desk.tierline("roster", "adopt", "-", input: document).output == "Nothing is new in it.\n"
    )
    let difference = try desk.tierline(
      "roster", "diff", "-", input: "people: [{id: dev, name: Dev, role: tier2, teams: [Network]}]")
    #expect(
      difference.output == "People\n  ~ dev: now team Network; no longer has left\n")
    let note = try desk.tierline("open", "x", "--requester", "y", "--as", "dev")
    #expect(note.status == 1)
    #expect(note.complaint.contains("dev has left this desk"))
  }
}
