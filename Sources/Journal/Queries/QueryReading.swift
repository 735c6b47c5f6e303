public import ServiceDesk

extension Journal {
  /// Reads a query as somebody at this desk writes it, and looks whether there is whom and what it
  /// names.
  /// - Parameters:
  ///   - zone: where the writer's clocks are, for days and times.
  ///   - moment: when the desk is asked about, where something beside the text says so.
  /// - Throws: `QueryFault` for a text that is no query, and for a person, a team or a category
  ///   that the desk does not know and no ticket names.
  public func query(
    _ text: String, zone: ZoneRules, now: Instant, asOf moment: Instant? = nil
  ) throws -> Query {
    func read(_ known: KnownNames) throws(QueryFault) -> Query {
      var query = try Query.parse(text, zone: zone, now: now, known: known)
      query.asOf = moment ?? query.asOf
      return query
    }
    let query = try read(.any)
    guard query.asksForNames else { return query }
    var known = try knownNames()
    while true {
      do throws(QueryFault) {
        return try read(known)
      } catch {
        // Old tickets keep the names of people and teams that are no more.
        guard case .unknownName(let name, let field, _) = error.reason,
          let condition = field.condition(naming: name),
          try isTrueOfSome(condition, asOf: query.asOf, now: now)
        else { throw error }
        known.add(name, to: field)
      }
    }
  }

  /// Who works here, and what the policy names.
  private func knownNames() throws -> KnownNames {
    KnownNames(
      people: try people().map(\.id), teams: try teams().map(\.id), categories: policy.categories)
  }

  /// Of some ticket, whatever its status.
  private func isTrueOfSome(
    _ condition: Query.Condition, asOf moment: Instant?, now: Instant
  ) throws -> Bool {
    let query = Query(
      terms: [Query.Term(.status(Set(Status.allCases))), Query.Term(condition)], asOf: moment)
    return try count(query, me: nil, now: now, atMost: 1) > 0
  }
}

extension Query {
  fileprivate var asksForNames: Bool {
    terms.contains { term in
      switch term.condition {
      case .team, .owner, .watching, .category: true
      case .status, .hold, .tier, .requester, .priority, .tag, .reference, .id, .text, .age,
        .updated, .opened, .reopened, .escalated, .sla, .left, .dueWithin, .due, .breached,
        .custom:
        false
      }
    }
  }
}

extension Query.Field {
  /// Nil for a field whose values nobody lists.
  fileprivate func condition(naming name: NamePattern) -> Query.Condition? {
    switch self {
    case .team: .team([.named(name)])
    case .category: .category([.named(name)])
    case .owner: .owner([.named(name)])
    case .watching: .watching([.named(name)])
    case .status, .hold, .tier, .requester, .priority, .tag, .reference, .id, .text, .age,
      .updated, .opened, .reopened, .escalated, .sla, .due, .breached, .custom,
      .sort, .asof:
      nil
    }
  }
}
