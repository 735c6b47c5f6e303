internal import ServiceDesk

/// What is said of the time at which a text is written: the clock, the day, and when it will be.
struct Moments {
  let now: Instant
  /// When the thing was done of which the text tells.
  let before: Instant
  /// When the trouble was put right.
  let doneAt: Instant
  /// When the trouble began.
  let begunAt: Instant
  /// The first name of whoever writes.
  let me: String
  let zone: ZoneRules

  /// The words for a slot; nil where it is not about time.
  subscript(slot: String) -> String? {
    switch slot {
    case "me": me
    case "hm": zone.civilTime(before).hourAndMinute
    case "done": zone.told(doneAt, at: now)
    case "begun": zone.told(begunAt, at: now)
    case "clock": zone.civilTime(before).clock
    case "today": zone.civilTime(before).date
    case "stamp": stamp(zone.civilTime(before))
    case "soon", "later", "tonight": coming(slot, zone.civilTime(now))
    default: nil
    }
  }

  private func coming(_ slot: String, _ clock: CivilTime) -> String {
    switch slot {
    case "soon": clock.hour < 11 ? "this morning" : clock.hour < 16 ? "this afternoon" : "tomorrow"
    case "later": clock.hour < 12 ? "this afternoon" : "tomorrow morning"
    default: clock.weekday == 4 ? "Saturday night" : "tonight"
    }
  }

  private func stamp(_ clock: CivilTime) -> String {
    let month = Scene.months[clock.month - 1].prefix(3)
    return "\(month) \(clock.day < 10 ? " " : "")\(clock.day) \(clock.clock)"
  }
}

extension ZoneRules {
  /// A moment as it is told later: `14:05`, on another day `14:05 on Tuesday`.
  func told(_ moment: Instant, at now: Instant) -> String {
    let (then, today) = (civilTime(moment), civilTime(now))
    guard (then.month, then.day) != (today.month, today.day) else { return then.hourAndMinute }
    return then.hourAndMinute + " on " + Scene.weekdays[then.weekday]
  }
}

extension CivilTime {
  var hourAndMinute: String { "\(twoDigits(hour)):\(twoDigits(minute))" }
  var clock: String { "\(hourAndMinute):\(twoDigits(second))" }
  var date: String { "\(year)-\(twoDigits(month))-\(twoDigits(day))" }
}

private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
