internal import ServiceDesk

/// When a trouble began: as those say it who have it, and as the logs have it.
struct Beginning {
  /// Such as `since this morning`, as it would be said at that time of day.
  let since: String
  let moment: Instant

  private enum Way {
    case minutes, morning, lunch, yesterday, weekend
    case days(Int)
  }

  /// - Parameter isWatched: a monitor saw it at once.
  init(before report: Instant, zone: ZoneRules, isWatched: Bool, _ chance: inout Chance) {
    let clock = zone.civilTime(report)
    let way = isWatched ? .minutes : chance.pick(Beginning.ways(clock)) ?? .minutes
    moment = Beginning.start(way, report, clock, zone, &chance)
    let time = zone.told(moment, at: report)
    let day = Scene.weekdays[zone.civilTime(moment).weekday]
    let said: [String] =
      switch way {
      case .minutes: ["since about \(time)", "since \(time)", "since a little before \(time)"]
      case .morning: ["since this morning", "since I came in"]
      case .lunch: ["since lunch"]
      case .yesterday: ["since yesterday afternoon", "since yesterday"]
      case .weekend: ["since the weekend"]
      case .days: ["since \(day)", "since \(day) afternoon"]
      }
    since = chance.pick(said) ?? "since today"
  }

  /// Those that can be meant at that time of day, each as often as it stands there.
  private static func ways(_ clock: CivilTime) -> [Way] {
    var ways: [Way] = [.minutes, .minutes, .minutes]
    if clock.hour >= 9, clock.hour < 12 { ways += [.morning, .morning] }
    if clock.hour >= 14, clock.hour < 17 { ways.append(.lunch) }
    switch clock.weekday {
    case 0: ways += [.weekend, .days(3), .days(4)]
    case 1...4: ways += [.yesterday, .yesterday]
    default: ways.append(.days(clock.weekday - 3))
    }
    if (2...4).contains(clock.weekday) { ways.append(.days(2)) }
    return ways
  }

  private static func start(
    _ way: Way, _ report: Instant, _ clock: CivilTime, _ zone: ZoneRules, _ chance: inout Chance
  ) -> Instant {
    let minute = Int64(chance.below(60))
    let midnight = zone.instant(CivilTime(year: clock.year, month: clock.month, day: clock.day))
    return switch way {
    case .minutes: report - .minutes(Int64(chance.number(in: 12...130)))
    case .morning: midnight + .hours(7) + .minutes(30 + minute)
    case .lunch: midnight + .hours(12) + .minutes(30 + minute)
    case .yesterday: midnight - .hours(10) + .minutes(minute * 2)
    case .weekend: midnight - .hours(38) + .minutes(minute * 5)
    case .days(let days): midnight - .hours(Int64(days * 24 - 14)) + .minutes(minute * 2)
    }
  }
}
