import ServiceDesk

extension TimeSpan {
  /// How long, in its largest whole unit and at most four letters: `now`, `5m`, `3h`, `2d`, `7w`,
  /// `3y`.
  var brief: String {
    let minutes = max(0, seconds / 60)
    switch minutes {
    case 0: return "now"
    case 1..<60: return "\(minutes)m"
    case 60..<1440: return "\(minutes / 60)h"
    case 1440..<20_160: return "\(minutes / 1440)d"
    case 20_160..<525_600: return "\(minutes / 10_080)w"
    default: return "\(minutes / 525_600)y"
    }
  }

  /// How long, in two units: `1h 05m`, `3d 4h`; for figures.
  var measured: String {
    let minutes = max(0, seconds / 60)
    switch minutes {
    case 0: return "\(max(0, seconds))s"
    case 1..<60: return "\(minutes)m"
    case 60..<1440: return "\(minutes / 60)h \(padded(Int(minutes % 60), 2))m"
    default: return "\(minutes / 1440)d \(minutes / 60 % 24)h"
    }
  }
}

extension Instant {
  /// How long ago: `now`, `5m ago`.
  func ago(_ now: Instant) -> String {
    let span = now.since(self).brief
    return span == "now" ? "just now" : "\(span) ago"
  }

  /// `Sun 22 Nov  05:51`.
  func clock(_ zone: ZoneRules) -> String {
    let civil = zone.civilTime(self)
    return "\(civil.weekdayAndDay)  \(civil.timeOfDay)"
  }
}

extension CivilTime {
  /// `Sun 22 Nov`.
  var weekdayAndDay: String { "\(weekdayName) \(day) \(monthName)" }
}
