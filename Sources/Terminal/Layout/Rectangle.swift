/// A block of character cells on the screen: where it starts and how much it covers.
public struct Rectangle: Hashable, Sendable {
  public let origin: Point
  public let size: Size

  public init(origin: Point, size: Size) {
    self.origin = origin
    self.size = size
  }

  public init(column: Int = 0, row: Int = 0, columns: Int, rows: Int) {
    self.init(
      origin: Point(column: column, row: row), size: Size(columns: columns, rows: rows))
  }

  /// The whole of a screen of this size.
  public init(_ size: Size) {
    self.init(origin: .zero, size: size)
  }

  /// The columns it covers, left to right.
  public var columns: Range<Int> { origin.column..<(origin.column + size.columns) }
  /// The rows it covers, top to bottom.
  public var rows: Range<Int> { origin.row..<(origin.row + size.rows) }
  public var isEmpty: Bool { size.isEmpty }

  public func contains(_ point: Point) -> Bool {
    columns.contains(point.column) && rows.contains(point.row)
  }

  /// What both cover; empty if they do not meet.
  public func intersection(_ other: Rectangle) -> Rectangle {
    let columns = columns.clamped(to: other.columns)
    let rows = rows.clamped(to: other.rows)
    return Rectangle(
      column: columns.lowerBound, row: rows.lowerBound, columns: columns.count, rows: rows.count)
  }

  /// The same block with this much taken off at each side; empty rather than inside out.
  public func inset(columns: Int = 0, rows: Int = 0) -> Rectangle {
    let left = min(columns, size.columns)
    let top = min(rows, size.rows)
    return Rectangle(
      column: origin.column + left, row: origin.row + top,
      columns: size.columns - 2 * columns, rows: size.rows - 2 * rows)
  }

  /// Pushed, then cut if need be, so that it lies inside the other block.
  public func clamped(to outer: Rectangle) -> Rectangle {
    let columns = min(size.columns, outer.size.columns)
    let rows = min(size.rows, outer.size.rows)
    return Rectangle(
      column: min(max(origin.column, outer.columns.lowerBound), outer.columns.upperBound - columns),
      row: min(max(origin.row, outer.rows.lowerBound), outer.rows.upperBound - rows),
      columns: columns, rows: rows)
  }

  /// A block of the given size in the middle of this one, cut to fit.
  public func centred(_ inner: Size) -> Rectangle {
    Rectangle(
      column: origin.column + (size.columns - min(inner.columns, size.columns)) / 2,
      row: origin.row + (size.rows - min(inner.rows, size.rows)) / 2,
      columns: min(inner.columns, size.columns), rows: min(inner.rows, size.rows))
  }

  /// One row of the block, counted from its own top; empty if there is no such row.
  public func row(_ index: Int) -> Rectangle {
    Rectangle(
      column: origin.column, row: origin.row + index, columns: size.columns,
      rows: (0..<size.rows).contains(index) ? 1 : 0)
  }
}
