import ServiceDesk
import Testing

@testable import Console

@Suite struct CopyTests {
  private func copied(_ seat: Seat) -> String? {
    for case .copy(let text) in seat.effects.reversed() { return text }
    return nil
  }

  @Test func `a ticket is copied by its id, with its subject, or whole`() throws {
    let desk = try PaperDesk()
    try desk.open("VPN drops\u{1B}[2J")
    let seat = try Seat(at: desk)
    seat.press("y", "i")
    #expect(copied(seat) == "T-1")
    #expect(seat.status == "Copied: T-1")
    seat.press("y", "y")
    #expect(copied(seat) == "T-1 VPN drops␛[2J")
    seat.press("y", "t")
    #expect(copied(seat)?.hasPrefix("T-1\nVPN drops␛[2J\n") == true)
    #expect(copied(seat)?.contains("Restarted the client, twice.") == true)
    #expect(seat.status == "All of T-1 is copied.")
  }

  @Test func `a ticket that was opened here has no other reference to copy`() throws {
    let desk = try PaperDesk()
    try desk.open("VPN drops")
    let seat = try Seat(at: desk)
    seat.press("y", "r")
    #expect(copied(seat) == nil)
    #expect(seat.status == Reason.noReference.sentence(moments: .utc))
  }

  @Test func `of a ticket too long for a clipboard the beginning is copied, and it says so`() throws
  {
    let desk = try PaperDesk()
    let id = try desk.open("VPN drops")
    try desk.perform(
      .conversation(.note(String(repeating: "line\n", count: 20_000))), on: id, by: .maria)
    let seat = try Seat(at: desk)
    seat.press("y", "t")
    #expect(seat.status.hasPrefix("The beginning of T-1 is copied, 56 kB:"))
  }
}
