extension Frame {
  /// Writes text to the right from a point, cut at the clip's edges, and returns the point where
  /// more would follow. Controls and line breaks in the text cannot do harm: they are drawn as
  /// stand-ins.
  @discardableResult
  public mutating func put(
    _ text: some StringProtocol, at point: Point, style: Style = .plain,
    within clip: Rectangle? = nil
  ) -> Point {
    put(String(text), at: point, style: style, within: clip)
  }

  /// The same without a conversion, for whole strings.
  @discardableResult
  public mutating func put(
    _ text: String, at point: Point, style: Style = .plain, within clip: Rectangle? = nil
  ) -> Point {
    let area = clip.map { $0.intersection(bounds) } ?? bounds
    guard area.rows.contains(point.row) else {
      return point.moved(columns: text.displayWidth)
    }
    let end = withRow(point.row) { row in
      row.put(text, at: point.column, style: style, within: area.columns)
    }
    return Point(column: end, row: point.row)
  }

  /// Fills a block with one character, which should be one column wide.
  public mutating func fill(
    _ area: Rectangle, with character: Character = " ", style: Style = .plain
  ) {
    let area = area.intersection(bounds)
    guard !area.isEmpty else { return }
    let cell = Cell(Glyph(single: character), width: 1, style: style)
    for row in area.rows {
      withRow(row) { $0.fill(area.columns, with: cell) }
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
      let source = other.range(ofRow: row - point.row).lowerBound - point.column
      withRow(row) { $0.paste(area.columns) { other.cells[source + $0] } }
    }
  }

  private mutating func withRow<Result>(_ row: Int, _ draw: (FrameRow) -> Result) -> Result {
    let range = range(ofRow: row)
    return cells.withUnsafeMutableBufferPointer {
      draw(FrameRow(cells: .init(rebasing: $0[range])))
    }
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
