/// What a person is on this desk; the policy says what each may do.
public enum Role: String, CaseIterable, Sendable {
  case tier1
  case tier2
  case tier3
  case lead
  case manager

  /// The engineer's role in a team of this tier.
  public static func engineer(tier: Int?) -> Role {
    switch tier {
    case 3: .tier3
    case 2: .tier2
    default: .tier1
    }
  }
}

/// One thing a person may be allowed to do.
public enum Right: String, CaseIterable, Sendable {
  case open
  case classify
  case claim
  case steal
  case assign
  case release
  case move
  case start
  case hold
  case resolve
  case reopen
  case close
  case cancel
  case escalate
  case acknowledge
  case handBack = "hand_back"
  case raise
  case note
  case reply
  case publish
  case watch
  case link
  case merge
  case roster
  case policy
  case importHistory = "import"
}

/// What one role may do: on any ticket, and on tickets of the person's own teams.
public struct Rights: Equatable, Sendable {
  public var anywhere: Set<Right>
  public var inOwnTeams: Set<Right>

  public init(anywhere: Set<Right>, inOwnTeams: Set<Right> = []) {
    (self.anywhere, self.inOwnTeams) = (anywhere, inOwnTeams)
  }
}

/// Somebody of the roster.
public struct Person: Hashable, Sendable {
  public var id: PersonID
  public var name: String
  public var role: Role
  public var teams: [TeamID]
  /// The operating-system account that acts as this person; nil when nobody signs in as them.
  public var account: String?
  public var email: String?
  /// What they know, and how well: from 1, knows it a little, to 5, teaches it.
  public var skills: [String: Int]
  /// The name of the policy's calendar by which they work; nil where that is not known.
  public var calendar: String?
  /// They worked here once: what they did keeps their name, and they do no more.
  public var hasLeft: Bool

  public init(
    id: PersonID, name: String, role: Role, teams: [TeamID], account: String? = nil,
    email: String? = nil, skills: [String: Int] = [:], calendar: String? = nil,
    hasLeft: Bool = false
  ) {
    (self.id, self.name, self.role) = (id, name, role)
    (self.teams, self.account, self.email) = (teams, account, email)
    (self.skills, self.calendar, self.hasLeft) = (skills, calendar, hasLeft)
  }
}

/// Who or what changes a ticket.
public enum Actor: Hashable, Sendable, CustomStringConvertible {
  case person(PersonID)
  /// A rule, a tick or an import: named, never a person. Written `policy:auto-close`.
  case automation(String)
  case requester(String)

  public var description: String {
    switch self {
    case .person(let id): id.name
    case .automation(let name): name.contains(":") ? name : "policy:\(name)"
    case .requester(let name): "requester:\(name)"
    }
  }

  /// Reads what `description` writes.
  public init(_ text: String) {
    if text.hasPrefix("requester:") {
      self = .requester(String(text.dropFirst("requester:".count)))
    } else if text.hasPrefix("policy:") || text.hasPrefix("import:") || text.hasPrefix("tick:") {
      self = .automation(text)
    } else {
      self = .person(PersonID(text))
    }
  }

  public var person: PersonID? {
    guard case .person(let id) = self else { return nil }
    return id
  }
}

/// The way by which an event reached the desk.
public enum Origin: String, CaseIterable, Sendable {
  case console
  case verb
  case mail
  case imported = "import"
  case tick
  case sync
}
