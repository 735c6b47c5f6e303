import Journal
import ServiceDesk
import Terminal
import Testing

@testable import Console

@Suite struct TiesTests {
  private func desk() throws -> PaperDesk {
    let desk = try PaperDesk()
    try desk.open("VPN drops", .high, .high)
    try desk.open("Remote access stops once an hour")
    try desk.open("Printer jams")
    return desk
  }

  @Test func `another ticket is named by words of its subject, and its subject is shown`() throws {
    let desk = try desk()
    let seat = try Seat(at: desk)
    seat.press(",", "m")
    seat.type("remote acc")
    #expect(seat.picture.contains("› T-2"))
    #expect(seat.picture.contains("Remote access stops once an hour"))
    seat.press("enter")
    #expect(seat.picture.contains("Merge T-1 into T-2 of"))
    seat.press("n")
    #expect(try desk.ticket(TicketID(1)).merge == nil)
    seat.press("enter", "y")
    #expect(seat.status == "T-1 is merged into T-2, which goes on for both.")
    #expect(try desk.ticket(TicketID(1)).merge?.target == TicketID(2))
    seat.press("x", "m")
    #expect(try desk.ticket(TicketID(1)).merge == nil)
  }

  @Test(arguments: ["2", "t-2", "T-2"])
  func `another ticket is named by its id`(_ id: String) throws {
    let desk = try desk()
    let seat = try Seat(at: desk)
    seat.press(",", "m")
    seat.type(id)
    seat.press("enter", "y")
    #expect(try desk.ticket(TicketID(1)).merge?.target == TicketID(2))
  }

  @Test func `a ticket is never offered to itself, and the marked come first`() throws {
    let seat = try Seat(at: desk())
    seat.press("j", "j", "space", "g", "g", "enter", ",", "l")
    #expect(seat.picture.contains("› T-3 Printer jams"))
    seat.type("vpn")
    #expect(seat.picture.contains("no such ticket"))
    seat.press("ctrl-s")
    #expect(seat.problem == "No ticket is known by “vpn”; write T-1042 or choose one.")
  }

  @Test func `a link is made and taken away`() throws {
    let desk = try desk()
    let seat = try Seat(at: desk)
    seat.press(",", "l")
    seat.type("T-2")
    seat.press("enter")
    seat.type("a dup")
    seat.press("enter")
    #expect(try desk.ticket(TicketID(1)).links == [Link(kind: .duplicateOf, other: TicketID(2))])
    seat.press("x", "l", "enter")
    #expect(try desk.ticket(TicketID(1)).links.isEmpty)
    seat.press("x", "l")
    #expect(seat.status == Reason.noLinks.sentence(moments: .utc))
  }

  @Test func `a ticket is gone to by words`() throws {
    let seat = try Seat(at: desk())
    seat.press("g", "i")
    seat.type("printer")
    seat.press("enter")
    #expect(seat.state.ticket.file?.ticket.id == TicketID(3))
  }

  @Test func `the command line offers tickets in sight`() throws {
    let seat = try Seat(at: desk())
    seat.press(":")
    seat.type("merge T-2")
    #expect(seat.picture.contains("Remote access stops once an hour"))
  }
}

@Suite struct RejoinedTests {
  @Test func `a split that was taken back shows as one ticket again, not as a merge`() throws {
    let desk = try PaperDesk()
    let source = try desk.open("VPN drops, printer broken")
    let order = SplitOrder(subject: "Printer broken", entries: [], reason: "Another matter")
    let split = try desk.journal.split(source, order, seen: 1, by: Author(.maria))
    let deed = try #require(try desk.journal.lastUndoable(by: Person.maria.id)).deed
    _ = try desk.journal.undo(deed.id, by: Author(.maria))

    let seat = try Seat(at: desk, columns: 120)

    #expect(seat.picture.contains("one again with \(split.new.ticket), split from it"))
    #expect(!seat.picture.contains("holds the merged"))
  }
}

@Suite struct DescriptionTests {
  private func seat() throws -> (Seat, PaperDesk) {
    let desk = try PaperDesk()
    try desk.open("VPN drops")
    return (try Seat(at: desk), desk)
  }

  @Test func `a subject is written anew from what it was`() throws {
    let (seat, desk) = try seat()
    seat.press(",", "t")
    seat.type(" in Gent")
    seat.press("enter")
    #expect(try desk.ticket(TicketID(1)).subject == "VPN drops in Gent")
  }

  @Test func `impact and urgency give the priority`() throws {
    let (seat, desk) = try seat()
    seat.press(",", "i")
    seat.type("hi")
    seat.press("enter")
    seat.type("hi")
    seat.press("enter")
    #expect(try desk.ticket(TicketID(1)).priority == .p1)
  }

  @Test func `a field of the desk is chosen among its choices, or written`() throws {
    let (seat, desk) = try seat()
    seat.press(",", "f")
    seat.type("env")
    seat.press("enter")
    seat.type("sta")
    seat.press("enter")
    #expect(try desk.ticket(TicketID(1)).fields == ["environment": "staging"])
    seat.press(",", "f", "enter")
    seat.type("Gent")
    seat.press("enter")
    #expect(try desk.ticket(TicketID(1)).fields["site"] == "Gent")
    seat.press(":")
    seat.type("set site")
    seat.press("enter", "ctrl-u", "enter")
    #expect(try desk.ticket(TicketID(1)).fields["site"] == nil)
  }

  @Test func `a note is published and says so`() throws {
    let (seat, desk) = try seat()
    seat.press("P")
    #expect(seat.status == Reason.noNotes.sentence(moments: .utc))
    seat.press("i")
    seat.type("The gateway is replaced.")
    seat.press("ctrl-s", "P")
    #expect(seat.picture.contains("PUBLISH a note of T-1: goes to Anna Berg"))
    seat.press("enter")
    #expect(seat.status == "The note is public now.")
    #expect(try desk.ticket(TicketID(1)).entries.last?.kind == .reply)
  }

  @Test func `what the requester said is recorded, and what they make of it`() throws {
    let (seat, desk) = try seat()
    seat.press("I")
    seat.type("It works from home.")
    seat.press("ctrl-s")
    #expect(try desk.ticket(TicketID(1)).entries.last?.kind == .message)
    seat.press("R")
    seat.type("Renewed the tunnel.")
    seat.press("ctrl-s", ",", "r")
    seat.type("4")
    seat.press("enter", "enter")
    #expect(try desk.ticket(TicketID(1)).rating?.score == 4)
  }
}
