extension Query.Sort {
  /// Whether `a` stands above `b`. Total: of two different tickets exactly one precedes.
  public func precedes(_ a: TicketFacts, _ b: TicketFacts) -> Bool {
    let (first, second) = isReversed ? (b, a) : (a, b)
    let byKey =
      switch key {
      case .priority: Comparison.same
      case .slack: Comparison(optional: first.clock?.slack, second.clock?.slack)
      case .age, .opened: Comparison(first.openedAt, second.openedAt)
      case .updated: Comparison(first.updatedAt, second.updatedAt)
      case .team: Comparison(folded: first.team?.name, second.team?.name)
      case .owner: Comparison(folded: first.owner?.name, second.owner?.name)
      }
    return byKey.then(first.standsAbove(second)) == .before
  }
}

extension TicketFacts {
  /// The order that settles ties: priority, age, number.
  fileprivate func standsAbove(_ other: TicketFacts) -> Query.Sort.Comparison {
    .init(priority.rank, other.priority.rank)
      .then(.init(openedAt, other.openedAt))
      .then(.init(id, other.id))
  }
}

extension Priority? {
  /// A ticket without a priority stands below P4.
  fileprivate var rank: Int { self?.rawValue ?? Int.max }
}

extension Query.Sort {
  fileprivate enum Comparison {
    case before, same, after

    init<Value: Comparable>(_ a: Value, _ b: Value) {
      self = a < b ? .before : a == b ? .same : .after
    }

    /// What is not there comes last.
    init<Value: Comparable>(optional a: Value?, _ b: Value?) {
      switch (a, b) {
      case (nil, nil): self = .same
      case (nil, _?): self = .after
      case (_?, nil): self = .before
      case (let a?, let b?): self = Self(a, b)
      }
    }

    /// Nothing comes after every name.
    init(folded a: String?, _ b: String?) {
      switch (a?.foldedForQuery.utf8, b?.foldedForQuery.utf8) {
      case (nil, nil): self = .same
      case (nil, _?): self = .after
      case (_?, nil): self = .before
      case (let a?, let b?):
        self =
          a.elementsEqual(b) ? .same : a.lexicographicallyPrecedes(b) ? .before : .after
      }
    }

    func then(_ next: @autoclosure () -> Comparison) -> Comparison {
      self == .same ? next() : self
    }
  }
}
