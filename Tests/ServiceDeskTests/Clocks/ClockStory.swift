@testable import ServiceDesk

/// A ticket's history told by the clock on the wall of an office that is open from 8 to 18, Monday
/// to Friday; Monday is 16 November 2026.
struct ClockStory {
  private(set) var history = TicketHistory(id: TicketID(1))
  private var timeline: PolicyTimeline

  init(
    _ policy: Policy = ClockStory.policy(), opened: String = "mon 09:00",
    priority: Priority = .p3, by actor: Actor = .requester("Rosa Vidal"),
    team: TeamID = Desk.network
  ) {
    timeline = PolicyTimeline(founding: policy, at: Self.at("mon 00:00") - .days(30))
    let opened_ = Opened(
      subject: "VPN drops every hour", requester: Requester(name: "Rosa Vidal"), team: team,
      tier: Desk.teams[team]?.tier ?? nil, priority: priority)
    tell(opened, .intake(.opened(opened_)), by: actor)
  }

  var rules: ClockRules { ClockRules(timeline) { $0 == "UTC" ? .utc : nil } }

  var ticket: Ticket { history.ticket }

  @discardableResult
  mutating func tell(
    _ moment: String, _ events: TicketEvent..., by actor: Actor = .person(PersonID("nadia"))
  ) -> EventID {
    let deed = EventID(high: 7, low: UInt64(history.happenings.count + 1))
    for event in events {
      let id = EventID(high: 7, low: UInt64(history.happenings.count + 1))
      history.append(event, Occurrence(id: id, deed: deed, actor: actor, at: Self.at(moment)))
    }
    return deed
  }

  mutating func adopt(_ moment: String, _ policy: Policy) {
    timeline.adopt(policy, at: Self.at(moment))
  }

  /// The clocks as they stand at a moment.
  func clocks(_ moment: String) -> TicketClocks {
    var rules = rules
    return TicketClocks(history, &rules).standing(
      of: ClockSubject(ticket), at: Self.at(moment), &rules)
  }

  func cycle(_ clock: ClockKind, _ number: Int = 1, at moment: String = "fri 23:00") -> Cycle? {
    clocks(moment).cycles.first { $0.clock == clock && $0.number == number }
  }

  func accounts(_ moment: String) -> [ClockAccount] {
    var rules = rules
    return ClockAccount.all(of: history, upTo: Self.at(moment), &rules)
  }

  func agenda(_ moment: String) -> Agenda {
    var rules = rules
    return Agenda(of: ClockSubject(ticket), clocks(moment), lead: PersonID("lena"), &rules)
  }

  // MARK: The office

  /// `mon 09:00`, and `+tue 08:00` in the week after.
  static func at(_ text: String) -> Instant {
    let isNext = text.hasPrefix("+")
    let parts = text.drop { $0 == "+" }.split(separator: " ")
    let day = Weekday.allCases.firstIndex { $0.rawValue == parts[0] } ?? 0
    let clock = parts[1].split(separator: ":").compactMap { Int($0) }
    return CivilTime(
      year: 2026, month: 11, day: 16 + day + (isNext ? 7 : 0), hour: clock[0], minute: clock[1]
    ).instant()
  }

  static let office = WorkCalendar(
    zone: "UTC",
    week: Dictionary(
      uniqueKeysWithValues: Weekday.allCases.prefix(5).map {
        ($0, [DayHours(opens: 8 * 3600, closes: 18 * 3600)].compactMap(\.self))
      }))

  static let levels = ServiceLevels(
    rules: [
      ServiceRule(
        name: "Critical", terms: [Query.Term(.priority([.p1]))], calendars: ["24x7"],
        goals: [
          .firstResponse: .time(.minutes(15)), .resolution: .time(.hours(4)),
          .update: .time(.hours(1)), .acknowledgement: .time(.minutes(15)),
        ]),
      ServiceRule(
        name: "Office", terms: [], calendars: ["office"],
        goals: [
          .firstResponse: .time(.hours(1)), .nextResponse: .time(.hours(2)),
          .update: .time(.hours(10)), .resolution: .time(.hours(20)),
          .acknowledgement: .time(.minutes(30)),
        ]),
    ],
    pauses: [.resolution: [.customer, .vendor], .update: [.customer]])

  static func policy(
    _ levels: ServiceLevels = levels, calendar: WorkCalendar = office,
    routines: Routines = Routines()
  ) -> Policy {
    var policy = Desk.policy
    policy.calendars["office"] = calendar
    (policy.serviceLevels, policy.routines) = (levels, routines)
    return policy
  }
}

extension TicketEvent {
  static let reply = TicketEvent.conversation(.replied(text: "We are on it"))
  static let message = TicketEvent.conversation(.received(text: "It drops again"))
  static let resolved = TicketEvent.lifecycle(.resolved(Resolution(text: "Renewed")))
  static let reopened = TicketEvent.lifecycle(.reopened(reason: nil))
  static let resumed = TicketEvent.lifecycle(.resumed)

  static func held(_ reason: HoldReason) -> TicketEvent {
    .lifecycle(.held(Hold(reason: reason)))
  }

  static func priority(_ priority: Priority) -> TicketEvent {
    .classification(.prioritised(priority, reason: "told so"))
  }
}
