import Terminal

/// One row of a text as it is wrapped on the screen: a stretch of one of its lines.
struct TextRow: Equatable {
  var line: Int
  var columns: Range<Int>
}

extension TextBuffer {
  /// The rows that the text takes in so many columns: broken behind spaces, inside a word only
  /// where the word is wider than a row.
  func rows(width: Int) -> [TextRow] {
    guard width > 1 else {
      return lines.indices.map { TextRow(line: $0, columns: 0..<lines[$0].count) }
    }
    return lines.indices.flatMap { line in
      breaks(of: lines[line], width: width - 1).map { TextRow(line: line, columns: $0) }
    }
  }

  /// One column stays free for the cursor behind the last character.
  private func breaks(of line: [Character], width: Int) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var (start, column, lastSpace) = (0, 0, 0)
    for index in line.indices {
      let cells = line[index].displayWidth
      if column + cells > width, index > start {
        let end = lastSpace > start ? lastSpace : index
        found.append(start..<end)
        start = end
        column = line[start..<index].reduce(0) { $0 + $1.displayWidth }
      }
      column += cells
      if line[index] == " " { lastSpace = index + 1 }
    }
    found.append(start..<line.count)
    return found
  }

  /// The row the cursor stands in.
  func cursorRow(in rows: [TextRow]) -> Int {
    rows.lastIndex { $0.line == cursor.line && $0.columns.lowerBound <= cursor.column } ?? 0
  }

  /// The columns between the row's start and the cursor.
  func cursorOffset(in row: TextRow) -> Int {
    cells(of: row.line, row.columns.lowerBound..<max(row.columns.lowerBound, cursor.column))
  }

  func text(of row: TextRow) -> String { String(lines[row.line][row.columns]) }

  private func cells(of line: Int, _ columns: Range<Int>) -> Int {
    lines[line][columns].reduce(0) { $0 + $1.displayWidth }
  }

  mutating func moveRows(_ distance: Int, width: Int) {
    let rows = rows(width: width)
    let here = cursorRow(in: rows)
    let offset = cursorOffset(in: rows[here])
    let target = here + distance
    guard rows.indices.contains(target) else {
      return distance < 0 ? moveToStart() : moveToEnd()
    }
    let row = rows[target]
    var (column, cells) = (row.columns.lowerBound, 0)
    // The end of a wrapped row is the start of the next one, and so belongs to that.
    let isWrapped = rows.indices.contains(target + 1) && rows[target + 1].line == row.line
    let last = isWrapped ? row.columns.upperBound - 1 : row.columns.upperBound
    while column < last, cells < offset {
      cells += lines[row.line][column].displayWidth
      column += 1
    }
    move(to: Place(line: row.line, column: column))
  }
}

extension Canvas {
  /// Draws text being written, scrolled so that the cursor is in sight, and places the cursor.
  mutating func put(
    _ buffer: TextBuffer, in area: Rectangle, tone: Tone = .text, isActive: Bool
  ) {
    guard !area.isEmpty else { return }
    if buffer.isSingleLine { return putLine(buffer, in: area, tone: tone, isActive: isActive) }
    let rows = buffer.rows(width: area.size.columns)
    let cursorRow = buffer.cursorRow(in: rows)
    let first = isActive ? cursorRow - area.size.rows + 1 : 0
    let stretch = Stretch(of: rows.count, from: first, rows: area.size.rows)
    for (place, row) in rows[stretch.shown].enumerated() {
      put(buffer.text(of: row), tone, at: area.origin.moved(rows: place), within: area)
    }
    put(stretch, behind: area)
    guard isActive else { return }
    frame.cursor = area.origin.moved(
      columns: buffer.cursorOffset(in: rows[cursorRow]), rows: cursorRow - stretch.shown.lowerBound)
  }

  private mutating func putLine(
    _ buffer: TextBuffer, in area: Rectangle, tone: Tone, isActive: Bool
  ) {
    let row = TextRow(line: 0, columns: 0..<buffer.lines[0].count)
    let offset = buffer.cursorOffset(in: row)
    let shift = isActive ? max(0, offset - area.size.columns + 1) : 0
    guard isActive else {
      put(Line(buffer.text, tone), row: 0, of: area)
      return
    }
    put(buffer.text, tone, at: area.origin.moved(columns: -shift), within: area)
    if shift > 0 { put("…", tone, at: area.origin, within: area) }
    frame.cursor = area.origin.moved(columns: offset - shift)
  }
}
