/// How a ticket's clock stands at a moment. That a hold has stopped it and that nobody works just
/// now are two things.
public struct ClockStanding: Hashable, Sendable {
  public var clock: ClockKind
  /// Nil while a hold stops it.
  public var dueAt: Instant?
  /// Working time; negative once it is missed.
  public var left: TimeSpan
  public var goal: TimeSpan
  public var isInsideHours: Bool
  public var isBreached: Bool

  public init(
    clock: ClockKind, dueAt: Instant?, left: TimeSpan, goal: TimeSpan, isInsideHours: Bool,
    isBreached: Bool
  ) {
    (self.clock, self.dueAt, self.left, self.goal) = (clock, dueAt, left, goal)
    (self.isInsideHours, self.isBreached) = (isInsideHours, isBreached)
  }

  public var isPaused: Bool { dueAt == nil }

  public enum Risk: Hashable, Comparable, Sendable {
    case calm
    /// A quarter of the goal is left, or less.
    case warned
    /// A tenth is left, or less.
    case pressing
    case missed
  }

  public var risk: Risk {
    if isBreached { return .missed }
    if left.microseconds <= goal.microseconds / 10 { return .pressing }
    return left.microseconds <= goal.microseconds / 4 ? .warned : .calm
  }
}

extension ClockFace {
  public func standing(at now: Instant, _ rules: inout ClockRules) -> ClockStanding? {
    HoursBoard(of: [hours], at: now, &rules).standing(of: self)
  }
}
