internal import GRDB
internal import ServiceDesk

/// From where the rows of a list are read.
///
/// SQLite knows no sizes here, so it is told: from the few tickets that a name or a word leaves,
/// where there are few; else along the index that has the list's order, until the page is full.
struct AccessPath {
  /// What stands behind FROM; its rows are called `ticket`.
  let source: SQL
  /// It leaves so few that looking at all of them takes no time.
  let isNarrow: Bool
  /// The term that is true of all its rows, and need not be asked again.
  let given: Query.Term?
  /// The tickets were found before their order.
  private let startsFromNumbers: Bool
  private let query: Query

  /// So many tickets are looked up and sorted faster than a long list is walked.
  private static let few = 2000

  /// - Parameters:
  ///   - moment: ages are counted up to here.
  ///   - isCounted: the order does not matter.
  init(
    _ query: Query, me: PersonID?, at moment: Instant, isCounted: Bool, _ db: Database
  ) throws {
    self.query = query
    if let past = query.asOf {
      (source, isNarrow, given) = (Self.past(past, query), false, nil)
      startsFromNumbers = true
      return
    }
    let narrow = NarrowTerms(me: me, moment: moment, words: SearchWords(db: db))
    if let numbers = try narrow.first(of: query.terms, leaving: Self.few) {
      (source, isNarrow, given) = (Self.tickets(numbers), true, nil)
      startsFromNumbers = true
    } else if isCounted, let term = query.terms.first(where: \.asksForWords),
      let numbers = try narrow.numbers(term.condition)
    {
      (source, isNarrow, given) = (Self.tickets(numbers), false, term)
      startsFromNumbers = true
    } else {
      let index = Self.index(query, me: me)
      (source, given) = ("ticket INDEXED BY \(sql: index)", nil)
      isNarrow = index == "ticket_pending" || query.terms.contains { $0.namesOneOwner(me) }
      // A person's tickets, and those of whom nobody has taken notice, are few.
      startsFromNumbers = isNarrow
    }
  }

  /// Along the order of slack, in which those without a running clock come last, unless the tickets
  /// were found before.
  func source(bySlack hasClock: Bool) -> SQL {
    let isListed = hasClock || query.effectiveStatuses.isSubset(of: Status.listed)
    return isListed && !startsFromNumbers ? "ticket INDEXED BY ticket_slack" : source
  }

  private static func tickets(_ numbers: SQL) -> SQL {
    "(SELECT DISTINCT number FROM (\(numbers))) AS few CROSS JOIN ticket USING (number)"
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
    case .priority, .slack: return indexByPriority(query, scope, isListed: isListed)
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
         0 AS asks_to_reopen, NULL AS clock, NULL AS clock_version, NULL AS clock_calendars,
         NULL AS clock_goal, NULL AS clock_due, NULL AS clock_reading, NULL AS clock_left, 0 AS clock_breached,
         NULL AS slack_hours, NULL AS slack_key
       FROM span CROSS JOIN ticket ON ticket.number = span.number
       WHERE \(standing) AND span.to_at > \(at) AND span.from_at <= \(at)) AS ticket
      """
  }
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

  fileprivate var asksForWords: Bool {
    guard !isNegated, case .text = condition else { return false }
    return true
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
