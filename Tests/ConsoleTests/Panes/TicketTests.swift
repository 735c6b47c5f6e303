import ServiceDesk
import Terminal
import Testing

@testable import Console

@Test func `links are read from both sides, and what was merged is named once`() throws {
  let desk = try PaperDesk()
  let main = try desk.open("VPN drops")
  let other = try desk.open("VPN drops too")
  let third = try desk.open("Phones are silent")
  try desk.perform(.links(.link(.duplicateOf, to: main)), on: other, by: .lena)
  try desk.perform(.links(.merge(into: main)), on: other, by: .lena)
  try desk.perform(.links(.link(.parentOf, to: main)), on: third, by: .lena)
  let seat = try Seat(at: desk)
  #expect(seat.picture.contains("a child of T-3, holds the merged T-2"))
  #expect(!seat.picture.contains("duplicated by"))
}

@Test func `what is not stated is said to be so`() throws {
  let desk = try PaperDesk()
  let id = try desk.open("VPN drops")
  let file = TicketFile(ticket: try desk.ticket(id), history: [], links: [])
  let page = TicketPage(
    file: file, width: 60, now: desk.now, zone: .utc,
    desk: DeskFacts(
      name: "", rules: desk.journal.clockRules, me: .maria, people: [], teams: []))
  #expect(page.labelled("Guidance", nil).map(\.text) == ["  │ Guidance not stated"])
}

@Test func `hostile text cannot reach beyond its line`() throws {
  let desk = try PaperDesk()
  try desk.open("evil \u{1B}[2J\u{202E}desrever\r\nsubject\u{7}")
  let seat = try Seat(at: desk)
  let bytes = seat.picture.unicodeScalars
  #expect(!bytes.contains { $0.value < 0x20 && $0 != "\n" })
  #expect(!bytes.contains("\u{202E}"))
  #expect(seat.state.frame().size.rows == 24)
}

@Test func `a ticket scrolled away from its beginning says in its rule what it is`() throws {
  let desk = try PaperDesk()
  let id = try desk.open("Wi-Fi is slow")
  try desk.perform(
    .lifecycle(.hold(.vendor, until: nil, asking: nil)), on: id, by: .maria)
  let seat = try Seat(at: desk, columns: 60, rows: 12)
  seat.press("enter")
  #expect(seat.row(1).hasPrefix("━ T-1 ━"))
  seat.press("j")
  #expect(seat.row(1).hasPrefix("━ T-1  on hold: vendor  Wi-Fi is slow ━"))
}
