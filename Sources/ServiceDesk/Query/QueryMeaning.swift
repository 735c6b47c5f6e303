extension Query {
  /// Whether this ticket is one that the query asks for.
  ///
  /// `me` is who asks, nil for nobody. Ages are counted up to the query's own moment, or to `now`
  /// where it names none; the facts are those of that moment.
  public func matches(_ facts: TicketFacts, me: PersonID?, now: Instant) -> Bool {
    let moment = asOf ?? now
    return effectiveStatuses.contains(facts.status)
      && terms.allSatisfy { $0.matches(facts, me: me, at: moment) }
  }
}

extension Query.Term {
  func matches(_ facts: TicketFacts, me: PersonID?, at moment: Instant) -> Bool {
    condition.matches(facts, me: me, at: moment) != isNegated
  }
}

extension Query.Condition {
  func matches(_ facts: TicketFacts, me: PersonID?, at moment: Instant) -> Bool {
    switch self {
    case .status(let wanted): wanted.contains(facts.status)
    case .hold(let wanted): facts.holdReason.map(wanted.contains) ?? false
    case .tier(let wanted): wanted.contains(facts.tier)
    case .team(let wanted): wanted.contains { $0.matches(facts.team?.name) }
    case .owner(let wanted): wanted.contains { $0.matches(facts.owner, me: me) }
    case .requester(let wanted): wanted.contains { $0.matches(facts.requester) }
    case .priority(let wanted): facts.priority.map(wanted.contains) ?? false
    case .category(let wanted): wanted.contains { $0.matches(facts.category) }
    case .tag(let wanted): wanted.contains { $0.matches(anyOf: facts.tags) }
    case .reference(let wanted): wanted.contains { $0.matches(facts.reference) }
    case .id(let wanted): wanted.contains(facts.id)
    case .text(let wanted): wanted.contains { facts.mentions($0) }
    case .age(let comparison, let span):
      comparison.holds(moment.since(facts.openedAt), span)
    case .updated(let comparison, let span):
      comparison.holds(moment.since(facts.updatedAt), span)
    case .opened(let range): range.contains(facts.openedAt)
    case .reopened(let range): range.contains(facts.reopenCount)
    case .escalated(let wanted): wanted.contains { $0.matches(facts.escalation) }
    case .watching(let wanted): wanted.contains { $0.matches(anyOf: facts.watchers, me: me) }
    case .sla(let wanted): wanted.contains { $0.matches(facts.clock) }
    case .left(let comparison, let span):
      facts.clock.map { $0.dueAt != nil && comparison.holds($0.left, span) } ?? false
    case .dueWithin(let comparison, let span):
      facts.clock?.dueAt.map { comparison.holds($0.since(moment), span) } ?? false
    case .due(let range): facts.clock?.dueAt.map(range.contains) ?? false
    case .breached(let wanted): wanted.contains { $0.matches(facts, at: moment) }
    case .custom(let name, let wanted): wanted.contains { $0.matches(facts.field(name)) }
    }
  }
}

extension Query.ClockAnswer {
  func matches(_ facts: ClockFacts?) -> Bool {
    switch self {
    case .running: facts?.dueAt != nil
    case .paused: facts.map { $0.dueAt == nil } ?? false
    case .none: facts == nil
    case .clock(let clock): facts?.clock == clock
    }
  }
}

extension Query.BreachAnswer {
  func matches(_ facts: TicketFacts, at moment: Instant) -> Bool {
    let isOpen = facts.clock.map { $0.isBreached || $0.dueAt.map { $0 < moment } == true } ?? false
    return switch self {
    case .yes: isOpen || facts.wasBreached
    case .no: !isOpen && !facts.wasBreached
    case .open: isOpen
    }
  }
}

extension Query.EscalationAnswer {
  public func matches(_ state: EscalationState) -> Bool {
    switch self {
    case .yes: state != .never
    case .no: state == .never
    case .pending: state == .pending
    }
  }
}

extension NameMatch {
  func matches(anyOf names: Set<String>) -> Bool {
    names.isEmpty ? matches(nil) : names.contains { matches($0) }
  }
}

extension PersonMatch {
  func matches(anyOf people: Set<PersonID>, me: PersonID?) -> Bool {
    people.isEmpty ? matches(nil, me: me) : people.contains { matches($0, me: me) }
  }
}

extension TicketFacts {
  func mentions(_ phrase: Phrase) -> Bool {
    phrase.matches(subject) || reference.map(phrase.matches) == true
      || entries.contains(where: phrase.matches)
  }

  /// An empty value counts as none.
  func field(_ name: String) -> String? {
    let folded = name.foldedForQuery
    let value = fields[name] ?? fields.first { $0.key.foldedForQuery == folded }?.value
    return value?.isEmpty == true ? nil : value
  }
}
