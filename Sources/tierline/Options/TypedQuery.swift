internal import Journal
internal import ServiceDesk

/// A query from the command line. That it can be read is known without a desk, whether there is
/// whom and what it names only at one.
struct TypedQuery {
  private let text: String
  private let query: Query

  /// - Throws: `malformedQuery`.
  init(_ text: String) throws {
    self.text = text
    query = try TypedQuery.read(text, .any).get()
  }

  /// - Parameter moment: when the desk is asked about, where an option says so.
  /// - Throws: `malformedQuery` for a person, a team or a category that the desk does not know.
  func query(at session: Session, asOf moment: Instant? = nil) throws -> Query {
    var query = query
    query.asOf = moment ?? query.asOf
    guard query.asksForNames else { return query }
    var known = try session.knownNames()
    while case .failure(let failure) = TypedQuery.read(text, known) {
      // Old tickets keep the names of people and teams that are no more.
      guard case .malformedQuery(_, let fault) = failure,
        case .unknownName(let name, let field, _) = fault.reason,
        let condition = field.condition(naming: name),
        try session.holds(condition, asOf: query.asOf)
      else { throw failure }
      known.add(name, to: field)
    }
    return query
  }

  private static func read(_ text: String, _ known: KnownNames) -> Result<Query, VerbFailure> {
    do throws(QueryFault) {
      return .success(try Query.parse(text, zone: .local, now: .now, known: known))
    } catch {
      return .failure(.malformedQuery(text, error))
    }
  }
}

extension Session {
  /// Who works here, and what the policy names.
  fileprivate func knownNames() throws -> KnownNames {
    let people = try journal.people().map(\.id.name)
    return KnownNames([
      .owner: people, .watching: people, .team: try journal.teams().map(\.id.name),
      .category: journal.policy.categories,
    ])
  }

  /// Some ticket, whatever its status, is so.
  fileprivate func holds(_ condition: Query.Condition, asOf moment: Instant?) throws -> Bool {
    let query = Query(
      terms: [Query.Term(.status(Set(Status.allCases))), Query.Term(condition)], asOf: moment)
    return try journal.count(query, me: nil, now: .now, atMost: 1) > 0
  }
}

extension Query {
  fileprivate var asksForNames: Bool {
    terms.contains { term in
      switch term.condition {
      case .team, .owner, .watching, .category: true
      case .status, .hold, .tier, .requester, .priority, .tag, .reference, .id, .text, .age,
        .updated, .opened, .reopened, .escalated, .custom:
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
      .updated, .opened, .reopened, .escalated, .custom, .sort, .asof:
      nil
    }
  }
}
