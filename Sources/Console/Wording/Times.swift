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

  /// On the wall clock: `14:05` today, `20 Nov 14:05` this year, else `2012-03-05 14:05`.
  func local(_ zone: ZoneRules, now: Instant) -> String {
    let (civil, today) = (zone.civilTime(self), zone.civilTime(now))
    let time = "\(padded(civil.hour, 2)):\(padded(civil.minute, 2))"
    if (civil.year, civil.month, civil.day) == (today.year, today.month, today.day) { return time }
    if civil.year == today.year { return "\(civil.day) \(months[civil.month - 1]) \(time)" }
    return "\(civil.date) \(time)"
  }

  func clock(_ zone: ZoneRules) -> String {
    let civil = zone.civilTime(self)
    let day = "\(weekdays[civil.weekday]) \(civil.day) \(months[civil.month - 1])"
    return "\(day)  \(padded(civil.hour, 2)):\(padded(civil.minute, 2))"
  }
}

extension CivilTime {
  /// `2026-11-21`.
  var date: String { "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" }
}

private let months = [
  "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
]
private let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

extension Int {
  /// With commas between thousands: `3,784`.
  var grouped: String {
    let digits = Array(String(magnitude))
    var text = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place) % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return self < 0 ? "-" + text : text
  }

  /// `1 ticket`, `2 tickets`.
  func of(_ noun: String) -> String { "\(grouped) \(noun)\(self == 1 ? "" : "s")" }
}
