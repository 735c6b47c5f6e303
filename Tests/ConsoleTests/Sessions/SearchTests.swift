import ServiceDesk
import Terminal
import Testing

@testable import Console

private func desk() throws -> PaperDesk {
  let desk = try PaperDesk()
  let vpn = try desk.open("VPN drops every ten minutes", .high, .high)
  desk.pass(.minutes(20))
  try desk.perform(
    .conversation(.note("The tunnel to Gent drops with error 809.")), on: vpn, by: .noah)
  desk.pass(.minutes(30))
  let printer = try desk.open("Printer jams", team: .desk)
  desk.pass(.minutes(10))
  try desk.perform(
    .conversation(.note("Not the printer: the VPN drops under it.")), on: printer, by: .lena)
  desk.pass(.minutes(5))
  return desk
}

@Suite struct SearchTests {
  @Test func `results come as the words are typed, the newest place first`() throws {
    let seat = try Seat(at: desk())
    seat.press("/")
    seat.type("vpn dro")
    #expect(
      seat.state.search?.results.map(\.row.subject) == [
        "Printer jams", "VPN drops every ten minutes",
      ])
    #expect(seat.row(1).contains("1 of 2"))
    #expect(seat.row(3).contains("note by lena, 5m ago  Not the printer: the VPN drops under it."))
  }

  @Test func `words and conditions of the query language are asked for together`() throws {
    let seat = try Seat(at: desk())
    seat.press("/")
    seat.type("tier:2 vpn")
    #expect(seat.state.search?.results.map(\.row.id) == [TicketID(1)])
    #expect(seat.state.queue.rows.count == 2)
  }

  @Test func `enter keeps what was found, with the cursor on the chosen ticket`() throws {
    let seat = try Seat(at: desk())
    seat.press("/")
    seat.type("drop")
    seat.press("down", "enter")
    #expect(seat.state.search == nil)
    #expect(seat.state.queue.queryText == "drop*")
    #expect(seat.state.queue.selected?.id == TicketID(1))
    seat.press("esc")
    #expect(seat.state.queue.rows.count == 2)
    #expect(seat.state.queue.queryText == "")
  }

  @Test func `esc leads back to exactly where one was`() throws {
    let seat = try Seat(at: desk())
    seat.press("j")
    seat.rest()
    let before = seat.picture
    seat.press("/")
    seat.type("ten minutes")
    seat.rest()
    #expect(seat.state.ticket.file?.ticket.id == TicketID(1))
    seat.press("esc")
    seat.rest()
    #expect(seat.picture == before)
  }

  @Test func `an answer to an older text is dropped`() throws {
    let seat = try Seat(at: desk())
    seat.press("/")
    seat.type("vpn")
    let old = SearchRequest(query: Query(), limit: 60, generation: 1)
    seat.feed(.answer(.found(old, SearchFound())))
    #expect(seat.state.search?.results.count == 2)
  }

  @Test func `no key waits for a search`() throws {
    let seat = try Seat(at: desk())
    seat.press("/")
    seat.type("vpn")
    let lanes = seat.effects.compactMap(\.lane)
    #expect(lanes.contains(.searching))
    #expect(!seat.effects.suffix(3).contains { if case .loadQueue = $0 { true } else { false } })
  }

  @Test func `the first results are shown at once, more as the cursor comes near their end`()
    throws
  {
    let desk = try PaperDesk()
    for number in 1...150 { try desk.open("Printer \(number) jams") }
    let seat = try Seat(at: desk)
    seat.press("/")
    seat.type("printer")
    #expect(seat.state.search?.results.count == SearchPane.slice)
    #expect(seat.row(1).contains("1 of 150"))
    for _ in 1...15 { seat.press("pagedown") }
    #expect((seat.state.search?.results.count ?? 0) > SearchPane.slice)
    for _ in 1...60 { seat.press("pagedown") }
    #expect(seat.state.search?.results.count == 150)
    #expect(seat.state.search?.selected?.id == TicketID(1))
  }

  @Test func `a ticket's name finds the ticket`() throws {
    let seat = try Seat(at: desk())
    seat.press("/")
    seat.type("t-2")
    #expect(seat.state.search?.selected?.id == TicketID(2))
  }

  @Test func `what has ended is found when it is asked for`() throws {
    let desk = try desk()
    try desk.perform(.lifecycle(.cancel(reason: "twice")), on: TicketID(2), by: .lena)
    let seat = try Seat(at: desk)
    seat.press("/")
    seat.type("jams")
    #expect(seat.picture.contains("status:any looks at what has ended, too."))
    seat.type(" status:any")
    #expect(seat.state.search?.results.count == 1)
  }

  @Test func `a deleted search shows the queue again`() throws {
    let seat = try Seat(at: desk())
    seat.press("/")
    seat.type("x")
    seat.press("backspace")
    #expect(seat.row(1).contains("Queue"))
    seat.press("backspace")
    #expect(seat.state.overlays.isEmpty)
  }
}

@Suite struct FindTests {
  private func ticket() throws -> Seat {
    let desk = try PaperDesk()
    let id = try desk.open("Gateway")
    for number in 1...9 {
      try desk.perform(
        .conversation(.note("Attempt \(number): the gateway at 10.0.\(number).1 answered late.")),
        on: id, by: .noah)
    }
    let seat = try Seat(at: desk)
    seat.press("enter")
    return seat
  }

  @Test func `places in a ticket are counted as the words are typed`() throws {
    let seat = try ticket()
    seat.press("/")
    seat.type("GATEWAY")
    #expect(seat.picture.contains(" 1 of 10 "))
    seat.press("enter", "n", "n")
    #expect(seat.picture.contains(" 3 of 10 "))
    seat.press("N")
    #expect(seat.picture.contains(" 2 of 10 "))
    #expect(seat.footer.contains("n next place"))
  }

  @Test func `the place comes into sight, and stands out`() throws {
    let seat = try ticket()
    seat.press("/")
    seat.type("10.0.1.1")
    #expect(seat.picture.contains("10.0.1.1"))
    let frame = seat.state.frame()
    let marked = (0..<24).flatMap { row in
      (0..<80).filter {
        frame[Point(column: $0, row: row)].style.attributes.contains(.reverse)
      }
    }
    #expect(marked.count == "10.0.1.1".count)
  }

  @Test func `words are found over the end of a row`() throws {
    let desk = try PaperDesk()
    let id = try desk.open("Gateway")
    let words = "lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor"
    try desk.perform(.conversation(.note(words)), on: id, by: .noah)
    let seat = try Seat(at: desk, columns: 40)
    seat.press("enter", "/")
    seat.type(words)
    #expect(seat.state.ticket.find?.places.count == 1)
  }

  @Test func `esc ends the search before it leaves the ticket`() throws {
    let seat = try ticket()
    seat.press("/")
    seat.type("late")
    seat.press("enter", "esc")
    #expect(seat.state.ticket.find == nil)
    #expect(seat.state.focus == .ticket)
    seat.press("esc")
    #expect(seat.state.focus == .queue)
  }

  @Test func `esc while typing shows the page as it was`() throws {
    let seat = try ticket()
    let before = seat.picture
    seat.press("/")
    seat.type("10.0.1.1")
    seat.press("esc")
    #expect(seat.picture == before)
  }

  @Test func `words that stand nowhere are said to`() throws {
    let seat = try ticket()
    seat.press("/")
    seat.type("printer")
    #expect(seat.picture.contains(" none "))
    seat.press("enter")
    #expect(seat.status == "“printer” does not stand in this ticket.")
  }
}
