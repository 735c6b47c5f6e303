import Testing

@testable import ServiceDesk

/// What the account of a clock says of each moment.
struct ClockAccountTests {
  private func at(_ text: String) -> Instant { ClockStory.at(text) }

  @Test func `an account tells what each hour was to the clock`() throws {
    var story = ClockStory(opened: "mon 16:00")
    story.tell("tue 09:00", .held(.vendor))
    story.tell("tue 11:00", .resumed)
    story.tell("tue 12:00", .resolved)
    story.tell("tue 15:00", .reopened)
    let account = try #require(story.accounts("tue 16:00").first { $0.cycle.clock == .resolution })
    let spans = account.spans.map { "\($0.from.clock)-\($0.to.clock) \($0.cause.name)" }
    #expect(
      spans == [
        "16:00-18:00 working", "18:00-08:00 outside_hours", "08:00-09:00 working",
        "09:00-11:00 hold:vendor", "11:00-12:00 working", "12:00-15:00 resolved",
        "15:00-16:00 working",
      ])
    #expect(account.elapsed == .hours(5))
  }

  @Test(arguments: UInt64(1)...60)
  func `spans tile each cycle, and what counts in them has elapsed`(seed: UInt64) throws {
    let story = ClockStory.random(Chance(seed: seed))
    let now = "+fri 12:00"
    var rules = story.rules
    let clocks = story.clocks(now).cycles
    let accounts = story.accounts(now)
    #expect(accounts.map(\.cycle) == clocks)
    for account in accounts {
      let (cycle, spans) = (account.cycle, account.spans)
      let end = cycle.end?.at ?? at(now)
      if cycle.startedAt < end {
        #expect(spans.first?.from == cycle.startedAt && spans.last?.to == end)
      }
      #expect(zip(spans, spans.dropFirst()).allSatisfy { $0.to == $1.from })
      #expect(spans.allSatisfy { $0.from < $0.to })
      var counted = cycle.counted
      if cycle.isOngoing, cycle.standstill == nil, let hours = cycle.target?.hours {
        counted.microseconds +=
          rules.elapsed(from: cycle.since, to: at(now), by: hours).microseconds
      }
      #expect(account.elapsed == counted, "\(cycle)")
    }
  }

  @Test(arguments: UInt64(1)...60)
  func `a clock is missed just when its account has counted more than the goal`(seed: UInt64) {
    let story = ClockStory.random(Chance(seed: seed))
    for account in story.accounts("+fri 12:00") {
      guard let target = account.cycle.target, let goal = target.goal else { continue }
      // A goal that had been used up before it was set is missed as soon as its clock runs.
      let hasRun = account.spans.contains { $0.cause == .working && $0.to > target.setAt }
      if account.elapsed > goal, hasRun { #expect(account.isMissed(at: at("+fri 12:00"))) }
      if account.elapsed < goal { #expect(!account.isMissed(at: at("+fri 12:00"))) }
    }
  }
}

extension ClockAccount {
  fileprivate func isMissed(at now: Instant) -> Bool {
    cycle.breachedAt != nil || (cycle.isOngoing && cycle.dueAt.map { $0 < now } == true)
  }
}

extension Instant {
  fileprivate var clock: String { CivilTime(self).timeOfDay }
}

extension ClockStory {
  /// Two weeks in which anything may happen, whether it makes sense or not.
  static func random(_ chance: Chance) -> ClockStory {
    var chance = chance
    var story = ClockStory(priority: chance.pick([.p1, .p3]))
    var minute = 9 * 60
    for _ in 0..<Int(chance.next() % 24) {
      minute += Int(chance.next() % 600)
      let (day, clock) = (minute / 1440, minute % 1440)
      guard day < 11 else { break }
      let name = (day > 6 ? "+" : "") + Weekday.allCases[day % 7].rawValue
      let moment = "\(name) \(clock / 60):\(clock % 60)"
      let events: [TicketEvent] = [
        .reply, .message, .resolved, .reopened, .held(.vendor), .held(.customer), .held(.change),
        .resumed, .priority(.p1), .priority(.p3), .lifecycle(.closed),
      ]
      if chance.next() % 12 == 0 {
        var levels = levels
        levels.pauses[.resolution] = chance.pick([[.vendor], [.customer, .change], []])
        story.adopt(moment, policy(levels))
      } else {
        story.tell(moment, chance.pick(events))
      }
    }
    return story
  }
}
