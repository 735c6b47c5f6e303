import Journal
import ServiceDesk
import Terminal

extension QueuePane {
  /// The pane's name for its rule, with the filter.
  var title: Line {
    let text = drill?.title ?? queryText
    return Line("Queue", .heading).then(text.isEmpty ? "  all listed" : "  \(text)", .faint)
  }

  /// Which of how many the cursor is on.
  var place: String {
    guard let count, selected != nil else { return "" }
    guard let offset else { return count.of("ticket") }
    let number = offset + cursor + 1
    let more = count == Errands.mostCounted ? "+" : ""
    return "\(number.grouped) of \(max(count, number).grouped)\(more)"
  }

  /// Shown at the right end of the pane's rule.
  var badge: Line? {
    arrived.isEmpty ? nil : Line(" \(arrived.count.grouped) new ", .badge)
  }

  func draw(
    on canvas: inout Canvas, in area: Rectangle, now: Instant, board: HoursBoard, hasFocus: Bool,
    sign: (TicketRow) -> Line?, orSay sentences: @autoclosure () -> [String]
  ) {
    guard !rows.isEmpty else { return draw(sentences(), on: &canvas, in: area) }
    let (head, list) = area.split(top: area.size.rows > 6 ? 1 : 0)
    let columns = QueueColumns(width: area.size.columns, longestID: longestID)
    canvas.put(columns.heading, row: 0, of: head, indent: QueueColumns.gutter)
    for (place, row) in inSight.enumerated() {
      draw(
        row, at: place, on: &canvas, in: list, columns, now: now, board: board, hasFocus: hasFocus)
      if let sign = sign(row) {
        canvas.put(sign, at: list.origin.moved(columns: 1, rows: place), within: list)
      }
    }
  }

  private func draw(
    _ row: TicketRow, at place: Int, on canvas: inout Canvas, in area: Rectangle,
    _ columns: QueueColumns, now: Instant, board: HoursBoard, hasFocus: Bool
  ) {
    let isChosen = top + place == cursor
    if isChosen {
      canvas.put(hasFocus ? "▌" : "▏", .cursor, at: area.origin.moved(rows: place), within: area)
    }
    if changed.contains(row.id) {
      canvas.put("•", .changed, at: area.origin.moved(columns: 1, rows: place), within: area)
    }
    columns.draw(
      row, on: &canvas, row: place, of: area, now: now, board: board,
      isGone: gone.contains(row.id))
  }

  /// Rows for tickets in an area of this height.
  static func height(in area: Rectangle) -> Int {
    max(1, area.size.rows - (area.size.rows > 6 ? 1 : 0))
  }

  private var longestID: Int {
    inSight.map { $0.id.description.utf8.count }.max() ?? 6
  }

  private func draw(_ sentences: [String], on canvas: inout Canvas, in area: Rectangle) {
    let rows = sentences.enumerated().flatMap { place, sentence in
      sentence.wrapped(width: area.size.columns - 4).map { Line($0, place == 0 ? .text : .faint) }
    }
    let first = max(0, min(area.size.rows / 3, area.size.rows - rows.count))
    for (row, line) in rows.enumerated() {
      canvas.put(line, row: first + row, of: area, indent: 2)
    }
  }
}
