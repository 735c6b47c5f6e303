import PlainText

/// One row of a frame while it is drawn on: keeps wide characters whole, or replaces what is left
/// of one by a blank.
struct FrameRow {
  let cells: UnsafeMutableBufferPointer<Cell>

  /// Writes text from a column on, cut at the given columns; returns the column after it.
  func put(_ text: String, at column: Int, style: Style, within columns: Range<Int>) -> Int {
    if text.isPlain { return put(plain: text.utf8, at: column, style: style, within: columns) }
    var end = column
    Clusters.forEachGlyph(in: text) { glyph, width in
      // Past the right edge nothing more can be seen.
      guard end < columns.upperBound else { return false }
      set(glyph, width: width, at: end, style: style, within: columns)
      end += width
      return true
    }
    return end
  }

  /// A letter for each byte: most text is such, and needs no look at clusters and widths.
  private func put(
    plain letters: String.UTF8View, at column: Int, style: Style, within columns: Range<Int>
  ) -> Int {
    let end = min(column + letters.count, max(column, columns.upperBound))
    let drawn = (column..<end).clamped(to: columns)
    guard !drawn.isEmpty else { return end }
    mendEdges(of: drawn)
    for (place, letter) in zip(drawn, letters.dropFirst(drawn.lowerBound - column)) {
      cells[place] = Cell(Glyph(Unicode.Scalar(letter)), width: 1, style: style)
    }
    return end
  }

  func fill(_ columns: Range<Int>, with cell: Cell) {
    mendEdges(of: columns)
    cells[columns].update(repeating: cell)
  }

  func paste(_ columns: Range<Int>, _ source: (Int) -> Cell) {
    mendEdges(of: columns)
    for column in columns { cells[column] = source(column) }
    if cells[columns.lowerBound].width == 0 { cells[columns.lowerBound].blank() }
    if cells[columns.upperBound - 1].width == 2 { cells[columns.upperBound - 1].blank() }
  }

  @inline(__always)
  private func set(
    _ glyph: Glyph, width: Int, at left: Int, style: Style, within columns: Range<Int>
  ) {
    // A narrow character over a narrow one touches nothing else.
    if width == 1, left >= columns.lowerBound, cells[left].width == 1 {
      cells[left] = Cell(glyph, width: 1, style: style)
    } else {
      setMending(glyph, width: width, at: left, style: style, within: columns)
    }
  }

  /// A wide character of which only half lies in the columns leaves a blank there.
  private func setMending(
    _ glyph: Glyph, width: Int, at left: Int, style: Style, within columns: Range<Int>
  ) {
    let drawn = (left..<left + width).clamped(to: columns)
    guard !drawn.isEmpty else { return }
    mendEdges(of: drawn)
    if drawn.count < width {
      cells[drawn.lowerBound] = .blank(style)
    } else {
      cells[left] = Cell(glyph, width: width, style: style)
      if width == 2 { cells[left + 1] = .rightHalf(style) }
    }
  }

  /// Before columns are overwritten: a wide character that reaches into them from outside would
  /// be left with half a body, so that its outer half becomes a blank.
  private func mendEdges(of columns: Range<Int>) {
    let (left, right) = (columns.lowerBound, columns.upperBound)
    if left > 0, cells[left].width == 0 { cells[left - 1].blank() }
    if right < cells.count, cells[right].width == 0 { cells[right].blank() }
  }
}

extension Cell {
  fileprivate mutating func blank() {
    glyph = .space
    width = 1
  }
}
