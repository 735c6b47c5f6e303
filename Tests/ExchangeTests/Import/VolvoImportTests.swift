import Exchange
import Journal
import ServiceDesk
import Testing

/// The whole real log on a desk, and figures counted from its events alone, against figures that
/// were counted from the file.
struct VolvoImportTests {
  private static let log = IncidentLog.volvo

  struct Figures: Decodable {
    var cases: Int
    var tier_rises: Int
    var tier_falls: Int
    var arrivals_from_tier1: Int
    var started_tier1: Int
    var started_tier1_rose: Int
    var left_completed_again: Int
    var teams: Int
    var opened_to_first_completed_s: IncidentLog.Times
    var opened_to_last_completed_s_of_those_completed_at_end: IncidentLog.Times
  }

  @Test(.enabled(if: log.isAtHand, "the incident log is not beside this checkout"))
  func `the imported log gives the figures of its file`() throws {
    let figures = try Self.log.figures(Figures.self)
    let desk = try Desk()
    let importer = desk.importer(try Self.log.mapping(), transactionsTake: .milliseconds(5))
    let summary = try importer.run(file: Self.log.path) { _ in }
    #expect(summary.faults.isEmpty)
    #expect(summary.tickets == ImportSummary.Count(new: figures.cases))
    #expect(summary.teams == ImportSummary.Count(new: figures.teams))
    #expect(summary.teamsOfUnknownTier == 0)

    let log = try desk.log()
    #expect(log.count == 2 + summary.events.new + summary.teams.new + summary.people.new)
    var tally = VolvoTally()
    for event in log { tally.count(event) }
    #expect(tally.rises == figures.tier_rises)
    #expect(tally.falls == figures.tier_falls)
    #expect(tally.arrivalsFromFirst == figures.arrivals_from_tier1)
    #expect(tally.tickets.values.count { $0.firstTier == 1 } == figures.started_tier1)
    #expect(tally.tickets.values.count { $0.hasRisenFromFirst } == figures.started_tier1_rose)
    #expect(tally.tickets.values.count { $0.isReopened } == figures.left_completed_again)
    let (first, last) = (tally.firstResolutions, tally.lastResolutions)
    #expect(IncidentLog.Times(first) == figures.opened_to_first_completed_s)
    #expect(
      IncidentLog.Times(last) == figures.opened_to_last_completed_s_of_those_completed_at_end)

    try expect(figures, of: desk.journal)
    try expectTheSamePromises(of: desk.journal)

    let again = try importer.run(file: Self.log.path) { _ in }
    #expect(again.events == ImportSummary.Count(known: summary.events.new))
    #expect(try desk.journal.newestSequence() == log.last?.sequence)
    #expect(try desk.journal.verify().isSound)
  }

  /// Which promises were kept, most of them in office hours, is the same after a rebuild.
  private func expectTheSamePromises(of journal: Journal) throws {
    func promises() throws -> [Figure] {
      try journal.figures(try Self.wholePeriod).filter { figure in
        figure.variant == .business || [.slaAttainment, .breachedOpen].contains(figure.id)
      }
    }
    let before = try promises()
    // Every one of the tickets that were resolved, by the goals of the policy that comes with us.
    let kept = before.first { $0.variant == .resolution }
    #expect(kept?.measure == .ratio(Ratio(3300, of: 3782)))
    try journal.rebuild()
    #expect(try promises() == before)
  }

  private static var wholePeriod: MetricWindow {
    get throws {
      try MetricWindow(
        from: Instant(seconds: 1_293_840_000), now: Instant(seconds: 1_338_508_800))
    }
  }

  /// What `tierline metrics` tells of the whole period.
  private func expect(_ figures: Figures, of journal: Journal) throws {
    let told = try journal.figures(try Self.wholePeriod)
    func measure(_ id: MetricID, _ variant: MetricVariant? = nil) -> Measure? {
      told.first { $0.id == id && (variant == nil || $0.variant == variant) }?.measure
    }
    let rate = Ratio(figures.started_tier1_rose, of: figures.started_tier1)
    #expect(measure(.escalationRate, .oneToAny) == .ratio(rate))
    #expect(measure(.escalatedFromTier1)?[.value] == .integer(figures.arrivals_from_tier1))
    #expect(measure(.escalations)?[.value] == .integer(figures.tier_rises))
    #expect(measure(.handbacks)?[.value] == .integer(figures.tier_falls))
    #expect(measure(.reopened) == .count(figures.left_completed_again))
    let times = measure(.firstResolutionTime)
    #expect(times?[.n] == .integer(figures.opened_to_first_completed_s.n))
    #expect(times?[.mean] == .decimal(figures.opened_to_first_completed_s.mean))
    #expect(times?[.median] == .decimal(figures.opened_to_first_completed_s.median))
  }
}

/// Counts the figures from events.
private struct VolvoTally {
  var rises = 0
  var falls = 0
  var arrivalsFromFirst = 0
  var tickets: [TicketID: Its] = [:]

  struct Its {
    var firstTier: Int?
    var opened = Instant(seconds: 0)
    var resolutions: [Instant] = []
    var hasRisenFromFirst = false
    var isReopened = false
    /// It ended resolved or closed.
    var isDone = false
  }

  var firstResolutions: [Double] {
    tickets.values.compactMap { its in its.resolutions.first.map { its.seconds(to: $0) } }
  }

  var lastResolutions: [Double] {
    tickets.values.filter(\.isDone).compactMap { its in
      its.resolutions.last.map { its.seconds(to: $0) }
    }
  }

  mutating func count(_ recorded: RecordedEvent) {
    guard case .ticket(let id) = recorded.stream, let event = recorded.ticketEvent else { return }
    var its = tickets[id] ?? Its()
    switch event {
    case .intake(.opened(let opened)):
      (its.firstTier, its.opened) = (opened.tier, recorded.occurredAt)
    case .escalation(.escalated(let move, _)):
      rises += 1
      if move.fromTier == 1 { arrivalsFromFirst += 1 }
      if its.firstTier == 1 { its.hasRisenFromFirst = true }
    case .escalation(.handedBack): falls += 1
    case .lifecycle(.resolved):
      its.resolutions.append(recorded.occurredAt)
      its.isDone = true
    case .lifecycle(.closed): its.isDone = true
    case .lifecycle(.reopened): (its.isReopened, its.isDone) = (true, false)
    case .lifecycle(.cancelled): its.isDone = false
    default: break
    }
    tickets[id] = its
  }
}

extension VolvoTally.Its {
  fileprivate func seconds(to moment: Instant) -> Double {
    Double(moment.since(opened).microseconds) / 1_000_000
  }
}
