import Journal
import ServiceDesk

extension Journal {
  /// All that the metrics pane shows of a window up to now, with the stretch before it.
  func sheet(_ window: FigureWindow, zone: ZoneRules, now: Instant) throws -> FigureSheet {
    // What happens in this very moment belongs to it.
    let end = now + .seconds(1)
    let first = try firstOpening(before: end)
    let start = window.span.map { end - $0 } ?? min(first, end - .days(1))
    let stretch = try MetricWindow(from: start, to: end, asOf: end, now: end)
    let isCovered = try stretch.previous.from >= min(first, firstEvent(before: end))
    let active = try census(of: Status.active)
    let loads = loads(of: active)
    let pending = Query(terms: [Query.Term(.escalated([.pending]))])
    return FigureSheet(
      window: window, stretch: stretch, figures: try figures(stretch),
      before: window == .all || !isCovered ? [] : try figures(stretch.previous),
      curves: try curves(from: start, to: end, steps: window.steps),
      loads: loads,
      unowned: active.reduce(0) { $0 + ($1.owner == nil ? $1.amount : 0) },
      teams: teamLoads(of: active),
      days: try days(since: first, until: end, zone),
      untouched: try queue(.untouched, me: nil, now: now, limit: mostUntouched).rows,
      idle: try idle(besides: loads),
      pressing: try count(.dueWithinTheHour, me: nil, now: now, atMost: most),
      unacknowledged: try count(pending, me: nil, now: now, atMost: most))
  }

  /// When the first ticket of all was opened; `end` where there is none.
  private func firstOpening(before end: Instant) throws -> Instant {
    let every = Query(
      terms: [Query.Term(.status(Set(Status.allCases)))], sort: Query.Sort(.age))
    let first = try queue(every, me: nil, now: end, limit: 1).rows.first
    return first?.openedAt ?? end
  }

  private func firstEvent(before end: Instant) throws -> Instant {
    try events(after: 0, limit: 1).first?.occurredAt ?? end
  }

  private func idle(besides loads: [FigureSheet.Load]) throws -> [PersonID] {
    let loaded = Set(loads.map(\.person))
    return try people().filter { person in
      switch person.role {
      case .tier1, .tier2, .tier3: !loaded.contains(person.id)
      case .lead, .manager: false
      }
    }.map(\.id)
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

  /// The last two weeks, so that a weekday is seen beside the one before.
  private func days(
    since first: Instant, until end: Instant, _ zone: ZoneRules
  ) throws -> [FigureSheet.Day] {
    let today = zone.civilTime(end)
    let dates = (0..<shownDays).reversed().map { today.midnight(daysBefore: $0) }
      .filter { zone.instant($0) >= zone.instant(zone.civilTime(first).midnight(daysBefore: 0)) }
    guard !dates.isEmpty else { return [] }
    let series = try series(starts: dates.map { zone.instant($0) }, to: end)
    return dates.enumerated().map { place, date in
      func count(_ measure: TallyMeasure) -> Int { series.counts[measure]?[place] ?? 0 }
      return FigureSheet.Day(
        date: date, opened: count(.opened), resolved: count(.resolved),
        escalated: count(.escalated), handedBack: count(.handedBack),
        backlog: series.backlog[place])
    }
  }

  private func teamLoads(of cells: [CensusCell]) -> [FigureSheet.TeamLoad] {
    var loads: [TeamID: FigureSheet.TeamLoad] = [:]
    for cell in cells {
      var load = loads[cell.team] ?? FigureSheet.TeamLoad(team: cell.team)
      load.tickets += cell.amount
      if cell.priority == .p1 { load.urgent += cell.amount }
      if cell.owner == nil { load.unowned += cell.amount }
      if cell.status == .onHold { load.onHold += cell.amount }
      loads[cell.team] = load
    }
    return loads.values.sorted { ($1.tickets, $0.team) < ($0.tickets, $1.team) }
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

/// Beyond this nobody counts.
private let most = 100_000
private let shownDays = 14
/// More names than the highest screen has rows for.
private let mostUntouched = 40

extension Query {
  fileprivate static let untouched = Query(
    terms: [Term(.status(Status.active))], sort: Sort(.updated))

  fileprivate static let dueWithinTheHour = Query(terms: [
    Term(.dueWithin(.atLeast, .minutes(0))), Term(.dueWithin(.less, .hours(1))),
  ])
}

extension CivilTime {
  /// The beginning of this day, or of one before it.
  fileprivate func midnight(daysBefore days: Int) -> CivilTime {
    let noon =
      CivilTime(year: year, month: month, day: day, hour: 12).instant() - .days(Int64(days))
    let civil = CivilTime(noon)
    return CivilTime(year: civil.year, month: civil.month, day: civil.day)
  }
}
