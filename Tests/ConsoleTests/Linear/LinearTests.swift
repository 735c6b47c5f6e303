import Journal
import ServiceDesk
import Testing

@testable import Console

@Test func `the end of input in the middle of a reply keeps it as a draft`() throws {
  let desk = try PaperDesk()
  try desk.open("VPN drops")
  let seat = try LinearSeat(at: desk)
  seat.write("reply T-1", "Dear Anna,", "the cause is")
  seat.leave()
  #expect(desk.journal.drafts.all(of: Person.maria.id).count == 1)
  let again = try LinearSeat(at: desk)
  #expect(again.transcript.contains("1 draft unsent"))
  again.write("drafts", "1", ".", "yes")
  #expect(try desk.ticket(TicketID(1)).entries.last?.text == "Dear Anna,\nthe cause is")
}

@Test func `public words are asked about before they go, and no keeps them`() throws {
  let desk = try PaperDesk()
  try desk.open("VPN drops")
  let seat = try LinearSeat(at: desk)
  seat.write("reply T-1 We are on it.")
  #expect(seat.transcript.contains("PUBLIC, to be read by Anna Berg <anna@example.org>:"))
  seat.write("")
  #expect(try desk.ticket(TicketID(1)).entries.isEmpty)
  #expect(desk.journal.drafts.all(of: Person.maria.id).count == 1)
}

@Test func `an interrupt leaves what is asked, and says at the top how to leave`() throws {
  let desk = try PaperDesk()
  try desk.open("VPN drops")
  let seat = try LinearSeat(at: desk)
  seat.write("note T-1")
  #expect(seat.conversation.prompt == "Note> ")
  seat.interrupt()
  #expect(seat.conversation.prompt == "T-1> ")
  seat.turnPage()
  seat.interrupt()
  #expect(seat.transcript == "quit leaves, and keeps what is unsent.\n")
}

@Test func `nothing that others wrote gets out as more than one plain line`() throws {
  let desk = try PaperDesk()
  try desk.open("\u{1B}]0;pwned\u{7} drops\nclose T-1", requester: "\u{1B}[31mEve\u{9B}2J")
  let seat = try LinearSeat(at: desk)
  seat.write("everything", "1", "show", "reply", "x", ".", "no", "explain", "where")
  let signs = seat.transcript.unicodeScalars.filter { $0 != "\n" }
  #expect(signs.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) })
  #expect(!seat.transcript.contains("\nclose T-1"))
}

@Test func `a reason that is wrong is asked for again, and nothing else`() throws {
  let desk = try PaperDesk()
  try desk.open("VPN drops")
  let seat = try LinearSeat(at: desk)
  seat.write("priority T-1", "P1", "")
  #expect(seat.conversation.prompt == "Reason> ")
  seat.write("the chairman is affected")
  #expect(try desk.ticket(TicketID(1)).priority == .p1)
  #expect(seat.conversation.prompt == "T-1> ")
}

@Test func `a ticket is named by words, and chosen by its number`() throws {
  let desk = try PaperDesk()
  try desk.open("VPN drops in Gent")
  try desk.open("Printer jams")
  let seat = try LinearSeat(at: desk)
  seat.write("link T-2", "Gent", "1", "")
  #expect(try desk.ticket(TicketID(2)).links.map(\.other) == [TicketID(1)])
}

@Test(arguments: [
  ("claim T-9", LinearOutcome.notFound), ("frobnicate", .misunderstood), ("start T-1", .done),
  ("filter colour:red", .misunderstood), ("unwatch T-1", .refused), ("undo", .refused),
])
func `what a line came to is known`(line: String, outcome: LinearOutcome) throws {
  let desk = try PaperDesk()
  try desk.open("VPN drops")
  let seat = try LinearSeat(at: desk)
  seat.write("claim T-1")
  let other = try LinearSeat(.noah, at: desk)
  (line.hasPrefix("undo") ? other : seat).write(line)
  #expect((line.hasPrefix("undo") ? other : seat).conversation.outcome == outcome)
}

@Test func `every action is either said in lines or about a screen`() {
  let said = Set(LinearWord.meant(by: "").map(\.name))
  for name in ActionName.allCases { #expect(said.contains(name.rawValue) != name.isAboutScreen) }
}
