import Terminal
import Testing

@Suite struct WidthTests {
  @Test(arguments: [
    ("", 0), ("VPN drop", 8), ("für", 3), ("e\u{301}", 1), ("日本語", 6), ("ｱ", 1), ("한", 2),
    ("\u{1112}\u{1161}\u{11AB}", 2), ("ไทย", 3), ("ก็", 1), ("🙂", 2), ("\u{301}", 0),
    ("a\u{200B}b", 2), ("soft\u{AD}ly", 6), ("│─┐", 3), ("…", 1),
  ])
  func `text takes as many columns as terminals give it`(text: String, columns: Int) {
    #expect(text.displayWidth == columns)
  }

  @Test(arguments: [
    ("👨‍👩‍👧‍👦", "👨", 2), ("❤️‍🔥", "❤", 2), ("👍🏽", "👍", 2), ("🇫🇷", "FR", 2), ("🇫", "F", 1),
    ("☀️", "☀", 2), ("☀", "☀", 1), ("☝🏽", "☝", 2), ("1️⃣", "1", 2), ("\u{1F3FD}", "\u{FFFD}", 2),
    ("\u{E000}", "\u{FFFD}", 1), ("\u{378}", "\u{FFFD}", 1), ("\u{1FAFF}", "\u{FFFD}", 2),
    ("a\u{300}\u{301}\u{302}", "a\u{300}\u{301}", 1), ("\r\n", "", 1),
  ])
  func `what terminals disagree about is drawn as what they share`(
    text: String, drawn: String, columns: Int
  ) {
    var frame = Frame(size: Size(columns: 6, rows: 1))
    let end = frame.put(text, at: .zero)
    #expect(end.column == columns)
    #expect(frame.text == drawn)
    #expect(text.displayWidth == columns)
  }

  @Test(arguments: ["plain", "naïve 日本語 👨‍👩‍👧 end", "🇫🇷🇩🇪 क्षि हिन्दी", "\u{1B}[31m\u{202E}x\0"])
  func `a text is as wide as its characters together`(text: String) {
    #expect(text.displayWidth == text.map(\.displayWidth).reduce(0, +))
  }

  @Test(arguments: [
    ("password reset", 20, "password reset"), ("password reset", 9, "password…"),
    ("日本語", 6, "日本語"), ("日本語", 5, "日本…"), ("日本語", 4, "日…"), ("ab", 1, "…"), ("ab", 0, ""),
    ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"),
  ])
  func `what does not fit ends in an ellipsis`(text: String, columns: Int, short: String) {
    #expect(text.truncated(to: columns) == short)
  }

  @Test(arguments: [
    ("P1", Alignment.leading, "P1   "), ("P1", .trailing, "   P1"), ("P1", .centre, " P1  "),
    ("日本語", .leading, "日本…"), ("日", .trailing, "   日"),
  ])
  func `a column is filled to its width exactly`(
    text: String, alignment: Alignment, filled: String
  ) {
    #expect(text.padded(to: 5, alignment: alignment) == filled)
    #expect(filled.displayWidth == 5)
  }

  @Test func `a wide character that would be cut in half is left out`() {
    #expect("a日b".prefix(columns: 2) == "a")
    #expect("日本語".truncated(to: 4).padded(to: 4) == "日… ")
  }
}
