import ServiceDesk
import Terminal

/// The desk in figures: what flows, what waits, who carries how much, and whether it gets better.
struct MetricsPane {
  var window = FigureWindow.week
  private(set) var sheet: FigureSheet?
  private(set) var isStale = true
  /// The cursor is a figure, not a row: it stays on it when figures are counted anew.
  private var chosen: Door?
  /// Where it stood when last moved, among the rows that tickets stand behind.
  private var lastPlace = 0
  private(set) var top = 0
  private(set) var height = 1
  private var layout: Layout?

  /// The rows as they were last laid out, and for what.
  private struct Layout {
    var width: Int
    var rows: Int
    var columns: [[MetricsRow]]
    var explanationRows: Int
  }

  /// Figures are read by people: more than one set in so long is of no use to them.
  static let pause = TimeSpan.seconds(2)
  private var askedAt = Instant(microseconds: 0)
  private(set) var dueAt = Instant(microseconds: 0)

  mutating func measure(at now: Instant) -> [Effect] {
    (isStale, askedAt, dueAt) = (false, now, now + MetricsPane.pause)
    return [.measure(window)]
  }

  func isDue(at now: Instant) -> Bool { isStale && now >= dueAt }

  /// On a large desk figures take their time; they may not take more than a tenth of it.
  mutating func receive(_ sheet: FigureSheet, at now: Instant) {
    let took = now.since(askedAt)
    dueAt = now + max(MetricsPane.pause, TimeSpan(microseconds: 10 * took.microseconds))
    guard sheet.window == window else { return }
    (self.sheet, layout) = (sheet, nil)
  }

  /// The desk has changed; counted anew at the next rest.
  mutating func expire() { isStale = true }

  mutating func look(through window: FigureWindow, at now: Instant) -> [Effect] {
    guard window != self.window || sheet == nil else { return [] }
    self.window = window
    return measure(at: now)
  }

  /// Moves among the rows that open tickets, down one column after the other.
  mutating func move(by distance: Int, width: Int) {
    let columns = columns(width: width)
    let doors = columns.doors
    guard !doors.isEmpty else { return }
    lastPlace = max(0, min(doors.count - 1, cursor(among: doors, of: columns) + distance))
    let place = doors[lastPlace]
    chosen = columns[place.column][place.row].door
    reveal(place)
  }

  /// Scrolls as far as it takes for the cursor to be in sight; a column's first figure has its
  /// heading above it.
  private mutating func reveal(_ place: Place) {
    if place.row < top { top = place.row <= 1 ? 0 : place.row }
    if place.row >= top + height { top = place.row - height + 1 }
  }

  /// After every change: the rows are laid out anew where the room or the figures are others.
  mutating func settle(width: Int, rows: Int) {
    if layout?.width != width || layout?.rows != rows {
      layout = nil
      height = rows
      let explained = columns(width: width).explanationRows(width: width)
      height = max(1, rows - explained + 1)
      layout = Layout(
        width: width, rows: rows, columns: columns(width: width), explanationRows: explained)
    }
    // A sentence longer than most takes another row while the cursor is on its figure.
    let needed = max(explanationRows(width: width), explanation(width: width).count)
    height = max(1, rows - needed + 1)
    if let place = chosen(width: width) { reveal(place) }
  }

  /// The whole pane as rows, in as many columns as there is room for.
  func columns(width: Int) -> [[MetricsRow]] {
    guard let layout, layout.width == width else { return makeColumns(width: width) }
    return layout.columns
  }

  /// How many rows are kept for what the figure under the cursor counts, whichever it is.
  func explanationRows(width: Int) -> Int {
    guard let layout, layout.width == width else {
      return makeColumns(width: width).explanationRows(width: width)
    }
    return layout.explanationRows
  }

  /// Which of the rows that tickets stand behind the cursor is on.
  func cursor(width: Int) -> Int {
    let columns = columns(width: width)
    return cursor(among: columns.doors, of: columns)
  }

  private func cursor(among doors: [Place], of columns: [[MetricsRow]]) -> Int {
    let found = chosen.flatMap { chosen in
      doors.firstIndex { columns[$0.column][$0.row].door == chosen }
    }
    return found ?? max(0, min(doors.count - 1, lastPlace))
  }

  /// To the tickets behind the figure under the cursor.
  func door(width: Int) -> Door? { row(width: width)?.door }

  /// The row under the cursor.
  func row(width: Int) -> MetricsRow? {
    let columns = columns(width: width)
    return chosen(in: columns).map { columns[$0.column][$0.row] }
  }

  struct Place: Equatable {
    var column: Int
    var row: Int
  }

  /// Where the cursor stands.
  func chosen(width: Int) -> Place? { chosen(in: columns(width: width)) }

  func chosen(in columns: [[MetricsRow]]) -> Place? {
    let doors = columns.doors
    return doors.isEmpty ? nil : doors[cursor(among: doors, of: columns)]
  }
}

/// The way from a number to the tickets that it counts.
enum Door: Hashable, Sendable {
  /// To the tickets of which it is true now.
  case query(String)
  /// To those that the figure has counted.
  case figure(FigurePart)
}

/// A row of the metrics pane.
struct MetricsRow {
  var line: Line
  var door: Door?
  /// What the number counts.
  var sentence = ""
  /// It has an arrow.
  var isCompared = false
}

extension [[MetricsRow]] {
  /// Of the longest explanation, but two at most: the figures want their room.
  fileprivate func explanationRows(width: Int) -> Int {
    let rows = Set(joined().map(\.sentence)).map {
      $0.displayWidth < width - 1 ? 1 : $0.wrapped(width: Swift.max(8, width - 2)).count
    }
    return Swift.min(2, rows.max() ?? 1)
  }

  /// The rows that tickets stand behind, down one column after the other.
  fileprivate var doors: [MetricsPane.Place] {
    enumerated().flatMap { column, rows in
      rows.indices.filter { rows[$0].door != nil }.map { .init(column: column, row: $0) }
    }
  }
}
