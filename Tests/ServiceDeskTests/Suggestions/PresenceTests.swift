import Testing

@testable import ServiceDesk

/// Who is at work, by the calendars of a policy.
struct PresenceTests {
  private static let monday = CivilTime(year: 2026, month: 11, day: 23)

  private static var policy: Policy {
    var policy = Desk.policy
    let office = [DayHours("09:00-12:00"), DayHours("13:00-18:00")].compactMap(\.self)
    let weekdays = Weekday.allCases.prefix(5)
    policy.calendars["office"] = WorkCalendar(
      zone: "UTC", week: Dictionary(uniqueKeysWithValues: weekdays.map { ($0, office) }),
      holidays: Set([CivilDate("2026-12-25")].compactMap(\.self)))
    policy.calendars["nowhere"] = WorkCalendar(zone: "Nowhere/At_All", week: [.monday: office])
    policy.calendars["never"] = WorkCalendar(zone: "UTC")
    return policy
  }

  private func presence(_ calendar: String?, _ hour: Int, _ minute: Int = 0, day: Int = 0)
    -> Presence?
  {
    let person = Person(
      id: PersonID("ann"), name: "Ann", role: .tier2, teams: [], calendar: calendar)
    let moment = moment(hour, minute, day: day)
    return Self.policy.presences(of: [person], at: moment) { $0 == "UTC" ? .utc : nil }[person.id]
  }

  private func moment(_ hour: Int, _ minute: Int = 0, day: Int = 0) -> Instant {
    Self.monday.instant() + .days(Int64(day)) + .minutes(Int64(60 * hour + minute))
  }

  @Test(arguments: [(9, 12), (11, 12), (13, 18), (17, 18)])
  func `at work, until the next close`(hour: Int, closes: Int) {
    #expect(presence("office", hour) == .working(until: moment(closes)))
  }

  @Test(arguments: [(3, 9, 0), (12, 13, 0), (18, 9, 1), (23, 9, 1)])
  func `away, until it opens`(hour: Int, opens: Int, day: Int) {
    #expect(presence("office", hour) == .away(until: moment(opens, day: day)))
  }

  @Test func `a weekend and a holiday are skipped`() {
    #expect(presence("office", 20, day: 4) == .away(until: moment(9, day: 7)))
    #expect(presence("office", 10, day: 32) == .away(until: moment(9, day: 35)))
  }

  @Test func `round the clock has no end, and no hours no beginning`() {
    #expect(presence(Policy.roundTheClock, 3) == .working(until: nil))
    #expect(presence("never", 3) == .away(until: nil))
  }

  @Test(arguments: [nil, "misspelt", "nowhere"])
  func `of others nobody knows`(calendar: String?) {
    #expect(presence(calendar, 10) == .unknown)
  }

  // MARK: The last stretch of work

  private func lastStretch(_ calendar: String?, _ hour: Int, _ minute: Int = 0, day: Int = 0)
    -> Instant?
  {
    let person = Person(
      id: PersonID("ann"), name: "Ann", role: .tier2, teams: [], calendar: calendar)
    return Self.policy.lastStretch(
      of: person, before: moment(hour, minute, day: day), atLeast: .hours(1)
    ) { $0 == "UTC" ? .utc : nil }
  }

  @Test(arguments: [(10, 1), (12, 1), (14, 1), (17, 1), (23, 1)])
  func `a day's work begins in the morning, whatever meals are in it`(hour: Int, day: Int) {
    #expect(lastStretch("office", hour, 30, day: day) == moment(9, day: day))
  }

  @Test func `who has just come wants to know what happened since the day before began`() {
    #expect(lastStretch("office", 9, 30, day: 1) == moment(9))
    #expect(lastStretch("office", 8, day: 7) == moment(9, day: 4))
  }

  @Test(arguments: [nil, "misspelt", "nowhere", "never", Policy.roundTheClock])
  func `no stretch is known where nothing says when it began`(calendar: String?) {
    #expect(lastStretch(calendar, 10) == nil)
  }
}
