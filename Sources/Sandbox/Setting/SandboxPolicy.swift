internal import Resources
internal import ServiceDesk

/// The policy of the sandbox desk: the one that comes with Tierline, and the hours of its shifts.
enum SandboxPolicy {
  static let document: String = {
    let heading = "\ncalendars:\n"
    let shifts = Shift.all.map { "  \($0.name): \($0.calendar)\n" }.joined()
    let parts = Resources.policy.split(separator: heading, maxSplits: 1)
    guard parts.count == 2 else { return Resources.policy + heading + shifts }
    return "\(parts[0])\(heading)\(shifts)\(parts[1])"
  }()
}

extension Shift {
  static let all: [Shift] = [.early, .day, .late, .saturday]

  /// As a policy writes it.
  fileprivate var calendar: String {
    let weekdays = days.map { Weekday.allCases[$0].rawValue }
    return """
      {time_zone: UTC, hours: {\(weekdays[0])-\(weekdays[weekdays.count - 1]): \
      ["\(clock(hours.lowerBound))-\(clock(hours.upperBound))"]}}
      """
  }

  private func clock(_ minutes: Int) -> String {
    let civil = CivilTime(
      year: 2000, month: 1, day: 1, hour: minutes / 60, minute: minutes % 60)
    return civil.timeOfDay
  }
}
