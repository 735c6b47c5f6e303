/// When work is done at a place: weekly hours, and what differs from them on certain dates.
public struct WorkCalendar: Hashable, Sendable {
  public var week: [Weekday: [DayHours]]
  /// Hours that replace the weekday's on a date.
  public var shifts: [CivilDate: [DayHours]]
  /// Hours of a date in which nothing is done.
  public var breaks: [CivilDate: [DayHours]]
  /// Dates, midnight to midnight, on which nothing is done.
  public var holidays: Set<CivilDate>
  /// The IANA name of the zone whose clocks hang on the wall.
  public var zone: String

  public init(
    zone: String, week: [Weekday: [DayHours]] = [:], shifts: [CivilDate: [DayHours]] = [:],
    breaks: [CivilDate: [DayHours]] = [:], holidays: Set<CivilDate> = []
  ) {
    (self.zone, self.week, self.shifts) = (zone, week, shifts)
    (self.breaks, self.holidays) = (breaks, holidays)
  }

  /// Round the clock.
  public static let always = WorkCalendar(
    zone: "UTC",
    week: Dictionary(uniqueKeysWithValues: Weekday.allCases.map { ($0, [DayHours.whole]) }))

  /// The hours that begin on a date; holidays and breaks are yet to be taken off.
  func hours(on date: CivilDate) -> [DayHours] {
    shifts[date] ?? week[date.weekday] ?? []
  }
}

extension WorkCalendar {
  /// The time in which work is done, of all dates of the range.
  func stretches(of dates: Range<Int>, in zone: ZoneRules) -> Stretches {
    let open = each(of: dates) { date in
      hours(on: date).compactMap { zone.stretch($0, on: date) }
    }
    return open.minus(breakStretches(of: dates, in: zone))
      .minus(holidayStretches(of: dates, in: zone))
  }

  func breakStretches(of dates: Range<Int>, in zone: ZoneRules) -> Stretches {
    each(of: dates) { date in
      (breaks[date] ?? []).compactMap { zone.stretch($0, on: date) }
    }
  }

  func holidayStretches(of dates: Range<Int>, in zone: ZoneRules) -> Stretches {
    each(of: dates) { date in
      holidays.contains(date) ? [zone.stretch(.whole, on: date)].compactMap(\.self) : []
    }
  }

  /// A night that began on the day before reaches into the first date.
  private func each(
    of dates: Range<Int>, _ stretches: (CivilDate) -> [Range<Int64>]
  ) -> Stretches {
    Stretches(
      merging: (dates.lowerBound - 1..<dates.upperBound).flatMap {
        stretches(CivilDate(dayNumber: $0))
      })
  }
}

extension ZoneRules {
  /// Each end by itself is what the wall clock shows: hours that a clock change swallows vanish.
  fileprivate func stretch(_ hours: DayHours, on date: CivilDate) -> Range<Int64>? {
    let from = moment(hours.opens, on: date).microseconds
    let to = moment(hours.closes, on: date).microseconds
    return from < to ? from..<to : nil
  }

  private func moment(_ seconds: Int, on date: CivilDate) -> Instant {
    let wall = Instant(seconds: Int64(date.dayNumber * DayHours.day + seconds))
    return instant(CivilTime(wall))
  }
}
