/// The six strokes a box is drawn with.
public struct Border: Hashable, Sendable {
  public var horizontal: Character
  public var vertical: Character
  public var topLeft: Character
  public var topRight: Character
  public var bottomLeft: Character
  public var bottomRight: Character

  /// Six characters in this order: ─ │ ┌ ┐ └ ┘.
  private init(_ strokes: [Character]) {
    horizontal = strokes[0]
    vertical = strokes[1]
    topLeft = strokes[2]
    topRight = strokes[3]
    bottomLeft = strokes[4]
    bottomRight = strokes[5]
  }

  public static let single = Border(["─", "│", "┌", "┐", "└", "┘"])
  public static let rounded = Border(["─", "│", "╭", "╮", "╰", "╯"])
  public static let double = Border(["═", "║", "╔", "╗", "╚", "╝"])
  public static let heavy = Border(["━", "┃", "┏", "┓", "┗", "┛"])
}

extension Frame {
  public mutating func horizontalRule(
    at point: Point, columns: Int, stroke: Character = "─", style: Style = .plain
  ) {
    fill(
      Rectangle(origin: point, size: Size(columns: columns, rows: 1)), with: stroke, style: style)
  }

  public mutating func verticalRule(
    at point: Point, rows: Int, stroke: Character = "│", style: Style = .plain
  ) {
    fill(Rectangle(origin: point, size: Size(columns: 1, rows: rows)), with: stroke, style: style)
  }

  /// Draws a border along a block's inner edge, with a title in its top stroke, and returns the
  /// block inside. A block without room for an inside stays undrawn.
  @discardableResult
  public mutating func box(
    _ area: Rectangle, title: String = "", border: Border = .single, style: Style = .plain,
    titleStyle: Style? = nil
  ) -> Rectangle {
    guard area.size.columns >= 2, area.size.rows >= 2 else {
      return area.inset(columns: 1, rows: 1)
    }
    let right = area.columns.upperBound - 1
    let bottom = area.rows.upperBound - 1
    let lengths = area.size
    for (row, left, end) in [
      (area.origin.row, border.topLeft, border.topRight),
      (bottom, border.bottomLeft, border.bottomRight),
    ] {
      let corner = Point(column: area.origin.column, row: row)
      horizontalRule(at: corner, columns: lengths.columns, stroke: border.horizontal, style: style)
      verticalRule(at: corner, rows: 1, stroke: left, style: style)
      verticalRule(at: Point(column: right, row: row), rows: 1, stroke: end, style: style)
    }
    for column in [area.origin.column, right] {
      verticalRule(
        at: Point(column: column, row: area.origin.row + 1), rows: lengths.rows - 2,
        stroke: border.vertical, style: style)
    }
    put(title: title, of: area, style: titleStyle ?? style)
    return area.inset(columns: 1, rows: 1)
  }

  private mutating func put(title: String, of area: Rectangle, style: Style) {
    let room = area.size.columns - 6
    guard !title.isEmpty, room > 0 else { return }
    put(" \(title.truncated(to: room)) ", at: area.origin.moved(columns: 2), style: style)
  }
}
