public import ServiceDesk

/// A ticket as a list shows it: the excerpt that the queue reads, never the whole.
public struct TicketRow: Equatable, Sendable {
  public var id: TicketID
  public var version: Int
  public var reference: String?
  public var subject: String
  public var status: Status
  public var holdReason: HoldReason?
  public var priority: Priority
  public var team: TeamID
  public var tier: Int?
  public var owner: PersonID?
  public var requester: String
  public var category: String?
  public var openedAt: Instant
  public var updatedAt: Instant
  public var reopenCount: Int
  /// An escalation or hand-back that nobody has acknowledged.
  public var transferIsPending: Bool
  public var isRaised: Bool
  /// The requester's word on a resolved ticket waits for a decision.
  public var asksToReopen: Bool
  /// The clock that runs out first, or what a hold has left of one; nil where nothing is promised.
  public var clock: ClockFace?

  public init(
    id: TicketID, version: Int, reference: String?, subject: String, status: Status,
    holdReason: HoldReason?, priority: Priority, team: TeamID, tier: Int?, owner: PersonID?,
    requester: String, category: String?, openedAt: Instant, updatedAt: Instant,
    reopenCount: Int, transferIsPending: Bool, isRaised: Bool, asksToReopen: Bool,
    clock: ClockFace? = nil
  ) {
    (self.id, self.version, self.reference) = (id, version, reference)
    (self.subject, self.status, self.holdReason) = (subject, status, holdReason)
    (self.priority, self.team, self.tier, self.owner) = (priority, team, tier, owner)
    (self.requester, self.category) = (requester, category)
    (self.openedAt, self.updatedAt, self.reopenCount) = (openedAt, updatedAt, reopenCount)
    (self.transferIsPending, self.isRaised) = (transferIsPending, isRaised)
    (self.asksToReopen, self.clock) = (asksToReopen, clock)
  }
}
