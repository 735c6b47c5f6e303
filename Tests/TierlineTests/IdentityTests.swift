import Testing

struct IdentityTests {
  @Test func `whoever makes a desk leads it under their account's name`() throws {
    let desk = try Desk()

    let me = try desk.tierline("whoami", "--json").json

    #expect(me["role"] as? String == "lead")
    #expect(me["person"] as? String == me["account"] as? String)
  }

  @Test func `somebody else acts under their own name, and the account stands beside`() throws {
    let desk = try Desk()
    let ticket = try desk.open("Tunnel drops", team: "Network")
    let account = try desk.tierline("whoami", "--json").json["account"] as? String
    try desk.tierline("claim", ticket, "--as", "maria")
    try desk.tierline("note", ticket, "Rekey fails", "--as", "dev")

    let entries = try desk.tierline("show", ticket, "--json").json["entries"] as? [[String: Any]]
    let owner = try desk.tierline("show", ticket, "--json").json["owner"] as? String

    #expect(owner == "maria")
    #expect(entries?.first?["author"] as? String == "dev")
    #expect(
      try desk.tierline("whoami", "--as", "dev", "--json").json["account"] as? String == account)
  }

  @Test func `an option may stand before the verb or after it`() throws {
    let desk = try Desk()

    let before = try desk.tierline("--as", "maria", "whoami", "--json").json
    let after = try desk.tierline("whoami", "--json", "--as", "maria").json

    #expect(before["person"] as? String == "maria")
    #expect(after["person"] as? String == "maria")
  }

  @Test func `an account outside the roster is told how to be added, and may still look`() throws {
    let desk = try Desk()
    _ = try desk.open("Tunnel drops")
    // The founder's entry gives up the account.
    let me = try desk.tierline("whoami", "--json").json["person"] as? String ?? ""
    try desk.tierline(
      "roster", "adopt", "-", input: "people: [{id: \(me), role: lead}]")

    let action = try desk.tierline("claim", "T-1")

    #expect(action.status == 1)
    #expect(action.complaint.contains("roster adopt"))
    #expect(try desk.tierline("list").status == 0)
  }

  @Test func `owner:me is whoever looks`() throws {
    let desk = try Desk()
    let ticket = try desk.open("Tunnel drops", team: "Network")
    try desk.tierline("claim", ticket, "--as", "maria")

    let hers = try desk.tierline("list", "owner:me", "--as", "maria", "--json").json
    let his = try desk.tierline("list", "owner:me", "--as", "dev", "--json").json

    #expect(hers["total"] as? Int == 1)
    #expect(his["total"] as? Int == 0)
  }
}
