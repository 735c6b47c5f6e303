import ServiceDesk
import Terminal
import Testing

@testable import Console

@Test(arguments: [(80, "‖customer "), (120, "hold: customer "), (60, "‖customer ")])
func `a hold says for what, as long as there is room`(_ columns: Int, _ words: String) throws {
  let desk = try PaperDesk()
  let id = try desk.open("VPN drops")
  try desk.perform(
    .lifecycle(.hold(.customer, until: nil, asking: "Since when?")), on: id, by: .maria)
  let seat = try Seat(at: desk, columns: columns)
  #expect(seat.row(3).contains(words))
}

@Test func `the queue is ordered by priority, then age`() throws {
  let desk = try PaperDesk()
  try desk.open("low", .low, .low)
  try desk.open("high", .high, .high)
  desk.pass(.minutes(5))
  try desk.open("also high", .high, .high)
  let seat = try Seat(at: desk)
  #expect(seat.state.queue.rows.map(\.subject) == ["high", "also high", "low"])
}

@Test func `what arrives waits behind a badge, and nothing moves`() throws {
  let desk = try PaperDesk()
  try desk.open("first")
  try desk.open("second")
  let seat = try Seat(at: desk)
  seat.press("j")
  try desk.open("urgent", .high, .high)
  seat.hearDoorbell()
  #expect(seat.state.queue.rows.map(\.subject) == ["first", "second"])
  #expect(seat.row(1).contains("1 new"))

  seat.press(".")
  #expect(seat.state.queue.rows.map(\.subject) == ["urgent", "first", "second"])
  #expect(seat.state.queue.selected?.subject == "second")
  #expect(!seat.row(1).contains("new"))
}

@Test func `what no longer belongs stays until the next refresh`() throws {
  let desk = try PaperDesk()
  let id = try desk.open("first")
  let seat = try Seat(at: desk)
  seat.press("g", "n")
  try desk.perform(.assignment(.claim), on: id, by: .noah)
  seat.hearDoorbell()
  #expect(seat.state.queue.gone == [id])
  #expect(seat.state.queue.rows.first?.owner == PersonID("noah"))
  seat.press(".")
  #expect(seat.state.queue.rows.isEmpty)
  #expect(seat.picture.contains("No ticket matches"))
}

@Test func `what somebody else changed is marked until the next rest`() throws {
  let desk = try PaperDesk()
  let id = try desk.open("first")
  let seat = try Seat(at: desk)
  try desk.perform(.assignment(.claim), on: id, by: .noah)
  seat.hearDoorbell()
  #expect(seat.row(3).hasPrefix("▌•"))
  seat.rest()
  #expect(seat.row(3).hasPrefix("▌ "))
}

@Test func `only the first slice is read at the start, more as the cursor comes near its end`()
  throws
{
  let desk = try PaperDesk()
  for number in 1...230 { try desk.open("Ticket \(number)") }
  let seat = try Seat(at: desk)
  #expect(seat.state.queue.rows.count == QueuePane.slice)
  #expect(seat.state.queue.count == 230)
  seat.press("G")
  seat.rest()
  #expect(seat.state.queue.selected?.subject == "Ticket 230")
  #expect(seat.state.place == "230 of 230")
}

@Test func `the end is as near as the beginning, and both ways lead on from it`() throws {
  let desk = try PaperDesk()
  for number in 1...650 { try desk.open("Ticket \(number)") }
  let seat = try Seat(at: desk)
  seat.press("G")
  #expect(seat.state.queue.rows.count == QueuePane.slice)
  for _ in 1...40 { seat.press("pageup") }
  #expect(
    seat.state.queue.selected?.subject == "Ticket \(650 - 40 * (seat.state.queue.height - 1))")
  seat.press("5", "2", "0", "G")
  #expect(seat.state.queue.selected?.subject == "Ticket 520")
  seat.rest()
  #expect(seat.state.place == "520 of 650")
  seat.press(".")
  #expect(seat.state.queue.selected?.subject == "Ticket 520")
  seat.press("g", "g")
  #expect(seat.state.queue.selected?.subject == "Ticket 1")
  #expect(seat.state.queue.offset == 0)
}

@Test func `going to a row far from both ends is read beside the keys`() throws {
  let desk = try PaperDesk()
  for number in 1...1300 { try desk.open("Ticket \(number)") }
  let seat = try Seat(at: desk)
  seat.press("6", "5", "0", "G")
  #expect(seat.state.queue.selected?.subject == "Ticket 650")
  #expect(seat.effects.contains { if case .loadQueueBeside = $0 { true } else { false } })
}

@Test func `an answer to a filter no longer shown is dropped`() throws {
  let desk = try PaperDesk()
  try desk.open("first")
  let seat = try Seat(at: desk)
  let old = QueueRequest(query: Query(), aim: .beginning, limit: 10, generation: 0)
  seat.feed(.answer(.queue(old, QueueSlice())))
  #expect(seat.state.queue.rows.count == 1)
}

@Test(arguments: 30...220)
func `the columns fill the width and no more`(_ width: Int) throws {
  let columns = QueueColumns(width: width, longestID: 6)
  #expect(columns.heading.width <= width - QueueColumns.gutter)
  #expect(columns.subject >= 10)
}
