import ServiceDesk

/// A date and time of day as a file writes it, which may be none the calendar has.
struct WrittenTime: Hashable, Sendable {
  var year = 1970
  var month = 1
  var day = 1
  var hour = 0
  var minute = 0
  var second = 0
  var microsecond = 0
  /// Seconds east of UTC, where the text says so.
  var offset: Int?

  /// Whether the calendar and the clock have such a moment.
  var exists: Bool {
    (1...12).contains(month) && (1...CivilTime.days(inMonth: month, of: year)).contains(day)
      && (0...23).contains(hour) && (0...59).contains(minute) && (0...59).contains(second)
  }

  /// Seconds since 1970 if the clock stood in UTC.
  var secondsAsUTC: Int64 {
    let days = CivilTime.dayNumber(year: year, month: month, day: day)
    return Int64(days) * 86_400 + Int64(hour * 3600 + minute * 60 + second)
  }
}
