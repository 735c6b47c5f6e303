import ServiceDesk
import Terminal

/// The line at the screen's foot on which a filter or a command is written, with what it might go
/// on to.
struct LinePrompt: Equatable, Sendable {
  enum Kind: Equatable, Sendable {
    /// For tickets; not new: the filter as it stood is being changed.
    case search(isNew: Bool)
    /// For places in a ticket, whose page began at this row.
    case find(from: Int)
    case command
  }

  struct Candidate: Equatable, Sendable {
    var text: String
    var sentence: String
    /// What it replaces, in characters.
    var range: Range<Int>
  }

  let kind: Kind
  var buffer: TextBuffer
  /// What is wrong, and with which characters.
  var fault: (range: Range<Int>, sentence: String)?
  private(set) var candidates: [Candidate] = []
  /// The candidate written into the line by tab.
  private(set) var chosen: Int?
  private var isQuiet = false

  init(_ kind: Kind, text: String = "") {
    self.kind = kind
    buffer = TextBuffer(text, isSingleLine: true)
  }

  static func == (a: LinePrompt, b: LinePrompt) -> Bool {
    a.kind == b.kind && a.buffer == b.buffer && a.candidates == b.candidates
      && a.chosen == b.chosen && a.fault?.sentence == b.fault?.sentence
      && a.fault?.range == b.fault?.range
  }

  /// What stands before the text: a filter is called by its name, so that it is not taken for a
  /// new search.
  var sign: String {
    switch kind {
    case .search(isNew: false): "filter "
    case .search, .find: "/"
    case .command: ":"
    }
  }

  /// The keys that lead on from it.
  var hints: [KeyHint] {
    switch kind {
    case .search(let isNew):
      [
        KeyHint("enter", isNew ? "keep" : "filter", short: isNew ? "keep" : "filter"),
        KeyHint("↓ ↑", "choose", short: "choose"), KeyHint("tab", "complete"),
        KeyHint("esc", "back where you were", short: "back"),
      ]
    case .find:
      [
        KeyHint("enter", "keep", short: "keep"),
        KeyHint("↓ ↑", "next, previous place", short: "places"),
        KeyHint("esc", "back", short: "back"),
      ]
    case .command:
      [
        KeyHint("enter", "do it", short: "do it"), KeyHint("tab", "complete", short: "complete"),
        KeyHint("esc", "never mind", short: "no"),
      ]
    }
  }

  /// Where results are shown, candidates stay out of their way until tab asks for them.
  mutating func offer(_ candidates: [Candidate]) {
    self.candidates = candidates
    chosen = nil
    isQuiet =
      switch kind {
      case .search: !buffer.text.isBlank && !hasOperator
      case .find: true
      case .command: false
      }
  }

  /// In the word that is being written.
  private var hasOperator: Bool {
    buffer.text.split(separator: " ").last?.contains { ":<>=".contains($0) } == true
  }

  /// Writes the next candidate in place of what it completes.
  mutating func complete(_ step: Int) {
    guard !candidates.isEmpty else { return }
    let place = chosen.map { ($0 + step + candidates.count) % candidates.count }
    let next = place ?? (step > 0 ? 0 : candidates.count - 1)
    let candidate = candidates[next]
    var text = Array(buffer.text)
    let old = chosen.map { candidates[$0] }
    let start = candidate.range.lowerBound
    // What the last candidate wrote gives way, not only what was typed.
    let length = old.map(\.text.count) ?? candidate.range.count
    let end = min(text.count, start + length)
    text.replaceSubrange(min(start, end)..<end, with: candidate.text)
    buffer.replace(with: String(text))
    buffer.move(to: TextBuffer.Place(line: 0, column: start + candidate.text.count))
    chosen = next
  }

  func draw(on canvas: inout Canvas, in area: Rectangle) {
    let line = area.row(area.size.rows - 1)
    canvas.clear(line)
    let start = canvas.put(sign, .key, at: line.origin, within: line)
    let field = line.split(left: start.column - line.origin.column).rest
    canvas.put(buffer, in: field, isActive: true)
    if let fault { mark(fault.range, on: &canvas, in: field) }
    drawHelp(on: &canvas, above: line, in: area)
  }

  private func mark(_ range: Range<Int>, on canvas: inout Canvas, in area: Rectangle) {
    let text = buffer.text
    let before = text.prefix(range.lowerBound).displayWidth
    let wrong = text.dropFirst(range.lowerBound).prefix(max(1, range.count)).displayWidth
    let style = canvas.scheme.style(.danger).with(.underline)
    let place = Rectangle(
      origin: area.origin.moved(columns: before), size: Size(columns: max(1, wrong), rows: 1))
    canvas.frame.restyle(place.intersection(area)) { $0 = style }
  }

  /// Either what is wrong, or how it may go on.
  private func drawHelp(on canvas: inout Canvas, above line: Rectangle, in area: Rectangle) {
    let most = max(0, min(7, area.size.rows - 1))
    if let fault {
      let rows = fault.sentence.wrapped(width: area.size.columns - 2)
      for (place, row) in rows.suffix(most).reversed().enumerated() {
        let spot = area.row(area.size.rows - 2 - place)
        canvas.clear(spot)
        canvas.put(Line(" " + row, .danger), row: 0, of: spot)
      }
      return
    }
    if isQuiet, chosen == nil { return }
    let first = max(0, min((chosen ?? 0) - most / 2, candidates.count - most))
    let shown = candidates.dropFirst(first).prefix(most)
    let width = min(30, shown.map(\.text.displayWidth).max() ?? 0)
    for (place, candidate) in shown.enumerated() {
      let spot = area.row(area.size.rows - 1 - shown.count + place)
      canvas.clear(spot)
      let isChosen = first + place == chosen
      canvas.put(
        Line(isChosen ? "› " : "  ", .cursor)
          .then(candidate.text.padded(to: width), isChosen ? .chosen : .text)
          .then("  \(candidate.sentence)", .faint),
        row: 0, of: spot)
    }
  }
}
