import ServiceDesk
import Terminal
import Testing

@testable import Console

/// What a ticket and the help say of clocks.
struct ClockLineTests {
  @Test func `a goal that was warned of and missed is one line of the timeline`() throws {
    let desk = try PaperDesk()
    try desk.open("VPN drops", .high, .high)
    desk.pass(.minutes(20))
    while try !desk.journal.tick().isComplete {}
    let seat = try Seat(at: desk, rows: 40)
    seat.press("enter", "z")

    let told = seat.picture.split(separator: "\n").filter { $0.contains("first response") }
    #expect(told.count == 2, "\(seat.picture)")
    #expect(
      told.last?.contains("first response missed: 15m by “Critical”; warned at 75 and 90 %") == true
    )
    #expect(!seat.picture.contains("policy:clock"))
  }

  @Test func `what people said between parts what clocks told`() throws {
    let desk = try PaperDesk()
    let id = try desk.open("VPN drops", .high, .high)
    desk.pass(.minutes(12))
    while try !desk.journal.tick().isComplete {}
    try desk.perform(.conversation(.note("Looking at it.")), on: id, by: .maria)
    desk.pass(.minutes(8))
    while try !desk.journal.tick().isComplete {}
    let seat = try Seat(at: desk, rows: 40)
    seat.press("enter", "z")

    #expect(seat.picture.contains("first response missed: 15m by “Critical”; warned at 90 %"))
    #expect(seat.picture.contains("first response warned at 75 % of 15m, due 09:15"))
  }

  @Test(arguments: [60, 76, 140])
  func `bars give way to words`(width: Int) throws {
    let desk = try PaperDesk()
    try desk.open("VPN drops", .high, .high)
    desk.pass(.hours(30))
    let seat = try Seat(at: desk, columns: width, rows: 30)
    seat.press("enter", "z")

    #expect(seat.picture.contains("was due 20 Nov 09:15"), "\(seat.picture)")
  }

  @Test(arguments: ["▴", "▲", "‖", "◦", "-3h", "3h fix"])
  func `the help explains every sign of the clock column`(sign: String) throws {
    let help = HelpSheet().lines(keymap: .standard, width: 90) { _ in nil }
    let start = try #require(help.firstIndex { $0.text == "Clocks in the queue" })
    let clocks = help[start...].prefix { !$0.text.isEmpty }

    #expect(clocks.contains { $0.text.hasPrefix("  \(sign) ") })
  }

  @Test(arguments: [(60, " "), (240, " "), (320, "▴"), (380, "▲")])
  func `a clock that presses says so without colour`(minutes: Int, sign: Character) throws {
    let left = TimeSpan.minutes(Int64(400 - minutes))
    let standing = ClockStanding(
      clock: .resolution, dueAt: Instant(seconds: 0), left: left, goal: .minutes(400),
      isInsideHours: true, isBreached: false)

    #expect(ClockCell(standing).text(columns: ClockCell.whole).first == sign)
  }
}
