import Foundation
import Testing

/// Calls with words that no ticket, time or query can be made of.
struct BadCallTests {
  @Test(arguments: [
    "T-0", "T--1", "T-1000000000000000000000000000000", "T-9223372036854775808", "", " ", "T-", "😀",
    "0", "T-1x", "../T-1", "%s",
  ])
  func `what names no ticket is not found`(name: String) throws {
    let desk = try Desk()
    _ = try desk.open("No dial tone")
    let before = try desk.eventCount

    for verb in [["show"], ["note", "--as", "tom"], ["claim"], ["history"]] {
      let outcome = try desk.program.run(verb + [name] + (verb[0] == "note" ? ["x"] : []))
      #expect(outcome.status == 3, "\(verb)")
      #expect(outcome.complaint.hasSuffix(" on this desk.\n"))
    }
    #expect(try desk.eventCount == before)
  }

  @Test(arguments: [
    "", "   ", "\n\t\r\n", "\u{a0}\u{3000}", "\u{200b}\u{2060}\u{feff}", "\u{7}\u{1b}",
  ])
  func `a text with nothing to read in it is refused`(text: String) throws {
    let desk = try Desk()
    _ = try desk.open("No dial tone")
    let before = try desk.eventCount
    let calls = [
      ["note", "T-1", text], ["reply", "T-1", text], ["open", text, "--requester", "Ada"],
      ["open", "x", "--requester", text], ["resolve", "T-1", "--text", text],
      ["raise", "T-1", "--reason", text],
      ["escalate", "T-1", "--to", "Network", "--summary", text, "--tried", "t", "--ask", "a"],
    ]

    for call in calls {
      let outcome = try desk.program.run(call)
      #expect(outcome.status == 1, "\(call): \(outcome.complaint)")
    }
    #expect(try desk.tierline("note", "T-1", input: text).status == 1)
    #expect(try desk.eventCount == before)
  }

  @Test(arguments: [
    ("$tierline note T-1 $'caf\\xe9'", 2, "is not UTF-8"),
    ("$tierline open $'\\xff' --requester Ada", 2, "is not UTF-8"),
    ("printf 'caf\\xe9' | $tierline note T-1", 1, "is not UTF-8"),
    ("head -c 10000000 /dev/zero | tr '\\0' x | $tierline note T-1", 1, "longer than 1048576"),
    ("yes | $tierline reply T-1", 1, "longer than 1048576"),
    ("$tierline roster adopt - < /dev/zero", 1, "longer than 1048576"),
    ("$tierline list --desk ''", 2, "names no directory"),
    ("$tierline note T-1 x --as ''", 2, "names nobody"),
    ("$tierline note T-1 x --as nobody", 3, "“nobody”"),
    ("$tierline note T-1 x --seen 99", 4, "has only 1 version,"),
  ])
  func `words that cannot be taken are answered with a sentence`(
    line: String, status: Int32, complaint: String
  ) throws {
    let desk = try Desk()
    _ = try desk.open("No dial tone")
    let before = try desk.eventCount

    let outcome = try desk.program.shell(line)

    #expect(outcome.status == status)
    #expect(outcome.complaint.contains(complaint), "\(outcome.complaint)")
    #expect(try desk.eventCount == before)
  }

  @Test(arguments: [
    ("yesterday", 2), ("2020-01-01", 1), ("2026-02-31", 2), ("99999-01-01", 2), ("", 2), ("-1h", 2),
    ("2026-01-01T25:00", 2), ("9999999999d", 2), ("2030-01-01T00:00:00+99:00", 2), ("1e3h", 2),
  ])
  func `a hold ends at a moment that exists and is to come`(until: String, status: Int32) throws {
    let desk = try Desk()
    _ = try desk.open("No dial tone")
    let before = try desk.eventCount

    let outcome = try desk.tierline("hold", "T-1", "--reason", "vendor", "--until=\(until)")

    #expect(outcome.status == status)
    #expect(!outcome.complaint.isEmpty)
    #expect(try desk.eventCount == before)
  }

  @Test func `an hour that the clocks leave out is taken as that much later`() throws {
    let desk = try Desk()
    _ = try desk.open("No dial tone")
    _ = try desk.program.shell(
      "TZ=Europe/Berlin $tierline hold T-1 --reason vendor --until 2037-03-29T02:30")

    let shown = try desk.tierline("show", "T-1", "--json").json
    #expect(shown["hold_until"] as? String == "2037-03-29T01:30:00Z")
  }

  @Test(arguments: [
    ("status:sleeping", "sleeping"), ("mail priority:P9", "P9"), ("stat:new", "stat"),
    ("age>banana", "banana"), ("opened:2026-02-31", "2026-02-31"), ("mail \"open", "\"open"),
    ("(", "("), ("a :", ":"), ("owner:nobody-here", "nobody-here"), ("-team:Netwrk", "Netwrk"),
    ("owner:me,mria", "mria"), ("category:zzz*", "zzz*"), ("watching:dve", "dve"),
    ("mail OR vpn", "OR"), ("NOT mail", "NOT"), ("text:'no signal'", "'no"),
  ])
  func `a query's fault is pointed at`(query: String, word: String) throws {
    let outcome = try Desk().tierline("list", query)

    let lines = outcome.complaint.split(separator: "\n").map(String.init)
    #expect(outcome.status == 2)
    #expect(lines.count == 3)
    guard lines.count == 3 else { return }
    let pointed = zip(lines[1], lines[2] + String(repeating: " ", count: query.count))
      .filter { $0.1 == "^" }.map(\.0)
    #expect(String(pointed).contains(word), "\(outcome.complaint)")
  }
}
