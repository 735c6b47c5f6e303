internal import GRDB
internal import ServiceDesk

/// Turns the terms of a query into SQL conditions on a row called `ticket`.
struct ConditionSQL {
  let me: PersonID?
  /// Ages are counted up to here.
  let moment: Instant
  let words: SearchWords
  let readings: ClockReadings

  /// A comparison with a value that is missing is not true, and its opposite is.
  func sql(_ term: Query.Term) throws -> SQL {
    let condition = try sql(term.condition)
    return term.isNegated ? "NOT coalesce((\(condition)), 0)" : "(\(condition))"
  }

  private func sql(_ condition: Query.Condition) throws -> SQL {
    switch condition {
    case .status(let wanted): oneOf("status", wanted.map(\.rawValue))
    case .hold(let wanted): oneOf("hold_reason", wanted.map(\.rawValue))
    case .priority(let wanted): oneOf("priority", wanted.map(\.rawValue))
    case .id(let wanted): oneOf("ticket.number", wanted.map(\.number))
    case .tier(let wanted): tier(wanted)
    case .team(let wanted): any(wanted) { name($0, "team") }
    case .owner(let wanted): any(wanted, owner)
    case .requester(let wanted): any(wanted) { name($0, "requester") }
    case .category(let wanted): any(wanted) { name($0, "category") }
    case .reference(let wanted): any(wanted) { name($0, "reference") }
    case .tag(let wanted): any(wanted, tag)
    case .watching(let wanted): any(wanted, watching)
    case .custom(let name, let wanted): any(wanted) { field(name, $0) }
    case .text(let phrases): try any(phrases.map(words.stands))
    case .age(let comparison, let span): time("opened_at", comparison, span)
    case .updated(let comparison, let span): time("updated_at", comparison, span)
    case .opened(let range): within("opened_at", range)
    case .reopened(let range):
      "reopen_count BETWEEN \(range.lowerBound) AND \(range.upperBound)"
    case .escalated(let wanted): escalated(wanted)
    case .sla(let wanted): any(wanted.map(clock))
    case .left(let comparison, let span): readings.left(comparison, span)
    case .dueWithin(let comparison, let span):
      "clock_due \(sql: comparison.rawValue) \(moment.shifted(by: span))"
    case .due(let range): within("clock_due", range)
    case .breached(let wanted): any(wanted.map(breached))
    }
  }

  private func any<Match>(_ matches: [Match], _ sql: (Match) -> SQL) -> SQL {
    any(matches.map(sql))
  }

  private func any(_ conditions: [SQL]) -> SQL {
    conditions.isEmpty ? .never : conditions.joined(separator: " OR ")
  }

  private func oneOf<Value: DatabaseValueConvertible & Comparable>(
    _ column: String, _ values: [Value]
  ) -> SQL {
    switch values.count {
    case 0: .never
    // Said so, one value leaves the order of an index behind it in use.
    case 1: "\(sql: column) = \(values[0])"
    default: "\(sql: column) IN \(values.sorted())"
    }
  }

  private func tier(_ wanted: Set<Int?>) -> SQL {
    let known = oneOf("tier", wanted.compactMap { $0 })
    return wanted.contains(nil) ? "(\(known) OR tier IS NULL)" : known
  }

  // MARK: Names

  private func name(_ match: NameMatch, _ column: String) -> SQL {
    switch match {
    case .missing: "\(sql: column) IS NULL"
    case .any: "\(sql: column) IS NOT NULL"
    case .named(let pattern): pattern.sql(column + "_key")
    }
  }

  private func owner(_ match: PersonMatch) -> SQL {
    switch match {
    case .me: me.map { "owner_key = \($0.name.foldedForQuery) AND owner = \($0.name)" } ?? .never
    case .nobody: "owner_key = \(Schema.behindAllNames)"
    case .anybody: "owner_key < \(Schema.behindAllNames)"
    case .named(let pattern): pattern.sql("owner_key")
    }
  }

  private func tag(_ match: NameMatch) -> SQL {
    let ofTicket: SQL = "SELECT 1 FROM ticket_tag WHERE ticket_tag.number = ticket.number"
    return switch match {
    case .missing: "NOT EXISTS (\(ofTicket))"
    case .any: "EXISTS (\(ofTicket))"
    case .named(let pattern): "EXISTS (\(ofTicket) AND \(pattern.sql("key")))"
    }
  }

  private func watching(_ match: PersonMatch) -> SQL {
    let ofTicket: SQL = "SELECT 1 FROM ticket_watcher WHERE ticket_watcher.number = ticket.number"
    return switch match {
    case .me:
      me.map { "EXISTS (\(ofTicket) AND key = \($0.name.foldedForQuery) AND person = \($0.name))" }
        ?? .never
    case .nobody: "NOT EXISTS (\(ofTicket))"
    case .anybody: "EXISTS (\(ofTicket))"
    case .named(let pattern): "EXISTS (\(ofTicket) AND \(pattern.sql("key")))"
    }
  }

  private func field(_ name: String, _ match: NameMatch) -> SQL {
    let ofTicket: SQL = """
      SELECT 1 FROM ticket_field
      WHERE ticket_field.number = ticket.number AND name_key = \(name.foldedForQuery)
      """
    return switch match {
    case .missing: "NOT EXISTS (\(ofTicket))"
    case .any: "EXISTS (\(ofTicket))"
    case .named(let pattern): "EXISTS (\(ofTicket) AND \(pattern.sql("value_key")))"
    }
  }

  // MARK: Times and states

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

  private func within(_ column: String, _ range: MomentRange) -> SQL {
    let from = range.from?.microseconds ?? .min
    guard let to = range.to?.microseconds else { return "\(sql: column) >= \(from)" }
    return "\(sql: column) >= \(from) AND \(sql: column) < \(to)"
  }

  private func clock(_ answer: Query.ClockAnswer) -> SQL {
    switch answer {
    case .running: "clock_due IS NOT NULL"
    case .paused: "clock IS NOT NULL AND clock_due IS NULL"
    case .none: "clock IS NULL"
    case .clock(let clock): "clock = \(clock.rawValue)"
    }
  }

  private func breached(_ answer: Query.BreachAnswer) -> SQL {
    let isOpen: SQL = "(clock_breached = 1 OR coalesce(clock_due < \(moment.microseconds), 0))"
    let wasOnce: SQL = """
      EXISTS (SELECT 1 FROM clock WHERE clock.number = ticket.number AND breached_at IS NOT NULL)
      """
    return switch answer {
    case .open: isOpen
    case .yes: "\(isOpen) OR \(wasOnce)"
    case .no: "NOT \(isOpen) AND NOT \(wasOnce)"
    }
  }

  private func escalated(_ wanted: Set<Query.EscalationAnswer>) -> SQL {
    // Said in full: only then may an index over the pending ones serve.
    if wanted == [.pending] { return "escalation = 'pending'" }
    let states = EscalationState.allCases.filter { state in wanted.contains { $0.matches(state) } }
    return oneOf("escalation", states.map(\.rawValue))
  }
}

extension NamePattern {
  /// Compares a column of keys as the query language compares names.
  func sql(_ column: String) -> SQL {
    let key = text.foldedForQuery
    guard isPrefix else { return "\(sql: column) = \(key)" }
    return "(\(sql: column) >= \(key) AND \(sql: column) < \(key + Schema.behindAllNames))"
  }
}

extension Instant {
  /// In µs; as far as they go.
  fileprivate func shifted(by span: TimeSpan) -> Int64 {
    let sum = microseconds.addingReportingOverflow(span.microseconds)
    return sum.overflow ? (span.microseconds > 0 ? .max : .min) : sum.partialValue
  }
}

extension Schema {
  /// Sorts behind every name: the key of an owner who is nobody.
  static let behindAllNames = "\u{10FFFF}"
}

extension SQL {
  /// True of no row. A bare 0 would take along with it, when SQLite folds it, the terms without
  /// which a partial index may not be used, and the query would have no answer at all.
  static let never: SQL = "(SELECT 0)"
}
