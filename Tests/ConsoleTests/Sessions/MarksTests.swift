import ServiceDesk
import Terminal
import Testing

@testable import Console

@Suite struct MarksTests {
  private func seat(tickets: Int = 5) throws -> Seat {
    let desk = try PaperDesk()
    for number in 1...tickets { try desk.open("Ticket \(number)") }
    return try Seat(at: desk)
  }

  @Test func `a mark stays on its ticket, wherever the list goes`() throws {
    let seat = try seat()
    seat.press("space")
    #expect(seat.state.marks.sorted == [TicketID(1)])
    #expect(seat.state.queue.cursor == 1)
    #expect(seat.row(3).hasPrefix(" ✓P3 T-1"))
    #expect(seat.row(22).hasSuffix("1 marked  1 of 5") || seat.row(22).contains("1 marked"))
    seat.press("/")
    seat.type("3")
    seat.press("enter")
    #expect(seat.state.marks.count == 1)
    seat.press("esc", "g", "g", "space")
    #expect(seat.state.marks.isEmpty)
  }

  @Test func `a range marks all from where it began to the cursor`() throws {
    let seat = try seat()
    seat.press("j", "v", "j", "j")
    #expect(seat.row(5).hasPrefix(" ✓"))
    #expect(seat.state.marks.isEmpty)
    seat.press("v")
    #expect(seat.state.marks.sorted.map(\.number) == [2, 3, 4])
    seat.press("U")
    #expect(seat.state.marks.isEmpty)
  }

  @Test func `esc gives a range up and nothing else`() throws {
    let seat = try seat()
    seat.press("space", "v", "j", "esc")
    #expect(seat.state.marks.sorted == [TicketID(1)])
    #expect(seat.state.marks.anchor == nil)
  }

  @Test func `all that the queue asks for are marked, though they have not been read`() throws {
    let seat = try seat(tickets: 230)
    seat.press("*")
    #expect(seat.state.queue.rows.count == 200)
    #expect(seat.state.marks.count == 230)
    #expect(seat.status == "230 tickets marked.")
  }

  @Test func `space turns a page where there is no queue`() throws {
    let seat = try seat()
    seat.press("enter", "space")
    #expect(seat.state.marks.isEmpty)
  }

  @Test func `without marks there are none to take away`() throws {
    let seat = try seat()
    seat.press("U")
    #expect(seat.status == "No ticket is marked.")
  }
}

@Suite struct BulkTests {
  /// Three tickets, the second one noah's.
  private func desk() throws -> PaperDesk {
    let desk = try PaperDesk()
    for number in 1...3 { try desk.open("Ticket \(number)") }
    try desk.perform(.assignment(.claim), on: TicketID(2), by: .noah)
    return desk
  }

  @Test func `the preview says which, how many, and which not and why`() throws {
    let seat = try Seat(at: desk())
    seat.press("*", "c")
    #expect(seat.picture.contains("Claim: 3 marked tickets"))
    #expect(seat.picture.contains("1 ticket will not be touched:"))
    #expect(seat.picture.contains("T-2  noah owns it; steal it, and noah will be told."))
    #expect(seat.picture.contains("2 tickets will be claimed:"))
    #expect(seat.picture.contains("T-1 T-3"))
  }

  @Test(arguments: ["esc", "enter", "n", "q"])
  func `the answer is no unless it is y`(_ key: String) throws {
    let desk = try desk()
    let seat = try Seat(at: desk)
    seat.press("*", "c", key)
    #expect(seat.status == "Nothing was changed.")
    #expect(try desk.ticket(TicketID(1)).owner == nil)
    #expect(seat.state.marks.count == 3)
  }

  @Test func `those that can be are done, the others keep their marks`() throws {
    let desk = try desk()
    let seat = try Seat(at: desk)
    seat.press("*", "c", "y")
    #expect(try desk.ticket(TicketID(1)).owner == PersonID("maria"))
    #expect(try desk.ticket(TicketID(3)).owner == PersonID("maria"))
    #expect(seat.status.hasPrefix("2 tickets are claimed."))
    #expect(seat.state.marks.sorted == [TicketID(2)])
    #expect(seat.state.overlays.isEmpty)
  }

  @Test func `what moves on after the preview is told in a sheet and hinders no other`() throws {
    let desk = try desk()
    let seat = try Seat(at: desk)
    seat.press("*", "c")
    try desk.perform(.assignment(.claim), on: TicketID(3), by: .noah)
    seat.press("y")
    #expect(try desk.ticket(TicketID(1)).owner == PersonID("maria"))
    #expect(seat.picture.contains("1 ticket stayed as before:"))
    #expect(seat.picture.contains("It has moved on from version 1 to 2: claimed by noah"))
    seat.press("esc")
    #expect(seat.state.overlays.isEmpty)
  }

  @Test func `what needs a word asks for it once`() throws {
    let desk = try desk()
    let seat = try Seat(at: desk)
    seat.press("*", "t")
    #expect(seat.picture.contains("Tag 3 marked tickets"))
    seat.type("vpn gent")
    seat.press("enter", "y")
    for number in 1...3 { #expect(try desk.ticket(TicketID(number)).tags == ["vpn", "gent"]) }
    #expect(seat.state.overlays.isEmpty)
  }

  @Test func `the command line acts on the marked, too`() throws {
    let desk = try desk()
    let seat = try Seat(at: desk)
    seat.press("*", ":")
    seat.type("assign noah")
    seat.press("enter")
    #expect(seat.picture.contains("2 tickets will be assigned to noah:"))
    seat.press("y")
    #expect(try desk.ticket(TicketID(1)).owner == PersonID("noah"))
  }

  @Test func `in a ticket only that ticket is meant`() throws {
    let desk = try desk()
    let seat = try Seat(at: desk)
    seat.press("*", "enter", "c")
    #expect(try desk.ticket(TicketID(1)).owner == PersonID("maria"))
    #expect(try desk.ticket(TicketID(3)).owner == nil)
  }

  @Test func `where nothing is left to do, y does nothing`() throws {
    let desk = try desk()
    let seat = try Seat(at: desk)
    seat.press("j", "space", "c")
    #expect(seat.picture.contains("So nothing is left to do."))
    seat.press("y")
    #expect(try desk.ticket(TicketID(2)).owner == PersonID("noah"))
    #expect(!seat.state.overlays.isEmpty)
  }
}
