import ServiceDesk
import Terminal
import Testing

@testable import Console

@Test func `a ticket is claimed, started and let go`() throws {
  let desk = try PaperDesk()
  let id = try desk.open("VPN drops")
  let seat = try Seat(at: desk)
  seat.press("c")
  #expect(seat.status == "T-1 is yours.")
  seat.press("s")
  #expect(try desk.ticket(id).startedAt != nil)
  seat.press("L")
  #expect(try desk.ticket(id).owner == nil)
  #expect(seat.status == "T-1 is nobody’s; its team can claim it.")
}

@Test func `another person's ticket is stolen by intent only`() throws {
  let desk = try PaperDesk()
  let id = try desk.open("VPN drops")
  try desk.perform(.assignment(.claim), on: id, by: .noah)
  let seat = try Seat(at: desk)
  seat.press("c")
  #expect(seat.status == "noah owns it; steal it, and noah will be told.")
  seat.press("S")
  #expect(try desk.ticket(id).owner == PersonID("maria"))
}

@Test func `a person is chosen by the beginning of their name`() throws {
  let desk = try PaperDesk()
  let id = try desk.open("VPN drops")
  let seat = try Seat(at: desk)
  seat.press("A")
  seat.type("no")
  seat.press("enter")
  #expect(try desk.ticket(id).owner == PersonID("noah"))
  #expect(seat.state.overlays.isEmpty)
}

@Test func `a priority against the matrix needs its reason, and the form waits for it`() throws {
  let desk = try PaperDesk()
  let id = try desk.open("VPN drops")
  let seat = try Seat(at: desk)
  seat.press("p")
  seat.type("P1")
  seat.press("ctrl-s")
  #expect(seat.problem == "A priority set against the matrix needs its reason.")
  #expect(seat.picture.contains("needs its reason"))
  seat.type("the chairman is affected")
  seat.press("enter")
  #expect(try desk.ticket(id).priority == .p1)
  #expect(seat.state.overlays.isEmpty)
}

@Test func `waiting on the customer sends them the question`() throws {
  let desk = try PaperDesk()
  let id = try desk.open("VPN drops")
  let seat = try Seat(at: desk)
  seat.press("w")
  seat.type("cust")
  seat.press("enter")
  seat.type("2d")
  seat.press("ctrl-s")
  #expect(seat.problem.hasPrefix("Waiting on the customer needs a public message"))
  #expect(seat.picture.contains("question along."))
  seat.type("Which client do you use?")
  seat.press("ctrl-s")
  let ticket = try desk.ticket(id)
  #expect(ticket.hold == Hold(reason: .customer, until: desk.now + .days(2)))
  #expect(ticket.entries.last?.kind == .reply)
  seat.press("W")
  #expect(try desk.ticket(id).status == .open)
}

@Test func `a moment that cannot be read is told in the form`() throws {
  let desk = try PaperDesk()
  try desk.open("VPN drops")
  let seat = try Seat(at: desk)
  seat.press("w")
  seat.type("vendor")
  seat.press("enter")
  seat.type("someday")
  seat.press("ctrl-s")
  #expect(seat.problem.hasPrefix("“someday” is no moment"))
  #expect(!seat.state.overlays.isEmpty)
}

@Test func `nothing is chosen before somebody chooses, and the form goes where it is missing`()
  throws
{
  let desk = try PaperDesk()
  let id = try desk.open("VPN drops")
  let seat = try Seat(at: desk)
  seat.press("w")
  #expect(seat.picture.contains("down chooses"))
  seat.press("tab")
  seat.type("2d")
  seat.press("ctrl-s")
  #expect(seat.problem == "Nothing is chosen under “For”.")
  seat.type("vend")
  seat.press("ctrl-s")
  #expect(try desk.ticket(id).hold?.reason == .vendor)
}

@Test func `in a list j moves where no name begins so, and no letter leaves it empty`() throws {
  let desk = try PaperDesk()
  let id = try desk.open("VPN drops")
  let seat = try Seat(at: desk)
  seat.press("w", "j", "j", "x")
  #expect(!seat.picture.contains("there is none"))
  seat.press("ctrl-s")
  #expect(try desk.ticket(id).hold?.reason == .vendor)
}

@Test func `a public message written while putting on hold is kept by esc`() throws {
  let desk = try PaperDesk()
  try desk.open("VPN drops")
  let seat = try Seat(at: desk)
  seat.press("w", "tab", "tab")
  seat.type("Which client do you use?")
  seat.press("esc")
  #expect(seat.status.hasPrefix("Kept as a draft"))
  seat.press("w")
  #expect(seat.picture.contains("Which client do you use?"))
}

@Test func `a view gives the queue the keyboard, so that no key meets another ticket`() throws {
  let desk = try PaperDesk()
  try desk.open("VPN drops", .high, .high)
  let seat = try Seat(at: desk)
  seat.press("enter")
  #expect(seat.state.focus == .ticket)
  seat.press("g", "n")
  #expect(seat.state.focus == .queue)
}

@Test func `what is active in one's own teams is one view away`() throws {
  let desk = try PaperDesk()
  try desk.open("VPN drops")
  let seat = try Seat(at: desk)
  seat.press("g", "o")
  #expect(seat.state.queue.queryText == "status:active owner:me,none team:Network")
  #expect(seat.picture.contains("VPN drops"))
  seat.press("esc")
  #expect(seat.status.hasPrefix("All that is listed, no longer only status:active"))
}

@Test func `a ticket is resolved, reopened, resolved and closed for good`() throws {
  let desk = try PaperDesk()
  let id = try desk.open("VPN drops")
  let seat = try Seat(.lena, at: desk)
  seat.press("g", "q", "R")
  seat.type("The tunnel was renewed.")
  seat.press("ctrl-s", "O", "ctrl-s")
  #expect(try desk.ticket(id).status == .open)
  seat.press("R")
  seat.type("Renewed again.")
  seat.press("ctrl-s", "x", "c", "n")
  #expect(try desk.ticket(id).status == .resolved)
  seat.press("x", "c", "y")
  #expect(try desk.ticket(id).status == .closed)
}

@Test func `cancelling asks once more, and any other key than y is no`() throws {
  let desk = try PaperDesk()
  let id = try desk.open("VPN drops")
  let seat = try Seat(at: desk)
  seat.press("x", "x")
  seat.type("A duplicate of nothing")
  seat.press("ctrl-s", "enter")
  #expect(try desk.ticket(id).status == .new)
  seat.press("ctrl-s", "y")
  #expect(try desk.ticket(id).status == .cancelled)
}

@Test func `tags go on and come off`() throws {
  let desk = try PaperDesk()
  let id = try desk.open("VPN drops")
  let seat = try Seat(at: desk)
  seat.press("t")
  seat.type("vpn gent")
  seat.press("enter", "T")
  seat.type("vpn")
  seat.press("enter")
  #expect(try desk.ticket(id).tags == ["gent"])
}

@Test func `a ticket is opened by hand and shown`() throws {
  let desk = try PaperDesk()
  let seat = try Seat(at: desk)
  seat.press("o")
  seat.type("Door badge does not open")
  seat.press("tab")
  seat.type("Piet")
  seat.press("ctrl-s")
  #expect(try desk.ticket(TicketID(1)).requester.name == "Piet")
  #expect(seat.status == "T-1 is open.")
  #expect(seat.picture.contains("Door badge does not open"))
}

@Test func `an action's name and argument do what its key does`() throws {
  let desk = try PaperDesk()
  let id = try desk.open("VPN drops")
  let seat = try Seat(at: desk)
  seat.press(":")
  seat.type("assign noah")
  seat.press("enter")
  #expect(try desk.ticket(id).owner == PersonID("noah"))
  seat.press(":")
  seat.type("note Called the site.")
  seat.press("enter", "ctrl-s")
  #expect(try desk.ticket(id).entries.last?.text == "Called the site.")
}

@Test func `an unknown action is marked in the line`() throws {
  let seat = try Seat(at: PaperDesk())
  seat.press(":")
  seat.type("fly away")
  seat.press("enter")
  #expect(seat.picture.contains("There is no action “fly”. ? lists them all."))
}

@Test func `the beginning of one name is enough, and of several they are told`() throws {
  let desk = try PaperDesk()
  let id = try desk.open("VPN drops")
  let seat = try Seat(at: desk)
  for (word, complaint) in [
    ("un", "“un” may mean 6 things; tab goes through them."),
    ("mark-", "“mark-” may mean mark-range or mark-all; tab goes through them."),
    ("escalte", "There is no action “escalte”. Did you mean “escalate”?"),
  ] {
    seat.press(":")
    seat.type(word)
    seat.press("enter")
    #expect(seat.picture.contains(complaint), "\(seat.picture)")
    seat.press("esc")
  }
  seat.press(":")
  seat.type("cla")
  seat.press("enter")
  #expect(try desk.ticket(id).owner == PersonID("maria"))
}

@Test func `completion writes an action's name, then its argument`() throws {
  let desk = try PaperDesk()
  try desk.open("VPN drops")
  let seat = try Seat(at: desk)
  seat.press(":")
  seat.type("pri")
  seat.press("tab")
  seat.type(" P")
  seat.press("tab", "tab")
  #expect(seat.row(22) == ":priority P2")
}
