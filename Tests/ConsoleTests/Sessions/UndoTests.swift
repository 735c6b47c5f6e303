import ServiceDesk
import Terminal
import Testing

@testable import Console

@Suite struct UndoTests {
  private func desk() throws -> PaperDesk {
    let desk = try PaperDesk()
    for number in 1...3 { try desk.open("Ticket \(number)") }
    return desk
  }

  @Test func `u takes back the last thing one did, and ctrl-r does it again`() throws {
    let desk = try desk()
    let seat = try Seat(at: desk)
    seat.press("c")
    #expect(seat.picture.contains("T-1 is yours.  u takes it back"))
    seat.press("u")
    #expect(try desk.ticket(TicketID(1)).owner == nil)
    #expect(seat.status == "Taken back: you claimed T-1. ctrl-r does it again.")
    seat.press("ctrl-r")
    #expect(try desk.ticket(TicketID(1)).owner == PersonID("maria"))
  }

  @Test func `one u takes a whole bulk back`() throws {
    let desk = try desk()
    let seat = try Seat(at: desk)
    seat.press("*", "c", "y")
    #expect(seat.picture.contains("u takes it back"))
    seat.press("u")
    for number in 1...3 { #expect(try desk.ticket(TicketID(number)).owner == nil) }
    #expect(seat.status.hasPrefix("Taken back: you claimed 3 tickets."))
  }

  @Test func `what has moved on since is listed, and the rest is taken back`() throws {
    let desk = try desk()
    let seat = try Seat(at: desk)
    seat.press("*", "c", "y")
    try desk.perform(.assignment(.assign(to: PersonID("noah"))), on: TicketID(2), by: .lena)
    seat.press("u")
    #expect(seat.picture.contains("1 ticket stayed as before:"))
    #expect(try desk.ticket(TicketID(2)).owner == PersonID("noah"))
    #expect(try desk.ticket(TicketID(3)).owner == nil)
  }

  @Test func `where only words stand, u says of the last why they stay`() throws {
    let seat = try Seat(at: try desk())
    seat.press("u")
    #expect(seat.status == "You have done nothing that could be taken back.")
    seat.press("i")
    seat.type("Called the site.")
    seat.press("ctrl-s", "u")
    #expect(seat.status.hasPrefix("You wrote a note on T-1 last. A note stays, for others"))
  }

  @Test func `words that people have read stay, and u says so`() throws {
    let desk = try desk()
    let seat = try Seat(at: desk)
    seat.press("c", "i")
    seat.type("Called the site.")
    seat.press("ctrl-s")
    #expect(!seat.picture.contains("u takes it back"))
    seat.press("u")
    #expect(seat.picture.contains("That you wrote a note on T-1 stays. You claimed T-1"))
    #expect(try desk.ticket(TicketID(1)).owner == PersonID("maria"))
    seat.press("y")
    #expect(seat.status.contains("That you wrote a note on T-1 stays."))
    #expect(try desk.ticket(TicketID(1)).owner == nil)
    #expect(try desk.ticket(TicketID(1)).entries.count == 1)
  }

  @Test func `with nothing to take back u says so`() throws {
    let seat = try Seat(at: desk())
    seat.press("u")
    #expect(seat.status == "You have done nothing that could be taken back.")
    seat.press("ctrl-r")
    #expect(seat.status == "You have taken nothing back that could be done again.")
  }

  @Test func `what was done a while ago is not taken back without a question`() throws {
    let desk = try desk()
    let seat = try Seat(at: desk)
    seat.press("c")
    desk.pass(.hours(3))
    seat.press("u")
    #expect(seat.picture.contains("You claimed T-1 3h ago. Take it back?"))
    seat.press("enter")
    #expect(try desk.ticket(TicketID(1)).owner == PersonID("maria"))
    seat.press("u", "y")
    #expect(try desk.ticket(TicketID(1)).owner == nil)
  }

  @Test func `another's later change stands, and is said to be in the way`() throws {
    let desk = try desk()
    let seat = try Seat(at: desk)
    seat.press("c")
    try desk.perform(.assignment(.assign(to: PersonID("noah"))), on: TicketID(1), by: .lena)
    seat.press("u")
    #expect(seat.status.contains("It has moved on since"))
    #expect(try desk.ticket(TicketID(1)).owner == PersonID("noah"))
  }
}

@Suite struct SplitTests {
  @Test func `entries of a ticket become a ticket of their own`() throws {
    let desk = try PaperDesk()
    let id = try desk.open("VPN drops")
    try desk.perform(.conversation(.note("The printer jams, too.")), on: id, by: .noah)
    try desk.perform(.conversation(.note("The tunnel is renewed.")), on: id, by: .noah)
    let seat = try Seat(at: desk)
    seat.press(",", "s")
    #expect(seat.picture.contains("[ ] note noah"))
    seat.press("down", "space", "tab")
    seat.type("Printer jams")
    seat.press("ctrl-s")
    #expect(seat.status == "T-2 is open with what was split from T-1.")
    #expect(try desk.ticket(TicketID(2)).subject == "Printer jams")
    #expect(try desk.ticket(TicketID(2)).entries.map(\.text) == ["The printer jams, too."])
    seat.press("u")
    #expect(seat.status.hasPrefix("Taken back: you split T-2 from T-1."))
  }

  @Test func `a split without entries needs its reason`() throws {
    let desk = try PaperDesk()
    try desk.open("VPN drops")
    let seat = try Seat(at: desk)
    seat.press(",", "s", "tab")
    seat.type("Printer jams")
    seat.press("ctrl-s")
    #expect(!seat.state.overlays.isEmpty)
    seat.press("tab")
    seat.type("They are two things")
    seat.press("ctrl-s")
    #expect(try desk.ticket(TicketID(2)).subject == "Printer jams")
  }
}
