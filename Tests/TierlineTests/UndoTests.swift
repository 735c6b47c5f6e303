import Foundation
import Testing

struct UndoTests {
  @Test func `the last deed is taken back by another process, and done again`() throws {
    let desk = try Desk()
    let ticket = try desk.open("Tunnel drops", team: "Network")
    try desk.tierline("claim", ticket, "--as", "maria")

    let undone = try desk.tierline("undo", "--as", "maria")
    #expect(undone.status == 0, "\(undone.complaint)")
    #expect(undone.output == "Taken back: claimed T-1.\n")
    #expect(try desk.tierline("show", ticket, "--json").json["owner"] is NSNull)
    #expect(
      try desk.tierline("history", ticket).output.contains("took back: claimed by maria"))

    let again = try desk.tierline("undo", "--redo", "--as", "maria", "--json")
    #expect(again.json["what"] as? String == "Done again: claimed T-1.")
    #expect(try desk.tierline("show", ticket, "--json").json["owner"] as? String == "maria")
    #expect(try desk.tierline("store", "verify").status == 0)
  }

  @Test func `where another has gone on, it is a conflict, and it is said who`() throws {
    let desk = try Desk()
    let ticket = try desk.open("Tunnel drops", team: "Network")
    try desk.tierline(
      "escalate", ticket, "--to", "Platform Engineering", "--summary", "s", "--tried", "t",
      "--ask", "a", "--as", "maria")
    try desk.tierline("acknowledge", ticket, "--as", "kenji")
    let before = try desk.eventCount

    let outcome = try desk.tierline("undo", "--as", "maria")

    #expect(outcome.status == 4)
    #expect(outcome.complaint.contains("acknowledged, by kenji"))
    #expect(try desk.eventCount == before)
  }

  @Test func `what stays is passed over, and named`() throws {
    let desk = try Desk()
    let ticket = try desk.open("Tunnel drops", team: "Network")
    try desk.tierline("tag", ticket, "vpn", "--as", "maria")
    try desk.tierline("note", ticket, "Seen", "--as", "maria")

    let outcome = try desk.tierline("undo", ticket, "--as", "maria")

    #expect(outcome.output == "Taken back: changed the tags of T-1.\n")
    #expect(outcome.complaint.contains("wrote a note on T-1"))
    let rest = "You wrote a note on T-1 last. A note stays, for others may have read it; write"
    for arguments in [["undo"], ["undo", ticket]] {
      let nothing = try desk.program.run(arguments + ["--as", "maria"])
      #expect(nothing.status == 1)
      #expect(nothing.complaint.hasPrefix("tierline: \(rest)"), "\(nothing.complaint)")
    }
    let never = try desk.tierline("undo", ticket, "--as", "dev")
    #expect(never.status == 1)
    #expect(never.complaint == "tierline: You have done nothing on T-1 that could be taken back.\n")
    #expect(try desk.tierline("undo", "T-9", "--as", "dev").status == 3)
  }

  @Test func `an older deed is not taken back for a last one that stays, unless it is named`()
    throws
  {
    let desk = try Desk()
    let ticket = try desk.open("Tunnel drops", team: "Network")
    try desk.tierline("claim", ticket, "--as", "maria")
    try desk.tierline(
      "open", "Printer jams", "--requester", "Ada", "--team", "Network", "--as", "maria")
    let before = try desk.eventCount

    for trial in [["undo", "--as", "maria"], ["undo", "--dry-run", "--as", "maria"]] {
      let outcome = try desk.program.run(trial)
      #expect(outcome.status == 1)
      #expect(outcome.output.isEmpty)
      #expect(outcome.complaint.contains("You opened T-2 last. A ticket that was opened stays"))
      #expect(outcome.complaint.contains("you claimed T-1: “tierline undo T-1” takes that back."))
    }
    #expect(try desk.eventCount == before)
    #expect(try desk.tierline("undo", "T-1", "--as", "maria").status == 0)
  }

  @Test func `an older deed on many tickets is offered by its id`() throws {
    let desk = try Desk()
    for subject in ["One", "Two"] { _ = try desk.open(subject, team: "Network") }
    try desk.tierline("claim", "T-1", "T-2", "--as", "maria")
    try desk.tierline("note", "T-1", "Seen", "--as", "maria")

    let outcome = try desk.tierline("undo", "--as", "maria")
    let offer = outcome.complaint.split(separator: "“").last?.split(separator: "”").first
    let words = (offer ?? "").split(separator: " ").dropFirst().map(String.init)

    #expect(outcome.status == 1)
    #expect(try desk.program.run(words + ["--as", "maria"]).status == 0, "\(outcome.complaint)")
    let tickets = try desk.tierline("list", "owner:none", "--json").json
    #expect(tickets["total"] as? Int == 2)
  }

  @Test func `a bulk is taken back as one, less what has moved on`() throws {
    let desk = try Desk()
    for subject in ["One", "Two", "Three"] { _ = try desk.open(subject, team: "Network") }
    try desk.tierline("claim", "T-1", "T-2", "T-3", "--as", "maria")
    try desk.tierline("assign", "T-2", "--to", "dev", "--as", "maria")

    let looked = try desk.tierline("undo", "--dry-run", "--as", "maria")
    #expect(looked.output.hasPrefix("Would be taken back: assigned T-2 to dev.\n"))
    let foreseen = try desk.tierline("undo", "--dry-run", "--as", "maria", "--json").json
    #expect(foreseen["what"] as? String == "Would be taken back: assigned T-2 to dev.")
    #expect(foreseen["total"] as? Int == 1)
    let log = try desk.tierline("history", "T-1", "--json").json["events"] as? [[String: Any]]
    let claim = try #require(log?.last?["id"] as? String)
    let outcome = try desk.tierline("undo", claim, "--as", "maria", "--json")

    #expect(outcome.status == 4)
    #expect(outcome.json["done"] as? Int == 2)
    #expect(outcome.complaint.contains("T-2: It has moved on"))
    let tickets = try desk.tierline("list", "--json").json["tickets"] as? [[String: Any]]
    #expect(tickets?.map { $0["owner"] as? String } == [nil, "dev", nil])
  }

  @Test func `an undone escalation is none in the figures, before and after a rebuild`() throws {
    let desk = try Desk()
    let ticket = try desk.open("Tunnel drops", team: "Network")
    try desk.tierline(
      "escalate", ticket, "--to", "Platform Engineering", "--summary", "s", "--tried", "t",
      "--ask", "a", "--as", "maria")
    try desk.tierline("undo", "--as", "maria")

    for _ in 1...2 {
      let metrics =
        try desk.tierline("metrics", "--json").json["metrics"] as? [[String: Any]] ?? []
      for id in ["escalations", "handbacks", "reassignments"] {
        #expect(metrics.first { $0["id"] as? String == id }?["value"] as? Int == 0, "\(id)")
      }
      try desk.tierline("store", "rebuild")
    }
  }
}
