internal import ServiceDesk

/// When the told steps of the stories happened: so long before the end, but in working hours.
///
/// Where the desk is looked at by night or at a weekend, they are counted from the evening before
/// it. What would fall into another night is drawn together into the last hour before that.
struct StoryClock: Sendable {
  let end: Instant
  let zone: ZoneRules
  /// From when they are counted back.
  private var evening: Instant

  private static let (opens, closes) = (7, 19)
  /// Where something is told as of the end of a shift, it was so long before that.
  private static let lastMinutes = 9
  private static let lastHour = TimeSpan.hours(1)

  init(end: Instant, zone: ZoneRules) {
    (self.end, self.zone, evening) = (end, zone, end)
    guard !isOpen(zone.civilTime(end)) else { return }
    evening = lastClosing(before: end) - .minutes(110)
  }

  /// Later steps of a story never come before earlier ones.
  func moment(_ ago: TimeSpan) -> Instant {
    let moment = evening - ago
    let closing = lastClosing(before: moment + StoryClock.lastHour)
    let opening = nextOpening(after: closing)
    let start = closing - StoryClock.lastHour
    guard moment >= start, moment < opening else { return moment }
    let share = moment.since(start).seconds * StoryClock.lastHour.seconds
    return start + .seconds(share / max(1, opening.since(start).seconds))
  }

  /// The same, though no later than a moment, and while a shift lasts.
  func moment(_ ago: TimeSpan, in shift: Shift?, before latest: Instant) -> Instant {
    let moment = min(moment(ago), latest)
    let day = zone.civilTime(moment)
    guard let shift, !(shift.covers(day) && isOpen(day)) else { return moment }
    let close = min(shift.hours.upperBound, StoryClock.closes * 60) - StoryClock.lastMinutes
    for ago in 0..<8 {
      let day = zone.civilTime(at(12, of: day) - .days(Int64(ago)))
      let last = at(0, of: day) + .minutes(Int64(close))
      let isWorked = shift.days.contains(day.weekday) && day.weekday < 5
      if isWorked, last <= moment { return last }
    }
    return moment
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
