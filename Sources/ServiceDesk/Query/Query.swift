/// A question about tickets: which of them, in what order, and as of when.
///
/// Everything that picks tickets is one of these: the filter line, saved views, bulk targets,
/// `tierline list`, a metric's drill-down. It is a value without an asker: `owner:me` stays `me`
/// until somebody runs it.
public struct Query: Hashable, Sendable {
  /// All must hold.
  public var terms: [Term]
  public var sort: Sort
  /// The moment of which the desk is asked; nil is now.
  public var asOf: Instant?

  public init(terms: [Term] = [], sort: Sort = .standard, asOf: Instant? = nil) {
    (self.terms, self.sort, self.asOf) = (terms, sort, asOf)
  }

  /// The statuses a ticket may have to be found.
  ///
  /// Without a word on status these are the listed ones. A term such as `-status:new` takes away
  /// from them; a term such as `status:any` replaces them; several must all agree.
  public var effectiveStatuses: Set<Status> {
    var wanted: Set<Status>?
    var unwanted: Set<Status> = []
    for term in terms {
      guard case .status(let statuses) = term.condition else { continue }
      if term.isNegated {
        unwanted.formUnion(statuses)
      } else {
        wanted = wanted?.intersection(statuses) ?? statuses
      }
    }
    return (wanted ?? Status.listed).subtracting(unwanted)
  }
}

extension Query {
  /// One condition, or its opposite: `tag:printer`, `-tag:printer`.
  public struct Term: Hashable, Sendable {
    public var isNegated: Bool
    public var condition: Condition

    public init(_ condition: Condition, isNegated: Bool = false) {
      (self.condition, self.isNegated) = (condition, isNegated)
    }
  }

  /// What is asked of a ticket. Where several values are given, one of them is enough.
  public enum Condition: Hashable, Sendable {
    case status(Set<Status>)
    /// It is on hold for one of these reasons.
    case hold(Set<HoldReason>)
    /// The tier of its team; nil is a tier that nobody knows.
    case tier(Set<Int?>)
    case team([NameMatch])
    case owner([PersonMatch])
    case requester([NameMatch])
    case priority(Set<Priority>)
    case category([NameMatch])
    /// It carries one of these tags; `.missing` is a ticket without any.
    case tag([NameMatch])
    case reference([NameMatch])
    case id(Set<TicketID>)
    /// One of these phrases stands in its reference, its subject or an entry.
    case text([Phrase])
    /// The time since it was opened.
    case age(Comparison, TimeSpan)
    /// The time since it last changed.
    case updated(Comparison, TimeSpan)
    /// It was opened in this range.
    case opened(MomentRange)
    /// How often it was reopened.
    case reopened(ClosedRange<Int>)
    case escalated(Set<EscalationAnswer>)
    case watching([PersonMatch])
    /// What its clock does, or which clock the queue shows.
    case sla(Set<ClockAnswer>)
    /// The working time that its clock has left; only of one that runs.
    case left(Comparison, TimeSpan)
    /// The time until its clock runs out, by any clock on the wall.
    case dueWithin(Comparison, TimeSpan)
    /// Its clock runs out in this range.
    case due(MomentRange)
    case breached(Set<BreachAnswer>)
    /// The value of a field that this desk has added.
    case custom(name: String, [NameMatch])
  }

  /// How a value is compared with a limit.
  public enum Comparison: String, CaseIterable, Sendable {
    case less = "<"
    case atMost = "<="
    case more = ">"
    case atLeast = ">="

    public func holds<Value: Comparable>(_ value: Value, _ limit: Value) -> Bool {
      switch self {
      case .less: value < limit
      case .atMost: value <= limit
      case .more: value > limit
      case .atLeast: value >= limit
      }
    }
  }

  /// An answer to "was it escalated?"; `pending` is also a `yes`.
  public enum EscalationAnswer: String, CaseIterable, Sendable {
    case yes
    case no
    /// An escalation of it waits to be acknowledged.
    case pending
  }

  /// What may be said of a ticket's clock.
  public enum ClockAnswer: Hashable, Sendable {
    case running
    /// A hold has stopped it.
    case paused
    /// Nothing is promised now.
    case none
    case clock(ClockKind)
  }

  /// An answer to "was a promise missed?"; `open` is also a `yes`.
  public enum BreachAnswer: String, CaseIterable, Sendable {
    case yes
    case no
    /// It is being missed: what was promised has not been done.
    case open
  }

  /// The order of a list.
  ///
  /// Ties are settled by priority (P1 first), then age (oldest first), then ticket number; so every
  /// order is total. Reversing reverses all of it.
  public struct Sort: Hashable, Sendable {
    public enum Key: String, CaseIterable, Sendable {
      /// Least slack first: the working time that the clock has left, less the work that such a
      /// ticket still takes. Where no clock runs it comes after all where one does.
      case slack
      /// Most urgent first.
      case priority
      /// Oldest first.
      case age
      /// Longest untouched first.
      case updated
      /// Earliest first.
      case opened
      /// By the team's name.
      case team
      /// By the owner's name; those without an owner come last.
      case owner
    }

    public var key: Key
    public var isReversed: Bool

    public init(_ key: Key, isReversed: Bool = false) {
      (self.key, self.isReversed) = (key, isReversed)
    }

    /// What presses most comes first; where nothing was promised, by priority and age.
    public static let standard = Sort(.slack)
  }
}

extension Status {
  /// What a plain list shows.
  public static let listed = Set(allCases.filter(\.isListed))
  /// What somebody still has to work on.
  public static let active = Set(allCases.filter(\.isActive))
}
