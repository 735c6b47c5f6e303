/// Up a tier for more skill, back down with guidance, and sideways to the lead.
public enum Escalation {
  public enum Command: Equatable, Sendable {
    case escalate(to: TeamID, summary: String, tried: String, ask: String)
    case acknowledge
    /// Without a team it goes back where it came from.
    case handBack(to: TeamID?, reason: String, guidance: String)
    case raise(reason: String)
  }

  public enum Event: Equatable, Sendable {
    case escalated(Move, brief: Brief?)
    case acknowledged
    case handedBack(Move, reason: String?, guidance: String?)
    case raised(to: PersonID?, reason: String)
    case raiseAcknowledged
  }

  public enum Refusal: Equatable, Sendable {
    case alreadyThere(TeamID)
    case notHigher(Move)
    case notLower(Move)
    case summaryMissing
    case triedMissing
    case askMissing
    case guidanceMissing
    case unknownReason(String, known: [String])
    case nowhereToHandBack(TeamID)
    case nothingToAcknowledge
    case alreadyAcknowledged(by: Actor)
    case notYourTeam(TeamID)
    case reasonMissing
    case alreadyRaised
    case ended(Status)
  }
}

/// What the receiving tier needs to begin at once.
public struct Brief: Hashable, Sendable {
  public var summary: String
  public var tried: String
  public var ask: String

  public init(summary: String, tried: String, ask: String) {
    (self.summary, self.tried, self.ask) = (summary, tried, ask)
  }
}

/// A ticket's last arrival from another tier, and whether the team has taken notice of it.
public struct Transfer: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case escalation(Brief?)
    case handBack(reason: String?, guidance: String?)
  }

  public var kind: Kind
  public var move: Move
  public var by: Actor
  public var at: Instant
  public internal(set) var acceptedAt: Instant?
  public internal(set) var acceptedBy: Actor?

  public var isPending: Bool { acceptedAt == nil }

  mutating func accept(at moment: Instant, by actor: Actor) {
    guard isPending else { return }
    (acceptedAt, acceptedBy) = (moment, actor)
  }
}

/// A call for the lead's attention.
public struct Raise: Hashable, Sendable {
  /// Nil: whoever leads.
  public var to: PersonID?
  public var reason: String
  public var by: Actor
  public var at: Instant
}

extension Escalation.Command {
  var names: TicketCommand.Names {
    switch self {
    case .escalate(let team, _, _, _): TicketCommand.Names(teams: [team])
    case .handBack(let team, _, _): TicketCommand.Names(teams: team.map { [$0] } ?? [])
    case .acknowledge, .raise: TicketCommand.Names()
    }
  }
}

extension Ticket {
  func decide(
    _ command: Escalation.Command, in situation: Situation
  ) throws(Refusal) -> [TicketEvent] {
    guard status.isActive else { throw .escalation(.ended(status)) }
    return switch command {
    case .escalate(let team, let summary, let tried, let ask):
      try escalate(to: team, Brief(summary: summary, tried: tried, ask: ask), in: situation)
    case .acknowledge: try acknowledge(in: situation)
    case .handBack(let team, let reason, let guidance):
      try handBack(to: team, reason: reason, guidance: guidance, in: situation)
    case .raise(let reason): try raise(reason, in: situation)
    }
  }

  private func escalate(
    to id: TeamID, _ brief: Brief, in situation: Situation
  ) throws(Refusal) -> [TicketEvent] {
    try situation.require(.escalate, in: team)
    let target = try situation.team(id)
    let move = Move(from: team, fromTier: tier, to: target.id, toTier: target.tier)
    guard target.id != team else { throw .escalation(.alreadyThere(team)) }
    guard move.direction == .up else { throw .escalation(.notHigher(move)) }
    guard !brief.summary.isBlank else { throw .escalation(.summaryMissing) }
    guard !brief.tried.isBlank else { throw .escalation(.triedMissing) }
    guard !brief.ask.isBlank else { throw .escalation(.askMissing) }
    let clean = Brief(
      summary: brief.summary.trimmed, tried: brief.tried.trimmed, ask: brief.ask.trimmed)
    return endOfHold + [.escalation(.escalated(move, brief: clean))]
  }

  private func acknowledge(in situation: Situation) throws(Refusal) -> [TicketEvent] {
    try situation.require(.acknowledge, in: team)
    if let transfer, transfer.isPending {
      let person = try situation.actingPerson()
      guard person.teams.contains(team) || person.role == .lead else {
        throw .escalation(.notYourTeam(team))
      }
      return [.escalation(.acknowledged)]
    }
    if raise != nil, try situation.actingPerson().role == .lead {
      return [.escalation(.raiseAcknowledged)]
    }
    if let by = transfer?.acceptedBy { throw .escalation(.alreadyAcknowledged(by: by)) }
    throw .escalation(.nothingToAcknowledge)
  }

  private func handBack(
    to id: TeamID?, reason: String, guidance: String, in situation: Situation
  ) throws(Refusal) -> [TicketEvent] {
    try situation.require(.handBack, in: team)
    guard let id = id ?? origin else { throw .escalation(.nowhereToHandBack(team)) }
    let target = try situation.team(id)
    let move = Move(from: team, fromTier: tier, to: target.id, toTier: target.tier)
    guard move.direction == .down else { throw .escalation(.notLower(move)) }
    let codes = situation.policy.handBackReasons.map(\.code)
    guard codes.contains(reason) else {
      throw .escalation(.unknownReason(reason, known: codes))
    }
    guard !guidance.isBlank else { throw .escalation(.guidanceMissing) }
    return endOfHold + [
      .escalation(.handedBack(move, reason: reason, guidance: guidance.trimmed))
    ]
  }

  private func raise(_ reason: String, in situation: Situation) throws(Refusal) -> [TicketEvent] {
    try situation.require(.raise, in: team)
    guard !reason.isBlank else { throw .escalation(.reasonMissing) }
    guard raise == nil else { throw .escalation(.alreadyRaised) }
    let lead = situation.teams[team]?.lead
    return [.escalation(.raised(to: lead, reason: reason.trimmed))]
  }

  /// Whether it was ever escalated, and whether the receivers have said that they have it.
  public var escalationState: EscalationState {
    guard wasEscalated else { return .never }
    guard let transfer, transfer.isPending, case .escalation = transfer.kind else { return .past }
    return .pending
  }

  /// The team that escalated the ticket to where it is now.
  public var origin: TeamID? {
    guard let transfer, case .escalation = transfer.kind else { return nil }
    return transfer.move.from
  }

  mutating func evolve(_ event: Escalation.Event, _ occurrence: Occurrence) {
    switch event {
    case .escalated(let move, let brief):
      arrive(move)
      wasEscalated = true
      transfer = Transfer(
        kind: .escalation(brief), move: move, by: occurrence.actor, at: occurrence.at)
    case .handedBack(let move, let reason, let guidance):
      arrive(move)
      transfer = Transfer(
        kind: .handBack(reason: reason, guidance: guidance), move: move,
        by: occurrence.actor, at: occurrence.at)
    case .acknowledged: transfer?.accept(at: occurrence.at, by: occurrence.actor)
    case .raised(let lead, let reason):
      raise = Raise(to: lead, reason: reason, by: occurrence.actor, at: occurrence.at)
    case .raiseAcknowledged: raise = nil
    }
  }
}
