import PlainText
import ServiceDesk
import Terminal

extension MetricsPane {
  var title: Line { Line("Metrics", .heading).then("  \(window.title)", .faint) }

  func draw(on canvas: inout Canvas, in area: Rectangle, hasFocus: Bool) {
    let columns = columns(width: area.size.columns)
    let chosen = hasFocus ? chosen(in: columns) : nil
    let places = area.split(
      columns: Array(repeating: .flexible(), count: columns.count), gap: MetricsPane.gap)
    for (column, (rows, place)) in zip(columns, places).enumerated() {
      for (row, entry) in rows.dropFirst(top).prefix(height).enumerated() {
        if chosen == Place(column: column, row: top + row) {
          canvas.put("▌", .cursor, at: place.origin.moved(rows: row), within: place)
        }
        canvas.put(entry.line, row: row, of: place, indent: QueueColumns.gutter)
      }
    }
  }

  /// What the figure under the cursor counts, and where there is room with what its arrow
  /// compares; never cut.
  func explanation(width: Int) -> [String] {
    guard let row = row(width: width), !row.sentence.isEmpty else { return [] }
    let sentence = row.sentence.wrapped(width: max(8, width - 2))
    guard row.isCompared, let before = window.before else { return sentence }
    let compared = "\(row.sentence)  Arrow: against \(before).".wrapped(width: max(8, width - 2))
    return compared.count <= explanationRows(width: width) ? compared : sentence
  }

  /// Where in the figures the reader is, at the right end of the rule; nil while all are in sight.
  func place(width: Int) -> Line? {
    let rows = columns(width: width).map(\.count).max() ?? 0
    guard rows > height else { return nil }
    let percent = 100 * (top + height) / rows
    return Line(top == 0 ? " top " : percent >= 100 ? " end " : " \(percent)% ", .faint)
  }

  /// The figures that matter most, in a row of tiles; for wide screens, above the queue.
  func drawStrip(on canvas: inout Canvas, in area: Rectangle) {
    let tiles: [MetricID] = [
      .backlog, .breachedOpen, .opened, .resolved, .escalations, .acknowledgementTime,
      .fullResolutionTime, .reopenRate,
    ].prefix(max(1, area.size.columns / 20)).map(\.self)
    let areas = area.split(columns: tiles.map { _ in .flexible() }, gap: 2)
    let readings = tiles.map { sheet?.figure($0)?.reading ?? "–" }
    // A bar stands for the same time in all of them.
    let longest = zip(tiles, readings).map { curve(of: $0).isEmpty ? 0 : $1.count }.max() ?? 0
    let columns = max(1, (areas.map(\.size.columns).min() ?? 0) - longest - 4)
    for (place, (tile, reading)) in zip(areas, zip(tiles, readings)) {
      let bars = Sparkline.draw(curve(of: tile), width: columns)
      canvas.put(Line(tile.definition.title, .label), row: 0, of: place, indent: 1)
      canvas.put(Line(reading, .strong).then("  \(bars)", .spark), row: 1, of: place, indent: 1)
    }
    let steps = Sparkline.numbersEach(of: window.steps, width: columns)
    let legend = Line("\(window.title); a bar is \(window.stretch(ofSteps: steps)) ", .faint)
    canvas.put(trailing: legend, row: 2, of: area)
  }

  private func curve(of id: MetricID) -> [Int] { sheet?.curve(id) ?? [] }
}
