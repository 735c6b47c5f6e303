/// Somebody who could be given a ticket, as they stand now.
public struct Candidate: Hashable, Sendable {
  public var person: Person
  public var workload: Workload
  public var presence: Presence

  public init(person: Person, workload: Workload, presence: Presence) {
    (self.person, self.workload, self.presence) = (person, workload, presence)
  }
}

/// What somebody has on their hands.
public struct Workload: Hashable, Sendable {
  /// Those that are theirs and active.
  public var tickets: Int
  /// The same by weight: see `Priority.loadPoints`.
  public var points: Int
  /// When they got the latest of those that are theirs and not yet closed; nil where there is none.
  public var lastGiven: Instant?

  public init(tickets: Int = 0, points: Int = 0, lastGiven: Instant? = nil) {
    (self.tickets, self.points, self.lastGiven) = (tickets, points, lastGiven)
  }
}

/// What a ticket asks of whoever takes it.
public struct TicketTopic: Hashable, Sendable {
  public var team: TeamID
  public var priority: Priority
  public var category: String?
  public var tags: [String]

  public init(team: TeamID, priority: Priority, category: String? = nil, tags: [String] = []) {
    (self.team, self.priority, self.category, self.tags) = (team, priority, category, tags)
  }

  public init(_ ticket: Ticket) {
    self.init(
      team: ticket.team, priority: ticket.priority, category: ticket.category, tags: ticket.tags)
  }

  /// What the person knows of it, the best first.
  func skills(of person: Person) -> [Skill] {
    let subjects = Set((tags + [category].compactMap(\.self)).map(\.foldedForQuery))
    return person.skills.filter { $0.value > 0 && subjects.contains($0.key.foldedForQuery) }
      .map { Skill(name: $0.key, level: $0.value) }
      .sorted { ($1.level, $0.name) < ($0.level, $1.name) }
  }
}

/// Something that somebody knows.
public struct Skill: Hashable, Sendable {
  public var name: String
  /// From 1, knows it a little, to 5, teaches it.
  public var level: Int

  public init(name: String, level: Int) { (self.name, self.level) = (name, level) }
}

extension Policy {
  /// Whether the person works in the team's queue: belongs to the team, and may make its tickets
  /// theirs.
  public func serves(_ person: Person, in team: TeamID) -> Bool {
    guard !person.hasLeft, person.teams.contains(team), let rights = rights[person.role] else {
      return false
    }
    return rights.anywhere.union(rights.inOwnTeams).contains(.claim)
  }
}
