import Journal
import ServiceDesk

extension Quantity {
  static let dueMedian = Quantity(
    "clock.due.p50", "a due date a year away, p50", .microseconds, .atMost(2),
    how: "1,900 working hours after moments all over a year, by office hours with holidays in a "
      + "zone with summer time; in turns of 500 calls, their table worked out before")
  static let elapsedMedian = Quantity(
    "clock.elapsed.p50", "working time of a year, p50", .microseconds, .atMost(2),
    how: "from such moments to 365 days later, the same")

  static let workingTime = [dueMedian, elapsedMedian]
}

/// What it costs to reckon with working time, as is done for each clock of each ticket.
struct WorkingTime {
  private static let turns = 200
  private static let calls = 500
  private static let begin = Instant(seconds: 1_767_225_600)

  func figures() throws -> [Figure] {
    var time = try BusinessTime([Self.office], zones: ZoneRules.named)
    Progress.say("\(Self.turns * Self.calls) due dates")
    let dues = readings { time.moment(.hours(1900), after: $0)?.microseconds ?? 0 }
    let spans = readings { time.elapsed(from: $0, to: $0 + .days(365)).microseconds }
    return [Figure].percentiles(dues, [(.dueMedian, 50)])
      + [Figure].percentiles(spans, [(.elapsedMedian, 50)])
  }

  /// Microseconds of a call, turn by turn. The first turn makes the table and is left out.
  private func readings(_ call: (Instant) -> Int64) -> [Double] {
    var sum: Int64 = 0
    let readings = (0...Self.turns).map { turn in
      let began = Clock.now
      for number in 0..<Self.calls {
        // Some hours apart, so that they fall on all days and times of day.
        sum &+= call(Self.begin + .minutes(Int64((turn * 37 + number * 1049) % 525_600)))
      }
      return Double(Clock.now - began) / Double(Self.calls) / 1000
    }
    return sum == 0 ? [] : Array(readings.dropFirst())
  }

  private static let office = WorkCalendar(
    zone: "Europe/Berlin",
    week: Dictionary(
      uniqueKeysWithValues: Weekday.allCases.dropLast(2).map {
        ($0, [DayHours("08:00-12:00"), DayHours("13:00-17:00")].compactMap(\.self))
      }),
    holidays: Set(
      (2026...2028).flatMap { year in
        ["01-01", "01-06", "05-01", "05-14", "10-03", "12-24", "12-25", "12-26", "12-31"]
          .compactMap { CivilDate("\(year)-\($0)") }
      }))
}
