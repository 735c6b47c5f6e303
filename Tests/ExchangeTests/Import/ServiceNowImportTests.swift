import Exchange
import Journal
import ServiceDesk
import Testing

/// The whole real audit log on a desk, and what `tierline metrics` tells of its year, against
/// figures that were counted from the file.
struct ServiceNowImportTests {
  private static let log = IncidentLog.serviceNow

  @Test(.enabled(if: log.isAtHand, "the audit log is not beside this checkout"))
  func `the imported log gives the figures of its file`() throws {
    let figures = try Self.log.figures(ServiceNowFigures.self)
    let desk = try Desk()
    let importer = desk.importer(try Self.log.mapping(), transactionsTake: .milliseconds(5))
    let summary = try importer.run(file: Self.log.path) { _ in }
    #expect(summary.faults.isEmpty)
    #expect(summary.rows == figures.rows)
    #expect(summary.tickets == ImportSummary.Count(new: figures.incidents))
    #expect(summary.teamsOfUnknownTier == summary.teams.new)
    try expect(figures, of: desk.journal)
  }

  private func expect(_ figures: ServiceNowFigures, of journal: Journal) throws {
    let window = try MetricWindow(
      from: Instant(seconds: 1_451_606_400), now: Instant(seconds: 1_488_326_400))
    let told = try journal.figures(window, by: .priority)
    func figure(_ id: MetricID) throws -> Figure { try #require(told.first { $0.id == id }) }
    for id in [MetricID.opened, .resolved, .closed] {
      #expect(try figure(id).measure == .count(figures.incidents), "\(id)")
    }
    #expect(try figure(.backlog).measure == .count(0))
    #expect(
      try figure(.reassignments).measure
        == .count(
          figures.moves_between_known_groups, tickets: figures.changed_between_known_groups))
    #expect(
      try figure(.reopened).measure == .count(figures.left_resolved_or_closed_again))
    for id in [MetricID.escalations, .handbacks, .escalatedFromTier1] {
      #expect(try figure(id).measure == .count(0, tickets: 0), "\(id)")
    }
    let times = try figure(.firstResolutionTime).measure
    #expect(times[.n] == .integer(figures.toFirstEnd.n))
    #expect(times[.mean] == .decimal(figures.toFirstEnd.mean))
    #expect(times[.median] == .decimal(figures.toFirstEnd.median))
    for (priority, count) in figures.lastPriorities {
      let group = try figure(.closed).groups.first { $0.name == priority.map { "P\($0)" } }
      #expect(group?.measure == .count(count), "\(priority ?? 0)")
    }
  }
}
