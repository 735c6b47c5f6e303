import Testing

struct ShiftTests {
  @Test func `a ticket goes up, is acknowledged, comes back with guidance, and is resolved`() throws
  {
    let desk = try Desk()
    let ticket = try desk.open("Tunnel drops")
    let steps = [
      ["claim", ticket, "--as", "tom"],
      [
        "escalate", ticket, "--to", "network", "--summary", "s", "--tried", "t", "--ask", "a",
        "--as", "tom",
      ],
      ["acknowledge", ticket, "--as", "maria"],
      ["claim", ticket, "--as", "maria"], ["start", ticket, "--as", "maria"],
      [
        "handback", ticket, "--reason", "known_solution", "--guidance", "Article 41",
        "--as", "maria",
      ],
      ["acknowledge", ticket, "--as", "tom"], ["claim", ticket, "--as", "tom"],
      ["hold", ticket, "--reason", "customer", "--reply", "Which client?", "--as", "tom"],
      ["message", ticket, "Version 9", "--as", "tom"],
      ["resolve", ticket, "--text", "Client updated", "--as", "tom"],
      ["close", ticket, "--as", "tom"],
    ]
    for step in steps {
      let outcome = try desk.program.run(step)
      #expect(outcome.status == 0, "\(step): \(outcome.complaint)")
    }

    let shown = try desk.tierline("show", ticket, "--json").json
    #expect(shown["status"] as? String == "closed")
    #expect(shown["team"] as? String == "Service Desk")
    #expect((shown["transfer"] as? [String: Any])?["guidance"] as? String == "Article 41")
    #expect(shown["resolution"] as? String == "Client updated")
  }

  @Test func `a resolved ticket is rated, and the rating is shown`() throws {
    let desk = try Desk()
    let ticket = try desk.open("Tunnel drops")
    #expect(try desk.tierline("rate", ticket, "--score", "4").status == 1)
    try desk.tierline("resolve", ticket, "--text", "New cable")

    #expect(
      try desk.tierline("rate", ticket, "--score", "4", "--comment", "Quick").status == 0)

    let rating = try desk.tierline("show", ticket, "--json").json["rating"] as? [String: Any]
    #expect(rating?["score"] as? Int == 4)
    #expect(rating?["comment"] as? String == "Quick")
    #expect(try desk.tierline("history", ticket).output.contains("rated 4 of 5 by the requester"))
    #expect(try desk.tierline("show", ticket).output.contains("4 of 5"))
  }

  @Test func `links, merges and their undoing`() throws {
    let desk = try Desk()
    let (first, second) = (try desk.open("Tunnel drops"), try desk.open("VPN gone"))

    #expect(try desk.tierline("link", second, "--to", first, "--kind", "duplicate-of").status == 0)
    #expect(try desk.tierline("unlink", second, "--from", first).status == 0)
    #expect(try desk.tierline("merge", second, "--into", first).status == 0)
    #expect(try desk.tierline("claim", second).status == 1)
    #expect(try desk.tierline("unmerge", second).status == 0)
    #expect(try desk.tierline("claim", second).status == 0)
  }

  @Test func `tags go on with or without a plus, and come off with a minus`() throws {
    let desk = try Desk()
    let ticket = try desk.open("Tunnel drops")

    try desk.tierline("tag", ticket, "vpn", "+wifi", "hardware")
    try desk.tierline("tag", ticket, "-wifi", "-hardware", "+urgent")

    #expect(
      try desk.tierline("show", ticket, "--json").json["tags"] as? [String] == ["vpn", "urgent"])
    #expect(try desk.tierline("list", "-tag:vpn", "--json").json["total"] as? Int == 0)
  }

  @Test func `a follow-up is opened and linked in one step, or not at all`() throws {
    let desk = try Desk()
    let first = try desk.open("Tunnel drops")

    let missing = try desk.tierline("open", "Again", "--requester", "Ada", "--follows", "T-9")
    let found = try desk.tierline(
      "open", "Again", "--requester", "Ada", "--follows", first, "--json")

    #expect(missing.status == 3)
    #expect(found.json["id"] as? String == "T-2")
    let links = try desk.tierline("show", "T-2", "--json").json["links"] as? [[String: String]]
    #expect(links == [["kind": "follows", "id": first]])
  }

  @Test func `the latest note is published unless another is named`() throws {
    let desk = try Desk()
    let ticket = try desk.open("Tunnel drops")
    #expect(try desk.tierline("publish", ticket).status == 1)
    try desk.tierline("note", ticket, "First")
    try desk.tierline("note", ticket, "Second")

    #expect(try desk.tierline("publish", ticket).status == 0)

    let entries = try desk.tierline("show", ticket, "--json").json["entries"] as? [[String: Any]]
    #expect(entries?.map { $0["kind"] as? String } == ["note", "reply"])
  }
}
