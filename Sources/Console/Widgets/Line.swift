import Terminal

/// A row of text in which each part has its meaning.
struct Line: Hashable, Sendable {
  struct Span: Hashable, Sendable {
    var text: String
    var tone: Tone
  }

  var spans: [Span]

  init(_ spans: [Span] = []) { self.spans = spans }
  init(_ text: String, _ tone: Tone = .text) { spans = [Span(text: text, tone: tone)] }

  static let blank = Line()

  var width: Int { spans.reduce(0) { $0 + $1.text.displayWidth } }
  var text: String { spans.map(\.text).joined() }

  func then(_ text: String, _ tone: Tone = .text) -> Line {
    Line(spans + [Span(text: text, tone: tone)])
  }

  func then(_ other: Line) -> Line { Line(spans + other.spans) }

  /// Cut to this many columns, with an ellipsis where something is missing.
  func truncated(to columns: Int) -> Line {
    guard width > columns else { return self }
    var left = columns
    var kept: [Span] = []
    for span in spans where left > 0 {
      let isLast = span.text.displayWidth >= left
      let text = isLast ? span.text.cut(to: left) : span.text
      kept.append(Span(text: text, tone: span.tone))
      left -= text.displayWidth
      if isLast { break }
    }
    return Line(kept)
  }
}

extension String {
  /// Ends in an ellipsis even where the part itself would just fit, for something follows it.
  fileprivate func cut(to columns: Int) -> String {
    guard columns > 0 else { return "" }
    return String(prefix(columns: columns - 1)) + "…"
  }
}

/// A frame with the scheme it is drawn in: what panes draw on.
struct Canvas {
  var frame: Frame
  let scheme: Scheme

  init(size: Size, scheme: Scheme) {
    frame = Frame(size: size)
    self.scheme = scheme
  }

  @discardableResult
  mutating func put(
    _ text: String, _ tone: Tone = .text, at point: Point, within area: Rectangle
  ) -> Point {
    frame.put(text, at: point, style: scheme.style(tone), within: area)
  }

  /// Draws the line from the left edge of the area's row, cut with an ellipsis.
  @discardableResult
  mutating func put(_ line: Line, row: Int, of area: Rectangle, indent: Int = 0) -> Point {
    let point = area.origin.moved(columns: indent, rows: row)
    guard (0..<area.size.rows).contains(row) else { return point }
    return put(line.truncated(to: area.size.columns - indent), at: point, within: area)
  }

  /// Draws the text and fills its columns up: blanks in the look of what stands before them cost
  /// the terminal nothing.
  mutating func put(
    _ text: String, _ tone: Tone, filling columns: Int, at point: Point, within area: Rectangle
  ) -> Point {
    let (style, next) = (scheme.style(tone), point.moved(columns: columns))
    let end = frame.put(text, at: point, style: style, within: area)
    let rest = Rectangle(origin: end, size: Size(columns: next.column - end.column, rows: 1))
    frame.fill(rest.intersection(area), style: style)
    return next
  }

  /// Draws the line's parts one after another.
  @discardableResult
  mutating func put(_ line: Line, at point: Point, within area: Rectangle) -> Point {
    line.spans.reduce(point) { put($1.text, $1.tone, at: $0, within: area) }
  }

  /// Draws the line so that it ends at the right edge of the area's row.
  mutating func put(trailing line: Line, row: Int, of area: Rectangle) {
    put(line, row: row, of: area, indent: max(0, area.size.columns - line.width))
  }

  mutating func clear(_ area: Rectangle) {
    frame.fill(area)
  }
}
