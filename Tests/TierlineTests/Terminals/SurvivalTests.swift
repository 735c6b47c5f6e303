import Foundation
import Testing

/// What the console does when the terminal or the system is unkind.
@Suite(.enabled(if: Seat.isThere, "tmux is not installed"))
struct SurvivalTests {
  private let desk: Desk
  private let ticket: String

  init() throws {
    desk = try Desk()
    ticket = try desk.open("Tunnel drops", team: "Network")
  }

  private func isAlive(_ process: pid_t) -> Bool { kill(process, 0) == 0 }

  /// Begins a reply and waits until it is on disk.
  private func beginReply(at seat: Seat) throws {
    #expect(try seat.sees("Tunnel drops", "reply"))
    try seat.press("r")
    #expect(try seat.sees("REPLY on \(ticket)"))
    try seat.type("Dear Ada, the cause is")
    let draft = desk.directory.appending(path: "drafts/maria/\(ticket).reply.txt")
    let isKept = Seat.eventually {
      let text = try? String(contentsOf: draft, encoding: .utf8)
      return text?.contains("the cause is") == true
    }
    #expect(isKept)
  }

  @Test func `killed in the middle of a reply, it offers the draft at the next start`() throws {
    let seat = try Seat(desk, as: "maria")
    try beginReply(at: seat)
    kill(try seat.process, SIGKILL)

    let again = try Seat(desk, as: "maria")
    #expect(try again.sees("You left this unsent", "Dear Ada, the cause is"))
    try again.press("Enter")
    #expect(try again.sees("REPLY on \(ticket)"))
    try again.press("C-s")
    #expect(try again.sees("REPLY public"))
    #expect(try desk.tierline("show", ticket).output.contains("Dear Ada, the cause is"))
    let drafts = try? FileManager.default.contentsOfDirectory(
      atPath: desk.directory.appending(path: "drafts/maria").path(percentEncoded: false))
    #expect(drafts?.isEmpty != false)
  }

  @Test func `a hang-up keeps the draft and ends it`() throws {
    let seat = try Seat(desk, as: "maria")
    try beginReply(at: seat)
    let process = try seat.process
    try seat.hangUp()
    #expect(Seat.eventually { !isAlive(process) })
    #expect(try Seat(desk, as: "maria").sees("You left this unsent"))
  }

  @Test func `it shrinks to forty by ten and grows back`() throws {
    let seat = try Seat(desk, as: "maria")
    #expect(try seat.sees("Status", "Timeline"))
    try seat.resize(columns: 40, rows: 10)
    #expect(try seat.sees("P3 \(ticket)", "1 of 1"))
    let widest = try seat.picture.split(separator: "\n").map(\.count).max()
    #expect(widest ?? 0 <= 40)
    try seat.resize(columns: 200, rows: 60)
    #expect(try seat.sees("Backlog", "Timeline", "opened for Ada"))
  }

  @Test func `ctrl-z gives the shell the terminal and fg brings all back`() throws {
    let seat = try Seat(desk, as: "maria", shell: true)
    try seat.type("\(Program.path.path(percentEncoded: false)) --as maria")
    try seat.press("Enter")
    #expect(try seat.sees("Tunnel drops", "Timeline"))
    try seat.press("C-z")
    #expect(try seat.sees("Stopped"))
    try seat.type("fg")
    try seat.press("Enter")
    #expect(try seat.sees("Tunnel drops", "Timeline"))
    try seat.press("q")
    #expect(try seat.sees("fg"))
  }

  @Test(arguments: [
    ("xterm", "C.UTF-8"), ("vt100", "C.UTF-8"), ("tmux-256color", "C"), ("linux", "POSIX"),
  ])
  func `poor terminals and locales show the same words`(terminal: String, locale: String) throws {
    let seat = try Seat(desk, as: "maria", terminal: terminal, locale: locale)
    #expect(try seat.sees("P3 \(ticket)", "Tunnel drops", "reply"))
    try seat.press("c")
    #expect(try seat.sees("\(ticket) is yours."))
  }
}
