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
    loads: [], pressing: 0, unacknowledged: 0)
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
  #expect(seat.state.metrics.door(width: 200) == .query("id:T-1"))
}

@Test(arguments: [(40, 10), (80, 24), (160, 34), (200, 60)])
func `no label or number loses its end, whatever the width`(columns: Int, rows: Int) throws {
  let seat = try Seat(.lena, at: deskOfAMonth(), columns: columns, rows: rows)
  let shown = seat.state.metrics.columns(width: columns)
  let room = (columns - 2 * (shown.count - 1)) / shown.count - QueueColumns.gutter
  for row in shown.joined() {
    #expect(row.line.width <= room, "\(row.line.text)")
    // Two names of teams are no label, nor is a ticket's subject.
    if case .figure(.handedBack) = row.door { continue }
    if case .query(let text) = row.door, text.hasPrefix("id:") { continue }
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

@Test(arguments: [(40, 10), (60, 12), (80, 24)])
func `what a figure counts is said whole, and the figure stays in sight`(
  _ columns: Int, _ rows: Int
) throws {
  let seat = try Seat(.lena, at: deskOfAMonth(), columns: columns, rows: rows)
  let doors = seat.state.metrics.columns(width: columns).joined().count { $0.door != nil }
  for _ in 0..<doors {
    let row = try #require(seat.state.metrics.row(width: columns))
    let words = seat.picture.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let sentence = row.sentence.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains(sentence), "\(row.sentence)")
    #expect(seat.picture.contains("▌"))
    seat.press("j")
  }
  #expect(seat.row(1).contains(" end "))
}

@Test func `each team's open tickets stand beside what is urgent, nobody's and on hold`() throws {
  let seat = try Seat(.lena, at: deskWithALittleOfEverything(), columns: 200, rows: 60)
  #expect(
    seat.state.metrics.sheet?.teams == [
      .init(team: .network, tickets: 3, urgent: 1, unowned: 2, onHold: 1),
      .init(team: .platform, tickets: 1, urgent: 0, unowned: 1, onHold: 0),
      .init(team: .desk, tickets: 1, urgent: 0, unowned: 1, onHold: 0),
    ])
}

@Test func `days are those of the person's clock, and none is from before the desk`() throws {
  let desk = try PaperDesk()
  try desk.open("Before midnight")
  desk.pass(.hours(16))
  let late = try desk.open("After midnight")
  try desk.perform(.lifecycle(.resolve(text: "Done")), on: late, by: .maria)
  let days = try desk.journal.sheet(.day, zone: .utc, now: desk.now).days
  #expect(days.map(\.date.day) == [20, 21])
  #expect(days.map(\.opened) == [1, 1] && days.map(\.resolved) == [0, 1])
  #expect(days.map(\.backlog) == [1, 1])
  let ahead = ZoneRules(name: "ahead") { _ in -2 * 3600 }
  let shifted = try desk.journal.sheet(.day, zone: ahead, now: desk.now).days
  #expect(shifted.map(\.date.day) == [20] && shifted.map(\.opened) == [2])
}

@Test func `what has not been touched for longest comes first, and opens by itself`() throws {
  let desk = try PaperDesk()
  for subject in ["first", "second", "third"] {
    try desk.open(subject)
    desk.pass(.hours(1))
  }
  try desk.perform(.conversation(.note("Looked")), on: TicketID(1), by: .maria)
  let seat = try Seat(.lena, at: desk)
  #expect(seat.state.metrics.sheet?.untouched.map(\.subject) == ["second", "third", "first"])
  seat.go(to: .query("id:T-3"))
  seat.press("enter")
  #expect(seat.state.queue.rows.map(\.subject) == ["third"])
}

@Test(arguments: [(140, 7, "a bar is a day"), (200, 14, "a bar is half a day")])
func `the strip's legend says for how long a bar stands`(
  _ columns: Int, _ bars: Int, _ legend: String
) throws {
  let seat = try Seat(at: deskOfAMonth(), columns: columns, rows: 40)
  #expect(seat.row(3).contains(legend))
  let drawn = seat.row(2).split(separator: " ").filter { $0.allSatisfy { "▁▂▃▄▅▆▇█".contains($0) } }
  #expect(drawn.count == 4 && drawn.allSatisfy { $0.count == bars })
}

@Test(arguments: [
  (Ratio(5, of: 4), "5 to 4"), (Ratio(3, of: 0), "3 to 0"), (Ratio(1, of: 4), "25.0%"),
  (Ratio(0, of: 0), "–"),
])
func `more handed back than received is no share`(ratio: Ratio, reading: String) {
  let figure = Figure(.bounceRate, .all, .ratio(ratio))
  #expect(figure.reading == reading)
  #expect((figure.measure.size == nil) == (reading != "25.0%"))
}

@Test func `working time is given in hours, for a day of work is no day`() {
  let day = Measure.durations(DurationStatistics([TimeSpan.hours(30)]))
  #expect(Figure(.firstResponseTime, .business, day).reading == "30h")
  #expect(Figure(.firstResponseTime, .calendar, day).reading == "1d 6h")
}

@Test func `a median is called one, however little room there is beside it`() {
  let spans = DurationStatistics([TimeSpan.minutes(20), .minutes(40)])
  let figure = Figure(.firstResponseTime, nil, .durations(spans))
  #expect(figure.details.last == "median of 2")
}

extension Seat {
  fileprivate var measured: Int {
    effects.count { if case .measure = $0 { true } else { false } }
  }
}
