/// One run of a clock: from what started it to what it waits for.
public struct Cycle: Equatable, Sendable {
  public let clock: ClockKind
  /// From 1 for the first of its clock on the ticket.
  public let number: Int
  public let startedAt: Instant
  public internal(set) var target: Target?
  /// How often a goal was set.
  public internal(set) var targetNumber = 0
  /// All time up to here is in `counted`, or did not count.
  public internal(set) var since: Instant
  public internal(set) var counted = TimeSpan(microseconds: 0)
  /// Why it does not run; nil while it does.
  public internal(set) var standstill: Standstill?
  /// Nil while it stands still, and where nothing is promised.
  public internal(set) var dueAt: Instant?
  public internal(set) var breachedAt: Instant?
  public internal(set) var end: End?
  /// What has been said of its present goal.
  public internal(set) var told = Told()

  /// Each is said once of a goal.
  public struct Told: Hashable, Sendable {
    /// The highest warning, in hundredths of the goal; 0 before the first.
    public var percent = 0
    public var isBreach = false
    public var isRaise = false

    public init(percent: Int = 0, isBreach: Bool = false, isRaise: Bool = false) {
      (self.percent, self.isBreach, self.isRaise) = (percent, isBreach, isRaise)
    }
  }

  /// What is promised of the cycle, and by which rule.
  public struct Target: Hashable, Sendable {
    public var rule: String
    public var hours: ClockRules.Hours
    /// Nil where the rule promises nothing for this clock.
    public var goal: TimeSpan?
    /// When this goal was set.
    public var setAt: Instant

    public init(rule: String, hours: ClockRules.Hours, goal: TimeSpan?, setAt: Instant) {
      (self.rule, self.hours, self.goal, self.setAt) = (rule, hours, goal, setAt)
    }
  }

  public enum Standstill: Hashable, Sendable {
    case hold(HoldReason)
    /// The ticket is resolved; what it does not come back from does not count.
    case resolved
    /// No rule was made for such a ticket.
    case noRule
  }

  public enum End: Hashable, Sendable {
    /// What it waited for has happened.
    case met(Instant)
    /// The ticket came to this status, and nothing is waited for any more.
    case withdrawn(Instant, by: Status)
    /// Something else began to be waited for.
    case replaced(Instant)

    public var at: Instant {
      switch self {
      case .met(let moment), .withdrawn(let moment, _), .replaced(let moment): moment
      }
    }
  }

  public var isOngoing: Bool { end == nil }

  /// The order of a ticket's cycles: that in which they began, then that of the clocks.
  package static func beganBefore(_ a: Cycle, _ b: Cycle) -> Bool {
    (a.startedAt, a.clock, a.number) < (b.startedAt, b.clock, b.number)
  }

  init(_ clock: ClockKind, number: Int, at moment: Instant) {
    (self.clock, self.number, startedAt, since) = (clock, number, moment, moment)
  }

  /// A cycle as it was kept.
  public init(
    clock: ClockKind, number: Int, startedAt: Instant, target: Target?, targetNumber: Int,
    since: Instant, counted: TimeSpan, standstill: Standstill?, dueAt: Instant?,
    breachedAt: Instant?, end: End?,
    told: Told
  ) {
    (self.clock, self.number, self.startedAt, self.target) = (clock, number, startedAt, target)
    (self.targetNumber, self.since) = (targetNumber, since)
    (self.counted, self.standstill) = (counted, standstill)
    (self.dueAt, self.breachedAt, self.end) = (dueAt, breachedAt, end)
    self.told = told
  }
}

extension Cycle {
  /// Counts the time up to a moment; the breach that lies in it is noted.
  mutating func settle(at moment: Instant, _ rules: inout ClockRules) {
    guard isOngoing, moment > since else { return }
    if standstill == nil, let hours = target?.hours {
      noteBreach(before: moment)
      counted.microseconds += rules.elapsed(from: since, to: moment, by: hours).microseconds
    }
    since = moment
  }

  private mutating func noteBreach(before moment: Instant) {
    guard breachedAt == nil, let dueAt, dueAt < moment else { return }
    breachedAt = dueAt
  }

  /// Works out when the goal will have been used up.
  mutating func aim(_ rules: inout ClockRules) {
    guard isOngoing else { return }
    guard standstill == nil, let target, let goal = target.goal else { return dueAt = nil }
    // It was due then, and still is.
    if let breachedAt { return dueAt = breachedAt }
    let left = TimeSpan(microseconds: goal.microseconds - counted.microseconds)
    // A goal that had been used up before it was set is due as it is set.
    dueAt =
      left.microseconds < 0
      ? target.setAt : rules.moment(left, after: since, by: target.hours)
  }

  /// Ends it. What was due stays known.
  mutating func finish(_ end: End, _ rules: inout ClockRules) {
    settle(at: end.at, &rules)
    since = max(since, end.at)
    self.end = end
  }

  /// Goes on where it stopped; what was between does not count.
  mutating func revive(at moment: Instant) {
    end = nil
    since = moment
  }

  /// Sets what the policy promises from now on. The time counted so far stays.
  mutating func retarget(
    _ promise: ClockRules.Promise?, at moment: Instant, _ rules: inout ClockRules
  ) {
    settle(at: moment, &rules)
    guard let promise else {
      standstill = .noRule
      target = nil
      return
    }
    if standstill == .noRule { standstill = nil }
    let goal = promise.rule.goals[clock].map {
      rules.span(of: $0, from: startedAt, by: promise.hours)
    }
    let isNew = target == nil || goal != target?.goal
    if isNew {
      // Another goal is another promise: it is judged anew.
      (breachedAt, told) = (nil, Told())
      targetNumber += 1
    }
    target = Target(
      rule: promise.rule.name, hours: promise.hours, goal: goal,
      setAt: isNew ? moment : target?.setAt ?? moment)
  }
}
