import Foundation
import Resources
import ServiceDesk
import Testing

@testable import Journal

/// What a policy says of promises and of what the desk does by itself.
struct PolicySectionTests {
  /// The shipped policy's own part, without what it promises.
  private static let base = String(
    Resources.policy.prefix(
      upTo: Resources.policy.firstRange(of: "\ntransitions:")?.lowerBound
        ?? Resources.policy.endIndex))

  private func read(_ sections: String, files: [String: String] = [:]) throws -> Policy {
    try Policy(document: Self.base + sections, files: files)
  }

  private let now = Instant(seconds: 1_790_000_000)

  @Test func `the shipped policy promises something to every ticket, and raises no doubt`() throws {
    let checked = try Policy.check(Resources.policy, people: [], now: now)
    #expect(checked.doubts.isEmpty)
    let levels = checked.policy.serviceLevels
    #expect(levels.rules.map(\.name) == ["Critical", "Urgent", "Normal", "Low"])
    #expect(levels.rules[0].goals[.firstResponse] == .time(.minutes(15)))
    #expect(levels.rules[2].goals[.resolution] == .workingDays(3))
    #expect(levels.rules[2].calendars == ["office"])
    #expect(levels.pauses[.resolution] == [.customer, .vendor, .change, .problem])
    #expect(levels.raises == [.resolution: 90])
    #expect(checked.policy.transitions == Policy.usualTransitions)
    #expect(checked.policy.routines.closing == .days(5))
    for priority in Priority.allCases {
      let facts = TicketFacts(
        id: TicketID(1), subject: "", priority: priority, openedAt: now, updatedAt: now)
      #expect(levels.rule(for: facts) != nil)
    }
  }

  @Test func `a policy that says nothing of promises keeps no clock`() throws {
    let policy = try read("")
    #expect(policy.serviceLevels == ServiceLevels())
    #expect(policy.routines == Routines())
    #expect(policy.transitions == Policy.usualTransitions)
    #expect(Array(policy.calendars.keys) == ["24x7"])
  }

  @Test(arguments: [
    ("15m", ServiceRule.Goal.time(.minutes(15))), ("1h 30m", .time(.minutes(90))),
    ("1h30m", .time(.minutes(90))), ("2d", .time(.days(2))), ("45s", .time(.seconds(45))),
    ("1 working day", .workingDays(1)), ("10 working days", .workingDays(10)),
  ])
  func `a goal is a length of time or working days`(text: String, goal: ServiceRule.Goal) throws {
    let policy = try read("\nsla: {rules: [{name: All, goals: {resolution: \(text)}}]}")
    #expect(policy.serviceLevels.rules[0].goals == [.resolution: goal])
    #expect(policy.serviceLevels.rules[0].calendars == ["24x7"])
  }

  @Test func `holidays come from the file that a calendar names`() throws {
    let policy = try read(
      """

      calendars:
        office: {time_zone: Europe/Berlin, hours: {mon-fri: ["08:00-18:00"]}, holidays_file: f.ics}
      """,
      files: [
        "f.ics": """
        BEGIN:VCALENDAR
        BEGIN:VEVENT
        DTSTART;VALUE=DATE:20261225
        END:VEVENT
        END:VCALENDAR
        """
      ])
    #expect(policy.calendars["office"]?.holidays == [try #require(CivilDate("2026-12-25"))])
  }

  @Test func `reminders, notices and hooks are read with their queries`() throws {
    let routines = try read(
      """

      auto_close: {after: 5d}
      reminders: [{name: Silent customer, when: "hold:customer owner:none", after: 3d}]
      notifications:
        - {on: [clock.warned, clock.breached], when: "priority:P1", to: [owner, team, lead, watchers, maria]}
      hooks:
        - {name: page, on: ticket.raised, run: [/usr/local/bin/page, --now], timeout: 30s}
      """
    ).routines
    #expect(routines.closing == .days(5))
    #expect(routines.reminders[0].after == .days(3))
    #expect(
      routines.reminders[0].terms == [
        Query.Term(.hold([.customer])), Query.Term(.owner([.nobody])),
      ])
    #expect(
      routines.notices[0].receivers == [
        .owner, .team, .lead, .watchers, .person(PersonID("maria")),
      ])
    #expect(routines.notices[0].terms == [Query.Term(.priority([.p1]))])
    #expect(
      routines.hooks == [
        HookRule(
          name: "page", kinds: ["ticket.raised"], arguments: ["/usr/local/bin/page", "--now"],
          timeLimit: .seconds(30))
      ])
  }

  @Test func `a calendar that nobody goes by is doubted, and adopted all the same`() throws {
    let desk = try TemporaryDesk()
    let document = Resources.policy.replacing(
      "calendars:\n",
      with: "calendars:\n  late: {time_zone: UTC, hours: {mon: [\"12:00-20:00\"]}}\n")

    func doubts(_ people: [Person]?) throws -> [String] {
      try Policy.check(document, people: people, now: now).doubts.map(\.sentence)
    }
    #expect(
      try doubts(nil) == ["No rule goes by “late”; who works by it is only known with a desk."])
    #expect(try doubts([]) == ["No rule goes by “late”, nor anybody of the roster."])
    _ = try desk.journal.adoptPolicy(document, by: desk.author("lena"))
    _ = try desk.journal.adoptRoster(
      "people: [{id: omar, role: tier2, teams: [Network], calendar: late}]",
      by: desk.author("lena"))

    let people = try desk.journal.people()
    #expect(try doubts(people).isEmpty)
    let error = #expect(throws: DocumentFaults.self) {
      try desk.journal.adoptPolicy(Resources.policy, by: desk.author("lena"))
    }
    #expect(
      error?.faults.map(\.sentence) == [
        "omar works by “late”, and there is no such calendar."
      ])
  }
}
