import Foundation
import Testing

/// The console as a conversation in lines, as a script, a terminal without a screen and a screen
/// reader have it.
struct LinearTests {
  private let desk: Desk
  private let ticket: String

  init() throws {
    desk = try Desk()
    ticket = try desk.open("Tunnel drops", team: "Network")
  }

  private func converse(_ lines: String...) throws -> Program.Outcome {
    try desk.tierline(
      "--linear", "--as", "maria", input: lines.map { $0 + "\n" }.joined())
  }

  @Test func `a script works a ticket through a pipe`() throws {
    let outcome = try converse(
      "claim \(ticket)", "reply", "Dear Ada,", "we are on it.", ".", "yes", "quit")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("\(ticket) is yours."))
    #expect(outcome.output.contains("The reply on \(ticket) is sent."))
    #expect(outcome.complaint.isEmpty)
    let signs = outcome.output.unicodeScalars.filter { $0 != "\n" }
    #expect(signs.allSatisfy { (0x20...0x7E).contains($0.value) })
  }

  @Test(arguments: [
    ("claim T-99", 3), ("frobnicate", 2), ("release T-1", 1), ("claim T-1", 0),
    ("claim T-1\nnote\nhalf of it", 1),
  ])
  func `a script ends with what failed in it, and nothing after it is done`(
    lines: String, status: Int32
  ) throws {
    let before = try desk.eventCount
    let outcome = try converse(lines, status == 0 ? "quit" : "tag T-1 wrong")
    #expect(outcome.status == status)
    #expect(try desk.eventCount - before <= 2)
    #expect(try !desk.tierline("show", ticket).output.contains("wrong"))
  }

  @Test func `without a terminal it goes on in lines, and says why`() throws {
    let outcome = try desk.tierline("--as", "maria", input: "")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("not a terminal. So this is a conversation in lines."))
  }

  @Test(.enabled(if: Seat.isThere, "tmux is not installed"))
  func `a dumb terminal has it by itself`() throws {
    let seat = try Seat(desk, as: "maria", terminal: "dumb")
    #expect(try seat.sees("A terminal called dumb", "tierline>"))
    try seat.type("claim \(ticket)")
    try seat.press("Enter")
    #expect(try seat.sees("\(ticket) is yours.", "\(ticket)>"))
    try seat.type("note")
    try seat.press("Enter")
    #expect(try seat.sees("Note>"))
    try seat.press("C-c")
    #expect(try seat.sees("Nothing was changed."))
  }

  @Test(.enabled(if: Seat.isThere, "tmux is not installed"))
  func `a hang-up in the middle of a reply keeps the draft`() throws {
    let seat = try Seat(desk, as: "maria", terminal: "dumb")
    #expect(try seat.sees("tierline>"))
    try seat.type("reply \(ticket)")
    try seat.press("Enter")
    #expect(try seat.sees("Reply>"))
    try seat.type("Dear Ada, the cause is")
    try seat.press("Enter")
    let draft = desk.directory.appending(path: "drafts/maria/\(ticket).reply.txt")
    let isKept = Seat.eventually { FileManager.default.fileExists(atPath: draft.path()) }
    #expect(isKept)
    let process = try seat.process
    try seat.hangUp()
    #expect(Seat.eventually { kill(process, 0) != 0 })
    #expect(try converse("drafts", "", "quit").output.contains("Dear Ada, the cause is"))
  }
}
