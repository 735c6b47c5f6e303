import Foundation
import Testing

/// Streams that are closed or full, and an environment that says nothing or nonsense.
struct BrokenSurroundingsTests {
  @Test(arguments: [
    ("$tierline note T-1 <&-", 1, "There is nothing to say in it yet."),
    ("$tierline list >&-", 5, "The output could not be written"),
    ("$tierline list >/dev/full", 5, "The output could not be written: No space left on device."),
    ("$tierline list --json >/dev/full", 5, "No space left on device."),
    ("$tierline --help >/dev/full", 5, "No space left on device."),
    ("$tierline show T-99 2>&-", 3, ""), ("$tierline show T-99 2>/dev/full", 3, ""),
    ("$tierline show T-99 <&- >&- 2>&-", 3, ""),
    ("$tierline list | head -n 1 >/dev/null; exit ${PIPESTATUS[0]}", 0, ""),
    ("$tierline --help | head -n 1 >/dev/null; exit ${PIPESTATUS[0]}", 0, ""),
    ("$tierline events | true; exit ${PIPESTATUS[0]}", 0, ""),
  ])
  func `a stream that is closed or full is told where it can be, and never a crash`(
    line: String, status: Int32, complaint: String
  ) throws {
    let desk = try Desk()
    _ = try desk.open("No dial tone")
    let before = desk.contents

    let outcome = try desk.program.shell(line)

    #expect(outcome.status == status, "\(outcome.complaint)")
    if complaint.isEmpty {
      #expect(outcome.complaint.isEmpty, "\(outcome.complaint)")
    } else {
      #expect(outcome.complaint.contains(complaint), "\(outcome.complaint)")
    }
    #expect(desk.contents == before)
  }

  @Test func `what is written when no stream is open goes to the desk alone`() throws {
    let desk = try Desk()
    _ = try desk.open("No dial tone")

    #expect(try desk.program.shell("$tierline note T-1 Hello <&- >&- 2>&-").status == 5)

    #expect(try desk.tierline("show", "T-1").output.contains("Hello"))
    #expect(try desk.tierline("store", "verify").status == 0)
    let gate = try String(
      contentsOf: desk.directory.appending(path: "store.lock"), encoding: .utf8)
    #expect(!gate.contains("T-1"))
  }

  @Test(arguments: [
    "TZ=garbage/zone", "TZ=../../etc/passwd", "TZ=", "TZ=:", "TZ=EST5EDT", "LC_ALL=C", "LC_ALL=xx",
    "TERM=", "TERM=garbage", "HOME=", "-u HOME", "-i TIERLINE_DESK=$TIERLINE_DESK",
  ])
  func `verbs work whatever the environment says`(setting: String) throws {
    let desk = try Desk()
    _ = try desk.open("No dial tone: “Zürich”")

    for verb in ["show T-1", "list", "history T-1"] {
      let outcome = try desk.program.shell("env \(setting) $tierline \(verb)")
      #expect(outcome.status == 0)
      #expect(outcome.complaint.isEmpty, "\(outcome.complaint)")
      #expect(outcome.output.contains("T-1") || verb.hasPrefix("history"))
    }
  }

  @Test(arguments: ["env -u TERM", "env TERM=garbage", "env TERM=dumb"])
  func `without a terminal that it knows the console says so and goes on in lines`(
    setting: String
  ) throws {
    let desk = try Desk()

    let outcome = try desk.program.shell("\(setting) $tierline </dev/null")

    #expect(outcome.status == 0)
    #expect(outcome.output.contains("terminal"))
    #expect(outcome.output.contains("a conversation in lines"))
  }
}
