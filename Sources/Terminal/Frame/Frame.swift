/// A whole picture for the screen as a value: a grid of styled characters and perhaps a cursor.
///
/// Drawing outside is allowed and does nothing, so that a pane need not know where it is cut.
public struct Frame: Hashable, Sendable {
  public let size: Size
  /// Where the terminal's cursor blinks; hidden without one.
  public var cursor: Point?
  /// Row after row, `size.columns` cells each.
  var cells: [Cell]

  public init(size: Size, style: Style = .plain) {
    self.size = size
    cells = Array(repeating: .blank(style), count: size.columns * size.rows)
  }

  public var bounds: Rectangle { Rectangle(size) }

  /// The cell at a place inside the frame.
  public subscript(_ point: Point) -> Cell {
    cells[point.row * size.columns + point.column]
  }

  /// The picture as plain rows without their trailing spaces, one "\n" between two.
  public var text: String {
    (0..<size.rows).map(text(ofRow:)).joined(separator: "\n")
  }

  /// One row as plain text without its trailing spaces.
  public func text(ofRow row: Int) -> String {
    guard (0..<size.rows).contains(row) else { return "" }
    let cells = self.cells[range(ofRow: row)]
    let end = cells.lastIndex { $0.glyph != .space } ?? cells.startIndex - 1
    var scalars = String.UnicodeScalarView()
    for cell in cells[..<(end + 1)] { cell.glyph.write(to: &scalars) }
    return String(scalars)
  }

  /// Whether a row looks the same in both frames, which must be equally wide.
  public func hasSameRow(_ row: Int, as other: Frame) -> Bool {
    cells[range(ofRow: row)] == other.cells[other.range(ofRow: row)]
  }

  func range(ofRow row: Int) -> Range<Int> {
    row * size.columns..<(row + 1) * size.columns
  }
}
