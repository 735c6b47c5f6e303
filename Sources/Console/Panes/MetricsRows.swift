import PlainText
import ServiceDesk
import Terminal

extension MetricsPane {
  /// The whole pane as rows, in the order of the questions a lead has: what waits, who carries it,
  /// what flows between tiers, does it get better; in two columns where there is room.
  func columns(width: Int) -> [[MetricsRow]] {
    guard let sheet else { return [[MetricsRow(line: Line("Counting …", .faint))]] }
    let isWide = width >= Arrangement.wide
    let maker = MetricsRowMaker(sheet: sheet, width: isWide ? width / 2 - 4 : width)
    let (standing, moving) = (maker.waiting + maker.load, maker.flow + maker.better)
    return isWide ? [standing, moving] : [standing + moving]
  }
}

/// Makes a sheet of figures into rows.
struct MetricsRowMaker {
  let sheet: FigureSheet
  let width: Int

  private var titleWidth: Int { min(26, max(14, width / 3)) }

  // MARK: What waits

  var waiting: [MetricsRow] {
    var rows = [heading("What waits")]
    rows.append(figure(.backlog, query: "status:active"))
    rows += ages
    rows.append(figure(.opened, query: nil))
    rows.append(figure(.resolved, query: nil))
    rows.append(figure(.closed, query: nil))
    return rows + [blank]
  }

  private var ages: [MetricsRow] {
    guard case .ages(let buckets, _) = sheet.figure(.backlogAge)?.measure else { return [] }
    let counts = buckets.sinceOpened.counts
    let most = counts.max() ?? 0
    let names = [
      "under 4 hours", "under 1 day", "under 3 days", "under 7 days", "under 30 days", "older",
    ]
    let queries = [
      "age<4h", "age>=4h age<1d", "age>=1d age<3d", "age>=3d age<7d", "age>=7d age<30d", "age>=30d",
    ]
    return counts.indices.map { place in
      let bar = Sparkline.bar(counts[place], of: most, width: max(4, width - titleWidth - 16))
      let tone: Tone = place == counts.count - 1 ? .warning : .spark
      return MetricsRow(
        line: title("  " + names[place]).then(number(counts[place]), .text).then("  \(bar)", tone),
        query: "status:active " + queries[place])
    }
  }

  // MARK: Who carries it

  var load: [MetricsRow] {
    guard !sheet.loads.isEmpty else { return [] }
    let most = sheet.loads.map(\.tickets).max() ?? 0
    let rows = sheet.loads.prefix(12).map { load -> MetricsRow in
      let bar = Sparkline.bar(load.tickets, of: most, width: max(4, width / 3))
      let urgent = load.byPriority.first ?? 0
      var line = title("  " + load.person.name.sanitizedLine).then(number(load.tickets))
        .then("  \(bar)", .spark)
      if urgent > 0 { line = line.then("  \(urgent) P1", .p1) }
      return MetricsRow(line: line, query: "status:active owner:\(load.person.name.inQuery)")
    }
    return [heading("Who carries it")] + rows + [blank]
  }

  // MARK: What flows between tiers

  var flow: [MetricsRow] {
    [
      heading("What flows between tiers"),
      figure(.escalatedFromTier1, query: nil),
      figure(.escalations, query: "escalated:yes status:any"),
      MetricsRow(
        line: title("Not acknowledged").then(
          number(sheet.unacknowledged), sheet.unacknowledged > 0 ? .pending : .text),
        query: "escalated:pending"),
      figure(.handbacks, query: nil),
      figure(.escalationRate, .oneToAny, name: "Escalated, of tier 1’s", query: nil),
      figure(.bounceRate, .all, name: "Handed back, of received", query: nil),
      figure(.bounceRate, .rejected, name: "  of these rejected", query: nil),
    ] + pairs + [
      figure(.pingPong, query: nil),
      figure(.acknowledgementTime, query: nil),
      blank,
    ]
  }

  /// The pairs of teams between which most comes back.
  private var pairs: [MetricsRow] {
    let found = sheet.figure(.bounceRate, .all)?.pairs ?? []
    let worst = found.filter { $0.measure.parts.part > 0 }.sorted { a, b in
      (b.measure.parts.part, a.lower) < (a.measure.parts.part, b.lower)
    }
    return worst.prefix(5).map { pair in
      let (part, whole) = pair.measure.parts
      let name = "  of \(whole.grouped), \(pair.lower) ⇄ \(pair.upper)".sanitizedLine
      return MetricsRow(line: title("").then(number(part), .faint).then(name, .faint))
    }
  }

  // MARK: Does it get better

  var better: [MetricsRow] {
    [
      heading("Does it get better"),
      figure(.firstResolutionTime, query: nil),
      figure(.fullResolutionTime, query: nil),
      figure(.reopenRate, query: "reopened>0 status:any"),
    ]
  }

  // MARK: Rows

  private func heading(_ text: String) -> MetricsRow { MetricsRow(line: Line(text, .heading)) }

  private var blank: MetricsRow { MetricsRow(line: .blank) }

  private func title(_ text: String) -> Line { Line(text.padded(to: titleWidth), .label) }

  private func number(_ count: Int) -> String {
    count.grouped.padded(to: 7, alignment: .trailing)
  }

  private func figure(
    _ id: MetricID, _ variant: MetricVariant? = nil, name: String? = nil, query: String?
  ) -> MetricsRow {
    let name = title(name ?? id.definition.title)
    guard let figure = sheet.figure(id, variant) else {
      return MetricsRow(line: name.then("      –", .faint), query: query)
    }
    var line = name.then(figure.measure.reading.padded(to: 7, alignment: .trailing))
    let curve = Sparkline.draw(sheet.curve(id), width: max(8, min(28, width / 4)))
    if !curve.isEmpty { line = line.then("  \(curve)", .spark) }
    if let change = change(of: figure) { line = line.then("  ").then(change) }
    return MetricsRow(line: line.then(figure.detail, .faint), query: query)
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
    return Line("\(arrow)\(abs(percent))%", tone)
  }
}

extension Measure {
  /// The one number by which it is compared; nil where it is not known.
  var size: Double? {
    switch self {
    case .count(let value, _): Double(value)
    case .durations(let statistics), .ages(_, let statistics): statistics.median
    case .ratio(let ratio): ratio.value
    case .score(let points, _): Double(points)
    }
  }

  /// The same number as a person reads it.
  var reading: String {
    switch self {
    case .count(let value, _): value.grouped
    case .durations(let statistics), .ages(_, let statistics):
      statistics.median.map { TimeSpan.seconds(Int64($0)).measured } ?? "–"
    case .ratio(let ratio): ratio.value.map { "\(Int(($0 * 1000).rounded()).tenths)%" } ?? "–"
    case .score(let points, _): points.grouped
    }
  }
}

extension Measure {
  /// What a ratio is made of.
  fileprivate var parts: (part: Int, whole: Int) {
    if case .ratio(let ratio) = self { (ratio.numerator, ratio.denominator) } else { (0, 0) }
  }
}

extension Figure {
  /// What the number is made of.
  fileprivate var detail: String {
    switch measure {
    case .count(let value, let tickets):
      value == 0 ? "" : tickets.map { "  on \($0.of("ticket"))" } ?? ""
    case .durations(let statistics):
      statistics.n == 0 ? "" : "  median of \(statistics.n.grouped)" + statistics.p90Note
    case .ratio(let ratio):
      ratio.denominator == 0 ? "" : "  \(ratio.numerator.grouped) of \(ratio.denominator.grouped)"
    case .score, .ages: ""
    }
  }
}

extension DurationStatistics {
  fileprivate var p90Note: String {
    p90.map { ", p90 \(TimeSpan.seconds(Int64($0)).measured)" } ?? ""
  }
}

extension Int {
  /// Thousandths as per cent with one decimal.
  fileprivate var tenths: String { "\(self / 10).\(self % 10)" }
}

extension String {
  /// A value as the query language takes it.
  var inQuery: String {
    contains { !($0.isLetter || $0.isNumber) } ? "\"\(filter { $0 != "\"" })\"" : self
  }
}
