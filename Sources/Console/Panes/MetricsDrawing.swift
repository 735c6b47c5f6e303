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
      for (row, entry) in rows.dropFirst(top).prefix(place.size.rows).enumerated() {
        if chosen == Place(column: column, row: top + row) {
          canvas.put("▌", .cursor, at: place.origin.moved(rows: row), within: place)
        }
        canvas.put(entry.line, row: row, of: place, indent: QueueColumns.gutter)
      }
    }
  }

  /// In one line: what the figure under the cursor counts, and with what its arrow compares.
  func explanation(width: Int) -> Line {
    guard let row = row(width: width), !row.sentence.isEmpty else { return Line() }
    let sentence = Line(" \(row.sentence)", .faint)
    guard row.isCompared, let before = window.before else { return sentence }
    let compared = sentence.then("  Arrow: against \(before).", .faint)
    return compared.width < width ? compared : sentence
  }

  /// The figures that matter most, in a row of tiles; for wide screens, above the queue.
  func drawStrip(on canvas: inout Canvas, in area: Rectangle) {
    let tiles: [(MetricID, MetricVariant?)] = [
      (.backlog, nil), (.opened, nil), (.resolved, nil), (.escalations, nil),
      (.acknowledgementTime, nil), (.fullResolutionTime, nil), (.reopenRate, nil),
    ]
    let count = max(1, min(tiles.count, area.size.columns / 20))
    let areas = area.split(columns: Array(repeating: .flexible(), count: count), gap: 2)
    for (tile, place) in zip(tiles, areas) {
      drawTile(tile.0, tile.1, on: &canvas, in: place)
    }
    let legend = Line("\(window.title); a bar is \(window.step) ", .faint)
    canvas.put(trailing: legend, row: 2, of: area)
  }

  private func drawTile(
    _ id: MetricID, _ variant: MetricVariant?, on canvas: inout Canvas, in area: Rectangle
  ) {
    canvas.put(Line(id.definition.title, .label), row: 0, of: area, indent: 1)
    let reading = sheet?.figure(id, variant)?.measure.reading ?? "–"
    let curve = Sparkline.draw(sheet?.curve(id) ?? [], width: area.size.columns - reading.count - 4)
    canvas.put(Line(reading, .strong).then("  \(curve)", .spark), row: 1, of: area, indent: 1)
  }
}
