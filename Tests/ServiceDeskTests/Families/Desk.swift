@testable import ServiceDesk

/// A small desk to try rules on: three tiers, a person in each, a lead and a manager.
enum Desk {
  static let serviceDesk = TeamID("Service Desk")
  static let network = TeamID("Network")
  static let workplace = TeamID("Workplace")
  static let platform = TeamID("Platform Engineering")
  static let noon = Instant(seconds: 1_790_000_000)

  static let teams: [TeamID: Team] = [
    serviceDesk: Team(id: serviceDesk, tier: 1),
    network: Team(id: network, tier: 2, lead: PersonID("lena")),
    workplace: Team(id: workplace, tier: 2),
    platform: Team(id: platform, tier: 3),
    TeamID("Elsewhere"): Team(id: TeamID("Elsewhere"), tier: nil),
  ]

  static let people: [PersonID: Person] = Dictionary(
    uniqueKeysWithValues: [
      ("tom", Role.tier1, [serviceDesk]), ("nadia", .tier2, [network]),
      ("omar", .tier2, [network, workplace]), ("pia", .tier3, [platform]),
      ("lena", .lead, [network]), ("max", .manager, []),
    ].map { name, role, teams in
      (PersonID(name), Person(id: PersonID(name), name: name, role: role, teams: teams))
    })

  static let policy = Policy(
    name: "Test", teams: Array(teams.values), intakeTeam: serviceDesk, rights: rights,
    matrix: PriorityMatrix(rows: [[.p1, .p2, .p3], [.p2, .p3, .p4], [.p3, .p4, .p4]])
      ?? PriorityMatrix(uniform: .p3),
    holdReasons: [.customer, .vendor, .change, .problem, .evidence],
    handBackReasons: [
      ReasonCode(code: "missing_context", sentence: "Context is missing", isBounce: true),
      ReasonCode(code: "solved", sentence: "Solved here", isBounce: false),
    ],
    categories: ["Network", "Email"],
    fields: [CustomField(name: "site", label: "Site", choices: ["Berlin", "Oslo"])],
    reopenWindow: .days(14), reopenRateWindow: .days(7))

  private static let rights: [Role: Rights] = {
    let engineer = Rights(
      anywhere: [.open, .note, .watch, .link, .raise, .reopen, .classify],
      inOwnTeams: [
        .claim, .steal, .assign, .release, .move, .start, .hold, .resolve, .close, .cancel,
        .escalate, .acknowledge, .handBack, .reply, .publish, .merge,
      ])
    return [
      .tier1: Rights(
        anywhere: [.open, .note, .watch, .link, .raise, .reopen],
        inOwnTeams: [.claim, .release, .hold, .resolve, .close, .escalate, .acknowledge, .reply]),
      .tier2: engineer, .tier3: engineer, .lead: Rights(anywhere: Set(Right.allCases)),
      .manager: Rights(anywhere: [.note, .watch]),
    ]
  }()

  static func situation(
    as person: String, at moment: Instant = noon, other: Ticket? = nil
  ) -> Situation {
    Situation(
      policy: policy, actor: .person(PersonID(person)), now: moment, people: people,
      teams: teams, other: other)
  }

  /// A ticket as these events make it; the first opens it for the given team.
  static func ticket(
    _ number: Int = 1, with team: TeamID = network, after events: [TicketEvent] = []
  ) -> Ticket {
    let opened = Opened(
      subject: "VPN drops every hour", requester: Requester(name: "Rosa Vidal"), team: team,
      tier: teams[team]?.tier ?? nil, impact: .medium, urgency: .medium, priority: .p3)
    var ticket = Ticket(id: TicketID(number))
    for event in [.intake(.opened(opened))] + events { ticket.happen(event) }
    return ticket
  }
}

extension Ticket {
  mutating func happen(
    _ event: TicketEvent, by person: String = "nadia", at moment: Instant = Desk.noon
  ) {
    let id = EventID(high: UInt64(id.number), low: UInt64(version + 1))
    evolve(event, Occurrence(id: id, actor: .person(PersonID(person)), at: moment))
  }

  /// What the command comes to, or the refusal.
  func outcome(
    _ command: TicketCommand, by person: String, other: Ticket? = nil
  ) -> Result<[TicketEvent], Refusal> {
    do throws(Refusal) {
      return .success(try decide(command, in: Desk.situation(as: person, other: other)))
    } catch {
      return .failure(error)
    }
  }

  /// The ticket after the command, or as it was where it was refused.
  func after(_ command: TicketCommand, by person: String, other: Ticket? = nil) -> Ticket {
    guard case .success(let events) = outcome(command, by: person, other: other) else {
      return self
    }
    var ticket = self
    for event in events { ticket.happen(event, by: person) }
    return ticket
  }
}
