/// Whose ticket it is: the team's, and one person's.
public enum Assignment {
  public enum Command: Equatable, Sendable {
    case claim
    /// Take it from its owner, who is told.
    case steal
    case assign(to: PersonID)
    case release
    /// To another team of the same tier; between tiers it is an escalation or a hand-back.
    case move(to: TeamID)
  }

  public enum Event: Equatable, Sendable {
    case claimed(by: PersonID)
    case stolen(by: PersonID, from: PersonID)
    case assigned(to: PersonID, from: PersonID?)
    case released(from: PersonID?)
    case moved(Move)
  }

  public enum Refusal: Equatable, Sendable {
    case alreadyYours
    case ownedBy(PersonID)
    case alreadyOwnedBy(PersonID)
    case nobodyOwnsIt
    case nobodyToStealFrom
    case ended(Status)
    case notInTeam(PersonID, TeamID)
    case alreadyThere(TeamID)
    case crossesTiers(Move)
  }
}

/// From one team to another, with the tiers they had at that moment.
public struct Move: Hashable, Sendable {
  public var from: TeamID
  public var fromTier: Int?
  public var to: TeamID
  public var toTier: Int?

  public init(from: TeamID, fromTier: Int?, to: TeamID, toTier: Int?) {
    (self.from, self.fromTier, self.to, self.toTier) = (from, fromTier, to, toTier)
  }

  public enum Direction: Sendable { case up, down, level }

  /// Level also where a tier is not known.
  public var direction: Direction {
    guard let fromTier, let toTier else { return .level }
    return toTier > fromTier ? .up : toTier < fromTier ? .down : .level
  }
}

extension Assignment.Command {
  var names: TicketCommand.Names {
    switch self {
    case .claim, .steal, .release: TicketCommand.Names()
    case .assign(let person): TicketCommand.Names(people: [person])
    case .move(let team): TicketCommand.Names(teams: [team])
    }
  }
}

extension Ticket {
  func decide(
    _ command: Assignment.Command, in situation: Situation
  ) throws(Refusal) -> [TicketEvent] {
    guard status.isActive else { throw .assignment(.ended(status)) }
    let event: Assignment.Event =
      switch command {
      case .claim: try claimed(in: situation)
      case .steal: try stolen(in: situation)
      case .assign(let person): try assigned(to: person, in: situation)
      case .release: try released(in: situation)
      case .move(let team): try moved(to: team, in: situation)
      }
    return [.assignment(event)]
  }

  private func claimed(in situation: Situation) throws(Refusal) -> Assignment.Event {
    try situation.require(.claim, in: team)
    let person = try situation.actingPerson()
    if owner == person.id { throw .assignment(.alreadyYours) }
    if let owner { throw .assignment(.ownedBy(owner)) }
    return .claimed(by: person.id)
  }

  private func stolen(in situation: Situation) throws(Refusal) -> Assignment.Event {
    try situation.require(.steal, in: team)
    let person = try situation.actingPerson()
    guard let owner else { throw .assignment(.nobodyToStealFrom) }
    guard owner != person.id else { throw .assignment(.alreadyYours) }
    return .stolen(by: person.id, from: owner)
  }

  private func assigned(
    to id: PersonID, in situation: Situation
  ) throws(Refusal) -> Assignment.Event {
    try situation.require(.assign, in: team)
    let person = try situation.person(id)
    if person.hasLeft { throw .hasLeft(id) }
    guard owner != id else { throw .assignment(.alreadyOwnedBy(id)) }
    guard person.teams.contains(team) || person.role == .lead else {
      throw .assignment(.notInTeam(id, team))
    }
    return .assigned(to: id, from: owner)
  }

  private func released(in situation: Situation) throws(Refusal) -> Assignment.Event {
    guard let owner else { throw .assignment(.nobodyOwnsIt) }
    // Whoever may assign may also take a ticket from its owner's hands; others give back their own.
    if owner != situation.actor.person { try situation.require(.assign, in: team) }
    try situation.require(.release, in: team)
    return .released(from: owner)
  }

  private func moved(
    to id: TeamID, in situation: Situation
  ) throws(Refusal) -> Assignment.Event {
    try situation.require(.move, in: team)
    let target = try situation.team(id)
    guard target.id != team else { throw .assignment(.alreadyThere(team)) }
    let move = Move(from: team, fromTier: tier, to: target.id, toTier: target.tier)
    guard move.direction == .level else { throw .assignment(.crossesTiers(move)) }
    return .moved(move)
  }

  mutating func evolve(_ event: Assignment.Event, _ occurrence: Occurrence) {
    switch event {
    case .claimed(let person), .stolen(let person, _):
      take(person)
      transfer?.accept(at: occurrence.at, by: occurrence.actor)
    case .assigned(let person, _): take(person)
    case .released: owner = nil
    case .moved(let move): arrive(move)
    }
  }

  private mutating func take(_ person: PersonID) {
    owner = person
    if status == .new { status = .open }
  }

  /// In the other team's queue, and nobody's.
  mutating func arrive(_ move: Move) {
    (team, tier, owner) = (move.to, move.toTier, nil)
    if status == .new { status = .open }
  }
}
