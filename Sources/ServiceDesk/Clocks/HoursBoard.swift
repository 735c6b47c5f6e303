/// What the clocks of some hours show at a moment: enough to say how any ticket's clock stands.
public struct HoursBoard: Sendable {
  public let moment: Instant
  private var readings: [ClockRules.Hours: (passed: TimeSpan, isOpen: Bool)] = [:]

  public init(at moment: Instant) { self.moment = moment }

  public init(
    of hours: some Sequence<ClockRules.Hours>, at moment: Instant, _ rules: inout ClockRules
  ) {
    self.moment = moment
    for hours in hours where readings[hours] == nil {
      readings[hours] = (
        rules.reading(at: moment, by: hours), rules.isOpen(at: moment, by: hours)
      )
    }
  }

  public func knows(_ hours: ClockRules.Hours) -> Bool { readings[hours] != nil }

  /// Nil where its hours are not on the board.
  public func standing(of face: ClockFace) -> ClockStanding? {
    guard let (passed, isOpen) = readings[face.hours] else { return nil }
    switch face.state {
    case .running(let due, let reading):
      return ClockStanding(
        clock: face.clock, dueAt: due,
        left: TimeSpan(microseconds: reading.microseconds - passed.microseconds), goal: face.goal,
        isInsideHours: isOpen, isBreached: face.isBreached || due < moment)
    case .stopped(let left):
      return ClockStanding(
        clock: face.clock, dueAt: nil, left: left, goal: face.goal, isInsideHours: isOpen,
        isBreached: face.isBreached)
    }
  }
}
