internal import GRDB
internal import ServiceDesk

/// From where the rows of a list are read.
///
/// SQLite knows no sizes here, so it is told: from the few tickets that a name or a word leaves,
/// where there are few; else along the index that has the list's order, until the page is full.
struct AccessPath {
  /// What stands behind FROM; its rows are called `ticket`.
  let source: SQL

  /// So many tickets are looked up and sorted faster than a long list is walked.
  private static let few = 2000

  init(_ query: Query, me: PersonID?, _ db: Database) throws {
    if let moment = query.asOf {
      source = Self.past(moment, query)
    } else if let numbers = try Self.fewNumbers(query, me: me, db) {
      source = "(SELECT DISTINCT number FROM (\(numbers))) AS few CROSS JOIN ticket USING (number)"
    } else {
      source = "ticket INDEXED BY \(sql: Self.index(query, me: me))"
    }
  }

  // MARK: Few tickets

  /// The numbers that one term leaves, if there are few; those of the first such term.
  private static func fewNumbers(_ query: Query, me: PersonID?, _ db: Database) throws -> SQL? {
    let words = SearchWords(db: db)
    for term in query.terms where !term.isNegated {
      guard let numbers = try numbers(term.condition, me: me, words) else { continue }
      let count = try SQLRequest<Int>(
        literal: "SELECT count(*) FROM (SELECT 1 FROM (\(numbers)) LIMIT \(few + 1))"
      ).fetchOne(db)
      if let count, count <= few { return numbers }
    }
    return nil
  }

  /// The tickets of a term that has an index of its own.
  private static func numbers(
    _ condition: Query.Condition, me: PersonID?, _ words: SearchWords
  ) throws -> SQL? {
    switch condition {
    case .id(let wanted):
      return wanted.isEmpty ? nil : "SELECT number FROM ticket WHERE number IN \(wanted.numbers)"
    case .requester(let matches): return union(matches.map { column($0, "requester_key") })
    case .reference(let matches): return union(matches.map { column($0, "reference_key") })
    case .tag(let matches):
      return union(matches.map { list($0, "SELECT number FROM ticket_tag WHERE", "key") })
    case .custom(let name, let matches):
      let ofName: SQL =
        "SELECT number FROM ticket_field WHERE name_key = \(name.foldedForQuery) AND"
      return union(matches.map { list($0, ofName, "value_key") })
    case .watching(let people): return union(people.map { watched($0, me: me) })
    case .text(let phrases): return union(try phrases.map { try words.numbers($0) })
    case .status, .hold, .tier, .team, .owner, .priority, .category, .age, .updated, .opened,
      .reopened, .escalated:
      return nil
    }
  }

  private static func union(_ parts: [SQL?]) -> SQL? {
    let known = parts.compactMap { $0 }
    guard !parts.isEmpty, known.count == parts.count else { return nil }
    return known.joined(separator: " UNION ALL ")
  }

  private static func column(_ match: NameMatch, _ key: String) -> SQL? {
    guard case .named(let pattern) = match else { return nil }
    return "SELECT number FROM ticket WHERE \(pattern.sql(key))"
  }

  private static func list(_ match: NameMatch, _ start: SQL, _ key: String) -> SQL? {
    guard case .named(let pattern) = match else { return nil }
    return "\(start) \(pattern.sql(key))"
  }

  private static func watched(_ match: PersonMatch, me: PersonID?) -> SQL? {
    switch match {
    case .me: me.map { "SELECT number FROM ticket_watcher WHERE key = \($0.name.foldedForQuery)" }
    case .named(let pattern): "SELECT number FROM ticket_watcher WHERE \(pattern.sql("key"))"
    case .nobody, .anybody: nil
    }
  }

  // MARK: Along an order

  private static func index(_ query: Query, me: PersonID?) -> String {
    let isListed = query.effectiveStatuses.isSubset(of: Status.listed)
    let scope = isListed ? "ticket_listed" : "ticket_all"
    // A person's tickets are never so many that sorting them takes long.
    if query.terms.contains(where: { $0.namesOneOwner(me) }) { return scope + "_owner" }
    switch query.sort.key {
    case .age, .opened: return scope + "_opened"
    case .updated: return scope + "_updated"
    case .team: return scope + "_team"
    case .owner: return scope + "_owner"
    case .priority: return indexByPriority(query, scope, isListed: isListed)
    }
  }

  /// One in which a term leaves a stretch, if there is one: within it the order is the same.
  private static func indexByPriority(_ query: Query, _ scope: String, isListed: Bool) -> String {
    let terms = query.terms
    if terms.contains(where: \.asksForPending) { return "ticket_pending" }
    if terms.contains(where: \.asksForNobodys) { return scope + "_owner" }
    if terms.contains(where: \.namesOneTeam) { return scope + "_team" }
    if isListed, terms.contains(where: \.namesOneTier) { return "ticket_listed_tier" }
    if !isListed, terms.contains(where: \.namesOneCategory) { return "ticket_all_category" }
    let statuses = query.effectiveStatuses
    if statuses == [.cancelled] { return "ticket_cancelled" }
    return isListed && statuses.isSubset(of: Status.active) ? "ticket_active" : scope
  }

  // MARK: The past

  /// Tickets in the state of a past moment, by their spans; words and tags are today's.
  private static func past(_ moment: Instant, _ query: Query) -> SQL {
    let at = moment.microseconds
    let isListed = query.effectiveStatuses.isSubset(of: Status.listed)
    let standing: SQL = isListed ? "span.standing < 2 AND span.standing IN (0, 1)" : "1"
    return """
      (SELECT ticket.number, ticket.version, reference, subject, span.status, span.standing,
         span.hold_reason, span.priority, span.team, folded(span.team) AS team_key, span.tier,
         span.owner, coalesce(folded(span.owner), \(Schema.behindAllNames)) AS owner_key,
         requester, requester_key, category, category_key, reference_key, opened_at,
         span.from_at AS updated_at, reopen_count, escalation, 0 AS transfer_pending, 0 AS raised,
         0 AS asks_to_reopen
       FROM span CROSS JOIN ticket ON ticket.number = span.number
       WHERE \(standing) AND span.to_at > \(at) AND span.from_at <= \(at)) AS ticket
      """
  }
}

extension Set<TicketID> {
  fileprivate var numbers: [Int] { map(\.number).sorted() }
}

extension Query.Term {
  fileprivate func namesOneOwner(_ me: PersonID?) -> Bool {
    guard !isNegated, case .owner(let people) = condition, people.count == 1 else { return false }
    return switch people[0] {
    case .me: me != nil
    case .named(let pattern): !pattern.isPrefix
    case .nobody, .anybody: false
    }
  }

  fileprivate var asksForNobodys: Bool {
    guard !isNegated, case .owner(let people) = condition else { return false }
    return people == [.nobody]
  }

  fileprivate var namesOneTeam: Bool {
    guard !isNegated, case .team(let matches) = condition else { return false }
    return matches.nameOne
  }

  fileprivate var namesOneCategory: Bool {
    guard !isNegated, case .category(let matches) = condition else { return false }
    return matches.nameOne
  }

  fileprivate var namesOneTier: Bool {
    guard !isNegated, case .tier(let tiers) = condition else { return false }
    return tiers.count == 1 && !tiers.contains(nil)
  }

  fileprivate var asksForPending: Bool {
    guard !isNegated, case .escalated(let answers) = condition else { return false }
    return answers == [.pending]
  }
}

extension [NameMatch] {
  fileprivate var nameOne: Bool {
    guard count == 1, case .named(let pattern) = self[0] else { return false }
    return !pattern.isPrefix
  }
}
