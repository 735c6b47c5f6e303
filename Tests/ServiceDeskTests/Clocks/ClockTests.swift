import Testing

@testable import ServiceDesk

/// When clocks start, stop and fall due.
struct ClockTests {
  private func at(_ text: String) -> Instant { ClockStory.at(text) }

  // MARK: Answers

  @Test func `the first response is owed from the opening to a person's first public word`() {
    var story = ClockStory()
    #expect(story.cycle(.firstResponse, at: "mon 09:30")?.dueAt == at("mon 10:00"))
    story.tell("mon 09:10", .conversation(.noted(text: "Looking")))
    story.tell("mon 09:20", .reply, by: .automation("auto-reply"))
    #expect(story.cycle(.firstResponse, at: "mon 09:30")?.isOngoing == true)
    story.tell("mon 09:40", .reply)
    #expect(story.cycle(.firstResponse)?.end == .met(at("mon 09:40")))
    #expect(story.cycle(.firstResponse)?.breachedAt == nil)
  }

  @Test func `what a monitor opens owes an answer to the requester's first word`() {
    var story = ClockStory(by: .automation("monitoring"))
    #expect(story.cycle(.firstResponse) == nil)
    story.tell("mon 11:00", .message, by: .requester("Rosa Vidal"))
    #expect(story.cycle(.firstResponse, at: "mon 11:30")?.dueAt == at("mon 12:00"))
  }

  @Test func `later words do not move what the oldest unanswered one is owed`() {
    var story = ClockStory()
    story.tell("mon 09:10", .message, by: .requester("Rosa Vidal"))
    story.tell("mon 09:30", .reply)
    #expect(story.cycle(.nextResponse) == nil)
    story.tell("mon 10:00", .message, by: .requester("Rosa Vidal"))
    story.tell("mon 11:00", .message, by: .requester("Rosa Vidal"))
    #expect(story.cycle(.nextResponse, at: "mon 11:30")?.dueAt == at("mon 12:00"))
    story.tell("mon 12:00", .reply)
    story.tell("mon 17:00", .message, by: .requester("Rosa Vidal"))
    #expect(story.cycle(.nextResponse, 1)?.breachedAt == nil)
    #expect(story.cycle(.nextResponse, 2, at: "mon 17:30")?.dueAt == at("tue 09:00"))
  }

  @Test func `an update is owed from each public word to the next until the ticket is resolved`() {
    var story = ClockStory()
    story.tell("mon 09:30", .reply)
    #expect(story.cycle(.update, at: "mon 10:00")?.dueAt == at("tue 09:30"))
    story.tell("mon 12:00", .reply)
    #expect(story.cycle(.update, 1)?.end == .met(at("mon 12:00")))
    story.tell("mon 13:00", .held(.customer))
    #expect(story.cycle(.update, 2, at: "mon 14:00")?.dueAt == nil)
    story.tell("mon 15:00", .resumed)
    #expect(story.cycle(.update, 2, at: "mon 16:00")?.dueAt == at("tue 14:00"))
    story.tell("mon 16:00", .resolved)
    #expect(story.cycle(.update, 2)?.end == .withdrawn(at("mon 16:00"), by: .resolved))
  }

  // MARK: Resolution

  @Test func `nights and weekends do not count where the office is closed`() {
    let story = ClockStory(opened: "fri 15:00")
    // 3 hours on Friday, 10 on Monday, 7 on Tuesday.
    #expect(story.cycle(.resolution, at: "fri 16:00")?.dueAt == at("+tue 15:00"))
  }

  @Test func `a hold stops the clocks that its reason pauses, and no other`() {
    var story = ClockStory()
    story.tell("mon 10:00", .held(.vendor))
    #expect(story.cycle(.resolution, at: "mon 12:00")?.standstill == .hold(.vendor))
    #expect(story.cycle(.resolution, at: "mon 12:00")?.dueAt == nil)
    #expect(story.cycle(.resolution, at: "mon 12:00")?.left == .hours(19))
    #expect(story.cycle(.firstResponse, at: "mon 12:00")?.dueAt == at("mon 10:00"))
    story.tell("mon 13:00", .resumed)
    #expect(story.cycle(.resolution, at: "mon 14:00")?.dueAt == at("wed 12:00"))
    story.tell("mon 14:00", .held(.evidence))
    #expect(story.cycle(.resolution, at: "mon 15:00")?.dueAt == at("wed 12:00"))
  }

  @Test func `a ticket that comes back goes on with the time that it had left`() {
    var story = ClockStory()
    story.tell("mon 11:00", .resolved)
    #expect(story.cycle(.resolution)?.end == .met(at("mon 11:00")))
    story.tell("tue 11:00", .reopened)
    #expect(story.clocks("tue 12:00").cycles.count { $0.clock == .resolution } == 1)
    #expect(story.cycle(.resolution, at: "tue 12:00")?.dueAt == at("thu 09:00"))
  }

  @Test func `an earlier breach stays when the ticket comes back`() {
    var story = ClockStory()
    story.tell("wed 12:00", .resolved)
    #expect(story.cycle(.resolution)?.breachedAt == at("wed 09:00"))
    story.tell("thu 09:00", .reopened)
    story.tell("thu 10:00", .resolved)
    #expect(story.cycle(.resolution)?.breachedAt == at("wed 09:00"))
  }

  @Test func `what is answered at the last moment is answered in time`() {
    var story = ClockStory()
    story.tell("mon 10:00", .reply)
    #expect(story.cycle(.firstResponse)?.breachedAt == nil)
  }

  @Test func `what ends the ticket gives up what was owed, and nothing was kept or missed`() {
    var story = ClockStory()
    story.tell("mon 09:30", .lifecycle(.cancelled(reason: "Not needed")))
    #expect(story.cycle(.firstResponse)?.end == .withdrawn(at("mon 09:30"), by: .cancelled))
    #expect(story.cycle(.resolution)?.end == .withdrawn(at("mon 09:30"), by: .cancelled))
  }

  @Test func `a merged ticket that comes apart owes again what it owed`() {
    var story = ClockStory()
    story.tell("mon 09:30", .links(.merged(into: TicketID(9))))
    story.tell("mon 12:30", .links(.unmerged(from: TicketID(9))))
    #expect(story.cycle(.firstResponse, at: "mon 12:45")?.dueAt == at("mon 13:00"))
  }

  // MARK: Between teams

  @Test func `an arrival at another tier is owed a notice there`() {
    var story = ClockStory()
    let up = Move(from: Desk.network, fromTier: 2, to: Desk.platform, toTier: 3)
    story.tell("mon 09:30", .escalation(.escalated(up, brief: nil)))
    #expect(story.cycle(.acknowledgement, at: "mon 09:45")?.dueAt == at("mon 10:00"))
    story.tell("mon 10:15", .escalation(.acknowledged), by: .person(PersonID("pia")))
    #expect(story.cycle(.acknowledgement)?.end == .met(at("mon 10:15")))
    #expect(story.cycle(.acknowledgement)?.breachedAt == at("mon 10:00"))
    let down = Move(from: Desk.platform, fromTier: 3, to: Desk.network, toTier: 2)
    story.tell("mon 11:00", .escalation(.handedBack(down, reason: "solved", guidance: "See")))
    #expect(story.cycle(.acknowledgement, 2, at: "mon 11:10")?.dueAt == at("mon 11:30"))
  }

  @Test func `an arrival that goes on elsewhere unnoticed is replaced by the next`() {
    var story = ClockStory(team: Desk.serviceDesk)
    let first = Move(from: Desk.serviceDesk, fromTier: 1, to: Desk.network, toTier: 2)
    let second = Move(from: Desk.network, fromTier: 2, to: Desk.platform, toTier: 3)
    story.tell("mon 09:30", .escalation(.escalated(first, brief: nil)))
    story.tell("mon 09:40", .escalation(.escalated(second, brief: nil)))
    #expect(story.cycle(.acknowledgement, 1)?.end == .replaced(at("mon 09:40")))
    #expect(story.cycle(.acknowledgement, 2, at: "mon 09:50")?.dueAt == at("mon 10:10"))
  }

  // MARK: Other goals

  @Test func `another priority sets another goal from the clock's own start`() {
    var story = ClockStory()
    story.tell("mon 11:00", .priority(.p1))
    let cycle = story.cycle(.resolution, at: "mon 11:30")
    #expect(cycle?.counted == .hours(2))
    #expect(cycle?.dueAt == at("mon 13:00"))
    #expect(cycle?.targetNumber == 2)
  }

  @Test func `a goal that had been used up before it was set is missed as it is set`() {
    var story = ClockStory()
    story.tell("mon 16:00", .priority(.p1))
    #expect(story.cycle(.resolution, at: "mon 16:00")?.dueAt == at("mon 16:00"))
    story.tell("mon 17:00", .resolved)
    #expect(story.cycle(.resolution)?.breachedAt == at("mon 16:00"))
  }

  @Test func `a longer goal is judged anew`() {
    var story = ClockStory(priority: .p1)
    story.tell("mon 15:00", .priority(.p3))
    #expect(story.cycle(.resolution, at: "mon 15:30")?.breachedAt == nil)
    // Six hours of the clock had been used, and fourteen of the office are left.
    #expect(story.cycle(.resolution, at: "mon 15:30")?.dueAt == at("wed 09:00"))
  }

  @Test func `each second is judged by the calendar in force at it`() {
    var story = ClockStory()
    var noon = ClockStory.office
    for day in Weekday.allCases.prefix(5) {
      noon.week[day] = [DayHours(opens: 12 * 3600, closes: 18 * 3600)].compactMap(\.self)
    }
    story.adopt("mon 18:00", ClockStory.policy(calendar: noon))
    // Nine hours on Monday by the old hours; eleven are left, six a day.
    #expect(story.cycle(.resolution, at: "tue 09:00")?.dueAt == at("wed 17:00"))
    #expect(story.cycle(.resolution, at: "tue 09:00")?.targetNumber == 1)
  }

  @Test func `a policy without rules promises nothing, and one that comes later counts from then`()
  {
    var story = ClockStory(ClockStory.policy(ServiceLevels()))
    #expect(story.cycle(.resolution, at: "mon 12:00")?.standstill == .noRule)
    story.adopt("mon 12:00", ClockStory.policy())
    #expect(story.cycle(.resolution, at: "mon 12:30")?.counted == .hours(0))
    #expect(story.cycle(.resolution, at: "mon 12:30")?.dueAt == at("wed 12:00"))
  }

  @Test func `what was taken back never counted`() {
    var story = ClockStory()
    let deed = story.tell("mon 10:00", .held(.vendor))
    story.tell("mon 12:00", .undoing(.undone(deed)))
    #expect(story.cycle(.resolution, at: "mon 13:00")?.dueAt == at("wed 09:00"))
  }
}
