/// What clocks and routines look at in a ticket.
public struct ClockSubject: Hashable, Sendable {
  /// All that rules may ask; its words are left out.
  public var facts: TicketFacts
  /// When the hold is to end.
  public var holdUntil: Instant?
  /// The lead has been called and has not come yet.
  public var isRaised: Bool
  public var asksToReopen: Bool
  /// Since when it has its status, on hold for the same reason.
  public var standsSince: Instant
  /// Of which rules' reminders have come since then.
  public var remindedOf: Set<String>

  public init(
    facts: TicketFacts, holdUntil: Instant?, isRaised: Bool, asksToReopen: Bool,
    standsSince: Instant, remindedOf: Set<String>
  ) {
    (self.facts, self.holdUntil, self.isRaised) = (facts, holdUntil, isRaised)
    (self.asksToReopen, self.standsSince) = (asksToReopen, standsSince)
    self.remindedOf = remindedOf
  }
}

extension ClockSubject {
  public init(_ ticket: Ticket) {
    self.init(
      facts: TicketFacts(
        id: ticket.id, reference: ticket.reference, subject: "", status: ticket.status,
        holdReason: ticket.status == .onHold ? ticket.hold?.reason ?? .other : nil,
        tier: ticket.tier, team: ticket.team, owner: ticket.owner,
        requester: ticket.requester.name, priority: ticket.priority, category: ticket.category,
        tags: Set(ticket.tags), fields: ticket.fields, openedAt: ticket.openedAt,
        updatedAt: ticket.openedAt, reopenCount: ticket.reopenCount,
        escalation: ticket.escalationState),
      holdUntil: ticket.status == .onHold ? ticket.hold?.until : nil,
      isRaised: ticket.raise != nil, asksToReopen: ticket.asksToReopen,
      standsSince: ticket.standsSince, remindedOf: ticket.remindedOf)
  }

  /// Why a clock that has begun does not run while the ticket stands as it does.
  func standstill(of clock: ClockKind, _ pauses: Set<HoldReason>) -> Cycle.Standstill? {
    if facts.status == .resolved { return .resolved }
    guard let reason = facts.holdReason, pauses.contains(reason) else { return nil }
    return .hold(reason)
  }
}

extension Ticket {
  /// Whether any rule must find both or neither.
  func isSameToRules(as other: Ticket) -> Bool {
    priority == other.priority && team == other.team && tier == other.tier
      && category == other.category && tags == other.tags && fields == other.fields
      && reopenCount == other.reopenCount && escalationState == other.escalationState
      && requester.name == other.requester.name
  }
}
