import Testing

@testable import ServiceDesk

/// What time alone makes happen, and when.
struct AgendaTests {
  private func at(_ text: String) -> Instant { ClockStory.at(text) }

  private func agenda(_ story: ClockStory, _ moment: String = "mon 09:00") -> [String] {
    story.agenda(moment).appointments.map { appointment in
      let civil = CivilTime(appointment.at)
      return "\(civil.weekdayName) \(civil.timeOfDay) \(appointment.identity)"
    }
  }

  @Test func `a clock warns at parts of its goal, and tells when it is missed`() {
    var story = ClockStory(by: .automation("monitoring"))
    #expect(
      agenda(story) == [
        "Tue 14:00 warned resolution 1 1 75", "Tue 17:00 warned resolution 1 1 90",
        "Wed 09:00 breached resolution 1 1",
      ])
    story.tell("mon 10:00", .held(.vendor))
    #expect(agenda(story, "mon 10:00") == [])
  }

  @Test func `what was told once is not told again`() {
    var story = ClockStory(by: .automation("monitoring"))
    let first = story.agenda("mon 09:00").appointments[0]
    story.tell("tue 14:00", first.event, by: first.actor)
    #expect(agenda(story).first == "Tue 17:00 warned resolution 1 1 90")
    #expect(story.ticket.updatedAt == at("mon 09:00"))
  }

  @Test func `another goal is another promise, and warns of its own`() {
    var story = ClockStory(by: .automation("monitoring"))
    story.tell("mon 11:00", .priority(.p1))
    // Two of the four hours were used before.
    #expect(
      agenda(story, "mon 11:00") == [
        "Mon 12:00 warned resolution 1 2 75", "Mon 12:36 warned resolution 1 2 90",
        "Mon 13:00 breached resolution 1 2",
      ])
  }

  @Test func `a clock raises the ticket to the lead, once`() {
    var levels = ClockStory.levels
    (levels.warnings, levels.raises) = ([], [.resolution: 100])
    var story = ClockStory(ClockStory.policy(levels), by: .automation("monitoring"))
    #expect(
      agenda(story) == ["Wed 09:00 breached resolution 1 1", "Wed 09:00 raised resolution 1 1"])
    let raise = story.agenda("mon 09:00").appointments[1]
    story.tell("wed 09:00", raise.event, by: raise.actor)
    #expect(story.ticket.raise?.to == PersonID("lena"))
    story.tell("wed 10:00", .escalation(.raiseAcknowledged), by: .person(PersonID("lena")))
    #expect(agenda(story, "wed 10:00") == ["Wed 09:00 breached resolution 1 1"])
  }

  @Test func `a hold reminds at its end, and a rule when it has lasted too long`() {
    let rule = ReminderRule(
      name: "Silent customer", terms: [Query.Term(.hold([.customer]))], after: .days(1))
    let policy = ClockStory.policy(
      ServiceLevels(), routines: Routines(reminders: [rule]))
    var story = ClockStory(policy)
    let until = at("mon 15:00")
    story.tell("mon 10:00", .lifecycle(.held(Hold(reason: .customer, until: until))))
    let reminders = story.agenda("mon 10:00").appointments
    #expect(reminders.map(\.at) == [until, at("tue 10:00")])
    story.tell("mon 15:00", reminders[0].event, by: reminders[0].actor)
    #expect(story.agenda("mon 16:00").appointments == [reminders[1]])
    story.tell("mon 17:00", .resumed)
    #expect(story.agenda("mon 17:00").appointments == [])
  }

  @Test func `what is resolved is closed in time, unless it is asked to come back`() {
    let policy = ClockStory.policy(ServiceLevels(), routines: Routines(closing: .days(2)))
    var story = ClockStory(policy)
    story.tell("mon 10:00", .resolved)
    let closing = story.agenda("mon 10:00").appointments
    #expect(closing.map(\.at) == [at("wed 10:00")])
    #expect(closing.map(\.event) == [.lifecycle(.closed)])
    story.tell("mon 11:00", .message, by: .requester("Rosa Vidal"))
    #expect(story.agenda("mon 11:00").appointments == [])
  }
}
