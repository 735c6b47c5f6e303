import Journal
import ServiceDesk
import Testing

@testable import Sandbox

/// When the stories happen, at whatever hour the desk is looked at.
struct StoryClockTests {
  /// A Sunday night, a Thursday afternoon, a Monday morning and a late evening.
  private static let ends: [Instant] = [
    CivilTime(year: 2026, month: 11, day: 22, hour: 3, minute: 50).instant(),
    SandboxDesk.end,
    CivilTime(year: 2026, month: 11, day: 16, hour: 8, minute: 5).instant(),
    CivilTime(year: 2026, month: 11, day: 18, hour: 22, minute: 10).instant(),
  ]

  @Test(arguments: ends)
  func `nobody tells a story by night but those who are called`(end: Instant) {
    let clock = StoryClock(end: end, zone: .utc)
    let staff = Staff(fold: 1)
    for story in Story.all {
      let steps = story.steps(clock, staff)
      #expect(steps.map(\.at) == steps.map(\.at).sorted(), "\(story.opening.subject)")
      for (step, told) in zip(steps, story.orders) where !told.isOnCall {
        let hour = ZoneRules.utc.civilTime(step.at)
        #expect(hour.weekday < 5 && (7...19).contains(hour.hour), "\(story.opening.subject)")
      }
    }
  }

  @Test(arguments: ends)
  func `tier 1 opens while it is on shift`(end: Instant) {
    let clock = StoryClock(end: end, zone: .utc)
    let staff = Staff(fold: 1)
    for story in Story.all {
      guard let step = story.steps(clock, staff).first, let person = step.actor.person,
        let colleague = staff[person], colleague.person.role == .tier1,
        (9...18).contains(ZoneRules.utc.civilTime(step.at).hour)
      else { continue }
      #expect(colleague.shift.covers(step.at, in: .utc), "\(story.opening.subject)")
    }
  }

  @Test(arguments: ends)
  func `the escalation that nobody has acknowledged is young, and its requester was told`(
    end: Instant
  ) throws {
    let story = try #require(Story.all.first { $0.name == "vpn" })
    let steps = story.steps(StoryClock(end: end, zone: .utc), Staff(fold: 1))

    #expect(try #require(steps.last).at >= end - .hours(2))
    #expect(steps.contains { $0.at >= end - .hours(2) && $0.isReply })
  }
}

extension Step {
  fileprivate var isReply: Bool {
    guard case .command(.conversation(.reply)) = order else { return false }
    return true
  }
}
