import Terminal
import Testing

@Suite struct LayoutTests {
  private let screen = Rectangle(Size(columns: 80, rows: 24))

  @Test func `a header and a footer leave the rows between them`() {
    let (header, rest) = screen.split(top: 1)
    let (body, footer) = rest.split(bottom: 2)
    #expect(header == Rectangle(columns: 80, rows: 1))
    #expect(body == Rectangle(row: 1, columns: 80, rows: 21))
    #expect(footer == Rectangle(row: 22, columns: 80, rows: 2))
  }

  @Test func `a split takes no more than there is`() {
    let low = Rectangle(column: 3, row: 4, columns: 10, rows: 2)
    #expect(low.split(top: 5).rest.isEmpty)
    #expect(low.split(bottom: 5).bottom == low)
    #expect(low.split(left: 99).left == low)
    #expect(low.split(right: -1).rest == low)
  }

  @Test func `flexible shares divide every column among them`() {
    let parts = screen.split(columns: [.fixed(20), .flexible(weight: 2), .flexible()], gap: 1)
    #expect(parts.map(\.origin.column) == [0, 21, 60])
    #expect(parts.map(\.size.columns) == [20, 38, 20])
  }

  @Test func `fixed shares that ask too much get what is left, in order`() {
    let parts = Rectangle(columns: 10, rows: 1).split(columns: [.fixed(8), .fixed(8), .flexible()])
    #expect(parts.map(\.size.columns) == [8, 2, 0])
  }

  @Test func `rows split like columns`() {
    let parts = screen.split(rows: [.flexible(), .fixed(4), .flexible()])
    #expect(parts.map(\.size.rows) == [10, 4, 10])
    #expect(parts.map(\.origin.row) == [0, 10, 14])
  }

  @Test func `an inset larger than the block leaves nothing, not less than nothing`() {
    #expect(Rectangle(columns: 3, rows: 1).inset(columns: 2, rows: 1).isEmpty)
    #expect(screen.inset(columns: 1, rows: 1).size == Size(columns: 78, rows: 22))
  }

  @Test func `a popup is pushed back onto the screen before it is cut`() {
    let popup = Rectangle(column: 75, row: 23, columns: 20, rows: 30)
    #expect(popup.clamped(to: screen) == Rectangle(column: 60, columns: 20, rows: 24))
  }

  @Test func `a centred block keeps equal margins`() {
    #expect(
      screen.centred(Size(columns: 20, rows: 10))
        == Rectangle(column: 30, row: 7, columns: 20, rows: 10))
  }

  @Test func `blocks that do not meet share nothing`() {
    let left = Rectangle(columns: 5, rows: 5)
    #expect(left.intersection(Rectangle(column: 5, columns: 5, rows: 5)).isEmpty)
    #expect(left.contains(Point(column: 4, row: 4)))
    #expect(!left.contains(Point(column: 5, row: 4)))
  }
}
