import Testing

struct SplitTests {
  @Test func `entries go along by the number that history prints, and come back by undo`() throws {
    let desk = try Desk()
    let ticket = try desk.open("VPN drops, printer broken", team: "Network")
    try desk.tierline("message", ticket, "The printer is broken, too", "--as", "maria")
    try desk.tierline("note", ticket, "VPN is the MTU", "--as", "maria")

    let split = try desk.tierline(
      "split", ticket, "--entries", "2", "--subject", "Printer broken", "--as", "maria", "--json")

    #expect(split.status == 0, "\(split.complaint)")
    #expect(split.json["id"] as? String == "T-2")
    let new = try desk.tierline("show", "T-2", "--json").json
    #expect(
      (new["entries"] as? [[String: Any]])?.map { $0["text"] as? String }
        == ["The printer is broken, too"])
    #expect(new["links"] as? [[String: String]] == [["kind": "split_from", "id": ticket]])
    let source = try desk.tierline("show", ticket, "--json").json
    #expect(source["links"] as? [[String: String]] == [["kind": "split_into", "id": "T-2"]])
    #expect(try desk.tierline("show", ticket).output.contains("also on T-2"))

    let undone = try desk.tierline("undo", "--as", "maria")
    #expect(undone.output == "Taken back: split T-2 from T-1.\n")
    #expect(try desk.tierline("show", "T-2", "--json").json["merged_into"] as? String == ticket)
    let page = try desk.tierline("show", ticket).output
    #expect(page.contains("One again with"))
    #expect(!page.contains("Merged here"))
  }

  @Test func `what is no entry, and nothing at all, does not go along`() throws {
    let desk = try Desk()
    let ticket = try desk.open("VPN drops", team: "Network")

    let opening = try desk.tierline("split", ticket, "--entries", "1", "--subject", "s")
    #expect(opening.status == 1)
    #expect(opening.complaint.contains("1 is no note, reply or message"))
    #expect(try desk.tierline("split", ticket, "--subject", "s").status == 1)
    let nameless = try desk.tierline("split", ticket, "--subject", " ", "--reason", "Another")
    #expect(nameless.status == 1)
    #expect(nameless.complaint.contains("The new ticket needs a subject"))
    #expect(
      try desk.tierline("split", ticket, "--entries", "one", "--subject", "s").status == 2)
    #expect(
      try desk.tierline("split", ticket, "--subject", "s", "--reason", "By telephone").status == 0)
  }
}
