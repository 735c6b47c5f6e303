internal import ServiceDesk

/// How a holiday comes again each year: on its own date, on named days of months, or on a weekday
/// such as the fourth Thursday.
struct YearlyRule {
  /// In years.
  var interval = 1
  /// How often in all, the first time among them.
  var count: Int?
  var until: CivilDate?
  var months: [Int] = []
  /// From 1; negative ones are counted from the month's end.
  var days: [Int] = []
  var weekdays: [Place] = []

  /// A weekday; which of them in the month, or in the year where no month is named.
  struct Place {
    var weekday: Weekday
    /// Nil: each. Negative ones are counted from the end.
    var number: Int?
  }

  /// All times from the first, which always counts, to the last date that is asked for.
  func dates(from first: CivilDate, through last: CivilDate) -> [CivilDate] {
    var dates = [first]
    let end = min(until ?? last, last)
    for year in stride(from: first.civil.year, through: end.civil.year, by: interval) {
      for date in self.dates(of: year, like: first) where date > first && date <= end {
        if let count, dates.count >= count { return dates }
        dates.append(date)
      }
    }
    return dates
  }

  /// In the order of the calendar.
  private func dates(of year: Int, like first: CivilDate) -> [CivilDate] {
    let named = months.isEmpty && days.isEmpty && weekdays.isEmpty ? [first.civil.month] : months
    return (1...12).filter { named.isEmpty || named.contains($0) }.flatMap { month in
      days(of: month, in: year, like: first)
        .compactMap { CivilDate(year: year, month: month, day: $0) }
        .filter { date in weekdays.isEmpty || weekdays.contains { isThere($0, date) } }
    }
  }

  private func days(of month: Int, in year: Int, like first: CivilDate) -> [Int] {
    let length = CivilTime.days(inMonth: month, of: year)
    if !days.isEmpty {
      return Set(days.map { $0 < 0 ? length + 1 + $0 : $0 }).filter { $0 > 0 }.sorted()
    }
    return weekdays.isEmpty ? [first.civil.day] : Array(1...length)
  }

  private func isThere(_ place: Place, _ date: CivilDate) -> Bool {
    guard date.weekday == place.weekday else { return false }
    guard let number = place.number else { return true }
    let (civil, isMonth) = (date.civil, !months.isEmpty)
    let begin = CivilTime.dayNumber(year: civil.year, month: isMonth ? civil.month : 1, day: 1)
    let length =
      isMonth
      ? CivilTime.days(inMonth: civil.month, of: civil.year)
      : CivilTime.isLeap(civil.year) ? 366 : 365
    let day = date.dayNumber - begin
    return number > 0 ? day / 7 + 1 == number : (length - 1 - day) / 7 + 1 == -number
  }
}

extension HolidayReader {
  /// Reads `FREQ=YEARLY;BYMONTH=11;BYDAY=4TH`; nil where anything in it is not understood, so that
  /// no day is closed by a rule that means another.
  mutating func rule(_ line: ICalendarLine) -> YearlyRule? {
    var (rule, isSound) = (YearlyRule(), true)
    var names: Set<String> = []
    for part in line.value.uppercased().split(separator: ";") {
      let pair = part.split(separator: "=", maxSplits: 1).map(String.init)
      let isTaken = pair.count == 2 && names.insert(pair[0]).inserted
      if isTaken, rule.take(pair[0], pair[1]) { continue }
      note(
        line.line,
        """
        “\(part)” is not understood in a rule of holidays: it says FREQ=YEARLY, and INTERVAL, COUNT, \
        UNTIL, BYMONTH, BYMONTHDAY or BYDAY.
        """)
      isSound = false
    }
    if isSound, !names.contains("FREQ") {
      note(line.line, "This rule does not say how often: FREQ=YEARLY.")
      isSound = false
    }
    return isSound ? rule : nil
  }
}

extension YearlyRule {
  /// Whether the part could be understood.
  fileprivate mutating func take(_ name: String, _ value: String) -> Bool {
    switch name {
    case "FREQ": return value == "YEARLY"
    // It says where weeks begin, and none of the parts that are taken asks that.
    case "WKST": return true
    case "INTERVAL":
      guard let years = Int(value), (1...1000).contains(years) else { return false }
      interval = years
    case "COUNT":
      guard let times = Int(value), (1...1_000_000).contains(times) else { return false }
      count = times
    case "UNTIL":
      until = CivilDate(compact: value.prefix(8))
      return until != nil
    case "BYMONTH": return take(value, into: \.months) { (1...12).contains($0) }
    case "BYMONTHDAY": return take(value, into: \.days) { (1...31).contains(abs($0)) }
    case "BYDAY":
      let places = value.split(separator: ",").map { Place($0) }
      weekdays = places.compactMap(\.self)
      return weekdays.count == places.count && !places.isEmpty
    default: return false
    }
    return true
  }

  private mutating func take(
    _ value: String, into list: WritableKeyPath<YearlyRule, [Int]>, if isRight: (Int) -> Bool
  ) -> Bool {
    let numbers = value.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
    self[keyPath: list] = numbers.compactMap { $0 }.filter { $0 > -32 && isRight($0) }
    return self[keyPath: list].count == numbers.count
  }
}

extension YearlyRule.Place {
  /// `TH`, `4TH`, `-1MO`.
  fileprivate init?(_ text: Substring) {
    let days = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
    guard let day = days.firstIndex(of: String(text.suffix(2))) else { return nil }
    weekday = Weekday.allCases[day]
    let digits = text.dropLast(2)
    if digits.isEmpty { return }
    guard let number = Int(digits), number != 0, (-53...53).contains(number) else { return nil }
    self.number = number
  }
}

extension CivilDate {
  fileprivate var civil: CivilTime { CivilTime(Instant(seconds: Int64(dayNumber) * 86_400)) }
}
