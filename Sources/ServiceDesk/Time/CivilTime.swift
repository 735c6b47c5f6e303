/// A date and time of day in the proleptic Gregorian calendar, without a zone.
public struct CivilTime: Hashable, Sendable {
  public var year: Int
  public var month: Int
  public var day: Int
  public var hour: Int
  public var minute: Int
  public var second: Int
  public var microsecond: Int

  public init(
    year: Int, month: Int, day: Int,
    hour: Int = 0, minute: Int = 0, second: Int = 0, microsecond: Int = 0
  ) {
    (self.year, self.month, self.day) = (year, month, day)
    (self.hour, self.minute, self.second) = (hour, minute, second)
    self.microsecond = microsecond
  }

  /// What a clock shows that runs `offset` seconds ahead of UTC.
  public init(_ instant: Instant, offset: Int = 0) {
    let local = instant.microseconds + Int64(offset) * 1_000_000
    let dayNumber = Int(local.floorDivided(by: 86_400_000_000))
    var rest = Int(local - Int64(dayNumber) * 86_400_000_000)
    (year, month, day) = CivilTime.date(ofDayNumber: dayNumber)
    microsecond = rest % 1_000_000
    rest /= 1_000_000
    (hour, minute, second) = (rest / 3600, rest / 60 % 60, rest % 60)
  }

  /// The moment at which a clock `offset` seconds ahead of UTC shows this.
  public func instant(offset: Int = 0) -> Instant {
    let days = Int64(CivilTime.dayNumber(year: year, month: month, day: day))
    let seconds = days * 86_400 + Int64(hour * 3600 + minute * 60 + second - offset)
    return Instant(microseconds: seconds * 1_000_000 + Int64(microsecond))
  }

  /// 0 is Monday, 6 is Sunday.
  public var weekday: Int {
    let days = CivilTime.dayNumber(year: year, month: month, day: day)
    return ((days + 3) % 7 + 7) % 7
  }

  public static func isLeap(_ year: Int) -> Bool {
    (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
  }

  public static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days since 1970-01-01. Counted in eras of 400 years, with the year starting in March so that
  /// the leap day is the last of it.
  public static func dayNumber(year: Int, month: Int, day: Int) -> Int {
    let marchYear = month > 2 ? year : year - 1
    let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  static func date(ofDayNumber number: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }
}

extension Int64 {
  fileprivate func floorDivided(by divisor: Int64) -> Int64 {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}
