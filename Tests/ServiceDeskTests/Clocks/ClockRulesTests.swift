import Testing

@testable import ServiceDesk

/// Working time by the policies that were in force.
struct ClockRulesTests {
  private func at(_ text: String) -> Instant { ClockStory.at(text) }

  private func worked(
    _ from: String, _ to: String, version: Int, adopted: Policy? = nil
  ) -> TimeSpan {
    var story = ClockStory()
    if let adopted { story.adopt("wed 00:00", adopted) }
    var rules = story.rules
    return rules.worked(
      from: at(from), to: at(to),
      by: ClockRules.Hours(version: version, calendars: ["office"]))
  }

  private var noon: Policy {
    var calendar = ClockStory.office
    for day in calendar.week.keys {
      calendar.week[day] = [DayHours(opens: 8 * 3600, closes: 12 * 3600)].compactMap(\.self)
    }
    return ClockStory.policy(calendar: calendar)
  }

  @Test func `each second is judged by the calendar in force then, whichever is asked for`() {
    #expect(worked("tue 16:00", "wed 09:00", version: 1) == .hours(3))
    for version in [1, 2] {
      #expect(worked("tue 16:00", "wed 18:00", version: version, adopted: noon) == .hours(6))
    }
  }

  @Test func `a calendar that a policy did not have counts as the one that is asked for`() {
    var bare = ClockStory.policy()
    bare.calendars = [:]
    #expect(worked("tue 16:00", "wed 09:00", version: 1, adopted: bare) == .hours(3))
  }

  @Test func `what ends as it begins, or before, takes no time`() {
    #expect(worked("tue 16:00", "tue 16:00", version: 1) == .hours(0))
    #expect(worked("tue 16:00", "mon 16:00", version: 1) == .hours(0))
  }
}
