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
    window: .week, figures: [], before: [], curves: [], loads: [], unacknowledged: 0)
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
  #expect(seat.state.metrics.chosen(width: 200)?.column == 1)
  seat.press("enter")
  #expect(seat.state.queue.queryText == "reopened>0 status:any")
}

extension Seat {
  fileprivate var measured: Int {
    effects.count { if case .measure = $0 { true } else { false } }
  }
}
