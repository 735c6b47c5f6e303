import ServiceDesk
import Terminal
import Testing

@testable import Console

/// Forms on the smallest screen that is promised, 40×10.
@Suite struct SmallPictures {
  private func seat(_ person: Person = .maria) throws -> Seat {
    try Seat(person, at: deskWithALittleOfEverything(), columns: 40, rows: 10)
  }

  @Test func `what a reason means stands below the list`() throws {
    let seat = try seat(.omar)
    seat.press("j", "b", "down", "down")
    expectPicture(
      seat.picture, "hand back, 40×10",
      #"""
       Harbour desk  omar                13:05
      ╭─ Hand T-5 back from Platform Engin… ─╮
      │ Reason       missing_context         │
      │            › known_solution          │
      │              wrong_team             ↓│
      │ Solvable in the lower tier with the  │
      │ known steps                          │
      ╰─────────────────────────── ↓ 2 more ─╯
                                       1 of 5
       ctrl-s hand back  esc keep  tab next
      """#)
  }

  @Test func `a hold with all its questions fits`() throws {
    let seat = try seat()
    seat.press("w", "down", "enter", "tab")
    expectPicture(
      seat.picture, "hold, 40×10",
      #"""
       Harbour desk  maria               13:05
      ╭─ Put T-1 on hold ────────────────────╮
      │ For        customer                  │
      │ Until      –                         │
      │ Message     public; needed when it   │
      │             waits for the customer   │
      │                                      │
      ╰──────────────────────────────────────╯
                                       1 of 5
       ctrl-s hold  esc keep  tab next
      """#)
  }

  @Test func `how a moment is written stands below its line`() throws {
    let seat = try seat()
    seat.press("w", "down", "enter")
    expectPicture(
      seat.picture, "until, 40×10",
      #"""
       Harbour desk  maria               13:05
      ╭─ Put T-1 on hold ────────────────────╮
      │ For        customer                  │
      │ Until                                │
      │ 4h, 2d, tomorrow, 2026-11-25T09:00;  │
      │ may stay empty                       │
      │ Message    –                         │
      ╰──────────────────────────────────────╯
                                       1 of 5
       ctrl-s hold  esc keep  tab next
      """#)
  }

  @Test func `a new ticket asks its last question in sight`() throws {
    let seat = try seat()
    seat.press("o")
    seat.type("Scanner jams")
    seat.press("backtab")
    expectPicture(
      seat.picture, "new, 40×10",
      #"""
       Harbour desk  maria               13:05
      ╭─ New ticket ─────────────────────────╮
      │ Tried      –                         │
      │ Impact     medium                    │
      │ Urgency      high                    │
      │            › medium                  │
      │              low                     │
      ╰─────────────────────────── ↑ 3 more ─╯
                                       1 of 5
       ctrl-s open  esc keep  tab next
      """#)
  }

  @Test func `whom a reply reaches is not cut`() throws {
    let seat = try seat()
    seat.press("r")
    seat.type("We have found it.")
    expectPicture(
      seat.picture, "reply, 40×10",
      #"""
       Harbour desk  maria               13:05
      ╔═ REPLY on T-1 ═══════════════════════╗
      ║ public, goes to Anna Berg            ║
      ║ <anna@example.org>                   ║
      ║ We have found it.                    ║
      ║                                      ║
      ║                                      ║
      ╚══════════════════════════════════════╝
                                       1 of 5
       ctrl-s send to the requester  esc keep
      """#)
  }

  @Test func `what is wrong leaves room for the question`() throws {
    let seat = try seat()
    seat.press("w", "ctrl-s")
    expectPicture(
      seat.picture, "complaint, 40×10",
      #"""
       Harbour desk  maria               13:05
      ╭─ Put T-1 on hold ────────────────────╮
      │ For          customer                │
      │              vendor                  │
      │              change                  │
      │              problem                ↓│
      │ Nothing is chosen under “For”.       │
      ╰─────────────────────────── ↓ 2 more ─╯
                                       1 of 5
       ctrl-s hold  esc keep  tab next
      """#)
  }

  @Test func `a figure's meaning is not cut`() throws {
    let seat = try seat(.lena)
    seat.go(to: .figure(.counted(.acknowledgementTime, .calendar)))
    expectPicture(
      seat.picture, "metrics, 40×10",
      #"""
       Harbour desk  lena                13:05
      ━ Metrics  last 7 days ━━━━━━━━━━━ 78% ━
        Escalation rate, 1->any    0.0%
        Bounce rate, all           0.0%
        Bounce rate, rejected      0.0%
        Ping-pong                     0
      ▌ Acknowledgement               –
       Arrival by escalation or hand-back to
       acknowledged or claimed.
       enter open   - shorter   ? help
      """#)
  }
}
