/// How a ticket comes to the desk, with what tier 1 already knows.
public enum Intake {
  public enum Command: Equatable, Sendable {
    case open(Opening)
  }

  public enum Event: Equatable, Sendable {
    case opened(Opened)
  }

  public enum Refusal: Equatable, Sendable {
    case subjectMissing
    /// In characters.
    case subjectTooLong(Int)
    case requesterMissing
    case alreadyOpen
    case reasonForPriorityMissing
    case beginsInTheFuture(Instant)
  }
}

/// What is said when a ticket is opened.
public struct Opening: Equatable, Sendable {
  public var subject: String
  public var details: String
  public var requester: Requester
  public var handover: Handover?
  /// Nil: the policy's intake team.
  public var team: TeamID?
  public var impact: Level
  public var urgency: Level
  /// Set against the matrix, with the reason.
  public var priority: Override?
  public var category: String?
  public var tags: [String]

  public struct Override: Equatable, Sendable {
    public var priority: Priority
    public var reason: String
    public init(priority: Priority, reason: String) {
      (self.priority, self.reason) = (priority, reason)
    }
  }

  public init(
    subject: String, details: String = "", requester: Requester, handover: Handover? = nil,
    team: TeamID? = nil, impact: Level = .medium, urgency: Level = .medium,
    priority: Override? = nil, category: String? = nil, tags: [String] = []
  ) {
    (self.subject, self.details, self.requester) = (subject, details, requester)
    (self.handover, self.team, self.impact, self.urgency) = (handover, team, impact, urgency)
    (self.priority, self.category, self.tags) = (priority, category, tags)
  }
}

/// The facts of an opening, complete: rules and defaults have been applied.
public struct Opened: Equatable, Sendable {
  /// The ticket's name in the system it was imported from.
  public var reference: String?
  public var subject: String
  public var details: String
  public var requester: Requester
  public var handover: Handover?
  public var team: TeamID
  public var tier: Int?
  public var impact: Level?
  public var urgency: Level?
  public var priority: Priority
  public var priorityReason: String?
  public var category: String?
  public var tags: [String]
  public var fields: [String: String]

  public init(
    reference: String? = nil, subject: String, details: String = "", requester: Requester,
    handover: Handover? = nil, team: TeamID, tier: Int?, impact: Level? = nil,
    urgency: Level? = nil, priority: Priority, priorityReason: String? = nil,
    category: String? = nil, tags: [String] = [], fields: [String: String] = [:]
  ) {
    (self.reference, self.subject, self.details) = (reference, subject, details)
    (self.requester, self.handover, self.team, self.tier) = (requester, handover, team, tier)
    (self.impact, self.urgency, self.priority) = (impact, urgency, priority)
    (self.priorityReason, self.category) = (priorityReason, category)
    (self.tags, self.fields) = (tags, fields)
  }
}

/// Who asked for help.
public struct Requester: Hashable, Sendable {
  public var name: String
  public var email: String?
  public var organisation: String?

  public init(name: String, email: String? = nil, organisation: String? = nil) {
    (self.name, self.email, self.organisation) = (name, email, organisation)
  }
}

/// Tier 1's context: what was tried, by whom, and since when it is broken.
public struct Handover: Hashable, Sendable {
  public var tried: String
  public var by: String?
  public var since: Instant?

  public init(tried: String, by: String? = nil, since: Instant? = nil) {
    (self.tried, self.by, self.since) = (tried, by, since)
  }
}

extension Ticket {
  func decide(
    _ command: Intake.Command, in situation: Situation
  ) throws(Refusal) -> [TicketEvent] {
    switch command {
    case .open(let opening): [.intake(.opened(try opened(opening, in: situation)))]
    }
  }

  private func opened(_ opening: Opening, in situation: Situation) throws(Refusal) -> Opened {
    guard version == 0 else { throw .intake(.alreadyOpen) }
    let team = try situation.team(opening.team ?? situation.policy.intakeTeam)
    try situation.require(.open, in: team.id)
    guard !opening.subject.isBlank else { throw .intake(.subjectMissing) }
    if let length = Subject.excess(of: opening.subject) { throw .intake(.subjectTooLong(length)) }
    guard !opening.requester.name.isBlank else { throw .intake(.requesterMissing) }
    if let reason = opening.priority?.reason, reason.isBlank {
      throw .intake(.reasonForPriorityMissing)
    }
    if let since = opening.handover?.since, since > situation.now {
      throw .intake(.beginsInTheFuture(since))
    }
    let matrix = situation.policy.matrix
    return Opened(
      subject: opening.subject.trimmed, details: opening.details.trimmed,
      requester: opening.requester, handover: opening.handover, team: team.id, tier: team.tier,
      impact: opening.impact, urgency: opening.urgency,
      priority: opening.priority?.priority
        ?? matrix.priority(impact: opening.impact, urgency: opening.urgency),
      priorityReason: opening.priority?.reason,
      category: try opening.category.map { category throws(Refusal) in
        try situation.policy.category(named: category)
      },
      tags: try Classification.normalised(opening.tags))
  }

  mutating func evolve(_ event: Intake.Event, _ occurrence: Occurrence) {
    switch event {
    case .opened(let opened):
      (reference, subject, details) = (opened.reference, opened.subject, opened.details)
      (requester, handover, openedAt) = (opened.requester, opened.handover, occurrence.at)
      (team, tier) = (opened.team, opened.tier)
      (firstTeam, firstTier) = (opened.team, opened.tier)
      (impact, urgency, priority) = (opened.impact, opened.urgency, opened.priority)
      (priorityReason, category) = (opened.priorityReason, opened.category)
      (tags, fields) = (opened.tags, opened.fields)
    }
  }
}
