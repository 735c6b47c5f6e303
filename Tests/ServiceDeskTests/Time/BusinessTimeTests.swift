import ServiceDesk
import Testing

/// Laws of working time, on random calendars, moments and pauses.
struct BusinessTimeTests {
  private struct Case {
    var time: BusinessTime
    var start: Instant
    var end: Instant
    var pauses: [(from: Instant, to: Instant)]
  }

  private func cases(_ count: Int = 200) throws -> [Case] {
    var chance = SystemRandomNumberGenerator()
    return try (0..<count).map { _ in
      let calendar = WorkCalendar.random(&chance)
      let start = Instant(seconds: .random(in: 1_700_000_000..<1_800_000_000, using: &chance))
      let end = start + .seconds(.random(in: 0..<40 * 86_400, using: &chance))
      let pauses = (0..<Int.random(in: 0...3, using: &chance)).map { _ in
        let from = start + .seconds(.random(in: -86_400..<40 * 86_400, using: &chance))
        return (from: from, to: from + .seconds(.random(in: 1..<5 * 86_400, using: &chance)))
      }
      let time = try BusinessTime([calendar]) { ZoneRules.withSummerTime($0) }
      return Case(time: time, start: start, end: end, pauses: pauses)
    }
  }

  @Test func `an amount is found again in the time until it is used up`() throws {
    for var life in try cases() {
      let pauses = Pauses(life.pauses)
      let amount = life.time.elapsed(from: life.start, to: life.end, pauses: pauses)
      let found = life.time.moment(amount, after: life.start, pauses: pauses)
      let due = try #require(found)
      #expect(life.time.elapsed(from: life.start, to: due, pauses: pauses) == amount)
      let start = life.time.moment(amount, before: due, pauses: pauses)
      let back = try #require(start)
      #expect(life.time.elapsed(from: back, to: due, pauses: pauses) == amount)
    }
  }

  @Test func `the ledger tiles the while, and what counts in it has elapsed`() throws {
    for var life in try cases() where life.start < life.end {
      let pauses = Pauses(life.pauses)
      let ledger = life.time.ledger(from: life.start, to: life.end, pauses: pauses)
      #expect(ledger.first?.from == life.start && ledger.last?.to == life.end)
      #expect(zip(ledger, ledger.dropFirst()).allSatisfy { $0.to == $1.from })
      let counted = ledger.filter(\.isCounted).map { $0.to.since($0.from).microseconds }
      let elapsed = life.time.elapsed(from: life.start, to: life.end, pauses: pauses)
      #expect(counted.reduce(0, +) == elapsed.microseconds)
    }
  }

  @Test func `two parts of a while count as much as the whole`() throws {
    for var life in try cases() {
      let middle =
        life.start
        + TimeSpan(microseconds: life.end.since(life.start).microseconds / 3)
      let pauses = Pauses(life.pauses)
      let parts = [
        life.time.elapsed(from: life.start, to: middle, pauses: pauses),
        life.time.elapsed(from: middle, to: life.end, pauses: pauses),
      ]
      let whole = life.time.elapsed(from: life.start, to: life.end, pauses: pauses)
      #expect(parts[0].microseconds + parts[1].microseconds == whole.microseconds)
    }
  }

  @Test func `a pause in two pieces is the same pause`() throws {
    for var life in try cases() {
      let halves = life.pauses.flatMap { pause in
        let middle =
          pause.from + TimeSpan(microseconds: pause.to.since(pause.from).microseconds / 2)
        return [(from: pause.from, to: middle), (from: middle, to: pause.to)]
      }
      let amount = TimeSpan.hours(20)
      #expect(
        life.time.moment(amount, after: life.start, pauses: Pauses(life.pauses))
          == life.time.moment(amount, after: life.start, pauses: Pauses(halves)))
    }
  }

  @Test func `what two calendars have in common does not depend on their order`() throws {
    var chance = SystemRandomNumberGenerator()
    for life in try cases() {
      let calendars = [WorkCalendar.random(&chance), WorkCalendar.random(&chance)]
      var one = try BusinessTime(calendars) { ZoneRules.withSummerTime($0) }
      var other = try BusinessTime(calendars.reversed()) { ZoneRules.withSummerTime($0) }
      #expect(
        one.elapsed(from: life.start, to: life.end) == other.elapsed(from: life.start, to: life.end)
      )
    }
  }

  @Test func `the more is allowed, the later it is due`() throws {
    for var life in try cases() {
      let dues = [0, 1, 3600, 3601, 36_000, 360_000].map {
        life.time.moment(.seconds($0), after: life.start, pauses: Pauses(life.pauses))
      }
      let known = dues.compactMap(\.self)
      #expect(known.count == dues.count)
      #expect(known.dropFirst() == known.dropFirst().sorted()[...])
    }
  }

  @Test func `a calendar without hours never ends anything`() throws {
    var time = try BusinessTime([WorkCalendar(zone: "UTC")]) { ZoneRules.withSummerTime($0) }
    #expect(time.moment(.seconds(1), after: Instant(seconds: 0)) == nil)
    #expect(time.moment(.seconds(1), before: Instant(seconds: 0)) == nil)
  }
}

extension WorkCalendar {
  /// Some hours on each weekday but a few, nights among them, and some dates that differ.
  fileprivate static func random(_ chance: inout some RandomNumberGenerator) -> WorkCalendar {
    func hours(_ chance: inout some RandomNumberGenerator) -> [DayHours] {
      let opens = Int.random(in: 0..<86_000, using: &chance)
      let length = Int.random(in: 1...50_000, using: &chance)
      return [DayHours(opens: opens, closes: opens + length)].compactMap(\.self)
    }
    var calendar = WorkCalendar(zone: Bool.random(using: &chance) ? "UTC" : "Summer")
    for day in Weekday.allCases.dropLast(Int.random(in: 0...3, using: &chance)) {
      calendar.week[day] = hours(&chance)
    }
    for _ in 0..<20 {
      let date = CivilDate(dayNumber: .random(in: 19_600..<20_900, using: &chance))
      switch Int.random(in: 0..<3, using: &chance) {
      case 0: calendar.holidays.insert(date)
      case 1: calendar.shifts[date] = hours(&chance)
      default: calendar.breaks[date] = hours(&chance)
      }
    }
    return calendar
  }
}

extension ZoneRules {
  /// An hour ahead of UTC, and two in the second half of each 364 days: clocks change at 03:00 UTC.
  fileprivate static func withSummerTime(_ name: String) -> ZoneRules {
    guard name != "UTC" else { return .utc }
    return ZoneRules(name: name) { instant in
      let day = (instant.seconds - 10_800) / 86_400
      return day % 364 < 182 ? 3600 : 7200
    }
  }
}
