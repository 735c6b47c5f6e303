import Foundation
import Testing

/// What the verbs print of a desk full of attacks.
struct HostileOutputTests {
  private func expectHarmless(_ outcome: Program.Outcome, _ what: [String]) {
    let bytes = (outcome.outputBytes, outcome.complaintBytes)
    #expect(harm(in: bytes.0) == [], "output of \(what)")
    #expect(harm(in: bytes.1) == [], "complaint of \(what)")
  }

  @Test func `no verb that reads sends a terminal more than plain text`() throws {
    let hostile = try HostileDesk()
    let ticket = hostile.tickets[0]
    #expect(ticket == "T-1")
    for arguments in [
      ["list", "status:any"], ["show", ticket], ["show", hostile.tickets[1]],
      ["show", hostile.tickets[2]], ["history", ticket], ["search", "PWNED"],
      ["diff", "--from", "1h"], ["requester", ticket],
      ["metrics", "--by", "team"], ["metrics"], ["whoami"], ["policy", "show"], ["roster", "show"],
      ["store", "stats"], ["store", "verify"],
    ] {
      for form in [[], ["--json"]] {
        let outcome = try hostile.desk.program.run(arguments + form)
        #expect(outcome.status == 0 || arguments.contains("--by"), "\(outcome.complaint)")
        expectHarmless(outcome, arguments + form)
      }
    }
    expectHarmless(try hostile.desk.tierline("events"), ["events"])
    for line in try hostile.desk.tierline("events").output.split(separator: "\n") {
      #expect((try? JSONSerialization.jsonObject(with: Data(line.utf8))) != nil)
    }
  }

  @Test func `no Markdown sends a terminal more than plain text`() throws {
    let hostile = try HostileDesk()
    let pages = hostile.tickets.map { ["show", $0, "--internal"] } + [["diff"]]
    for arguments in pages.map({ $0 + ["--markdown"] }) {
      let outcome = try hostile.desk.program.run(arguments)
      #expect(outcome.status == 0, "\(outcome.complaint)")
      expectHarmless(outcome, arguments)
    }
  }

  @Test(arguments: ["list", "metrics"])
  func `comma-separated values send a terminal no more than plain text`(verb: String) throws {
    let hostile = try HostileDesk()
    let outcome = try hostile.desk.tierline(verb, "--csv")
    #expect(outcome.status == 0, "\(outcome.complaint)")
    #expect(outcome.output.contains("\r\n"))
    #expect(harm(in: Data(outcome.output.replacing("\r\n", with: "\n").utf8)) == [])
  }

  @Test func `JSON keeps every character of what it makes harmless`() throws {
    let hostile = try HostileDesk()
    let ticket = try hostile.desk.tierline("show", hostile.tickets[0], "--json").json
    #expect(ticket["subject"] as? String == HostileText.words)
    #expect(ticket["details"] as? String == HostileText.longWords)
    #expect(ticket["requester_organisation"] as? String == HostileText.words)
    #expect(ticket["tags"] as? [String] == [HostileText.tag])
  }

  @Test(arguments: [
    ["show"], ["history"], ["claim"], ["assign", "T-1", "--to"], ["move", "T-1", "--team"],
    ["list"],
    ["hold", "T-1", "--reason"], ["handback", "T-1", "--guidance", "x", "--reason"],
    ["set", "T-1"],
    ["policy", "check"], ["roster", "check"], ["import", "csv", "x.csv", "--map"],
    ["import", "maps"],
    ["import", "csv", "--map", "volvo"], ["keys", "check"], ["list", "--desk"], ["whoami", "--as"],
    ["list", "--as-of"], ["link", "T-1", "--to"], [], ["list", "--limit"],
    ["publish", "T-1", "--note"],
  ])
  func `no complaint about an argument repeats more of it than plain text`(
    arguments: [String]
  ) throws {
    let desk = try Desk()
    _ = try desk.open("Tunnel drops", team: "Network")
    for words in [HostileText.words, "--" + HostileText.words] {
      expectHarmless(try desk.program.run(arguments + [words]), arguments)
    }
  }

  @Test func `no complaint about a file repeats more of it than plain text`() throws {
    let desk = try Desk()
    let raw =
      Data("name: \u{1B}]0;PWNED\u{7}\n\u{9B}: [".utf8) + Data([0x9B, 0x00, 0xFF, 0x1B, 0x63])
    let escaped = Data("name: [\(HostileText.yaml)]\n\(HostileText.yaml): 1\n".utf8)
    let keys = Data(
      "\(HostileText.yaml): [\(HostileText.yaml)]\nnote: [\(HostileText.yaml)]\n".utf8)
    for (place, bytes) in [raw, escaped, keys].enumerated() {
      let path = try desk.file("\u{1B}]0;PWNED\u{7}\u{202E}\(place).yml", bytes)
      for verb in [
        ["policy", "check"], ["roster", "check"], ["roster", "adopt"], ["keys", "check"],
        ["import", "csv", "--map", "volvo"], ["import", "csv", path, "--map"],
        ["init", "--policy"],
      ] {
        let outcome = try desk.program.run(verb + [path])
        #expect(outcome.status != 0)
        expectHarmless(outcome, verb)
      }
    }
  }

  @Test func `cells of an import can do no more than other words`() throws {
    let desk = try Desk()
    let cell = "\"" + HostileText.words.replacing("\"", with: "\"\"") + "\""
    let heading =
      "sr_number,event_index,timestamp,status,sub_status,support_team,"
      + "function_division,owner,organization_line,organization_country,owner_country,impact,product"
    let good =
      "1-5,0,2011-03-07T10:00:00+01:00,Accepted,In Progress,\(cell),\(cell),\(cell),"
      + "\(cell),nl,PL,Low,\(cell)"
    let bad = "1-6,0,\(cell),\(cell),\(cell),D8,A2_1,,,nl,,\(cell),P5"
    let file = try desk.file(
      "rows.csv",
      Data((heading + "\n" + good + "\n" + bad + "\n1-7,").utf8) + Data([0xFF, 0x9B, 0x0A]))

    let refused = try desk.tierline("import", "csv", "--map", "volvo", file)
    let taken = try desk.tierline("import", "csv", "--map", "volvo", file, "--skip-bad")

    #expect(refused.status == 1 && taken.status == 0, "\(taken.complaint)")
    for outcome in [refused, taken] { expectHarmless(outcome, ["import"]) }
    for arguments in [
      ["list", "status:any"], ["show", "1-5"], ["history", "1-5"], ["roster", "show"],
    ] {
      expectHarmless(try desk.program.run(arguments), arguments)
      expectHarmless(try desk.program.run(arguments + ["--json"]), arguments)
    }
  }

  @Test func `the shell is proposed only names that it cannot run`() throws {
    let desk = try Desk(isMade: false)
    try desk.tierline("init")
    let names = ["$(id)", "`id`", "a;b", "-rf", "a\u{1B}[2Jb", "a\u{202E}b", "a*b", "kenji"]
    let people = names.map { name in
      "  - {id: \(HostileText.yaml(name)), name: N, role: tier2, teams: [Network]}"
    }
    let adopted = try desk.tierline(
      "roster", "adopt", "-", input: (["people:"] + people).joined(separator: "\n"))
    #expect(adopted.status == 0, "\(adopted.complaint)")
    let outcome = try desk.tierline(
      "---completion", "assign", "--", "--to", "2", "0", "tierline", "assign", "")
    let proposed = outcome.output.split(separator: "\n").map(String.init)
    #expect(proposed.contains("kenji"))
    #expect(Set(proposed).intersection(names) == ["kenji"])
  }
}
