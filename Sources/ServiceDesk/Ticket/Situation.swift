/// What a rule may look at besides the ticket: the policy in force, who acts, and the people, teams
/// and ticket that the command names.
public struct Situation: Sendable {
  public var policy: Policy
  public var actor: Actor
  public var now: Instant
  public var people: [PersonID: Person]
  public var teams: [TeamID: Team]
  /// The ticket a link or merge names, when there is one.
  public var other: Ticket?
  /// All that happened to the ticket, where something is to be taken back.
  public var history: TicketHistory?

  public init(
    policy: Policy, actor: Actor, now: Instant, people: [PersonID: Person] = [:],
    teams: [TeamID: Team] = [:], other: Ticket? = nil,
    history: TicketHistory? = nil
  ) {
    (self.policy, self.actor, self.now) = (policy, actor, now)
    (self.people, self.teams, self.other) = (people, teams, other)
    self.history = history
  }

  /// The acting person.
  /// - Throws: when the actor is no person of the roster.
  func actingPerson() throws(Refusal) -> Person {
    guard let id = actor.person else { throw .notAPerson(actor) }
    guard let person = people[id] else { throw .notInRoster(id) }
    if person.hasLeft { throw .hasLeft(id) }
    return person
  }

  func person(_ id: PersonID) throws(Refusal) -> Person {
    guard let person = people[id] else { throw .notInRoster(id) }
    return person
  }

  func team(_ id: TeamID) throws(Refusal) -> Team {
    guard let team = teams[id] else { throw .unknownTeam(id) }
    return team
  }

  /// Holds if the actor's role has `right` anywhere, or in the ticket's team if they belong to it.
  func require(_ right: Right, in team: TeamID) throws(Refusal) {
    if case .automation = actor { return }
    let person = try actingPerson()
    let rights = policy.rights[person.role] ?? Rights(anywhere: [])
    if rights.anywhere.contains(right) { return }
    guard rights.inOwnTeams.contains(right) else {
      throw .missingRight(right, of: person.role)
    }
    guard person.teams.contains(team) else {
      throw .otherTeamsTicket(right, team: team)
    }
  }
}

extension TicketCommand {
  /// The people, teams and ticket that must be looked up before this command can be decided.
  public var names: Names {
    switch self {
    case .intake(.open(let opening)): Names(teams: opening.team.map { [$0] } ?? [])
    case .assignment(let command): command.names
    case .escalation(let command): command.names
    case .conversation(let command): command.names
    case .links(let command): command.names
    case .undoing(.undo(let deed)): Names(deed: deed)
    case .classification, .lifecycle, .feedback: Names()
    }
  }

  public struct Names: Equatable, Sendable {
    public var people: [PersonID] = []
    public var teams: [TeamID] = []
    public var ticket: TicketID?
    /// What is to be taken back: the ticket's history is needed, and the ticket that the deed names.
    public var deed: EventID?
  }
}
