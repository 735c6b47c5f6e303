extension Policy {
  /// Whether a ticket that stands so may come to stand otherwise.
  public func lets(_ status: Status, become next: Status) -> Bool {
    transitions[status]?.contains(next) == true
  }
}

extension Ticket {
  /// Holds if the policy lets a ticket go from where it stands to where an order's events take it;
  /// what lies between is no matter.
  func expectTransition(of events: [TicketEvent], in situation: Situation) throws(Refusal) {
    let next = status(after: events, by: situation.actor, at: situation.now)
    guard next != status, version > 0 else { return }
    guard situation.policy.lets(status, become: next) else {
      throw .noTransition(from: status, to: next)
    }
  }

  private func status(
    after events: [TicketEvent], by actor: Actor, at now: Instant
  ) -> Status {
    // All else of the ticket may be long, and says nothing of where it stands.
    var bare = Ticket(id: id)
    bare.status = status
    let occurrence = Occurrence(id: EventID(high: 0, low: 0), actor: actor, at: now)
    for event in events where event.mayTakeOn { bare.evolve(event, occurrence) }
    return bare.status
  }
}

extension TicketEvent {
  /// It may change where a ticket stands. Merging, and taking back, are not for the policy to say.
  fileprivate var mayTakeOn: Bool {
    switch self {
    case .assignment, .lifecycle, .escalation: true
    case .intake, .classification, .conversation, .feedback, .links, .splitting, .undoing,
      .timekeeping:
      false
    }
  }
}
