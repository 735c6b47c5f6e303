internal import Resources
internal import ServiceDesk

/// The policy of the sandbox desk: the one that comes with Tierline, with the hours of its own
/// shifts, and with what a desk can promise at whose nights and weekends only few are called.
enum SandboxPolicy {
  static let document = Resources.policy
    .replacing(after: "\ncalendars:\n", upTo: "\n\n# ---", by: calendars)
    .replacing(after: "\n  rules:\n", upTo: "\n\n# ---", by: promises)
    // Its people close sooner, by rules of their own.
    .replacing(after: "\nauto_close: ", upTo: "\n", by: "{after: 14d}")

  private static let calendars =
    (Shift.all + [.service]).map { "  \($0.name): \($0.calendar)" }.joined(separator: "\n")

  private static let promises = """
        - name: Critical
          when: "priority:P1"
          calendar: 24x7
          goals: {first_response: 30m, next_response: 1h, update: 4h, resolution: 8h,
                  acknowledgement: 30m}
        - name: Urgent
          when: "priority:P2"
          calendar: office
          goals: {first_response: 2h, next_response: 4h, update: 1 working day,
                  resolution: 15h, acknowledgement: 2h}
        - name: Normal
          when: "priority:P3"
          calendar: office
          goals: {first_response: 6h, next_response: 8h, update: 2 working days,
                  resolution: 3 working days, acknowledgement: 4h}
        - name: Low
          when: "priority:P4"
          calendar: office
          goals: {first_response: 1 working day, next_response: 1 working day,
                  resolution: 6 working days, acknowledgement: 1 working day}
    """
}

extension String {
  /// With other words between a heading and what follows.
  fileprivate func replacing(after heading: String, upTo end: String, by words: String) -> String {
    guard let start = firstRange(of: heading)?.upperBound,
      let rest = self[start...].firstRange(of: end)?.lowerBound
    else { preconditionFailure("the policy has lost “\(heading)”") }
    return self[..<start] + words + self[rest...]
  }
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
