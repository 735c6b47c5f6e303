import Foundation
import Testing

/// Hooks of a policy, run by the built program.
struct HookRunTests {
  @Test func `each event is told once, however many ticks there are at once`() throws {
    let desk = try Desk(isMade: false)
    let kept = try desk.file("kept", Data())
    try make(desk, hook: "on: [ticket.opened, ticket.claimed], run: [/usr/bin/tee, -a, \(kept)]")
    for subject in ["a", "b", "c", "d", "e"] { _ = try desk.open(subject) }
    try desk.tierline("claim", "T-3", "--as", "tom")

    let program = desk.program
    DispatchQueue.concurrentPerform(iterations: 6) { _ in _ = try? program.run(["tick"]) }

    let events = try desk.tierline("events").output.split(separator: "\n").filter {
      $0.contains("\"kind\":\"ticket.opened/1\"") || $0.contains("\"kind\":\"ticket.claimed/1\"")
    }
    #expect(events.count == 6)
    let told = try String(contentsOfFile: kept, encoding: .utf8).split(separator: "\n")
    #expect(told.sorted() == events.sorted())
    #expect(try desk.tierline("tick", "--json").json["hooks"] as? Int == 0)
  }

  @Test func `only tickets that the hook asks for are told`() throws {
    let desk = try Desk(isMade: false)
    let kept = try desk.file("kept", Data())
    try make(
      desk, hook: "on: ticket.opened, when: \"priority:P1\", run: [/usr/bin/tee, -a, \(kept)]")
    _ = try desk.open("Mailbox full")
    try desk.tierline(
      "open", "Core is down", "--requester", "Ada", "--impact", "high", "--urgency", "high")

    try desk.tierline("tick")

    let told = try String(contentsOfFile: kept, encoding: .utf8).split(separator: "\n")
    #expect(told.count == 1)
    #expect(told.first?.contains("Core is down") == true)
  }

  @Test func `what fails stands in the log, and is not tried again`() throws {
    let desk = try Desk(isMade: false)
    try make(
      desk,
      hook: "on: ticket.opened, run: [/bin/sh, -c, \"echo no modem in $TIERLINE_HOOK; exit 3\"]")
    _ = try desk.open("Core is down")

    let tick = try desk.tierline("tick")

    #expect(
      tick.output == """
        1 hook run, 1 of them in vain:
          the hook “test” failed: it ended with status 3: no modem in test

        """)
    let last = try #require(try desk.tierline("events").output.split(separator: "\n").last)
    #expect(last.contains("\"kind\":\"hook.failed/1\""))
    #expect(last.contains("\"hook\":\"test\",\"output\":\"no modem in test\\n\",\"status\":3"))
    #expect(try desk.tierline("tick").output == "Nothing was due.\n")
    try desk.expectSound(words: "down")
  }

  /// The shipped policy with a hook.
  private func make(_ desk: Desk, hook: String) throws {
    let shipped = try desk.tierline("policy", "show", "--shipped").output
    let policy = shipped + "\nhooks:\n  - {name: test, \(hook)}\n"
    let path = try desk.file("policy.yml", Data(policy.utf8))
    let outcome = try desk.tierline("init", "--policy", path)
    try #require(outcome.status == 0, "\(outcome.complaint)")
    try desk.tierline("roster", "adopt", "-", input: Desk.roster)
  }
}
