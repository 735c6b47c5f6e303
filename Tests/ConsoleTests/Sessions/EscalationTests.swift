import ServiceDesk
import Terminal
import Testing

@testable import Console

/// Escalates the ticket under the cursor to Platform Engineering.
private func escalate(_ seat: Seat) {
  seat.press("e")
  seat.type("plat")
  seat.press("enter")
  seat.type("The tunnel drops")
  seat.press("tab")
  seat.type("Another client")
  seat.press("tab")
  seat.type("Look at the gateway")
  seat.press("ctrl-s")
}

@Test func `a ticket goes up, is acknowledged, comes back and is resolved, each console following`()
  throws
{
  let desk = try PaperDesk()
  let id = try desk.open("VPN drops", .high, .high)
  let maria = try Seat(.maria, at: desk)
  let omar = try Seat(.omar, at: desk, columns: 200, rows: 60)

  maria.press("c")
  escalate(maria)
  #expect(maria.status.hasPrefix("T-1 is escalated to Platform Engineering"))
  omar.hearDoorbell()
  #expect(omar.status == "maria escalated T-1 to Platform Engineering.")
  #expect(omar.picture.contains("ESCALATED from Network by maria, just now: not acknowledged"))
  #expect(omar.picture.contains("Look at the gateway"))

  omar.rest()
  #expect(omar.footer.hasPrefix(" a acknowledge"))
  omar.press("a")
  maria.hearDoorbell()
  #expect(maria.status == "omar acknowledged T-1.")

  omar.press("b")
  omar.type("solved")
  omar.press("enter")
  omar.type("The gateway is renewed; tell them.")
  omar.press("ctrl-s")
  #expect(try desk.ticket(id).team == .network)
  maria.hearDoorbell()
  #expect(maria.status == "omar handed T-1 back to Network.")
  #expect(maria.picture.contains("HANDED BACK"))
  #expect(maria.picture.contains("The gateway is renewed; tell them."))

  maria.rest()
  maria.press("a", "r")
  maria.type("It is repaired.")
  maria.press("ctrl-s", "R")
  maria.type("Gateway renewed.")
  maria.press("ctrl-s")
  #expect(try desk.ticket(id).status == .resolved)
}

@Test func `an escalation without its ask is refused, and nothing that was written is lost`() throws
{
  let desk = try PaperDesk()
  try desk.open("VPN drops")
  let seat = try Seat(at: desk)
  seat.press("e", "tab")
  seat.type("The tunnel drops")
  seat.press("tab")
  seat.type("Another client")
  seat.press("ctrl-s")
  #expect(seat.problem == "Nothing is chosen under “To”.")
  seat.press("down", "ctrl-s")
  #expect(seat.problem.hasPrefix("An escalation needs the ask"))
  #expect(seat.picture.contains("The tunnel drops"))
  #expect(seat.picture.contains("Another client"))
}

@Test func `a raise calls the lead, whose console rings`() throws {
  let desk = try PaperDesk()
  try desk.open("VPN drops")
  let maria = try Seat(at: desk)
  let lena = try Seat(.lena, at: desk)
  maria.press("!")
  maria.type("The customer threatens to leave")
  maria.press("ctrl-s")
  lena.hearDoorbell()
  lena.press("g", "q")
  lena.rest()
  #expect(lena.row(3).contains("!"))
  #expect(lena.picture.contains("RAISED"))
}

@Test func `a command on a ticket that has moved on writes nothing and shows what happened`() throws
{
  let desk = try PaperDesk()
  let id = try desk.open("VPN drops")
  let seat = try Seat(at: desk)
  seat.press("R")
  seat.type("Restarted.")
  try desk.perform(.assignment(.claim), on: id, by: .noah)
  let before = try desk.ticket(id).version

  seat.press("ctrl-s")
  #expect(try desk.ticket(id).version == before)
  #expect(seat.picture.contains("T-1 has moved on"))
  #expect(seat.picture.contains("noah claimed T-1"))

  seat.press("esc")
  #expect(seat.picture.contains("Restarted."))
  #expect(seat.picture.contains("Read what has happened; ctrl-s then sends it."))
  seat.press("ctrl-s")
  #expect(try desk.ticket(id).status == .resolved)
  #expect(seat.state.overlays.isEmpty)
}

@Test func `what has moved on may be sent all the same`() throws {
  let desk = try PaperDesk()
  let id = try desk.open("VPN drops")
  let seat = try Seat(at: desk)
  seat.press("r")
  seat.type("We look into it.")
  try desk.perform(.conversation(.receive("It is worse now.")), on: id, by: .lena)
  seat.press("ctrl-s", "y")
  #expect(try desk.ticket(id).entries.map(\.text) == ["It is worse now.", "We look into it."])
}

@Test func `two notes at once go through`() throws {
  let desk = try PaperDesk()
  let id = try desk.open("VPN drops")
  let seat = try Seat(at: desk)
  seat.press("i")
  seat.type("mine")
  try desk.perform(.conversation(.note("theirs")), on: id, by: .noah)
  seat.press("ctrl-s")
  #expect(try desk.ticket(id).entries.map(\.text) == ["theirs", "mine"])
}
