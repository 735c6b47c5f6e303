import ServiceDesk
import Testing

@testable import Journal

/// Which promises were kept, and what things took in the hours of their promises.
struct PromiseFiguresTests {
  private func measure(
    _ desk: TemporaryDesk, _ id: MetricID, _ variant: MetricVariant? = nil,
    _ window: MetricWindow? = nil
  ) throws -> Measure {
    let window = try window ?? MetricWindow(now: desk.clock.now)
    let figures = try desk.journal.figures(window)
    return try #require(figures.first { $0.id == id && $0.variant == variant }).measure
  }

  private func openUrgent(_ desk: TemporaryDesk) throws {
    try desk.open(impact: .high, urgency: .high)
  }

  private func reply(_ desk: TemporaryDesk, on ticket: Int) throws {
    try desk.perform(.conversation(.reply("We are on it")), on: ticket)
  }

  @Test func `a promise is kept, missed, or neither while there is time`() throws {
    let desk = try TemporaryDesk()
    try openUrgent(desk)
    try reply(desk, on: 1)
    try openUrgent(desk)
    #expect(try measure(desk, .slaAttainment, .firstResponse) == .ratio(Ratio(1, of: 1)))
    #expect(try measure(desk, .breachedOpen) == .count(0, tickets: 0))
    desk.clock.advance(by: .minutes(15))
    #expect(try measure(desk, .slaAttainment, .firstResponse) == .ratio(Ratio(1, of: 1)))
    desk.clock.advance(by: .seconds(1))
    #expect(try measure(desk, .slaAttainment, .firstResponse) == .ratio(Ratio(1, of: 2)))
    #expect(try measure(desk, .slaAttainment, .resolution) == .ratio(Ratio(0, of: 0)))
    #expect(try measure(desk, .breachedOpen) == .count(1, tickets: 1))
  }

  @Test func `it makes no difference whether a tick has told of it`() throws {
    let desk = try TemporaryDesk()
    try openUrgent(desk)
    desk.clock.advance(by: .days(1))
    let promises: Set<MetricID> = [.slaAttainment, .breachedOpen]
    func figures() throws -> [Figure] {
      try desk.journal.figures(MetricWindow(now: desk.clock.now))
        .filter { promises.contains($0.id) }
    }
    let untold = try figures()
    #expect(try measure(desk, .breachedOpen) == .count(2, tickets: 1))
    try desk.journal.letTimePass()
    #expect(try figures() == untold)
  }

  @Test
  func `a missed promise is missed once, when it fell due, and no longer owed when made good`()
    throws
  {
    let desk = try TemporaryDesk()
    try openUrgent(desk)
    desk.clock.advance(by: .minutes(30))
    let middle = desk.clock.now
    desk.clock.advance(by: .minutes(30))
    try reply(desk, on: 1)
    let end = desk.clock.now + .minutes(1)
    let earlier = try MetricWindow(from: TemporaryDesk.start, to: middle, asOf: end, now: end)
    let later = try MetricWindow(from: middle, to: end, asOf: end, now: end)
    #expect(
      try measure(desk, .slaAttainment, .firstResponse, earlier) == .ratio(Ratio(0, of: 1)))
    #expect(try measure(desk, .slaAttainment, .firstResponse, later) == .ratio(Ratio(0, of: 0)))
    #expect(try measure(desk, .breachedOpen, nil, earlier) == .count(1, tickets: 1))
    #expect(try measure(desk, .breachedOpen, nil, later) == .count(0, tickets: 0))
    let part = FigurePart.counted(.slaAttainment, .firstResponse)
    #expect(
      try desk.journal.tickets(countedBy: part, earlier, atMost: 9) == [TicketID(1)])
  }

  @Test func `what was promised twice is owed twice, on one ticket`() throws {
    let desk = try TemporaryDesk()
    try openUrgent(desk)
    desk.clock.advance(by: .days(1))
    #expect(try measure(desk, .breachedOpen) == .count(2, tickets: 1))
  }

  @Test func `a hold lets a missed promise stay owed, and a ticket's end does not`() throws {
    let desk = try TemporaryDesk()
    try openUrgent(desk)
    try reply(desk, on: 1)
    desk.clock.advance(by: .hours(5))
    try desk.perform(.lifecycle(.hold(.customer, until: nil, asking: "Which site?")), on: 1)
    #expect(try measure(desk, .breachedOpen) == .count(2, tickets: 1))
    try desk.perform(.lifecycle(.cancel(reason: "A duplicate")), on: 1)
    desk.clock.advance(by: .minutes(1))
    #expect(try measure(desk, .breachedOpen) == .count(0, tickets: 0))
    #expect(try measure(desk, .slaAttainment, .resolution) == .ratio(Ratio(0, of: 1)))
  }

  @Test func `while a ticket is resolved nothing is owed on it, and all of it once it is back`()
    throws
  {
    let desk = try TemporaryDesk()
    try openUrgent(desk)
    desk.clock.advance(by: .hours(1))
    try desk.perform(.lifecycle(.resolve(text: "New cable")), on: 1)
    desk.clock.advance(by: .minutes(1))
    #expect(try measure(desk, .breachedOpen) == .count(0, tickets: 0))
    try desk.perform(.lifecycle(.reopen(reason: "Again")), on: 1, by: "tom")
    desk.clock.advance(by: .minutes(1))
    #expect(try measure(desk, .breachedOpen) == .count(1, tickets: 1))
  }

  @Test func `a resolution that did not hold is owed again, and was kept as far as was known`()
    throws
  {
    let desk = try TemporaryDesk()
    try openUrgent(desk)
    try desk.perform(.lifecycle(.resolve(text: "New cable")), on: 1)
    let resolved = desk.clock.now + .minutes(1)
    try desk.perform(.lifecycle(.reopen(reason: "Again")), on: 1, by: "tom")
    desk.clock.advance(by: .minutes(1))
    let then = try MetricWindow(asOf: resolved, now: desk.clock.now)
    #expect(try measure(desk, .slaAttainment, .resolution, then) == .ratio(Ratio(1, of: 1)))
    #expect(try measure(desk, .slaAttainment, .resolution) == .ratio(Ratio(0, of: 0)))
  }

  @Test func `as of a moment at which it was resolved nothing was owed`() throws {
    let desk = try TemporaryDesk()
    try openUrgent(desk)
    try reply(desk, on: 1)
    desk.clock.advance(by: .hours(5))
    let (missed, _) = (desk.clock.now, try desk.perform(.lifecycle(.resolve(text: "Cable")), on: 1))
    let resolved = desk.clock.now + .minutes(1)
    try desk.perform(.lifecycle(.reopen(reason: "Again")), on: 1, by: "tom")
    func owed(_ moment: Instant) throws -> Measure {
      try measure(desk, .breachedOpen, nil, MetricWindow(asOf: moment, now: desk.clock.now))
    }
    #expect(try owed(missed) == .count(2, tickets: 1))
    #expect(try owed(resolved) == .count(0, tickets: 0))
    #expect(try owed(desk.clock.now + .minutes(1)) == .count(1, tickets: 1))
  }

  @Test func `groups of promises hold together with the whole`() throws {
    let desk = try TemporaryDesk()
    try desk.liveThroughADay()
    desk.clock.advance(by: .days(2))
    for group in MetricGroup.allCases {
      let figures = try desk.journal.figures(try MetricWindow(now: desk.clock.now), by: group)
      for figure in figures where figure.id == .slaAttainment {
        guard case .ratio(let whole) = figure.measure else { continue }
        let parts = figure.groups.compactMap { part in
          if case .ratio(let ratio) = part.measure { ratio } else { nil }
        }
        #expect(parts.reduce(0) { $0 + $1.numerator } == whole.numerator, "\(group)")
        #expect(parts.reduce(0) { $0 + $1.denominator } == whole.denominator, "\(group)")
      }
    }
  }

  @Test func `durations in business hours leave out the hours in which nobody owes anything`()
    throws
  {
    let desk = try TemporaryDesk()
    try desk.open()
    desk.clock.advance(by: .hours(17))
    try reply(desk, on: 1)
    desk.clock.advance(by: .minutes(1))
    // From 16:23:20 to closing at 18:00, and from 8:00 to 9:33:20 on the next day.
    let worked = DurationStatistics(samples: [(5800 + 5600) * 1_000_000])
    let passed = DurationStatistics(samples: [(17 * 3600 + 600) * 1_000_000])
    #expect(try measure(desk, .firstResponseTime, .business) == .durations(worked))
    #expect(try measure(desk, .firstResponseTime, .calendar) == .durations(passed))
  }
}
