import Terminal

/// Text being written, with a cursor between its characters.
struct TextBuffer: Equatable, Sendable {
  struct Place: Comparable, Sendable {
    var line: Int
    var column: Int

    static func < (a: Place, b: Place) -> Bool { (a.line, a.column) < (b.line, b.column) }
  }

  /// Longer text is not typed: it is attached. What a paste brings beyond it is dropped.
  static let limit = 100_000

  private(set) var lines: [[Character]] = [[]]
  private(set) var cursor = Place(line: 0, column: 0)
  let isSingleLine: Bool
  private var past: [Snapshot] = []
  /// Characters typed one after another are taken back together.
  private var isTyping = false

  private struct Snapshot: Equatable, Sendable {
    var lines: [[Character]]
    var cursor: Place
  }

  init(_ text: String = "", isSingleLine: Bool = false) {
    self.isSingleLine = isSingleLine
    insert(text)
    past = []
    isTyping = false
  }

  var text: String { lines.map { String($0) }.joined(separator: "\n") }
  var isEmpty: Bool { lines.count == 1 && lines[0].isEmpty }
  var count: Int { lines.reduce(lines.count - 1) { $0 + $1.count } }

  // MARK: Changing

  mutating func type(_ character: Character) {
    if !isTyping { remember() }
    isTyping = !character.isWhitespace
    place([character])
  }

  /// One edit, however long.
  mutating func insert(_ text: String) {
    remember()
    isTyping = false
    place(text)
  }

  mutating func deleteBackward() { delete(from: before(cursor), to: cursor) }
  mutating func deleteForward() { delete(from: cursor, to: after(cursor)) }
  mutating func deleteWordBackward() { delete(from: wordStart(before: cursor), to: cursor) }
  mutating func deleteWordForward() { delete(from: cursor, to: wordEnd(after: cursor)) }
  mutating func deleteToLineStart() {
    delete(from: Place(line: cursor.line, column: 0), to: cursor)
  }

  /// The rest of the line, or the line break where nothing of it is left.
  mutating func deleteToLineEnd() {
    let end = Place(line: cursor.line, column: lines[cursor.line].count)
    delete(from: cursor, to: cursor == end ? after(cursor) : end)
  }

  mutating func replace(with text: String) {
    remember()
    lines = [[]]
    cursor = Place(line: 0, column: 0)
    place(text)
    isTyping = false
  }

  mutating func undo() {
    guard let last = past.popLast() else { return }
    (lines, cursor) = (last.lines, last.cursor)
    isTyping = false
  }

  // MARK: Moving

  mutating func moveLeft() { move(to: before(cursor)) }
  mutating func moveRight() { move(to: after(cursor)) }
  mutating func moveWordLeft() { move(to: wordStart(before: cursor)) }
  mutating func moveWordRight() { move(to: wordEnd(after: cursor)) }
  mutating func moveToLineStart() { move(to: Place(line: cursor.line, column: 0)) }
  mutating func moveToLineEnd() {
    move(to: Place(line: cursor.line, column: lines[cursor.line].count))
  }
  mutating func moveToStart() { move(to: Place(line: 0, column: 0)) }
  mutating func moveToEnd() {
    move(to: Place(line: lines.count - 1, column: lines[lines.count - 1].count))
  }

  mutating func move(to place: Place) {
    isTyping = false
    let line = min(max(0, place.line), lines.count - 1)
    cursor = Place(line: line, column: min(max(0, place.column), lines[line].count))
  }
}

extension TextBuffer {
  private mutating func remember() {
    past.append(Snapshot(lines: lines, cursor: cursor))
    if past.count > 100 { past.removeFirst() }
  }

  private mutating func place(_ text: some Sequence<Character>) {
    let room = max(0, TextBuffer.limit - count)
    for character in text.prefix(room) {
      if character.isNewline, !isSingleLine {
        let rest = lines[cursor.line][cursor.column...]
        lines.insert(Array(rest), at: cursor.line + 1)
        lines[cursor.line].removeSubrange(cursor.column...)
        cursor = Place(line: cursor.line + 1, column: 0)
      } else {
        lines[cursor.line].insert(character.isNewline ? " " : character, at: cursor.column)
        cursor.column += 1
      }
    }
  }

  private mutating func delete(from start: Place, to end: Place) {
    guard start < end else { return }
    remember()
    isTyping = false
    let rest = lines[end.line][end.column...]
    lines[start.line].replaceSubrange(start.column..., with: rest)
    lines.removeSubrange((start.line + 1)..<(end.line + 1))
    cursor = start
  }

  private func before(_ place: Place) -> Place {
    if place.column > 0 { return Place(line: place.line, column: place.column - 1) }
    guard place.line > 0 else { return place }
    return Place(line: place.line - 1, column: lines[place.line - 1].count)
  }

  private func after(_ place: Place) -> Place {
    if place.column < lines[place.line].count {
      return Place(line: place.line, column: place.column + 1)
    }
    guard place.line + 1 < lines.count else { return place }
    return Place(line: place.line + 1, column: 0)
  }

  private func character(before place: Place) -> Character? {
    place.column > 0 ? lines[place.line][place.column - 1] : nil
  }

  private func character(after place: Place) -> Character? {
    place.column < lines[place.line].count ? lines[place.line][place.column] : nil
  }

  private func wordStart(before place: Place) -> Place {
    var found = place
    if found.column == 0 { return before(found) }
    while let character = character(before: found), !character.isWordPart { found.column -= 1 }
    while let character = character(before: found), character.isWordPart { found.column -= 1 }
    return found
  }

  private func wordEnd(after place: Place) -> Place {
    var found = place
    if character(after: found) == nil { return after(found) }
    while let character = character(after: found), !character.isWordPart { found.column += 1 }
    while let character = character(after: found), character.isWordPart { found.column += 1 }
    return found
  }
}

extension Character {
  fileprivate var isWordPart: Bool { isLetter || isNumber || self == "_" }
}
