import Journal
import ServiceDesk

extension Journal {
  /// Those of the events of which the policy's notices tell the person; by their sequence.
  func notices(for person: PersonID, of events: [RecordedEvent], now: Instant) throws -> Set<Int64>
  {
    let rules = policy.routines.notices.map { rule in
      (rule: rule, events: events.filter { $0.ticket != nil && rule.kinds.contains($0.plainKind) })
    }.filter { !$0.events.isEmpty }
    guard !rules.isEmpty else { return [] }
    let (people, teams) = (try people(), try teams())
    let presences = policy.presences(of: people, at: now, zones: ZoneRules.named)
    var told: Set<Int64> = []
    for (rule, events) in rules {
      let ids = Set(events.compactMap(\.ticket))
      for ticket in try tickets(ids, for: rule, me: person, now: now) {
        let audience = NoticeAudience(
          owner: ticket.owner, team: ticket.team, watchers: ticket.watchers, people: people,
          teams: teams, presences: presences)
        guard rule.told(of: audience).contains(person) else { continue }
        told.formUnion(events.filter { $0.ticket == ticket.id }.map(\.sequence))
      }
    }
    return told
  }

  /// Those of the tickets that the rule is made for.
  private func tickets(
    _ ids: Set<TicketID>, for rule: NoticeRule, me: PersonID, now: Instant
  ) throws -> [Ticket] {
    let anywhere = Query.Term(.status(Set(Status.allCases)))
    let query = Query(terms: [anywhere, Query.Term(.id(ids))] + rule.terms)
    return try queue(query, me: me, now: now, limit: ids.count).rows.compactMap {
      try ticket($0.id)
    }
  }
}

extension RecordedEvent {
  /// As policies name it: `ticket.escalated`, of whatever version.
  fileprivate var plainKind: String { String(kind.prefix { $0 != "/" }) }
}
