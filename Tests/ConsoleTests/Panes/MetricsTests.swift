import ServiceDesk
import Terminal
import Testing

@testable import Console

@Test func `figures follow the desk, but not more often than every two seconds`() throws {
  let desk = try PaperDesk()
  let id = try desk.open("first")
  let seat = try Seat(at: desk)
  let before = seat.measured
  try desk.perform(.assignment(.claim), on: id, by: .noah)
  seat.hearDoorbell()
  seat.rest()
  #expect(seat.measured == before)
  #expect(seat.state.patience <= 2_005)
  desk.pass(.seconds(2))
  seat.rest()
  #expect(seat.measured == before + 1)
  #expect(seat.state.metrics.sheet?.loads.map(\.person) == [PersonID("noah")])
}

@Test func `slow figures are asked for less often`() throws {
  var pane = MetricsPane()
  let start = Instant(seconds: 1_000)
  _ = pane.measure(at: start)
  let sheet = FigureSheet(
    window: .week, stretch: .lastSevenDays(until: start), figures: [], before: [], curves: [],
    loads: [], unacknowledged: 0)
  pane.receive(sheet, at: start + .seconds(3))
  pane.expire()
  #expect(!pane.isDue(at: start + .seconds(32)))
  #expect(pane.isDue(at: start + .seconds(33)))
}

@Test func `on a wide screen the cursor goes down one column, then the other`() throws {
  let desk = try PaperDesk()
  try desk.open("first")
  let seat = try Seat(.lena, at: desk, columns: 200, rows: 60)
  #expect(seat.state.metrics.chosen(width: 200)?.column == 0)
  seat.press("G")
  #expect(seat.state.metrics.chosen(width: 200)?.column == 2)
  #expect(seat.state.metrics.door(width: 200) == .figure(.counted(.reopenRate)))
}

@Test(arguments: [(40, 10), (80, 24), (160, 34), (200, 60)])
func `no label or number loses its end, whatever the width`(columns: Int, rows: Int) throws {
  let seat = try Seat(.lena, at: deskOfAMonth(), columns: columns, rows: rows)
  let shown = seat.state.metrics.columns(width: columns)
  let room = (columns - 2 * (shown.count - 1)) / shown.count - QueueColumns.gutter
  for row in shown.joined() {
    #expect(row.line.width <= room, "\(row.line.text)")
    // Two names of teams are no label.
    if case .figure(.handedBack) = row.door { continue }
    #expect(!row.line.text.contains("…"), "\(row.line.text)")
  }
}

@Test func `nothing is compared with a stretch that the log does not cover`() throws {
  let seat = try Seat(.lena, at: deskOfAMonth(), columns: 80, rows: 60)
  #expect(seat.picture.contains("↑"))
  seat.press("+")
  #expect(seat.state.metrics.window == .month)
  #expect(!seat.picture.contains("↑") && !seat.picture.contains("↓"))
}

@Test func `who owns nothing and what nobody owns stand among those who carry`() throws {
  let seat = try Seat(.lena, at: deskOfAMonth(), columns: 80, rows: 60)
  let names = seat.state.metrics.columns(width: 80).joined().map(\.line.text)
  #expect(names.contains { $0.hasPrefix("  nobody") && $0.contains(" 1 ") })
  #expect(names.contains { $0.hasPrefix("  omar") && $0.hasSuffix(" 0") })
  seat.go(to: .query("status:active owner:none"))
  seat.press("enter")
  #expect(seat.state.queue.rows.count == 1)
}

@Test func `the line below says what the figure counts and what its arrow compares with`() throws {
  let seat = try Seat(.lena, at: deskOfAMonth(), columns: 120, rows: 60)
  seat.go(to: .figure(.counted(.escalations)))
  let line = seat.row(58)
  #expect(line.contains(MetricID.escalations.definition.sentence))
  #expect(line.contains("against the 7 days before"))
}

@Test func `more handed back than received is no share`() {
  #expect(Measure.ratio(Ratio(5, of: 4)).reading == "5 to 4")
  #expect(Measure.ratio(Ratio(3, of: 0)).reading == "3 to 0")
  #expect(Measure.ratio(Ratio(1, of: 4)).reading == "25.0%")
  #expect(Measure.ratio(Ratio(0, of: 0)).reading == "–")
  #expect(Measure.ratio(Ratio(5, of: 4)).size == nil)
}

extension Seat {
  fileprivate var measured: Int {
    effects.count { if case .measure = $0 { true } else { false } }
  }
}
