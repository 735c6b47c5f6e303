/// What a query looks at in a ticket.
///
/// `Query.matches` over these is the meaning of the language; a store that answers queries in
/// another way is right when it finds the same tickets.
public struct TicketFacts: Hashable, Sendable {
  public var id: TicketID
  /// The number another system gave it.
  public var reference: String?
  public var subject: String
  public var status: Status
  /// Why it waits; nil unless it is on hold.
  public var holdReason: HoldReason?
  /// Its team's tier; nil where that is not known.
  public var tier: Int?
  public var team: TeamID?
  public var owner: PersonID?
  public var requester: String?
  public var priority: Priority?
  public var category: String?
  public var tags: Set<String>
  /// The values of the desk's own fields, by name.
  public var fields: [String: String]
  public var openedAt: Instant
  /// When it last changed.
  public var updatedAt: Instant
  public var reopenCount: Int
  public var escalation: EscalationState
  public var watchers: Set<PersonID>
  /// The texts of its timeline.
  public var entries: [String]
  /// The clock that the queue shows; nil where nothing is promised.
  public var clock: ClockFacts?
  /// A promise to it was missed, whether it was kept later or not.
  public var wasBreached: Bool

  public init(
    id: TicketID, reference: String? = nil, subject: String, status: Status = .new,
    holdReason: HoldReason? = nil, tier: Int? = nil, team: TeamID? = nil, owner: PersonID? = nil,
    requester: String? = nil, priority: Priority? = nil, category: String? = nil,
    tags: Set<String> = [], fields: [String: String] = [:], openedAt: Instant, updatedAt: Instant,
    reopenCount: Int = 0, escalation: EscalationState = .never, watchers: Set<PersonID> = [],
    entries: [String] = [], clock: ClockFacts? = nil, wasBreached: Bool = false
  ) {
    (self.id, self.reference, self.subject) = (id, reference, subject)
    (self.status, self.holdReason, self.tier, self.team) = (status, holdReason, tier, team)
    (self.owner, self.requester, self.priority) = (owner, requester, priority)
    (self.category, self.tags, self.fields) = (category, tags, fields)
    (self.openedAt, self.updatedAt, self.reopenCount) = (openedAt, updatedAt, reopenCount)
    (self.escalation, self.watchers, self.entries) = (escalation, watchers, entries)
    (self.clock, self.wasBreached) = (clock, wasBreached)
  }
}

/// How the clock stands that the queue shows of a ticket.
public struct ClockFacts: Hashable, Sendable {
  public var clock: ClockKind
  /// Nil while a hold stops it.
  public var dueAt: Instant?
  /// Working time; negative once it is missed.
  public var left: TimeSpan
  /// The work that such a ticket still takes.
  public var typical: TimeSpan
  public var isBreached: Bool

  public init(
    clock: ClockKind, dueAt: Instant?, left: TimeSpan, typical: TimeSpan, isBreached: Bool
  ) {
    (self.clock, self.dueAt, self.left) = (clock, dueAt, left)
    (self.typical, self.isBreached) = (typical, isBreached)
  }

  /// Nil while a hold stops the clock.
  public var slack: TimeSpan? {
    dueAt.map { _ in TimeSpan(microseconds: left.microseconds - typical.microseconds) }
  }
}

/// Whether a ticket was ever moved up a tier, and whether the receivers have said that they have it.
public enum EscalationState: String, CaseIterable, Sendable {
  case never
  /// The latest escalation waits to be acknowledged.
  case pending
  /// It was escalated; nobody waits for an acknowledgement any more.
  case past
}
