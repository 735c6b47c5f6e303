import ServiceDesk
import Terminal
import Testing

@testable import Console

/// Where an argument about a clock ends: what every second was to it.
@Suite struct AccountPictures {
  @Test func `an account names the promise and tiles the time`() throws {
    let seat = try Seat(at: deskOfAnArgument(), rows: 30)
    seat.press("E")
    expectPicture(
      seat.picture, "two that run and two that have ended",
      #"""
       Harbour desk  maria tier 2 engineer                 1 open   Mon 23 Nov  14:40
      ╭─ Clocks of T-1 up to 14:40 ──────────────────────────────────────────────────╮
      │ Update: due 24 Nov 17:00, 12h 20m left                                       │
      │   Promised 20h by the rule “Normal”, counted in office, policy 1, since Fri  │
      │   2026-11-20 18:00:00                                                        │
      │   Begun Fri 2026-11-20 18:00:00, used 7h 40m of 20h, 38 %                    │
      │   Fri 2026-11-20 18:00:00     61h  outside hours                             │
      │   Mon 2026-11-23 07:00:00  7h 40m  working time                              │
      │   Mon 2026-11-23 14:40:00  now                                               │
      │                                                                              │
      │ Resolution: due 25 Nov 15:00, 20h 20m left                                   │
      │   Promised 30h by the rule “Normal”, counted in office, policy 1, since Fri  │
      │   2026-11-20 09:00:00                                                        │
      │   Begun Fri 2026-11-20 09:00:00, used 9h 40m of 30h, 32 %                    │
      │   Fri 2026-11-20 09:00:00      8h  working time                              │
      │   Fri 2026-11-20 17:00:00      1h  outside hours                             │
      │   Fri 2026-11-20 18:00:00     61h  outside hours                             │
      │   Mon 2026-11-23 07:00:00      6h  on hold: vendor                           │
      │   Mon 2026-11-23 13:00:00  1h 40m  working time                              │
      │   Mon 2026-11-23 14:40:00  now                                               │
      │                                                                              │
      │ First response: missed, was due 20 Nov 13:00, done 20 Nov 18:00              │
      │   Promised 4h by the rule “Normal”, counted in office, policy 1, since Fri   │
      │   2026-11-20 09:00:00                                                        │
      │   Begun Fri 2026-11-20 09:00:00, used 8h of 4h, 200 %                        │
      │                                                                     ↓ 3 more │
      │ j k scroll   n N clock by clock   esc close                                  │
      ╰──────────────────────────────────────────────────────────────────────────────╯
                                                                               1 of 1

      """#)
  }

  @Test func `where there is little room a moment has a row of its own`() throws {
    let seat = try Seat(at: deskOfAnArgument(), columns: 40, rows: 10)
    seat.press("E")
    expectPicture(
      seat.picture, "an account, 40×10",
      #"""
       Harbour desk  maria               14:40
      ╭─ Clocks of T-1 up to 14:40 ──────────╮
      │ Update: due 24 Nov 17:00, 12h 20m    │
      │ left                                 │
      │   Promised 20h by the rule “Normal”, │
      │                            ↓ 41 more │
      │ j k scroll  n N clock  esc close     │
      ╰──────────────────────────────────────╯
                                       1 of 1

      """#)
    seat.press("space", "space")
    expectPicture(
      seat.picture, "two pages on",
      #"""
       Harbour desk  maria               14:40
      ╭─ Clocks of T-1 up to 14:40 ──────────╮
      │   used 7h 40m of 20h, 38 %           │
      │   Fri 2026-11-20 18:00:00            │
      │     61h  outside hours               │
      │                            ↓ 35 more │
      │ j k scroll  n N clock  esc close     │
      ╰──────────────────────────────────────╯
                                       1 of 1

      """#)
  }

  @Test func `n goes from clock to clock, and no key beyond the end`() throws {
    let seat = try Seat(at: deskOfAnArgument(), rows: 10)
    seat.press("E")
    let tops = ["n", "n", "N", "n", "n", "end", "j", "home", "N", "k"].map { key in
      seat.press(key)
      return seat.row(2).split(separator: " ").dropFirst().first.map(String.init) ?? ""
    }
    #expect(
      tops == [
        "Resolution:", "First", "Resolution:", "First", "First", "Fri", "Fri", "Update:", "Update:",
        "Update:",
      ])
  }

  @Test func `it is laid out anew for another size, and shows its end to the last line`() throws {
    let desk = try deskOfAnArgument()
    let seat = try Seat(at: desk)
    seat.press("E", "end")
    seat.feed(.resize(Size(columns: 40, rows: 10)))
    let narrow = try Seat(at: desk, columns: 40, rows: 10)
    narrow.press("E")
    seat.press("home")
    #expect(seat.picture == narrow.picture)
    seat.press("end")
    seat.feed(.resize(Size(columns: 80, rows: 50)))
    narrow.feed(.resize(Size(columns: 80, rows: 50)))
    #expect(seat.picture == narrow.picture)
  }

  @Test func `it closes as it was opened, and the queue is as before`() throws {
    let seat = try Seat(at: deskOfAnArgument())
    let before = seat.picture
    for key in ["esc", "q", "E"] {
      seat.press("E")
      #expect(seat.picture != before)
      seat.press(key)
      #expect(seat.picture == before, "\(key)")
    }
  }

  @Test func `without a ticket there is nothing to account for`() throws {
    let seat = try Seat(at: PaperDesk())
    seat.press("E")
    #expect(seat.status == "There is no ticket under the cursor.")
  }

  @Test func `the footer offers it where a promise was missed`() throws {
    let desk = try deskOfAnArgument()
    let kept = try desk.open("Badge printer out of ribbon")
    let seat = try Seat(at: desk, columns: 200)
    seat.press("g", "i")
    seat.type("\(kept)")
    seat.press("enter")
    #expect(!seat.footer.contains("E its clocks"))
    seat.press("g", "i")
    seat.type("T-1")
    seat.press("enter")
    #expect(seat.footer.contains("E its clocks"))
  }

  /// A Friday's ticket on office hours: answered too late, held over the evening for the vendor.
  private func deskOfAnArgument() throws -> PaperDesk {
    let desk = try PaperDesk()
    let ticket = try desk.open("Scanner reads every second label")
    try desk.perform(.assignment(.claim), on: ticket, by: .maria)
    desk.pass(.hours(9))
    try desk.perform(
      .conversation(.reply("We have asked the maker.")), on: ticket, by: .maria)
    try desk.perform(
      .lifecycle(.hold(.vendor, until: nil, asking: nil)), on: ticket, by: .maria)
    desk.pass(.hours(67))
    try desk.perform(.lifecycle(.resume), on: ticket, by: .maria)
    desk.pass(.minutes(100))
    return desk
  }
}
