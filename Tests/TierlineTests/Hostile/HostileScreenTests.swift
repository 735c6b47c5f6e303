import Foundation
import Testing

/// The console at a real terminal, on a desk full of attacks.
@Suite(.enabled(if: Seat.isThere, "tmux is not installed"))
struct HostileScreenTests {
  @Test(arguments: [(80, 24), (40, 10), (160, 48)])
  func `the terminal gets nothing but pictures`(columns: Int, rows: Int) throws {
    let hostile = try HostileDesk()
    let record = try hostile.desk.file("record", Data())
    let seat = try Seat(hostile.desk, as: "maria", columns: columns, rows: rows, shell: true)
    try seat.openClipboard()
    try seat.record(into: record)
    // What is typed while the console ends is its own, so the shell has its next words before.
    let program = Program.path.path(percentEncoded: false)
    try seat.type("\(program) --as maria; echo the; echo end")
    try seat.press("Enter")
    // All that is listed: the hostile ticket need not be one of her teams'.
    #expect(try seat.sees("your teams"))
    try seat.press("g", "a")
    #expect(try seat.sees("T-1", "␛"))
    try look(about: seat)
    try seat.press("q")
    #expect(try seat.sees("the\nend"))

    let recorded = Seat.eventually {
      let bytes = FileManager.default.contents(atPath: record) ?? Data()
      return String(decoding: bytes, as: UTF8.self).contains("the\r\nend\r\n")
    }
    let bytes = FileManager.default.contents(atPath: record) ?? Data()
    #expect(recorded && bytes.count > columns * rows)
    #expect(TerminalStream(bytes).strays.prefix(20) == [])
    #expect(try seat.clipboard == nil)
    #expect(try !seat.title.contains(HostileText.loot))
  }

  /// Every pane, and every box that shows words from outside.
  private func look(about seat: Seat) throws {
    for key in ["j", "j", "Enter", "PageDown", "PageDown", "G", "n"] { try seat.press(key) }
    try seat.escape()
    for box in ["r", "i", "e", "b", "A", "C", "T", "p", "w", ":", "?", "/"] {
      // The second way back leads to her teams' tickets, among which the hostile one is not.
      try seat.press("g", "a", box)
      try seat.escape()
      try seat.escape()
    }
    try seat.type("/owner:")
    try seat.escape()
    try seat.press("g", "m", "G", "g", "q")
  }

  @Test func `a ticket's words are copied, and only they`() throws {
    let desk = try Desk()
    let ticket = try desk.open("Tunnel \u{1B}]0;PWNED\u{7}drops", team: "Network")
    try desk.tierline("note", ticket, "Paste \u{1B}[201~rm -rf\u{202E} this")
    let seat = try Seat(desk, as: "maria")
    try seat.openClipboard()
    #expect(try seat.sees("Tunnel", "Timeline"))

    try seat.press("y", "y")
    #expect(try seat.sees("Copied: \(ticket) Tunnel"))
    #expect(try Seat.eventually { try seat.clipboard == "\(ticket) Tunnel ␛]0;PWNED␇drops" })

    try seat.press("y", "t")
    #expect(try seat.sees("All of \(ticket) is copied."))
    #expect(
      try Seat.eventually {
        try seat.clipboard?.contains("Paste ␛[201~rm -rf\u{FFFD} this") == true
      })
    #expect(try harm(in: Data((seat.clipboard ?? "").utf8)) == [])
  }
}
