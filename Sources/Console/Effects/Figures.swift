import Journal
import ServiceDesk

extension Journal {
  /// All that the metrics pane shows of a window up to now, with the stretch before it.
  func sheet(_ window: FigureWindow, now: Instant) throws -> FigureSheet {
    // What happens in this very moment belongs to it.
    let end = now + .seconds(1)
    let start = try window.span.map { end - $0 } ?? oldest(before: end)
    let stretch = try MetricWindow(from: start, to: end, asOf: end, now: end)
    let pending = Query(terms: [Query.Term(.escalated([.pending]))])
    return FigureSheet(
      window: window, figures: try figures(stretch),
      before: window == .all ? [] : try figures(stretch.previous),
      curves: try curves(from: start, to: end, steps: window.steps),
      loads: loads(of: try census(of: Status.active)),
      unacknowledged: try count(pending, me: nil, now: now, atMost: 100_000))
  }

  /// When the first ticket of all was opened.
  private func oldest(before end: Instant) throws -> Instant {
    let every = Query(
      terms: [Query.Term(.status(Set(Status.allCases)))], sort: Query.Sort(.age))
    let first = try queue(every, me: nil, now: end, limit: 1).rows.first
    return min(first?.openedAt ?? end, end - .days(1))
  }

  private func curves(from: Instant, to: Instant, steps: Int) throws -> [FigureSheet.Curve] {
    let series = try series(from: from, to: to, buckets: steps)
    let measured: [(MetricID, TallyMeasure)] = [
      (.opened, .opened), (.resolved, .resolved), (.closed, .closed),
      (.escalations, .escalated), (.handbacks, .handedBack),
    ]
    return measured.map { FigureSheet.Curve(id: $0, counts: series.counts[$1] ?? []) }
      + [FigureSheet.Curve(id: .backlog, counts: series.backlog)]
  }

  private func loads(of cells: [CensusCell]) -> [FigureSheet.Load] {
    var loads: [PersonID: FigureSheet.Load] = [:]
    for cell in cells where cell.status.isActive {
      guard let owner = cell.owner else { continue }
      var load =
        loads[owner] ?? FigureSheet.Load(person: owner, tickets: 0, byPriority: [0, 0, 0, 0])
      load.tickets += cell.amount
      load.byPriority[cell.priority.rawValue - 1] += cell.amount
      loads[owner] = load
    }
    return loads.values.sorted { ($1.tickets, $0.person) < ($0.tickets, $1.person) }
  }
}
