/// How moments stand in what somebody reads: as short as is clear, with their whole date, or as
/// programs read them.
public enum MomentWording: Sendable {
  /// On the reader's wall, now: `14:05`, `20 Nov 14:05`, `2012-03-05 14:05`.
  case clock(ZoneRules, now: Instant)
  /// On the reader's wall, for what may be kept and read another day: `2026-11-20 14:05`.
  case calendar(ZoneRules)
  /// `2026-11-20T13:05:00Z`.
  case utc

  public func words(_ moment: Instant) -> String {
    switch self {
    case .clock(let zone, let now): moment.local(zone, now: now)
    case .calendar(let zone): zone.civilTime(moment).dateAndTime
    case .utc: moment.iso8601
    }
  }
}

extension Instant {
  /// On the wall clock: `14:05` today, `20 Nov 14:05` this year, else `2012-03-05 14:05`.
  package func local(_ zone: ZoneRules, now: Instant) -> String {
    let (civil, today) = (zone.civilTime(self), zone.civilTime(now))
    guard civil.year == today.year else { return civil.dateAndTime }
    let isToday = (civil.month, civil.day) == (today.month, today.day)
    return isToday ? civil.timeOfDay : "\(civil.day) \(civil.monthName) \(civil.timeOfDay)"
  }
}

extension Instant {
  /// On the wall clock, for what is argued about: `Fri 2026-11-20 14:05:00`.
  package func toTheSecond(_ zone: ZoneRules) -> String {
    let civil = zone.civilTime(self)
    return "\(civil.weekdayName) \(civil.date) \(civil.timeOfDay):\(padded(civil.second, 2))"
  }
}

extension CivilTime {
  /// `2026-11-21`.
  package var date: String { "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" }

  /// `14:05`.
  package var timeOfDay: String { "\(padded(hour, 2)):\(padded(minute, 2))" }

  /// `Nov`.
  package var monthName: String { Self.months[month - 1] }

  /// `Sat`.
  package var weekdayName: String { Self.weekdays[weekday] }

  fileprivate var dateAndTime: String { "\(date) \(timeOfDay)" }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
  private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
}
