internal import ServiceDesk

/// When people write to a desk: much on a Monday morning, little at night and on Sundays.
struct Rhythm: Sendable {
  let zone: ZoneRules
  let seed: UInt64

  /// By the hour, in parts of a thousand of the busiest.
  private static let weekday: [Int] = [
    8, 6, 5, 5, 8, 22, 110, 420, 820, 1000, 950, 800, 520, 680, 860, 780, 600, 380, 180, 90, 55,
    40, 25, 14,
  ]
  private static let weekend: [Int] = [
    6, 5, 4, 4, 5, 8, 22, 40, 70, 95, 100, 90, 75, 70, 70, 65, 60, 60, 55, 50, 40, 30, 18, 10,
  ]
  /// Monday first, in percent.
  private static let days: [Int] = [128, 108, 100, 98, 82, 90, 70]

  /// How much comes in the hour that begins then. No two weeks are alike: a day has its own
  /// strength, and an hour too.
  func weight(ofHourAt start: Instant) -> Int {
    let clock = zone.civilTime(start)
    let hours = clock.weekday < 5 ? Rhythm.weekday : Rhythm.weekend
    let day = CivilTime.dayNumber(year: clock.year, month: clock.month, day: clock.day)
    var chance = Chance(seed: seed, 0x0DA1, day)
    let strength = chance.number(in: 78...122)
    for _ in 0..<clock.hour { _ = chance.next() }
    let hour = chance.number(in: 55...145)
    return hours[clock.hour] * Rhythm.days[clock.weekday] * strength * hour / 10_000
  }
}

/// The moments at which tickets come between two moments, as many as wanted, in order.
struct Arrivals {
  private let rhythm: Rhythm
  private let end: Instant
  private let count: Int
  private let total: Int

  private var hour: Instant
  private var passed = 0
  private var given = 0
  private var waiting: [Instant] = []

  init(_ count: Int, from start: Instant, to end: Instant, in rhythm: Rhythm) {
    (self.rhythm, self.end, self.count, hour) = (rhythm, end, count, start)
    var total = 0
    var moment = start
    while moment < end {
      total += rhythm.weight(ofHourAt: moment)
      moment = moment + .hours(1)
    }
    self.total = max(1, total)
  }

  mutating func next() -> Instant? {
    while waiting.isEmpty, hour < end { fillHour() }
    return waiting.popLast()
  }

  /// So many come in each hour that the whole comes out even at the end.
  private mutating func fillHour() {
    passed += rhythm.weight(ofHourAt: hour)
    let due = Int((Double(count) * Double(passed) / Double(total)).rounded())
    var chance = Chance(seed: rhythm.seed, 0x0A44, Int(truncatingIfNeeded: hour.seconds))
    let length = min(3600, Int(end.since(hour).seconds))
    waiting = (given..<max(given, due)).map { _ in
      hour + .seconds(Int64(chance.below(max(1, length))))
    }.sorted(by: >)
    given = max(given, due)
    hour = hour + .hours(1)
  }
}
