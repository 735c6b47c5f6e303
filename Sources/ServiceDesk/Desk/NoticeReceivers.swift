/// Those whom a notice of a ticket could reach.
public struct NoticeAudience: Sendable {
  public var owner: PersonID?
  public var team: TeamID
  public var watchers: [PersonID]
  public private(set) var people: [Person]
  public var teams: [Team]
  /// Whether they are at work, as far as that is known.
  public var presences: [PersonID: Presence]

  public init(
    owner: PersonID?, team: TeamID, watchers: [PersonID] = [], people: [Person], teams: [Team],
    presences: [PersonID: Presence] = [:]
  ) {
    (self.owner, self.team, self.watchers) = (owner, team, watchers)
    self.people = people.filter { !$0.hasLeft }
    (self.teams, self.presences) = (teams, presences)
  }

  /// Everybody who is meant, at work or not.
  public func people(behind receiver: NoticeRule.Receiver) -> Set<PersonID> {
    switch receiver {
    case .owner: owner.map { [$0] } ?? []
    case .team: members { $0 != .lead && $0 != .manager }
    case .lead: leads
    case .watchers: Set(watchers)
    case .person(let id): [id]
    }
  }

  /// The team's own lead, else those who lead it together, else every lead.
  private var leads: Set<PersonID> {
    if let lead = teams.first(where: { $0.id == team })?.lead { return [lead] }
    let own = members { $0 == .lead }
    return own.isEmpty ? Set(people.filter { $0.role == .lead }.map(\.id)) : own
  }

  private func members(_ isMeant: (Role) -> Bool) -> Set<PersonID> {
    Set(people.filter { $0.teams.contains(team) && isMeant($0.role) }.map(\.id))
  }

  /// Whoever's hours nobody knows may be there.
  func isThere(_ person: PersonID) -> Bool {
    switch presences[person] ?? .unknown {
    case .working, .unknown: true
    case .away: false
    }
  }
}

extension NoticeRule {
  /// Whom it tells: those at work of the first receiver of whom anybody is; where nobody is, the
  /// first receiver that is anybody, so that it is not lost.
  public func told(of audience: NoticeAudience) -> Set<PersonID> {
    let groups = receivers.map { audience.people(behind: $0) }.filter { !$0.isEmpty }
    let present = groups.lazy.map { $0.filter { audience.isThere($0) } }.first { !$0.isEmpty }
    return present ?? groups.first ?? []
  }
}
