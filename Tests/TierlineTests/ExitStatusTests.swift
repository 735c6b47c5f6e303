import Testing

struct ExitStatusTests {
  @Test func `what is done exits with 0`() throws {
    let desk = try Desk()
    let ticket = try desk.open("No dial tone")

    #expect(try desk.tierline("claim", ticket, "--as", "tom").status == 0)
  }

  @Test(arguments: [
    ["claim", "T-1", "--as", "maria"], ["reopen", "T-1"], ["resolve", "T-1", "--text", " "],
    ["hold", "T-1", "--reason", "customer"], ["set", "T-1", "category=Gardening"],
    ["note", "T-1", "", "--as", "tom"],
    ["escalate", "T-1", "--to", "Network", "--summary", "s", "--tried", "", "--ask", "a"],
    ["handback", "T-1", "--to", "Network", "--reason", "solved", "--guidance", "g"],
  ])
  func `a rule's no exits with 1, writes nothing and says a sentence`(
    arguments: [String]
  ) throws {
    let desk = try Desk()
    _ = try desk.open("No dial tone")
    let before = try desk.eventCount

    let outcome = try desk.program.run(arguments)

    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.complaint.hasPrefix("tierline: "))
    #expect(outcome.complaint.hasSuffix(".\n"))
    #expect(try desk.eventCount == before)
  }

  @Test(arguments: [
    ["claim"], ["frobnicate"], ["hold", "T-1", "--reason", "weather"], ["list", "--limit", "none"],
    ["open", "No requester"], ["set", "T-1", "priority=P1"], ["set", "T-1", "priority"],
    ["list", "status:sleeping"], ["metrics", "--from", "whenever"], ["tag", "T-1"],
    ["open", "x", "--requester", "Ada", "--priority", "P1"], ["help", "nosuch"],
    ["show", "T-1", "--as-of", "2999-01-01"], ["list", "--limit", "-1"],
    ["demo", "--at", "2999-01-01", "--desk", "/nonexistent/desk"],
    ["note", "T-1", "a", "--text", "b"],
  ])
  func `a call that cannot be understood exits with 2`(arguments: [String]) throws {
    let outcome = try Desk().program.run(arguments)

    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(!outcome.complaint.isEmpty)
  }

  @Test(arguments: [
    ["show", "T-99"], ["claim", "99"], ["history", "INC-99"], ["note", "T-99", "Hello"],
    ["link", "T-1", "--to", "T-99"], ["claim", "T-1", "--as", "nobody"],
    ["move", "T-1", "--team", "Nowhere"], ["assign", "T-1", "--to", "nobody"],
    ["show", "T-1", "--as-of", "2001-01-01"], ["policy", "check", "/nonexistent.yml"],
    ["roster", "check", "/nonexistent.yml"], ["keys", "check", "/nonexistent.yml"],
    ["import", "csv", "--map", "volvo", "/nonexistent.csv"], ["import", "maps", "nosuch"],
    ["import", "csv", "--map", "/nonexistent.yml", "/nonexistent.csv"],
  ])
  func `a ticket, a person, a team or a file that is not there exits with 3`(arguments: [String])
    throws
  {
    let desk = try Desk()
    _ = try desk.open("No dial tone")

    #expect(try desk.program.run(arguments).status == 3)
  }

  @Test(arguments: [["list"], ["claim", "T-1"], ["store", "verify"], ["events"]])
  func `without a desk every verb exits with 5 and says how to make one`(
    arguments: [String]
  ) throws {
    let outcome = try Desk(isMade: false).program.run(arguments)

    #expect(outcome.status == 5)
    #expect(outcome.complaint.contains("tierline init"))
  }

  @Test(arguments: [
    (["clam", "T-1"], "There is no verb “clam”; did you mean claim?"),
    (["help", "escalat"], "There is no verb “escalat”; did you mean escalate?"),
    (["--as", "maria", "xyzzy"], "“tierline --help” lists them all."),
    (["set", "T-1", "impact=huge"], "“huge” is no impact; it may be high, medium or low."),
    (["list", "--as-of", "noon"], "write a date, 2026-11-20"),
    (["list", "--limit", "-1"], "--limit must be at least 1."),
  ])
  func `a call that cannot be understood is told what can`(
    arguments: [String], complaint: String
  ) throws {
    let desk = try Desk()

    let outcome = try desk.program.run(arguments)

    #expect(outcome.status == 2)
    #expect(outcome.complaint.contains(complaint), "\(outcome.complaint)")
  }

  @Test func `help says what each exit status means`() throws {
    let help = try Desk(isMade: false).tierline("--help").output

    for status in 0...5 { #expect(help.contains("\n  \(status)  "), "\(status)") }
  }

  @Test(arguments: [["--help"], ["help", "escalate"], ["escalate", "--help"], ["--version"]])
  func `help needs no desk`(arguments: [String]) throws {
    let outcome = try Desk(isMade: false).program.run(arguments)

    #expect(outcome.status == 0)
    #expect(!outcome.output.isEmpty)
  }
}
