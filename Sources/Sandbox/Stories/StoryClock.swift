internal import ServiceDesk

/// When the told steps of the stories happened: so long before the end, but in working hours.
///
/// What would fall into a night or a weekend is drawn together into the last hour before it. Only
/// where the desk itself is looked at by night do the last hours stay as they are: somebody is on
/// duty then.
struct StoryClock: Sendable {
  let end: Instant
  let zone: ZoneRules

  private static let (opens, closes) = (7, 19)
  private static let lastHour = TimeSpan.hours(1)

  /// Later steps of a story never come before earlier ones.
  func moment(_ ago: TimeSpan) -> Instant {
    let moment = end - ago
    if ago <= .hours(4), !isOpen(zone.civilTime(end)) { return moment }
    let closing = lastClosing(before: moment + StoryClock.lastHour)
    let opening = nextOpening(after: closing)
    let start = closing - StoryClock.lastHour
    guard moment >= start, moment < opening else { return moment }
    let share = moment.since(start).seconds * StoryClock.lastHour.seconds
    return start + .seconds(share / max(1, opening.since(start).seconds))
  }

  private func isOpen(_ clock: CivilTime) -> Bool {
    clock.weekday < 5 && (StoryClock.opens..<StoryClock.closes).contains(clock.hour)
  }

  private func lastClosing(before moment: Instant) -> Instant {
    var day = zone.civilTime(moment)
    while true {
      let closing = at(StoryClock.closes, of: day)
      if day.weekday < 5, closing <= moment { return closing }
      day = zone.civilTime(at(12, of: day) - .days(1))
    }
  }

  private func nextOpening(after moment: Instant) -> Instant {
    var day = zone.civilTime(moment)
    while true {
      let opening = at(StoryClock.opens, of: day)
      if day.weekday < 5, opening > moment { return opening }
      day = zone.civilTime(at(12, of: day) + .days(1))
    }
  }

  private func at(_ hour: Int, of day: CivilTime) -> Instant {
    zone.instant(CivilTime(year: day.year, month: day.month, day: day.day, hour: hour))
  }
}
