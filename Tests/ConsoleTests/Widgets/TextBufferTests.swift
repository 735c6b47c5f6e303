import Terminal
import Testing

@testable import Console

/// What a text becomes under keys; `|` is the cursor.
private func write(_ text: String, _ keys: String..., width: Int = 40) -> String {
  var buffer = TextBuffer()
  let parts = text.split(separator: "|", omittingEmptySubsequences: false)
  buffer.insert(parts.joined())
  if parts.count > 1 {
    let before = parts[0].split(separator: "\n", omittingEmptySubsequences: false)
    buffer.move(to: .init(line: before.count - 1, column: before.last?.count ?? 0))
  }
  for key in keys { _ = Key(name: key).map { buffer.take($0, width: width) } }
  var lines = buffer.lines
  lines[buffer.cursor.line].insert("|", at: buffer.cursor.column)
  return lines.map { String($0) }.joined(separator: "\n")
}

@Test(arguments: [
  ("one two|", "ctrl-w", "one |"),
  ("one two three|", "alt-b", "one two |three"),
  ("|one two", "alt-f", "one| two"),
  ("one| two", "ctrl-k", "one|"),
  ("one|\ntwo", "ctrl-k", "one|two"),
  ("one two|", "ctrl-u", "|"),
  ("one|\ntwo", "right", "one\n|two"),
  ("one\n|two", "backspace", "one|two"),
  ("one\ntw|o", "ctrl-a", "one\n|two"),
  ("o|ne", "delete", "o|e"),
  ("one|", "enter", "one\n|"),
  ("one\ntwo|", "up", "one|\ntwo"),
])
func `a key edits the text as in other editors`(_ before: String, _ key: String, _ after: String) {
  #expect(write(before, key) == after)
}

@Test func `the cursor goes by characters, whatever they are made of`() {
  #expect(write("a👩‍👩‍👧é|", "left", "left", "x") == "ax|👩‍👩‍👧é")
}

@Test func `words typed one after another are taken back one by one`() {
  #expect(write("", "a", "b", "space", "c", "ctrl-_") == "ab |")
  #expect(write("", "a", "b", "space", "c", "ctrl-_", "ctrl-_") == "|")
}

@Test func `a paste is one edit`() {
  var buffer = TextBuffer("x")
  buffer.insert("many\nlines\nof text")
  #expect(buffer.lines.count == 3)
  buffer.undo()
  #expect(buffer.text == "x")
}

@Test func `a line of its own takes line breaks as spaces`() {
  #expect(TextBuffer("one\ntwo", isSingleLine: true).text == "one two")
}

@Test func `text beyond the limit is not taken`() {
  let buffer = TextBuffer(String(repeating: "x", count: TextBuffer.limit + 10))
  #expect(buffer.count == TextBuffer.limit)
}

@Test func `rows break behind spaces, and in a word only where it is too wide`() {
  let buffer = TextBuffer("the quick brown fox\nantidisestablishment")
  let rows = buffer.rows(width: 11).map(buffer.text(of:))
  #expect(rows == ["the quick ", "brown fox", "antidisest", "ablishment"])
}

@Test func `down goes by rows of the screen, not by lines`() {
  #expect(write("|the quick brown fox", "down", width: 11) == "the quick |brown fox")
}
