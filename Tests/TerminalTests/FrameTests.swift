import Terminal
import Testing

@Suite struct FrameTests {
  @Test func `a box carries its title and gives the room inside`() {
    var frame = Frame(size: Size(columns: 14, rows: 4))
    let inside = frame.box(frame.bounds, title: "Queue")
    frame.put("T-1 VPN", at: inside.origin)
    #expect(inside == Rectangle(column: 1, row: 1, columns: 12, rows: 2))
    #expect(
      frame.text == """
        ┌─ Queue ────┐
        │T-1 VPN     │
        │            │
        └────────────┘
        """)
  }

  @Test func `a long title is cut before the corner`() {
    var frame = Frame(size: Size(columns: 12, rows: 2))
    frame.box(frame.bounds, title: "Everything", border: .rounded)
    #expect(frame.text == "╭─ Every… ─╮\n╰──────────╯")
  }

  @Test func `a box without room is not drawn`() {
    var frame = Frame(size: Size(columns: 3, rows: 1))
    #expect(frame.box(frame.bounds).isEmpty)
    #expect(frame.text == "")
  }

  @Test func `rules and fills stay inside the frame`() {
    var frame = Frame(size: Size(columns: 5, rows: 3))
    frame.fill(Rectangle(column: 3, row: -1, columns: 9, rows: 9), with: "░")
    frame.horizontalRule(at: Point(column: -2, row: 1), columns: 4)
    frame.verticalRule(at: Point(column: 2, row: 0), rows: 99)
    #expect(frame.text == "  │░░\n──│░░\n  │░░")
  }

  @Test func `drawing outside the frame does nothing`() {
    let empty = Frame(size: Size(columns: 3, rows: 2))
    var frame = empty
    frame.put("below", at: Point(column: 0, row: 2))
    frame.put("above", at: Point(column: 0, row: -1))
    frame.put("right", at: Point(column: 3, row: 0))
    #expect(frame == empty)
  }

  @Test func `text that starts left of its clip shows its rest`() {
    var frame = Frame(size: Size(columns: 8, rows: 1))
    frame.put(
      "abcdefgh", at: Point(column: -1, row: 0), within: Rectangle(column: 2, columns: 3, rows: 1))
    #expect(frame.text == "  def")
  }

  @Test(arguments: -4...12)
  func `plain text is drawn as its letters would be one by one`(column: Int) {
    let clip = Rectangle(column: 1, columns: 7, rows: 1)
    var whole = Frame(size: Size(columns: 10, rows: 1))
    whole.put("日本日本日", at: .zero)
    var single = whole
    let end = whole.put("plain", at: Point(column: column, row: 0), within: clip)
    var place = Point(column: column, row: 0)
    for letter in "plain" where place.column < clip.columns.upperBound {
      place = single.put(String(letter), at: place, within: clip)
    }
    #expect(whole == single)
    #expect(end == place)
  }

  @Test func `put tells where more text would follow`() {
    var frame = Frame(size: Size(columns: 20, rows: 1))
    let end = frame.put("日本: ", at: Point(column: 2, row: 0))
    #expect(end == Point(column: 8, row: 0))
  }

  @Test func `restyle changes the look and leaves the text`() {
    var frame = Frame(size: Size(columns: 4, rows: 1))
    frame.put("row", at: .zero, style: Style(.red))
    frame.restyle(frame.bounds) { $0.attributes.insert(.reverse) }
    #expect(frame.text == "row")
    #expect(frame[.zero].style == Style(.red, .reverse))
    #expect(frame[Point(column: 3, row: 0)].style == Style(.standard, .reverse))
  }

  @Test func `rows are compared one by one`() {
    var frame = Frame(size: Size(columns: 4, rows: 2))
    let before = frame
    frame.put("x", at: Point(column: 0, row: 1))
    #expect(frame.hasSameRow(0, as: before))
    #expect(!frame.hasSameRow(1, as: before))
  }

  @Test func `an empty frame can be drawn on`() {
    var frame = Frame(size: .zero)
    frame.put("text", at: .zero)
    frame.box(frame.bounds, title: "title")
    #expect(frame.text == "")
  }
}
