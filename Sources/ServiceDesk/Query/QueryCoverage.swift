// Whether conditions leave anything to conditions that are asked after them.

extension [Query.Term] {
  /// Whether every ticket that these find is found by one of the others: true only where that is
  /// certain.
  package func isCovered(by others: [[Query.Term]]) -> Bool {
    alternatives.allSatisfy { terms in
      let able = others.filter { other in
        other.allSatisfy { $0.asksForFew || terms.implies($0) }
      }
      return TicketCell.all.filter(terms.allows)
        .allSatisfy { cell in able.contains { $0.allows(cell) } }
    }
  }

  /// Whether no ticket can ever be found: true only where that is certain.
  package var isImpossible: Bool {
    alternatives.allSatisfy { terms in
      !TicketCell.all.contains(where: terms.allows)
        || terms.contains { term in
          terms.implies(Query.Term(term.condition, isNegated: !term.isNegated))
        }
    }
  }

  /// What is asked of the fields with few values.
  private func allows(_ cell: TicketCell) -> Bool {
    allSatisfy { !$0.asksForFew || $0.matches(cell.facts, me: nil, at: cell.facts.openedAt) }
  }

  private func implies(_ term: Query.Term) -> Bool { contains { $0.implies(term) } }

  /// The same with one name at a time where several are asked for, so that each may be covered by
  /// another; together they find the same tickets.
  private var alternatives: [[Query.Term]] {
    var found: [[Query.Term]] = [[]]
    for term in self {
      let parts = term.parts
      let isMany = found.count * parts.count > mostAlternatives
      found = found.flatMap { terms in (isMany ? [term] : parts).map { terms + [$0] } }
    }
    return found
  }

  private var mostAlternatives: Int { 256 }
}

/// A ticket by the fields that have few values.
private struct TicketCell {
  let facts: TicketFacts

  static let all: [TicketCell] = Priority.allCases.flatMap { priority in
    ([1, 2, 3, nil] as [Int?]).flatMap { tier in
      EscalationState.allCases.map { escalation in
        let start = Instant(microseconds: 0)
        return TicketCell(
          facts: TicketFacts(
            id: TicketID(1), subject: "", tier: tier, priority: priority, openedAt: start,
            updatedAt: start, escalation: escalation))
      }
    }
  }
}

extension Query.Term {
  /// One of the fields by which tickets fall into a few cells.
  fileprivate var asksForFew: Bool {
    switch condition {
    case .priority, .tier, .escalated: true
    case .status, .hold, .team, .owner, .requester, .category, .tag, .reference, .id, .text, .age,
      .updated, .opened, .reopened, .watching, .sla, .left, .dueWithin, .due, .breached, .custom:
      false
    }
  }

  /// One value each.
  fileprivate var parts: [Query.Term] {
    guard !isNegated else { return [self] }
    return switch condition {
    case .team(let names): names.map { Query.Term(.team([$0])) }
    case .category(let names): names.map { Query.Term(.category([$0])) }
    case .requester(let names): names.map { Query.Term(.requester([$0])) }
    case .tag(let names): names.map { Query.Term(.tag([$0])) }
    case .custom(let field, let names): names.map { Query.Term(.custom(name: field, [$0])) }
    case .status, .hold, .tier, .owner, .priority, .reference, .id, .text, .age, .updated,
      .opened, .reopened, .escalated, .watching, .sla, .left, .dueWithin, .due, .breached:
      [self]
    }
  }

  /// Whether it holds of no ticket without the other holding, too.
  fileprivate func implies(_ other: Query.Term) -> Bool {
    if self == other { return true }
    switch (condition, other.condition) {
    case (.team(let mine), .team(let theirs)), (.category(let mine), .category(let theirs)),
      (.requester(let mine), .requester(let theirs)):
      return implies(mine, theirs, other, isSingle: true)
    case (.tag(let mine), .tag(let theirs)):
      return implies(mine, theirs, other, isSingle: false)
    case (.custom(let field, let mine), .custom(let otherField, let theirs)):
      return field.foldedForQuery == otherField.foldedForQuery
        && implies(mine, theirs, other, isSingle: true)
    case (.reopened(let mine), .reopened(let theirs)):
      return implies(
        other, isWithin: theirs.contains(mine), isBeyond: mine.contains(theirs),
        isApart: !mine.overlaps(theirs))
    default: return false
    }
  }

  /// - Parameter isSingle: a ticket has one such name, so that it cannot have another as well.
  private func implies(
    _ mine: [NameMatch], _ theirs: [NameMatch], _ other: Query.Term, isSingle: Bool
  ) -> Bool {
    implies(
      other, isWithin: mine.areWithin(theirs), isBeyond: theirs.areWithin(mine),
      isApart: mine.allSatisfy { one in
        theirs.allSatisfy { one.excludes($0, whereSingle: isSingle) }
      })
  }

  private func implies(
    _ other: Query.Term, isWithin: Bool, isBeyond: Bool, isApart: Bool
  ) -> Bool {
    switch (isNegated, other.isNegated) {
    case (false, false): isWithin
    case (true, true): isBeyond
    case (false, true): isApart
    case (true, false): false
    }
  }
}

extension [NameMatch] {
  fileprivate func areWithin(_ others: [NameMatch]) -> Bool {
    allSatisfy { one in others.contains { one.isWithin($0) } }
  }
}

extension NameMatch {
  fileprivate func isWithin(_ other: NameMatch) -> Bool {
    switch (self, other) {
    case (.missing, .missing), (.any, .any), (.named, .any): true
    case (.named(let name), .named(let wider)): name.isWithin(wider)
    case (.missing, .any), (.missing, .named), (.any, .missing), (.any, .named),
      (.named, .missing):
      false
    }
  }

  /// Whether no ticket fulfils both.
  fileprivate func excludes(_ other: NameMatch, whereSingle isSingle: Bool) -> Bool {
    switch (self, other) {
    case (.missing, .any), (.missing, .named), (.any, .missing), (.named, .missing): true
    case (.named(let name), .named(let another)):
      isSingle && !name.isWithin(another) && !another.isWithin(name)
    case (.missing, .missing), (.any, .any), (.any, .named), (.named, .any): false
    }
  }
}

extension NamePattern {
  /// Whether the other finds all that this finds.
  fileprivate func isWithin(_ other: NamePattern) -> Bool {
    other.isPrefix ? other.matches(text) : !isPrefix && other.matches(text)
  }
}

extension ClosedRange<Int> {
  fileprivate func contains(_ other: ClosedRange<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}
