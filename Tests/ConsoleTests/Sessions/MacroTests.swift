import Journal
import Resources
import ServiceDesk
import Terminal
import Testing

@testable import Console

/// The policy's texts to begin with.
struct MacroTests {
  private let desk: PaperDesk

  init() throws {
    desk = try PaperDesk()
    try desk.open("VPN drops")
  }

  @Test func `a reply begins with a text whose blanks are filled in, shown before it is written`()
    throws
  {
    let seat = try Seat(at: desk)
    seat.press("r", "ctrl-t")
    expectPicture(
      seat.picture, "macros, 80×24",
      #"""
       Harbour desk  maria tier 2 engineer                 1 open   Fri 20 Nov  09:00
      ─ T-1 ──────────────────────────────────────────────────────────────────────────
       VPN drops
       P3  new  Network (tier 2)  nobody’s
      ╭─ A text to begin with ───────────────────────────────────────────────────────╮
      │ › On its way                                                                 │
      │   What we need                                                               │
      │                                                                              │
      │ Dear Anna Berg,                                                              │
      │                                                                              │
      │ thank you for your message. I have taken T-1 up and                          │
      │ will write to you as soon as I know more.                                    │
      │                                                                              │
      │ Maria Silva                                                                  │
      │                                                                              │
      │                                                                              │
      │ enter write it   ↓ ↑ choose   type to narrow   esc never mind                │
      ╰──────────────────────────────────────────────────────────────────────────────╯
      ║                                                                              ║
      ║                                                                              ║
      ║                                                                              ║
      ╚══════════════════════════════════════════════════════════════════════════════╝
                                                                               1 of 1

      """#)
    seat.press("enter")
    seat.type(" PS")
    seat.press("ctrl-s")
    let text = try #require(try desk.ticket(TicketID(1)).entries.last?.text)
    #expect(text.hasPrefix("Dear Anna Berg,") && text.contains("taken T-1 up"))
    #expect(text.hasSuffix("Maria Silva PS"))
  }

  @Test func `it is put where the cursor is, and one ctrl-_ takes it out`() throws {
    let seat = try Seat(at: desk)
    seat.press("i")
    seat.type("Hello")
    seat.press("ctrl-a", "ctrl-t")
    seat.type("find")
    seat.press("enter")
    #expect(seat.picture.contains("Next:Hello"))
    seat.press("ctrl-_")
    #expect(!seat.picture.contains("Next:"))
    #expect(seat.picture.contains("Hello"))
  }

  @Test func `texts for the requester are not offered for a note, nor the desk's for a reply`()
    throws
  {
    let seat = try Seat(at: desk)
    seat.press("i", "ctrl-t")
    #expect(seat.picture.contains("Findings"))
    #expect(!seat.picture.contains("On its way"))
    seat.press("esc", "esc", "r", "ctrl-t")
    #expect(!seat.picture.contains("Findings"))
    #expect(seat.picture.contains("On its way"))
  }

  @Test func `a blank that nobody filled in does not go out`() throws {
    try adopt("- {name: Owner, text: \"It is with {owner}.\"}")
    let seat = try Seat(at: desk)
    seat.press("r", "ctrl-t", "enter", "ctrl-s")
    #expect(seat.problem == "“{owner}” still waits to be filled in, or taken out.")
    #expect(try desk.ticket(TicketID(1)).entries.isEmpty)
    seat.press("esc", "i", "ctrl-t", "enter", "ctrl-s")
    #expect(try desk.ticket(TicketID(1)).entries.map(\.text) == ["It is with {owner}."])
  }

  @Test func `a desk without macros says where they would stand`() throws {
    try adopt("")
    let seat = try Seat(at: desk)
    seat.press("r", "ctrl-t")
    #expect(seat.status.contains("macros"))
  }

  @Test func `it fits into the smallest screen, and hostile text stays text`() throws {
    try adopt("- {name: \"A\\e[31m\", text: \"\\e]0;x\\a{requester}\\e[2J\"}")
    let seat = try Seat(at: desk, columns: 40, rows: 10)
    seat.press("r", "ctrl-t")
    #expect(seat.picture.contains("A text to begin with"))
    #expect(!seat.picture.contains("\u{1B}"))
  }

  private func adopt(_ macros: String) throws {
    let start = try #require(Resources.policy.range(of: "\nmacros:\n"))
    let policy =
      Resources.policy[..<start.lowerBound] + (macros.isEmpty ? "" : "\nmacros:\n  \(macros)\n")
    _ = try desk.journal.adoptPolicy(String(policy), by: Author(.lena))
  }
}
