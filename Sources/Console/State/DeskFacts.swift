import ServiceDesk

/// What the console knows of the desk and of the person before it.
struct DeskFacts: Sendable {
  var name: String
  var policy: Policy
  /// What is promised, and how far the hours of its calendars have been worked out.
  var rules: ClockRules
  var me: Person
  private(set) var people: [PersonID: Person] = [:]
  private(set) var teams: [TeamID: Team] = [:]

  init(name: String, rules: ClockRules, me: Person, people: [Person], teams: [Team]) {
    (self.name, self.rules, self.me) = (name, rules, me)
    policy = rules.policies.current
    learn(people: people, teams: teams)
  }

  mutating func learn(people: [Person], teams: [Team]) {
    self.people = Dictionary(people.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    self.people[me.id] = self.people[me.id] ?? me
    me = self.people[me.id] ?? me
    self.teams = Dictionary((policy.teams + teams).map { ($0.id, $0) }, uniquingKeysWith: { $1 })
  }

  func situation(at now: Instant) -> Situation {
    Situation(policy: policy, actor: .person(me.id), now: now, people: people, teams: teams)
  }

  /// The person's highest tier, for the header.
  var myTier: Int? { me.teams.compactMap { teams[$0]?.tier }.max() }

  /// The query of what waits for the person: active in their teams, and theirs or nobody's.
  var ours: String {
    let teams = me.teams.map { NamePattern($0.name).queryText }
    let own = teams.isEmpty ? "" : " team:" + teams.joined(separator: ",")
    return "status:active owner:me,none" + own
  }

  /// What the queue shows at the start and when a filter is left: for engineers of a team what waits
  /// for them; for those who look after the desk, all of it, which is the empty query.
  var home: String {
    switch me.role {
    case .tier1, .tier2, .tier3: me.teams.isEmpty ? "" : ours
    case .lead, .manager: ""
    }
  }

  /// Those who may own a ticket of this team, by name; the team's own people first.
  func candidates(for team: TeamID) -> [Person] {
    let able = people.values.filter {
      !$0.hasLeft && ($0.teams.contains(team) || $0.role == .lead)
    }
    return able.sorted { a, b in
      let (own, other) = (a.teams.contains(team), b.teams.contains(team))
      return own == other ? a.id < b.id : own
    }
  }

  /// The teams to which a ticket would rise, sink or go level; by tier, nearest first, then name.
  func teams(_ direction: Move.Direction, of ticket: Ticket) -> [Team] {
    let reached = teams.values.filter { team in
      let move = Move(from: ticket.team, fromTier: ticket.tier, to: team.id, toTier: team.tier)
      return team.id != ticket.team && move.direction == direction
    }
    let here = ticket.tier ?? 0
    return reached.sorted { a, b in
      let (near, far) = (abs((a.tier ?? here) - here), abs((b.tier ?? here) - here))
      return near == far ? a.id < b.id : near < far
    }
  }
}
