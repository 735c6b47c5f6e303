internal import ServiceDesk

// Moments of the desk's own.
extension Plot {
  /// Tonight at ten, on Saturday for what comes on a Friday or later.
  func maintenanceWindow() -> Instant {
    var day = setting.zone.civilTime(now)
    let days = day.weekday >= 4 && day.weekday < 6 ? Int64(5 - day.weekday) : 0
    let isLate = day.hour >= 21
    day = setting.zone.civilTime(now + .days(days + (isLate ? 1 : 0)))
    (day.hour, day.minute, day.second, day.microsecond) = (22, 0, 0, 0)
    return max(setting.zone.instant(day), now + .minutes(30))
  }

  /// The first run of the desk's own rules when so much time has passed.
  func nightlyRun(after span: TimeSpan) -> Instant {
    var day = setting.zone.civilTime(now + span)
    if day.hour >= 6 { day = setting.zone.civilTime(now + span + .hours(24)) }
    (day.hour, day.minute, day.second) = (6, 0, now.seconds.isMultiple(of: 2) ? 7 : 8)
    day.microsecond = 0
    return setting.zone.instant(day)
  }

  /// Against the matrix, with a reason.
  mutating func overridePriority(by colleague: Colleague) {
    let wanted: Priority = isImportantOrWide ? .p2 : .p4
    guard wanted != priority else { return }
    attend(colleague)
    let reason: Phrase = wanted < priority ? .priorityReason : .lowerReason
    add(
      colleague.actor,
      .classification(.overridePriority(wanted, reason: words(reason, by: colleague))))
  }

  private var isImportantOrWide: Bool { scene.isImportant || scene.impact != .low }
}
