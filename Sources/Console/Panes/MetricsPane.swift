import ServiceDesk
import Terminal

/// The desk in figures: what flows, what waits, who carries how much, and whether it gets better.
struct MetricsPane {
  var window = FigureWindow.week
  private(set) var sheet: FigureSheet?
  private(set) var isStale = true
  /// The row under the cursor, among those that tickets stand behind.
  private(set) var cursor = 0
  private(set) var top = 0
  var height = 1

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
    self.sheet = sheet
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
    let doors = doors(width: width)
    guard !doors.isEmpty else { return }
    cursor = max(0, min(doors.count - 1, cursor + distance))
    let row = doors[cursor].row
    if row < top { top = cursor == 0 ? 0 : row }
    if row >= top + height { top = row - height + 1 }
  }

  /// The query for the tickets behind the figure under the cursor.
  func query(width: Int) -> String? {
    chosen(width: width).flatMap { columns(width: width)[$0.column][$0.row].query }
  }

  struct Place: Equatable {
    var column: Int
    var row: Int
  }

  /// Where the cursor stands.
  func chosen(width: Int) -> Place? {
    let doors = doors(width: width)
    return doors.indices.contains(cursor) ? doors[cursor] : nil
  }

  private func doors(width: Int) -> [Place] {
    columns(width: width).enumerated().flatMap { column, rows in
      rows.indices.filter { rows[$0].query != nil }.map { Place(column: column, row: $0) }
    }
  }
}

/// A row of the metrics pane, and the query for the tickets behind it.
struct MetricsRow {
  var line: Line
  var query: String?
}
