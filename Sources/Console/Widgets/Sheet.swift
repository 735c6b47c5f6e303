import Terminal

extension ConsoleState {
  /// For the lines of a sheet, within its frame and over its keys.
  var sheetRoom: Size {
    let body = arrangement.body.size
    return Size(columns: min(body.columns, 84) - 4, rows: max(1, body.rows - 4))
  }

  /// Lines that may be more than there is room for, over a line of keys.
  func drawSheet(
    _ lines: [Line], from top: Int, title: String, tone: Tone, keys: Line,
    on canvas: inout Canvas, in body: Rectangle
  ) {
    let area = body.centred(
      Size(columns: sheetRoom.columns + 4, rows: min(body.size.rows, lines.count + 4)))
    canvas.drawBox(area, title: title, tone: tone, lines: [])
    let (list, foot) = area.inset(columns: 2, rows: 1).split(bottom: 2)
    for (row, line) in lines.dropFirst(top).prefix(list.size.rows).enumerated() {
      canvas.put(line, row: row, of: list)
    }
    canvas.put(keys, row: 1, of: foot)
    guard lines.count > list.size.rows else { return }
    let rest = lines.count - top - list.size.rows
    canvas.put(trailing: Line(rest > 0 ? "↓ \(rest) more" : "end", .faint), row: 0, of: foot)
  }
}

extension Key {
  /// Where a sheet of so many rows begins after this key; nil for keys that do not move it.
  func scrolled(from top: Int, page: Int, rows: Int) -> Int? {
    let wanted: Int
    switch self {
    case .down, .control("n"), Key("j"): wanted = top + 1
    case .up, .control("p"), Key("k"): wanted = top - 1
    case .pageDown, .space, .control("f"): wanted = top + page
    case .pageUp, .control("b"): wanted = top - page
    case .home: wanted = 0
    case .end: wanted = rows
    default: return nil
    }
    return max(0, min(wanted, rows - page))
  }
}
