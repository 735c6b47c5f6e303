import Terminal

/// The rows of something longer that are in sight, around the one that matters.
struct Stretch: Equatable {
  let shown: Range<Int>
  let count: Int

  /// With the place in the middle, as far as the ends allow.
  init(of count: Int, around place: Int, rows: Int) {
    self.init(of: count, from: place - rows / 2, rows: rows)
  }

  init(of count: Int, from first: Int, rows: Int) {
    let start = max(0, min(first, count - rows))
    (shown, self.count) = (start..<min(count, start + max(0, rows)), count)
  }

  var isCutAbove: Bool { shown.lowerBound > 0 }
  var isCutBelow: Bool { shown.upperBound < count }
}

extension Canvas {
  /// Says in the column behind the area that there is more above or below what it shows.
  mutating func put(_ stretch: Stretch, behind area: Rectangle) {
    let edge = Rectangle(
      column: area.columns.upperBound, row: area.origin.row, columns: 1, rows: area.size.rows)
    if stretch.isCutAbove { put(Line("↑", .key), row: 0, of: edge) }
    guard stretch.isCutBelow else { return }
    let isBoth = stretch.isCutAbove && edge.size.rows == 1
    put(Line(isBoth ? "↕" : "↓", .key), row: edge.size.rows - 1, of: edge)
  }
}
