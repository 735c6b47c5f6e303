extension BusinessTime {
  /// How many working days can be gone on or back at once: a century's dates.
  public static let mostDays = 36_525

  /// The same time of day so many working dates on, or back where the number is negative; of none,
  /// the date itself, or the next on which work is done.
  ///
  /// A date is one of the first calendar's wall, and a working one if any time of it counts by all
  /// calendars. A time of day that a clock change leaves out moves forward by the gap.
  /// - Returns: nil where no work is done for ten years, or for more than `mostDays`.
  public mutating func workingDays(_ count: Int, from start: Instant) -> Instant? {
    guard count.magnitude <= BusinessTime.mostDays else { return nil }
    let (wall, step) = (wall, count < 0 ? -1 : 1)
    let today = CivilDate(wall.civilTime(start))
    var date = count == 0 ? today + -1 : today
    for _ in 0..<max(1, count.magnitude) {
      guard let next = workingDate(from: date, step: step) else { return nil }
      date = next
    }
    return wall.instant(wall.civilTime(start).moved(to: date))
  }

  /// The next date, or the one before, on which any time counts.
  private mutating func workingDate(from date: CivilDate, step: Int) -> CivilDate? {
    var date = date
    for _ in 0..<WorkingDays.patience {
      date = date + step
      if isWorking(date) { return date }
    }
    return nil
  }

  private mutating func isWorking(_ date: CivilDate) -> Bool {
    if let known = workingDates[date.dayNumber] { return known }
    let wall = wall
    let (from, to) = (wall.midnight(of: date), wall.midnight(of: date + 1))
    // By whole years, so that the table grows once for all dates of one.
    let year = (from / WorkingDays.year - 1) * WorkingDays.year
    let table = table(covering: year..<year + 3 * WorkingDays.year)
    let isWorking = table.amount(in: from..<to) > 0
    workingDates[date.dayNumber] = isWorking
    return isWorking
  }
}

private enum WorkingDays {
  /// In dates: ten years.
  static let patience = 3653
  static let year: Int64 = 366 * 86_400_000_000
}

extension ZoneRules {
  fileprivate func midnight(of date: CivilDate) -> Int64 {
    instant(CivilTime(Instant(seconds: Int64(date.dayNumber) * 86_400))).microseconds
  }
}

extension CivilDate {
  fileprivate init(_ civil: CivilTime) {
    self.init(
      dayNumber: CivilTime.dayNumber(year: civil.year, month: civil.month, day: civil.day))
  }
}

extension CivilTime {
  fileprivate func moved(to date: CivilDate) -> CivilTime {
    var civil = self
    (civil.year, civil.month, civil.day) = CivilTime.date(ofDayNumber: date.dayNumber)
    return civil
  }
}
