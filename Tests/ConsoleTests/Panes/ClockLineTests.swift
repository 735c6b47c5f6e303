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

  @Test func `many goals missed long ago are summed up in one line`() throws {
    let desk = try PaperDesk()
    let id = try desk.open("VPN drops", .high, .high)
    for hours in [2, 3, 4] as [Int64] {
      desk.pass(.hours(hours))
      try desk.perform(.conversation(.reply("No cause yet: \(hours).")), on: id, by: .maria)
    }
    let seat = try Seat(at: desk, rows: 40)
    seat.press("enter", "z")

    #expect(seat.picture.contains("missed before  first response and update 2 times"))
    #expect(seat.picture.contains("update 3"))
  }

  @Test func `a goal that was used up before it was set is missed since it was set`() throws {
    let desk = try PaperDesk()
    let id = try desk.open("VPN drops", .low, .low)
    desk.pass(.hours(5))
    try desk.perform(
      .classification(.overridePriority(.p1, reason: "The director waits")), on: id, by: .maria)
    desk.pass(.minutes(7))
    let seat = try Seat(at: desk, rows: 40)

    #expect(seat.picture.contains("missed by 7m, was due 14:00"), "\(seat.picture)")
    #expect(seat.row(3).contains("-7m"))
  }

  @Test func `what nobody waits for any more is not called done`() throws {
    let desk = try PaperDesk()
    let id = try desk.open("VPN drops", .high, .high)
    try desk.perform(.conversation(.reply("Looking.")), on: id, by: .maria)
    desk.pass(.hours(2))
    try desk.perform(.lifecycle(.resolve(text: "Set back.")), on: id, by: .maria)
    let seat = try Seat(at: desk, rows: 40)

    #expect(seat.picture.contains("missed by 1h, resolved 11:00"), "\(seat.picture)")
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
