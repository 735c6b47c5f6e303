import Terminal
import Testing

@testable import Console

@Test(arguments: [
  (200, 60, true, true, true), (140, 28, true, true, false), (100, 40, true, true, false),
  (80, 24, true, true, false), (80, 19, true, false, false), (40, 10, true, false, false),
])
func `a screen shows as many panes as it has room for`(
  _ columns: Int, _ rows: Int, _ queue: Bool, _ ticket: Bool, _ strip: Bool
) {
  let places = Arrangement(
    size: Size(columns: columns, rows: rows), focus: .queue, isZoomed: false)
  #expect((places.queue != nil) == queue)
  #expect((places.ticket != nil) == ticket)
  #expect((places.strip != nil) == strip)
}

@Test(arguments: Focus.allCases)
func `a zoomed pane is alone`(_ focus: Focus) {
  let places = Arrangement(size: Size(columns: 200, rows: 60), focus: focus, isZoomed: true)
  #expect([places.queue, places.ticket, places.metrics].compactMap { $0 }.count == 1)
  #expect(places.strip == nil)
}

@Test(arguments: [(1, 1), (5, 3), (20, 5), (39, 9)])
func `a screen too small for anything draws without harm`(_ columns: Int, _ rows: Int) throws {
  let desk = try PaperDesk()
  try desk.open("first")
  let seat = try Seat(at: desk, columns: columns, rows: rows)
  for keys in ["e", "?", "g", ":", "/"] {
    seat.press("esc", "esc", keys)
    #expect(seat.state.frame().size == Size(columns: columns, rows: rows))
  }
}
