/// A date in the proleptic Gregorian calendar, without a zone.
public struct CivilDate: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Days since 1970-01-01.
  public var dayNumber: Int

  public init(dayNumber: Int) { self.dayNumber = dayNumber }

  /// Nil where the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), day >= 1, day <= CivilTime.days(inMonth: month, of: year)
    else { return nil }
    dayNumber = CivilTime.dayNumber(year: year, month: month, day: day)
  }

  /// Reads `2026-12-24`.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, zip(parts, [4, 2, 2]).allSatisfy({ $0.utf8.count == $1 }),
      text.utf8.allSatisfy({ (48...57).contains($0) || $0 == 45 }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  public var description: String {
    let (year, month, day) = CivilTime.date(ofDayNumber: dayNumber)
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  public var weekday: Weekday {
    // 1970-01-01 was a Thursday.
    let place = ((dayNumber + 3) % 7 + 7) % 7
    return Weekday.allCases[place]
  }

  public static func < (a: CivilDate, b: CivilDate) -> Bool { a.dayNumber < b.dayNumber }

  public static func + (date: CivilDate, days: Int) -> CivilDate {
    CivilDate(dayNumber: date.dayNumber + days)
  }
}

/// A day of the week, by the name that calendars give it.
public enum Weekday: String, CaseIterable, Sendable {
  case monday = "mon"
  case tuesday = "tue"
  case wednesday = "wed"
  case thursday = "thu"
  case friday = "fri"
  case saturday = "sat"
  case sunday = "sun"
}
