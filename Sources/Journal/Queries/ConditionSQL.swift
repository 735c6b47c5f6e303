internal import GRDB
internal import ServiceDesk

/// Turns the terms of a query into SQL conditions on a ticket's row.
struct ConditionSQL {
  let me: PersonID?
  /// Ages are counted up to here.
  let moment: Instant

  /// A comparison with a value that is missing is not true, and its opposite is.
  func sql(_ term: Query.Term) -> SQL {
    let condition = sql(term.condition)
    return term.isNegated ? "NOT coalesce((\(condition)), 0)" : "(\(condition))"
  }

  private func sql(_ condition: Query.Condition) -> SQL {
    switch condition {
    case .status(let wanted): oneOf("status", wanted.map(\.rawValue))
    case .hold(let wanted): oneOf("hold_reason", wanted.map(\.rawValue))
    case .priority(let wanted): oneOf("priority", wanted.map(\.rawValue))
    case .id(let wanted): oneOf("number", wanted.map(\.number))
    case .tier(let wanted): tier(wanted)
    case .team(let wanted): any(wanted) { known($0, "team", "SELECT name FROM team", "name") }
    case .owner(let wanted): any(wanted, owner)
    case .requester(let wanted): any(wanted) { plain($0, "requester") }
    case .category(let wanted): any(wanted) { plain($0, "category") }
    case .reference(let wanted): any(wanted) { plain($0, "reference") }
    case .tag(let wanted): any(wanted, tag)
    case .watching(let wanted): any(wanted, watching)
    case .custom(let name, let wanted): any(wanted) { field(name, $0) }
    case .text(let phrases): any(phrases, text)
    case .age(let comparison, let span): time("opened_at", comparison, span)
    case .updated(let comparison, let span): time("updated_at", comparison, span)
    case .opened(let range): opened(range)
    case .reopened(let range):
      "reopen_count BETWEEN \(range.lowerBound) AND \(range.upperBound)"
    case .escalated(let wanted): escalated(wanted)
    }
  }

  private func any<Match>(_ matches: [Match], _ sql: (Match) -> SQL) -> SQL {
    matches.isEmpty ? "0" : matches.map(sql).joined(separator: " OR ")
  }

  private func oneOf<Value: DatabaseValueConvertible & Comparable>(
    _ column: String, _ values: [Value]
  ) -> SQL {
    values.isEmpty ? "0" : "\(sql: column) IN \(values.sorted())"
  }

  private func tier(_ wanted: Set<Int?>) -> SQL {
    let known = oneOf("tier", wanted.compactMap { $0 })
    return wanted.contains(nil) ? "(\(known) OR tier IS NULL)" : known
  }

  // MARK: Names

  private func plain(_ match: NameMatch, _ column: String) -> SQL {
    switch match {
    case .missing: "\(sql: column) IS NULL"
    case .any: "\(sql: column) IS NOT NULL"
    case .named(let pattern): folded(column, pattern)
    }
  }

  /// Looks the few known names up first, so that an index on the column can serve.
  private func known(_ match: NameMatch, _ column: String, _ names: String, _ name: String) -> SQL {
    guard case .named(let pattern) = match else { return plain(match, column) }
    return "\(sql: column) IN (\(sql: names) WHERE \(folded(name, pattern)))"
  }

  /// Compares as the query language does: lower case, byte by byte.
  private func folded(_ column: String, _ pattern: NamePattern) -> SQL {
    let text = pattern.text.foldedForQuery
    guard pattern.isPrefix else { return "folded(\(sql: column)) = \(text)" }
    let end = text + "\u{10FFFF}"
    return "(folded(\(sql: column)) >= \(text) AND folded(\(sql: column)) < \(end))"
  }

  private func owner(_ match: PersonMatch) -> SQL {
    switch match {
    case .me: me.map { "owner = \($0.name)" } ?? "0"
    case .nobody: "owner IS NULL"
    case .anybody: "owner IS NOT NULL"
    case .named(let pattern): "owner IN (SELECT id FROM person WHERE \(folded("id", pattern)))"
    }
  }

  private func tag(_ match: NameMatch) -> SQL {
    switch match {
    case .missing: "number NOT IN (SELECT number FROM ticket_tag)"
    case .any: "number IN (SELECT number FROM ticket_tag)"
    case .named(let pattern):
      "number IN (SELECT number FROM ticket_tag WHERE \(folded("tag", pattern)))"
    }
  }

  private func watching(_ match: PersonMatch) -> SQL {
    switch match {
    case .me:
      me.map { "number IN (SELECT number FROM ticket_watcher WHERE person = \($0.name))" } ?? "0"
    case .nobody: "number NOT IN (SELECT number FROM ticket_watcher)"
    case .anybody: "number IN (SELECT number FROM ticket_watcher)"
    case .named(let pattern):
      "number IN (SELECT number FROM ticket_watcher WHERE \(folded("person", pattern)))"
    }
  }

  private func field(_ name: String, _ match: NameMatch) -> SQL {
    let ofName: SQL = "SELECT number FROM ticket_field WHERE folded(name) = \(name.foldedForQuery)"
    return switch match {
    case .missing: "number NOT IN (\(ofName))"
    case .any: "number IN (\(ofName))"
    case .named(let pattern): "number IN (\(ofName) AND \(folded("value", pattern)))"
    }
  }

  // MARK: Words, times and states

  private func text(_ phrase: Phrase) -> SQL {
    """
    number IN (SELECT timeline.number FROM search JOIN timeline ON timeline.seq = search.rowid
               WHERE search MATCH \(phrase.fullTextQuery))
    """
  }

  /// `age < 3d` means opened after three days ago: the comparison turns round.
  private func time(_ column: String, _ comparison: Query.Comparison, _ span: TimeSpan) -> SQL {
    let limit = moment.microseconds.subtractingReportingOverflow(span.microseconds)
    let at = limit.overflow ? (span.microseconds > 0 ? Int64.min : .max) : limit.partialValue
    let sign =
      switch comparison {
      case .less: ">"
      case .atMost: ">="
      case .more: "<"
      case .atLeast: "<="
      }
    return "\(sql: column) \(sql: sign) \(at)"
  }

  private func opened(_ range: MomentRange) -> SQL {
    let from = range.from?.microseconds ?? .min
    guard let to = range.to?.microseconds else { return "opened_at >= \(from)" }
    return "opened_at >= \(from) AND opened_at < \(to)"
  }

  private func escalated(_ wanted: Set<Query.EscalationAnswer>) -> SQL {
    let states = EscalationState.allCases.filter { state in wanted.contains { $0.matches(state) } }
    return oneOf("escalation", states.map(\.rawValue))
  }
}

extension Phrase {
  /// In FTS5's words: a quoted phrase, with an asterisk where its last word may go on.
  var fullTextQuery: String {
    "\"\(words.joined(separator: " "))\"" + (isPrefix ? " *" : "")
  }
}
