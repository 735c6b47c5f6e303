import ServiceDesk
import Terminal
import Testing

@testable import Console

@Test func `what is being written when the program dies is offered at the next start`() throws {
  let desk = try PaperDesk()
  let id = try desk.open("VPN drops")
  do {
    let seat = try Seat(at: desk)
    seat.press("r")
    seat.type("Dear Anna, we have ")
    // The program is killed here: nothing more runs.
  }
  let next = try Seat(at: desk)
  #expect(next.picture.contains("You left this unsent:"))
  #expect(next.picture.contains("Dear Anna, we ha"))
  next.press("enter")
  next.type(" found it.")
  next.press("ctrl-s")
  let text = try #require(try desk.ticket(id).entries.first?.text)
  #expect(text.hasPrefix("Dear Anna, we ha") && text.hasSuffix("found it."))
  #expect(try Seat(at: desk).state.overlays.isEmpty)
}

@Test func `a draft goes to disk at the first rest`() throws {
  let desk = try PaperDesk()
  try desk.open("VPN drops")
  let seat = try Seat(at: desk)
  seat.press("i")
  seat.type("abc")
  #expect(seat.state.patience <= 300)
  seat.rest()
  #expect(desk.journal.drafts.all(of: PersonID("maria")).count == 1)
  #expect(seat.state.patience > 300)
}

@Test func `a hang-up keeps what is being written and ends`() throws {
  let desk = try PaperDesk()
  try desk.open("VPN drops")
  let seat = try Seat(at: desk)
  seat.press("i")
  seat.type("abc")
  seat.send(.hangUp)
  #expect(seat.state.isDone)
  #expect(desk.journal.drafts.all(of: PersonID("maria")).first?.text.hasSuffix("abc") == true)
}

@Test func `esc keeps a draft, and the same action goes on with it`() throws {
  let desk = try PaperDesk()
  try desk.open("VPN drops")
  let seat = try Seat(at: desk)
  seat.press("i")
  seat.type("half a thought")
  seat.press("esc", "i")
  #expect(seat.picture.contains("half a thought"))
}

@Test func `a ticket that is being opened is kept as well, and offered again after any exit`()
  throws
{
  let desk = try PaperDesk()
  let seat = try Seat(at: desk)
  seat.press("o")
  seat.type("Scanner jams")
  seat.press("tab")
  seat.type("Anna Berg")
  seat.press("esc")
  #expect(seat.status.hasPrefix("Kept as a draft"))
  seat.press("o")
  #expect(seat.picture.contains("Scanner jams") && seat.picture.contains("Anna Berg"))

  let next = try Seat(at: desk)
  #expect(next.picture.contains("new       ticket    Scanner jams"))
  next.press("enter", "ctrl-s")
  #expect(try desk.ticket(TicketID(1)).subject == "Scanner jams")
  #expect(desk.journal.drafts.all(of: PersonID("maria")).isEmpty)
  #expect(try Seat(at: desk).state.overlays.isEmpty)
}

@Test func `a draft that is thrown away is gone`() throws {
  let desk = try PaperDesk()
  try desk.open("VPN drops")
  let seat = try Seat(at: desk)
  seat.press("i")
  seat.type("never mind")
  seat.press("esc", "g", "d", "D")
  #expect(desk.journal.drafts.all(of: PersonID("maria")).isEmpty)
  seat.press("g", "d")
  #expect(seat.status == "Nothing waits unsent.")
}

@Test func `a paste of many lines is one edit and sends nothing`() throws {
  let desk = try PaperDesk()
  let id = try desk.open("VPN drops")
  let seat = try Seat(at: desk)
  seat.press("i")
  seat.send(.paste("one\ntwo\nthree"))
  #expect(try desk.ticket(id).entries.isEmpty)
  seat.press("ctrl-_")
  #expect(!seat.picture.contains("three"))
}

@Test func `the person's own editor gives back the text`() throws {
  let desk = try PaperDesk()
  try desk.open("VPN drops")
  let seat = try Seat(at: desk)
  seat.press("i")
  seat.type("short")
  seat.press("ctrl-o")
  #expect(seat.effects.contains(.editOutside("short")))
  #expect(seat.picture.contains("short edited"))
}
