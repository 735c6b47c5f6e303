import Terminal
import Testing

/// Text as it stands on the screen against Unicode's own tests.
@Suite(.enabled(if: UnicodeFile.areThere, "the package unicode-data is not installed"))
struct ClusterTests {
  /// Where the language, which knows a later Unicode than the files' 15.0, breaks otherwise: the
  /// scissors are no picture any more, and so are not joined. Each is shown in either case.
  private let later: Set = ["\u{2701}\u{200D}\u{2701}"]

  @Test func `text breaks into characters as Unicode's own test says`() throws {
    let file = try UnicodeFile("auxiliary/GraphemeBreakTest.txt")
    var count = 0
    for line in file.lines where line.hasPrefix("÷") {
      let wanted = line.prefix { $0 != "#" }.split(separator: "÷").map { part in
        String(scalars: part.split(whereSeparator: { " ×\t".contains($0) }))
      }.filter { !$0.isEmpty }
      let text = wanted.joined()
      #expect(later.contains(text) || text.map { String($0) } == wanted, "\(line)")
      #expect(text.displayWidth == wanted.map(\.displayWidth).reduce(0, +), "\(line)")
      count += 1
    }
    #expect(count > 500)
  }

  /// The language knows a later Unicode than the files' 15.0 and keeps conjuncts in one character
  /// (rule GB9c). Nothing hangs on it here: a letter has its own cells either way.
  @Test func `the letters of an Indic conjunct keep their cells, joined or not`() {
    #expect("क्ष".count == 1)
    #expect("क्ष".displayWidth == 2)
    #expect("क्\u{200D}ष".displayWidth == "क".displayWidth + "ष".displayWidth)
  }

  @Test func `every emoji takes two cells, whatever is drawn in them`() throws {
    for (text, status) in try UnicodeFile("emoji/emoji-test.txt").sequences {
      let isAsMeant = status == "fully-qualified" || status == "component"
      let width = text.displayWidth
      #expect(isAsMeant ? width == 2 : (1...2).contains(width), "\(text): \(width)")
      var frame = Frame(size: Size(columns: 4, rows: 1))
      let end = frame.put(text, at: .zero)
      frame.put("|", at: end)
      #expect(end.column == width)
      let isMixed = frame.text.unicodeScalars.contains { $0 == "\u{200D}" || $0 == "\u{FE0F}" }
      #expect(!isMixed, "\(text)")
    }
  }

  @Test func `every sequence that is joined is shown whole when taken apart`() throws {
    for (text, _) in try UnicodeFile("emoji/emoji-zwj-sequences.txt").sequences {
      let members = text.unicodeScalars.split(separator: "\u{200D}").map { String($0) }
      #expect(text.picturesApart == members.joined())
      #expect(text.picturesApart.displayWidth >= 2 * members.count - 1)
    }
  }
}
