import Foundation
import GRDB
import ServiceDesk
import Testing

@testable import Journal

struct FiguresTests {
  private func figures(_ desk: TemporaryDesk, by group: MetricGroup? = nil) throws -> [Figure] {
    let now = desk.clock.now + .minutes(1)
    return try desk.journal.figures(try MetricWindow(now: now), by: group)
  }

  private func measure(
    _ id: MetricID, _ variant: MetricVariant? = nil, in figures: [Figure]
  ) throws -> Measure {
    try #require(figures.first { $0.id == id && (variant == nil || $0.variant == variant) })
      .measure
  }

  @Test func `a day's figures are what happened in it`() throws {
    let desk = try TemporaryDesk()
    try desk.liveThroughADay()
    let figures = try figures(desk)
    let counts: [(MetricID, Measure)] = [
      (.opened, .count(4)), (.resolved, .count(2)), (.closed, .count(1)), (.backlog, .count(2)),
      (.reopened, .count(1)), (.escalations, .count(1, tickets: 1)),
      (.handbacks, .count(1, tickets: 1)), (.reassignments, .count(2, tickets: 1)),
      (.escalatedFromTier1, .count(0, tickets: 0)), (.pingPong, .count(0)),
      (.load, .score(8, tickets: 1)),
    ]
    for (id, expected) in counts { #expect(try measure(id, in: figures) == expected, "\(id)") }
    #expect(try measure(.bounceRate, .rejected, in: figures) == .ratio(Ratio(1, of: 1)))
    #expect(try measure(.reopenRate, in: figures) == .ratio(Ratio(1, of: 2)))
    #expect(try measure(.escalationRate, .twoToThree, in: figures) == .ratio(Ratio(1, of: 3)))
    #expect(try measure(.escalationRate, .oneToAny, in: figures) == .ratio(Ratio(0, of: 1)))
  }

  @Test func `durations run from the opening, and a resolution that did not hold is not the last`()
    throws
  {
    let desk = try TemporaryDesk()
    try desk.liveThroughADay()
    let figures = try figures(desk)
    func seconds(_ id: MetricID) throws -> DurationStatistics {
      guard case .durations(let statistics) = try measure(id, in: figures) else {
        throw Unexpected()
      }
      return statistics
    }
    #expect(try seconds(.firstResolutionTime).n == 2)
    #expect(try seconds(.fullResolutionTime).n == 1)
    #expect(try seconds(.firstResponseTime).mean == 7 * 600)
    #expect(try seconds(.acknowledgementTime).n == 2)
    #expect(try seconds(.acknowledgementTime).mean == 600)
  }

  private struct Unexpected: Error {}

  @Test func `as of an earlier moment later events are not known`() throws {
    let desk = try TemporaryDesk()
    try desk.open()
    let then = desk.clock.now + .minutes(1)
    try desk.perform(.lifecycle(.resolve(text: "Done")), on: 1)
    let window = try MetricWindow(asOf: then, now: desk.clock.now)
    let figures = try desk.journal.figures(window)
    #expect(try measure(.resolved, in: figures) == .count(0))
    #expect(try measure(.backlog, in: figures) == .count(1))
  }

  @Test func `groups hold together with the whole`() throws {
    let desk = try TemporaryDesk()
    try desk.liveThroughADay()
    for group in MetricGroup.allCases {
      for figure in try figures(desk, by: group) {
        guard case .count(let whole, tickets: _) = figure.measure else { continue }
        let parts = figure.groups.map { part in
          if case .count(let amount, tickets: _) = part.measure { return amount }
          return 0
        }
        #expect(parts.reduce(0, +) == whole, "\(figure.id) by \(group)")
      }
    }
  }

  @Test func `the hours add up to the day, and the backlog to what stands`() throws {
    let desk = try TemporaryDesk()
    try desk.liveThroughADay()
    let now = desk.clock.now
    let series = try desk.journal.series(from: now - .days(1), to: now, buckets: 24)
    #expect(series.counts[.opened]?.reduce(0, +) == 4)
    #expect(series.counts[.resolved]?.reduce(0, +) == 2)
    #expect(series.backlog.last == 2)
    let census = try desk.journal.census()
    #expect(census.reduce(0) { $0 + $1.amount } == 4)
    #expect(census.filter(\.status.isActive).reduce(0) { $0 + $1.amount } == 2)
  }

  @Test func `parts of unequal length count what the equal ones count`() throws {
    let desk = try TemporaryDesk()
    try desk.liveThroughADay()
    let now = desk.clock.now
    let hours = try desk.journal.series(from: now - .hours(24), to: now, buckets: 24)
    let starts = [now - .hours(24), now - .hours(3), now - .hours(2)]
    let parts = try desk.journal.series(starts: starts, to: now)
    for measure in TallyMeasure.allCases {
      let counts = try #require(hours.counts[measure])
      let sums = [0..<21, 21..<22, 22..<24].map { counts[$0].reduce(0, +) }
      #expect(parts.counts[measure] == sums, "\(measure)")
    }
    #expect(parts.backlog == [20, 21, 23].map { hours.backlog[$0] })
    #expect(Set(parts.counts[.opened] ?? []).count > 1)
  }

  @Test func `spans tile a ticket's life without gap or overlap`() throws {
    let desk = try TemporaryDesk()
    try desk.liveThroughADay()
    for number in 1...4 {
      let spans = try desk.journal.store.read { db in
        try Row.fetchAll(
          db, sql: "SELECT from_at, to_at FROM span WHERE number = ? ORDER BY ordinal",
          arguments: [number])
      }
      let ticket = try #require(try desk.journal.ticket(TicketID(number)))
      #expect(spans.first?["from_at"] == ticket.openedAt.microseconds)
      for (span, next) in zip(spans, spans.dropFirst()) {
        #expect(span["to_at"] as Int64? == next["from_at"])
      }
      #expect(spans.last?["to_at"] as Int64? == OpenSpan.never)
    }
  }
}
