import PlainText
import ServiceDesk
import Terminal

extension MetricsPane {
  /// Between two columns.
  static let gap = 2

  /// The whole pane as rows, in the order of the questions a lead has: are promises kept, what
  /// waits, who carries it, what flows between tiers, does it get better; in as many columns as
  /// there is room for.
  func makeColumns(width: Int) -> [[MetricsRow]] {
    guard let sheet else { return [[MetricsRow(line: Line("Counting …", .faint))]] }
    let count = width >= MetricsPane.wide ? 3 : width >= Arrangement.wide ? 2 : 1
    let room = (width - (count - 1) * MetricsPane.gap) / count - QueueColumns.gutter
    let maker = MetricsRowMaker(sheet: sheet, width: room)
    let standing = maker.promises + maker.waiting + maker.load + maker.teams
    let better = maker.better + maker.resolvers
    func untouched(below rows: [MetricsRow]) -> [MetricsRow] {
      maker.untouched(most: max(MetricsPane.fewest, height - rows.count - 1))
    }
    let columns =
      switch count {
      case 1: [standing + untouched(below: standing) + maker.flow + better + maker.days]
      case 2: [standing + untouched(below: standing), maker.flow + better + maker.days]
      default: [standing, maker.flow + maker.days, better + untouched(below: better)]
      }
    return columns.map { $0.last?.line.spans.isEmpty == true ? $0.dropLast() : $0 }
  }

  /// Of the tickets listed by name there are at least so many.
  private static let fewest = 6

  private static let wide = 180
}

/// Makes a sheet of figures into rows.
struct MetricsRowMaker {
  let sheet: FigureSheet
  let width: Int

  var titleWidth: Int { min(26, max(23, width / 3)) }

  // MARK: Are promises kept

  var promises: [MetricsRow] {
    [
      heading("What was promised"),
      figure(.breachedOpen),
      MetricsRow(
        line: counted("Due within the hour", sheet.pressing), door: .query("due>=0m due<1h"),
        sentence: "Open tickets of which a promise falls due within an hour, now."),
    ] + MetricID.slaAttainment.definition.variants.map { figure(.slaAttainment, $0) } + [blank]
  }

  // MARK: What waits

  var waiting: [MetricsRow] {
    [heading("What waits"), figure(.backlog, door: .query("status:active"))] + ages
      + [figure(.opened), figure(.resolved), figure(.closed), figure(.reopened), blank]
  }

  private var ages: [MetricsRow] {
    let names = [
      "under 4 hours", "under 1 day", "under 3 days", "under 7 days", "under 30 days", "older",
    ]
    let queries = [
      "age<4h", "age>=4h age<1d", "age>=1d age<3d", "age>=3d age<7d", "age>=7d age<30d", "age>=30d",
    ]
    return ageCounts.indices.map { place in
      let tone: Tone = place == ageCounts.count - 1 ? .warning : .spark
      return MetricsRow(
        line: counted("  " + names[place], ageCounts[place]).then(bar(ageCounts[place], tone)),
        door: .query("status:active " + queries[place]),
        sentence: MetricID.backlogAge.definition.sentence)
    }
  }

  private var ageCounts: [Int] {
    sheet.figure(.backlogAge)?.measure.buckets?.sinceOpened.counts ?? []
  }

  // MARK: Who carries it

  private static let mostPeople = 12

  var load: [MetricsRow] {
    let nobody = MetricsRow(
      line: counted("  nobody", sheet.unowned).then(bar(sheet.unowned, .warning)),
      door: .query("status:active owner:none"), sentence: "Open tickets that nobody owns, now.")
    let loaded = sheet.loads.prefix(MetricsRowMaker.mostPeople)
    let idle = sheet.idle.prefix(MetricsRowMaker.mostPeople - loaded.count).map {
      FigureSheet.Load(person: $0, tickets: 0, byPriority: [])
    }
    return [heading("Who carries it"), nobody] + (loaded + idle).map(row) + others + [blank]
  }

  private func row(_ load: FigureSheet.Load) -> MetricsRow {
    var line = counted("  " + load.person.name.sanitizedLine, load.tickets)
      .then(bar(load.tickets, .spark))
    let urgent = Line("  \(load.byPriority.first ?? 0) P1", .p1)
    if load.byPriority.first ?? 0 > 0, line.width + urgent.width <= width {
      line = line.then(urgent)
    }
    return MetricsRow(
      line: line, door: .query("status:active owner:\(load.person.name.inQuery)"),
      sentence: "Open tickets that \(load.person.name) owns, now.".sanitizedLine)
  }

  /// Those for whom there is no row of their own.
  private var others: [MetricsRow] {
    let rest = sheet.loads.dropFirst(MetricsRowMaker.mostPeople)
    guard !rest.isEmpty else { return [] }
    let tickets = rest.reduce(0) { $0 + $1.tickets }
    return [MetricsRow(line: Line("  and \(rest.count) more: \(tickets.of("ticket"))", .faint))]
  }

  // MARK: What flows between tiers

  var flow: [MetricsRow] {
    [
      heading("What flows between tiers"),
      figure(.escalatedFromTier1),
      figure(.escalations),
      MetricsRow(
        line: title("Not acknowledged").then(
          number(sheet.unacknowledged.grouped), sheet.unacknowledged > 0 ? .pending : .faint),
        door: .query("escalated:pending"),
        sentence: "Escalations that nobody who got them has acknowledged, now."),
      figure(.handbacks),
      figure(.reassignments),
    ]
      + MetricID.escalationRate.definition.variants.map { figure(.escalationRate, $0) }
      + [figure(.bounceRate, .all)] + pairs
      + [
        figure(.bounceRate, .rejected), figure(.pingPong), figure(.acknowledgementTime),
        inHours(.acknowledgementTime), blank,
      ]
  }

  /// The pairs of teams between which most comes back.
  private var pairs: [MetricsRow] {
    let found = sheet.figure(.bounceRate, .all)?.pairs ?? []
    let worst = found.filter { $0.measure.parts.part > 0 }.sorted { a, b in
      (b.measure.parts.part, a.lower) < (a.measure.parts.part, b.lower)
    }
    let shown = worst.prefix(5)
    let details = shown.map { Line("  back, \($0.measure.parts.whole.grouped) received", .faint) }
    let longest = shown.map { $0.name.displayWidth }.max() ?? 0
    // Two names of teams may take more room than a title where there is some.
    let room = width - 8 - (details.map(\.width).max() ?? 0)
    let names = max(titleWidth, min(longest, room))
    return zip(shown, details).map { pair, detail in
      let line = Line(pair.name.padded(to: names), .label)
        .then(number(pair.measure.parts.part.grouped))
      return MetricsRow(
        line: line.width + detail.width <= width ? line.then(detail) : line,
        door: .figure(.handedBack(lower: pair.lower, upper: pair.upper)),
        sentence: "Hand-backs from the second team to the first, beside escalations received.")
    }
  }

  // MARK: Does it get better

  var better: [MetricsRow] {
    [
      heading("Does it get better"), figure(.firstResponseTime), inHours(.firstResponseTime),
      figure(.nextResponseTime), inHours(.nextResponseTime), figure(.firstResolutionTime),
      inHours(.firstResolutionTime), figure(.fullResolutionTime), inHours(.fullResolutionTime),
      figure(.reopenRate), blank,
    ]
  }

  /// What stands above, in business hours.
  private func inHours(_ id: MetricID) -> MetricsRow {
    figure(id, .business, as: "  business hours")
  }

  /// Who resolved how many.
  var resolvers: [MetricsRow] {
    guard let groups = sheet.figure(.throughputByEngineer)?.groups, !groups.isEmpty else {
      return []
    }
    let definition = MetricID.throughputByEngineer.definition
    let most = groups.map { Int($0.measure.size ?? 0) }.max() ?? 0
    let rows = groups.prefix(MetricsRowMaker.mostPeople).map { group in
      let amount = Int(group.measure.size ?? 0)
      return MetricsRow(
        line: counted("  " + (group.name ?? "").sanitizedLine, amount).then(
          bar(amount, .spark, of: most)),
        door: group.name.map { .figure(.resolved(by: $0)) }, sentence: definition.sentence)
    }
    return [heading(definition.title)] + rows + [blank]
  }

  // MARK: Rows

  func heading(_ text: String) -> MetricsRow { MetricsRow(line: Line(text, .heading)) }

  var blank: MetricsRow { MetricsRow(line: .blank) }

  private func title(_ text: String) -> Line { Line(text.padded(to: titleWidth), .label) }

  private func number(_ text: String) -> String {
    " " + text.padded(to: 7, alignment: .trailing)
  }

  private func counted(_ name: String, _ count: Int) -> Line {
    title(name).then(number(count.grouped), count == 0 ? .faint : .text)
  }

  /// All bars of what is open are of one scale: so many tickets are so long everywhere.
  private func bar(_ count: Int, _ tone: Tone) -> Line { bar(count, tone, of: mostOpen) }

  private var mostOpen: Int {
    ([sheet.unowned] + ageCounts + sheet.loads.map(\.tickets)).max() ?? 0
  }

  private func bar(_ count: Int, _ tone: Tone, of most: Int) -> Line {
    let room = width - titleWidth - 10 - (width >= 60 ? 7 : 0)
    let bar = Sparkline.bar(count, of: most, width: max(4, room))
    return bar.isEmpty ? Line() : Line("  \(bar)", tone)
  }

  /// Beside the number stands what there is room for, what it was before first.
  private func figure(
    _ id: MetricID, _ variant: MetricVariant? = nil, as name: String? = nil, door: Door? = nil
  ) -> MetricsRow {
    let variant = variant ?? id.definition.variants.first
    let name = title(name ?? id.definition.name(variant))
    let figure = sheet.figure(id, variant)
    let change = figure.flatMap(change) ?? Line()
    let reading = figure?.reading ?? "–"
    let line = name.then(number(reading), figure?.measure.isNothing == false ? .text : .faint)
    var room = width - line.width
    func fitting(_ candidates: [Line]) -> Line {
      let part = candidates.first { !$0.spans.isEmpty && $0.width + 2 <= room }
      room -= part.map { $0.width + 2 } ?? 0
      return part.map { Line("  ").then($0) } ?? Line()
    }
    let curve = Sparkline.draw(sheet.curve(id), width: max(8, min(28, width / 4)))
    let changed = fitting([change])
    let detail = fitting((figure?.details ?? []).map { Line($0, .faint) })
    let drawn = fitting(curve.isEmpty ? [] : [Line(curve, .spark)])
    return MetricsRow(
      line: line.then(drawn).then(changed).then(detail),
      door: door ?? .figure(.counted(id, variant)),
      sentence: id.definition.sentence(variant), isCompared: !changed.spans.isEmpty)
  }

  /// Against the stretch before: better or worse, where the figure knows which is which.
  private func change(of figure: Figure) -> Line? {
    guard let now = figure.measure.size, let before = sheet.earlier(figure)?.measure.size,
      before > 0, now != before
    else { return nil }
    let percent = Int(((now - before) / before * 100).rounded())
    guard percent != 0 else { return nil }
    let arrow = percent > 0 ? "↑" : "↓"
    let tone: Tone =
      switch figure.id.definition.direction {
      case .neither: .faint
      case .higherIsBetter: percent > 0 ? .good : .warning
      case .lowerIsBetter: percent > 0 ? .warning : .good
      }
    return Line(abs(percent) > 999 ? "\(arrow)much" : "\(arrow)\(abs(percent))%", tone)
  }
}

extension Figure.Pair {
  fileprivate var name: String { "  \(lower) ⇄ \(upper)".sanitizedLine }
}
