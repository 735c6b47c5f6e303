internal import GRDB
internal import ServiceDesk

/// Terms whose tickets are found by themselves, through an index of names, words or times.
struct NarrowTerms {
  let me: PersonID?
  let moment: Instant
  let words: SearchWords

  /// The tickets of the first term that leaves no more than so many.
  func first(of terms: [Query.Term], leaving most: Int) throws -> SQL? {
    for term in terms where !term.isNegated {
      guard let numbers = try numbers(term.condition) else { continue }
      // Who names single tickets has counted them.
      if case .id = term.condition { return numbers }
      let count = try SQLRequest<Int>(
        literal: "SELECT count(*) FROM (SELECT 1 FROM (\(numbers)) LIMIT \(most + 1))"
      ).fetchOne(words.db)
      if let count, count <= most { return numbers }
    }
    return nil
  }

  /// The numbers of a term's tickets, some of them perhaps twice; nil where no index has them.
  func numbers(_ condition: Query.Condition) throws -> SQL? {
    switch condition {
    case .id(let wanted):
      let numbers = wanted.map(\.number).sorted()
      return numbers.isEmpty ? nil : "SELECT number FROM ticket WHERE number IN \(numbers)"
    case .requester(let matches): return union(matches.map { column($0, "requester_key") })
    case .reference(let matches): return union(matches.map { column($0, "reference_key") })
    case .tag(let matches):
      return union(matches.map { list($0, "SELECT number FROM ticket_tag WHERE", "key") })
    case .custom(let name, let matches):
      let ofName: SQL =
        "SELECT number FROM ticket_field WHERE name_key = \(name.foldedForQuery) AND"
      return union(matches.map { list($0, ofName, "value_key") })
    case .watching(let people): return union(people.map(watched))
    case .text(let phrases): return union(try phrases.map { try words.numbers($0) })
    case .age, .opened: return try span(condition, "ticket_all_opened")
    case .updated: return try span(condition, "ticket_all_updated")
    case .status, .hold, .tier, .team, .owner, .priority, .category, .reopened, .escalated,
      .sla, .left, .dueWithin, .due, .breached:
      return nil
    }
  }

  private func union(_ parts: [SQL?]) -> SQL? {
    let known = parts.compactMap { $0 }
    guard !parts.isEmpty, known.count == parts.count else { return nil }
    return known.joined(separator: " UNION ALL ")
  }

  private func column(_ match: NameMatch, _ key: String) -> SQL? {
    guard case .named(let pattern) = match else { return nil }
    return "SELECT number FROM ticket WHERE \(pattern.sql(key))"
  }

  private func list(_ match: NameMatch, _ start: SQL, _ key: String) -> SQL? {
    guard case .named(let pattern) = match else { return nil }
    return "\(start) \(pattern.sql(key))"
  }

  private func watched(_ match: PersonMatch) -> SQL? {
    switch match {
    case .me: me.map { "SELECT number FROM ticket_watcher WHERE key = \($0.name.foldedForQuery)" }
    case .named(let pattern): "SELECT number FROM ticket_watcher WHERE \(pattern.sql("key"))"
    case .nobody, .anybody: nil
    }
  }

  private func span(_ condition: Query.Condition, _ index: String) throws -> SQL {
    let compiler = ConditionSQL(
      me: me, moment: moment, words: words, readings: .none)
    let isWithin = try compiler.sql(Query.Term(condition))
    return "SELECT number FROM ticket INDEXED BY \(sql: index) WHERE \(isWithin)"
  }
}
