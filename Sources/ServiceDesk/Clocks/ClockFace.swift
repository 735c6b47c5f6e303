/// What a queue shows of a ticket's clocks: the one that runs out first, or, where none runs, of
/// those that a hold has stopped the one with the least left.
public struct ClockFace: Hashable, Sendable {
  public var clock: ClockKind
  public var hours: ClockRules.Hours
  public var goal: TimeSpan
  public var state: State
  /// It was missed while it ran, or before it was stopped.
  public var isBreached: Bool

  public enum State: Hashable, Sendable {
    /// `reading` is what the hours' own count will be then; less its reading now, it is the working
    /// time that is left.
    case running(due: Instant, reading: TimeSpan)
    case stopped(left: TimeSpan)
  }

  /// Nil where no promise is running or held.
  public init?(of clocks: TicketClocks, _ rules: inout ClockRules) {
    let promised = clocks.cycles.filter { $0.isOngoing && $0.target?.goal != nil }
    let running = promised.filter { $0.dueAt != nil && $0.standstill == nil }
      .min { ($0.dueAt ?? $0.since, $0.clock) < ($1.dueAt ?? $1.since, $1.clock) }
    if let cycle = running, let due = cycle.dueAt, let target = cycle.target {
      let reading = rules.reading(at: due, by: target.hours)
      self.init(cycle, target, .running(due: due, reading: reading))
      return
    }
    let held = promised.filter(\.isHeld).min { $0.left < $1.left }
    guard let cycle = held, let target = cycle.target else { return nil }
    self.init(cycle, target, .stopped(left: cycle.left))
  }

  private init(_ cycle: Cycle, _ target: Cycle.Target, _ state: State) {
    self.init(
      clock: cycle.clock, hours: target.hours, goal: target.goal ?? TimeSpan(microseconds: 0),
      state: state, isBreached: cycle.breachedAt != nil)
  }

  public init(
    clock: ClockKind, hours: ClockRules.Hours, goal: TimeSpan, state: State, isBreached: Bool
  ) {
    (self.clock, self.hours, self.goal) = (clock, hours, goal)
    (self.state, self.isBreached) = (state, isBreached)
  }
}

extension Cycle {
  fileprivate var isHeld: Bool {
    switch standstill {
    case .hold: true
    case .resolved, .noRule, nil: false
    }
  }

  /// Of the goal, as far as time was counted; negative once more than that is used.
  public var left: TimeSpan {
    TimeSpan(microseconds: (target?.goal?.microseconds ?? 0) - counted.microseconds)
  }
}
