import Journal
import ServiceDesk
import Terminal
import Testing

@testable import Console

private func desk() throws -> PaperDesk {
  let desk = try PaperDesk()
  try desk.open("VPN drops", .high, .high)
  try desk.open("Printer jams", team: .desk)
  return desk
}

@Test func `a filter that is kept stays until it is left`() throws {
  let seat = try Seat(at: desk())
  seat.press("f")
  seat.type("team:Network")
  seat.press("enter")
  #expect(seat.row(1).contains("team:Network"))
  #expect(seat.state.queue.rows.map(\.subject) == ["VPN drops"])
  seat.press("f", "ctrl-u", "enter")
  #expect(seat.state.queue.rows.count == 2)
}

@Test func `what is wrong with a filter is said under the very word`() throws {
  let seat = try Seat(at: desk())
  seat.press("/")
  seat.type("team:Network onwer:me")
  seat.press("enter")
  #expect(seat.picture.contains("There is no field “onwer”; did you mean owner?"))
  let frame = seat.state.frame()
  let marked = (0..<80).filter {
    frame[Point(column: $0, row: 22)].style.attributes.contains(.underline)
  }
  #expect(marked == Array(14..<19))
  seat.press("backspace")
  #expect(!seat.picture.contains("There is no field"))
}

@Test(arguments: [
  ("owner:mraia", "There is nobody called “mraia” on this desk; did you mean maria?"),
  ("team:nowhere", "There is no team “nowhere” on this desk."),
  ("category:weather", "There is no category “weather” on this desk"),
])
func `a name that nobody has is refused, on the line and after it`(
  _ text: String, _ sentence: String
) throws {
  let seat = try Seat(at: desk())
  seat.press(":")
  seat.type("filter \(text)")
  seat.press("enter")
  #expect(seat.status.hasPrefix(sentence), "\(seat.status)")
  #expect(seat.state.queue.queryText == "")
  seat.press("/")
  seat.type(text)
  seat.press("enter")
  #expect(seat.picture.contains(sentence))
  #expect(seat.state.overlays.count == 1)
  seat.press("escape")
  #expect(seat.state.queue.rows.count == 2)
}

@Test func `a name that the console has not heard of is asked of the desk`() throws {
  let desk = try desk()
  let seat = try Seat(at: desk)
  let team = Team(id: TeamID("Mainframe"), tier: 2)
  try desk.journal.declare([.teamDeclared(team)], by: Author(.lena))
  seat.press(":")
  seat.type("filter team:mainframe")
  seat.press("enter")
  #expect(seat.state.queue.queryText == "team:mainframe")
  #expect(seat.state.queue.rows.isEmpty)
}

@Test func `tab completes fields and the desk's own values`() throws {
  let seat = try Seat(at: desk())
  seat.press("/")
  seat.type("ow")
  seat.press("tab")
  seat.type("no")
  #expect(seat.picture.contains("noah"))
  seat.press("tab")
  #expect(seat.row(22).hasPrefix("/owner:no"))
}

@Test func `views show mine, the unowned and the arrivals`() throws {
  let desk = try desk()
  let seat = try Seat(at: desk)
  seat.press("c", "g", "u")
  #expect(seat.state.queue.rows.map(\.subject) == ["VPN drops"])
  seat.press("g", "n")
  #expect(seat.state.queue.rows.map(\.subject) == ["Printer jams"])
  seat.press("g", "p")
  #expect(seat.state.queue.rows.isEmpty)
  seat.press("g", "a")
  #expect(seat.state.queue.rows.count == 2)
}

@Test func `a figure opens the tickets behind it`() throws {
  let seat = try Seat(at: desk())
  seat.press("g", "m")
  seat.go(to: .query("status:active"))
  seat.press("enter")
  #expect(seat.state.focus == .queue)
  #expect(seat.state.queue.queryText == "status:active")
  #expect(seat.state.queue.rows.count == 2)
}

@Test func `windows step from a day to all time and no further`() throws {
  let seat = try Seat(at: desk())
  seat.press("-", "-")
  #expect(seat.status == Reason.shortestWindow.sentence(moments: .utc))
  seat.press("+", "+", "+")
  #expect(seat.state.metrics.window == .all)
  #expect(seat.state.metrics.sheet?.window == .all)
  seat.press("+")
  #expect(seat.status == Reason.longestWindow.sentence(moments: .utc))
}
