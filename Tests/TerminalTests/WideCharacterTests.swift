import Terminal
import Testing

/// Pictures end in a bar, so that a border pushed out of place shows.
@Suite struct WideCharacterTests {
  private func frame(_ text: String, columns: Int = 8) -> Frame {
    var frame = Frame(size: Size(columns: columns, rows: 1))
    frame.put(text, at: .zero)
    frame.put("|", at: Point(column: columns - 1, row: 0))
    return frame
  }

  @Test(arguments: [(0, 3, "日"), (1, 3, "  本"), (0, 4, "日本"), (1, 2, ""), (2, 2, "  本")])
  func `a wide character cut by its clip leaves a blank`(from: Int, count: Int, picture: String) {
    var frame = Frame(size: Size(columns: 4, rows: 1))
    frame.put("日本", at: .zero, within: Rectangle(column: from, columns: count, rows: 1))
    #expect(frame.text == picture)
  }

  @Test func `a wide character at the frame's edge is not shown by half`() {
    #expect(frame("abcdef日", columns: 8).text == "abcdef |")
  }

  @Test(arguments: [(0, "x 本|"), (1, " x本|"), (2, "日x |"), (3, "日 x|")])
  func `overwriting half a wide character blanks the other half`(column: Int, picture: String) {
    var frame = Frame(size: Size(columns: 5, rows: 1))
    frame.put("日本|", at: .zero)
    frame.put("x", at: Point(column: column, row: 0))
    #expect(frame.text == picture)
  }

  @Test func `a wide character over two halves blanks both leftovers`() {
    var frame = Frame(size: Size(columns: 5, rows: 1))
    frame.put("日本|", at: .zero)
    frame.put("語", at: Point(column: 1, row: 0))
    #expect(frame.text == " 語 |")
  }

  @Test func `a fill that cuts wide characters leaves blanks beside it`() {
    var frame = Frame(size: Size(columns: 7, rows: 1))
    frame.put("日本語|", at: .zero)
    frame.fill(Rectangle(column: 1, columns: 4, rows: 1), with: "-")
    #expect(frame.text == " ---- |")
  }

  @Test func `a pasted frame keeps both pictures whole`() {
    var inner = Frame(size: Size(columns: 3, rows: 1))
    inner.put("語x", at: .zero)
    var outer = Frame(size: Size(columns: 7, rows: 1))
    outer.put("日本日|", at: .zero)
    outer.paste(inner, at: Point(column: 1, row: 0))
    #expect(outer.text == " 語x日|")
    outer.paste(inner, at: Point(column: -1, row: 0))
    #expect(outer.text == " x x日|")
  }
}
