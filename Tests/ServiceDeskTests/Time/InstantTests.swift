import Testing

@testable import ServiceDesk

struct InstantTests {
  @Test(arguments: [
    ("1970-01-01T00:00:00Z", 0), ("2026-11-21T20:43:19Z", 1_795_293_799_000_000),
    ("2026-11-21T21:43:19+01:00", 1_795_293_799_000_000),
    ("2026-11-21 20:43", 1_795_293_780_000_000), ("2026-11-21", 1_795_219_200_000_000),
    ("1969-12-31T23:59:59.5Z", -500_000), ("2024-02-29T00:00:00Z", 1_709_164_800_000_000),
    ("2026-11-21T20:43:19.0000019Z", 1_795_293_799_000_001),
  ])
  func `a time is read in every form we write or accept`(text: String, microseconds: Int64) {
    #expect(Instant(iso8601: text)?.microseconds == microseconds)
  }

  @Test(arguments: [
    "", "2026", "2026-13-01", "2026-02-29", "2026-11-21T25:00Z", "2026-11-21T20:43:19X",
    "2026-11-21T20:43:19Z ", "2026-11-21T20:60", "21.11.2026", "2026-11-21T20:43:19+25:00",
    "2026-11-21T20:43:19.Z",
  ])
  func `anything else is no time`(text: String) {
    #expect(Instant(iso8601: text) == nil)
  }

  @Test func `what is written is read back, to the microsecond`() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<2000 {
      let moment = Instant(
        microseconds: .random(
          in: -3_000_000_000_000_000...60_000_000_000_000_000, using: &generator))
      #expect(Instant(iso8601: moment.iso8601) == moment)
    }
  }

  @Test func `the calendar agrees with the number of days, over eight centuries`() {
    var previous = CivilTime.dayNumber(year: 1600, month: 1, day: 1)
    #expect(previous == -135_140)
    for year in 1600...2400 {
      for month in 1...12 {
        let first = CivilTime.dayNumber(year: year, month: month, day: 1)
        #expect(CivilTime.date(ofDayNumber: first) == (year, month, 1))
        #expect(first >= previous)
        previous = first
      }
    }
  }

  @Test(arguments: [
    (CivilTime(year: 2026, month: 3, day: 29, hour: 2, minute: 30), 1_774_747_800),
    (CivilTime(year: 2026, month: 10, day: 25, hour: 2, minute: 30), 1_792_888_200),
    (CivilTime(year: 2026, month: 7, day: 1, hour: 12), 1_782_900_000),
  ])
  func `a wall time in a gap moves forward and an ambiguous one is its first`(
    civil: CivilTime, seconds: Int
  ) {
    let berlin = ZoneRules(name: "Europe/Berlin") { moment in
      (1_774_746_000..<1_792_890_000).contains(moment.seconds) ? 7200 : 3600
    }
    #expect(berlin.instant(civil).seconds == Int64(seconds))
  }

  @Test func `ids carry their time, sort by it and survive their text`() {
    let early = EventID(at: Instant(seconds: 1), random: (.max, .max))
    let late = EventID(at: Instant(seconds: 2), random: (0, 0))
    #expect(early.description < late.description)
    #expect(EventID(early.description) == early)
    #expect(early.description.dropFirst(14).first == "7")
    #expect(EventID("not-an-id") == nil)
  }
}
