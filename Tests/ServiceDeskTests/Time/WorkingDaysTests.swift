import ServiceDesk
import Testing

struct WorkingDaysTests {
  /// Monday to Friday in office hours, closed on Christmas Day of 2026, which is a Friday.
  private static let office = WorkCalendar(
    zone: "Summer",
    week: Dictionary(
      uniqueKeysWithValues: Weekday.allCases.dropLast(2).map { ($0, hours("09:00-17:00")) }),
    holidays: Set([CivilDate("2026-12-25")].compactMap(\.self)))

  private static func hours(_ text: String) -> [DayHours] { [DayHours(text)].compactMap(\.self) }

  private func time(_ calendars: WorkCalendar...) throws -> BusinessTime {
    try BusinessTime(calendars) { ZoneRules.named($0) }
  }

  /// The zone is an hour ahead in winter.
  @Test(arguments: [
    ("2026-12-23T09:30:00Z", 1, "2026-12-24T09:30:00Z"),
    ("2026-12-23T09:30:00Z", 2, "2026-12-28T09:30:00Z"),
    ("2026-12-23T21:30:00Z", 2, "2026-12-28T21:30:00Z"),
    ("2026-12-26T09:30:00Z", 1, "2026-12-28T09:30:00Z"),
    ("2026-12-28T09:30:00Z", -1, "2026-12-24T09:30:00Z"),
    ("2026-12-27T09:30:00Z", -2, "2026-12-23T09:30:00Z"),
    ("2026-12-23T09:30:00Z", 0, "2026-12-23T09:30:00Z"),
    ("2026-12-25T09:30:00Z", 0, "2026-12-28T09:30:00Z"),
    // Half past midnight on the wall is the day after.
    ("2026-12-22T23:30:00Z", 1, "2026-12-23T23:30:00Z"),
    ("2026-11-02T08:00:00Z", 250, "2027-10-19T07:00:00Z"),
  ])
  func `days skip the dates without work and keep the time of day`(
    start: String, count: Int, expected: String
  ) throws {
    var time = try time(Self.office)
    let start = try #require(Instant(iso8601: start))
    #expect(time.workingDays(count, from: start)?.iso8601 == expected)
    // What it has worked out by then answers the same.
    #expect(time.workingDays(count, from: start)?.iso8601 == expected)
  }

  @Test func `a date counts only where all calendars have some time of it in common`() throws {
    let nights = WorkCalendar(
      zone: "Summer", week: [.monday: Self.hours("20:00-23:00"), .thursday: [.whole]])
    var time = try time(Self.office, nights)
    let monday = try #require(Instant(iso8601: "2026-12-07T10:00:00Z"))
    #expect(time.workingDays(2, from: monday)?.iso8601 == "2026-12-17T10:00:00Z")
  }

  @Test func `a time of day that the clocks leave out moves forward`() throws {
    let always = WorkCalendar(
      zone: "Summer",
      week: Dictionary(uniqueKeysWithValues: Weekday.allCases.map { ($0, [DayHours.whole]) }))
    var time = try time(always)
    // Clocks go from 02:00 to 03:00 on 28 March 2027.
    let before = try #require(Instant(iso8601: "2027-03-27T01:30:00Z"))
    #expect(time.workingDays(1, from: before)?.iso8601 == "2027-03-28T01:30:00Z")
    #expect(time.workingDays(2, from: before)?.iso8601 == "2027-03-29T00:30:00Z")
  }

  @Test func `a calendar without hours has no working day`() throws {
    var time = try time(WorkCalendar(zone: "UTC"))
    #expect(time.workingDays(1, from: Instant(seconds: 0)) == nil)
    #expect(time.workingDays(-1, from: Instant(seconds: 0)) == nil)
  }
}

extension ZoneRules {
  /// An hour ahead of UTC, and two from the last Sunday of March to that of October 2027.
  fileprivate static func named(_ name: String) -> ZoneRules? {
    guard name != "UTC" else { return .utc }
    return ZoneRules(name: name) { instant in
      (1_806_195_600..<1_824_944_400).contains(instant.seconds) ? 7200 : 3600
    }
  }
}
