extension Frame {
  /// Writes text to the right from a point, cut at the clip's edges, and returns the point where
  /// more would follow. Controls and line breaks in the text cannot do harm: they are drawn as
  /// stand-ins.
  @discardableResult
  public mutating func put(
    _ text: some StringProtocol, at point: Point, style: Style = .plain,
    within clip: Rectangle? = nil
  ) -> Point {
    let area = clip.map { $0.intersection(bounds) } ?? bounds
    let isVisible = area.rows.contains(point.row)
    var end = point
    Clusters.forEachGlyph(in: text) { glyph, width in
      if isVisible {
        // Past the right edge nothing more can be seen.
        guard end.column < area.columns.upperBound else { return false }
        set(glyph, width: width, at: end, style: style, within: area.columns)
      }
      end.column += width
      return true
    }
    return end
  }

  /// Fills a block with one character, which should be one column wide.
  public mutating func fill(
    _ area: Rectangle, with character: Character = " ", style: Style = .plain
  ) {
    let area = area.intersection(bounds)
    guard !area.isEmpty else { return }
    let cell = Cell(Glyph(single: character), width: 1, style: style)
    for row in area.rows {
      let start = row * size.columns
      mendEdges(of: area.columns, row: row)
      for index in (start + area.columns.lowerBound)..<(start + area.columns.upperBound) {
        cells[index] = cell
      }
    }
  }

  /// Changes how a block looks and leaves its text.
  public mutating func restyle(_ area: Rectangle, _ change: (inout Style) -> Void) {
    let area = area.intersection(bounds)
    for row in area.rows {
      for column in area.columns { change(&cells[row * size.columns + column].style) }
    }
  }

  /// Copies another frame's picture onto this one, its top left at a point.
  public mutating func paste(_ other: Frame, at point: Point) {
    let area = Rectangle(origin: point, size: other.size).intersection(bounds)
    guard !area.isEmpty else { return }
    for row in area.rows {
      mendEdges(of: area.columns, row: row)
      for column in area.columns {
        cells[row * size.columns + column] =
          other[Point(column: column - point.column, row: row - point.row)]
      }
      blankCutHalves(of: area.columns, row: row)
    }
  }
}

extension Frame {
  /// Writes one glyph; a wide one of which only half lies in the columns leaves a blank there.
  private mutating func set(
    _ glyph: Glyph, width: Int, at point: Point, style: Style, within columns: Range<Int>
  ) {
    let left = point.column
    let end = left + width
    guard end > columns.lowerBound, left < columns.upperBound else { return }
    let row = point.row * size.columns
    guard left >= columns.lowerBound, end <= columns.upperBound else {
      let column = max(left, columns.lowerBound)
      mendEdges(of: column..<(column + 1), row: point.row)
      cells[row + column] = .blank(style)
      return
    }
    mendEdges(of: left..<end, row: point.row)
    cells[row + left] = Cell(glyph, width: width, style: style)
    if width == 2 { cells[row + left + 1] = .rightHalf(style) }
  }

  /// Before columns are overwritten: a wide character that reaches into them from outside would
  /// be left with half a body, so that its outer half becomes a blank.
  private mutating func mendEdges(of columns: Range<Int>, row: Int) {
    let start = row * size.columns
    if cells[start + columns.lowerBound].width == 0, columns.lowerBound > 0 {
      cells[start + columns.lowerBound - 1].blank()
    }
    if columns.upperBound < size.columns, cells[start + columns.upperBound].width == 0 {
      cells[start + columns.upperBound].blank()
    }
  }

  /// After a copy that cut wide characters at its own edges.
  private mutating func blankCutHalves(of columns: Range<Int>, row: Int) {
    let first = row * size.columns + columns.lowerBound
    let last = row * size.columns + columns.upperBound - 1
    if cells[first].width == 0 { cells[first].blank() }
    if cells[last].width == 2 { cells[last].blank() }
  }
}

extension Cell {
  fileprivate mutating func blank() {
    glyph = .space
    width = 1
  }
}

extension Glyph {
  /// A character that must fit one cell; anything wider is a blank.
  init(single character: Character) {
    var found = Glyph.space
    _ = Clusters.forEachGlyph(of: character) { glyph, width in
      if width == 1 { found = glyph }
      return false
    }
    self = found
  }
}
