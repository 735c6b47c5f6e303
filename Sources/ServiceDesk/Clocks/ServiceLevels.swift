/// What a policy promises: which rule serves which ticket, its goals, and what stops a clock.
public struct ServiceLevels: Equatable, Sendable {
  /// In order: the first that matches a ticket is its rule.
  public var rules: [ServiceRule]
  /// The holds during which a clock stands still.
  public var pauses: [ClockKind: Set<HoldReason>]
  /// At how many hundredths of a goal it is warned that it will be missed; in order.
  public var warnings: [Int]
  /// At how many hundredths of its goal a clock raises the ticket to the lead.
  public var raises: [ClockKind: Int]
  public var boundary: BusinessTime.Boundary

  public init(
    rules: [ServiceRule] = [], pauses: [ClockKind: Set<HoldReason>] = [:],
    warnings: [Int] = [75, 90], raises: [ClockKind: Int] = [:],
    boundary: BusinessTime.Boundary = .close
  ) {
    (self.rules, self.pauses, self.warnings) = (rules, pauses, warnings)
    (self.raises, self.boundary) = (raises, boundary)
  }
}

/// The goals of the tickets that a query finds, and the hours in which they are counted.
public struct ServiceRule: Equatable, Sendable {
  public var name: String
  /// All of these must hold of the ticket; none of them asks for a time.
  public var terms: [Query.Term]
  /// The names of the policy's calendars; what they have in common counts.
  public var calendars: [String]
  public var goals: [ClockKind: Goal]

  public init(
    name: String, terms: [Query.Term], calendars: [String], goals: [ClockKind: Goal]
  ) {
    (self.name, self.terms, self.calendars, self.goals) = (name, terms, calendars, goals)
  }

  /// How much time a promise leaves.
  public enum Goal: Hashable, Sendable {
    /// Counted by the rule's calendars.
    case time(TimeSpan)
    /// The same time of day, so many working dates on.
    case workingDays(Int)
  }
}

extension ServiceLevels {
  /// The rule of a ticket; nil where none was made for it.
  public func rule(for facts: TicketFacts) -> ServiceRule? {
    rules.first { rule in
      // Rules ask for no moment and nobody in particular.
      rule.terms.allSatisfy {
        $0.matches(facts, me: nil, at: Instant(microseconds: 0))
      }
    }
  }
}
