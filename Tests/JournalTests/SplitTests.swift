import ServiceDesk
import Testing

@testable import Journal

struct SplitTests {
  private func deskWithTwoThings() throws -> (desk: TemporaryDesk, message: EventID) {
    let desk = try TemporaryDesk()
    try desk.open("VPN drops, printer broken")
    try desk.perform(.conversation(.receive("The printer is broken, too")), on: 1, by: "tom")
    let entries = try desk.journal.ticket(TicketID(1))?.entries
    return (desk, try #require(entries?.first?.id))
  }

  private func split(_ desk: TemporaryDesk, _ entries: [EventID]) throws -> SplitReceipt {
    desk.clock.advance(by: .minutes(10))
    return try desk.journal.split(
      TicketID(1), SplitOrder(subject: "Printer broken", entries: entries), seen: 2,
      by: desk.author("nadia"))
  }

  @Test func `both tickets are written in one go, linked, and found by what went along`() throws {
    let (desk, message) = try deskWithTwoThings()

    let receipt = try split(desk, [message])

    #expect(receipt.new.ticket == TicketID(2))
    let (source, new) = (TicketID(1), TicketID(2))
    #expect(try desk.journal.ticket(new)?.links == [Link(kind: .splitFrom, other: source)])
    #expect(try desk.journal.linksHere(source).links == [Link(kind: .splitInto, other: new)])
    #expect(try desk.journal.search(try #require(Phrase("printer is broken")), limit: 5).count == 2)
    let events = try desk.journal.events(after: 0, limit: 100).suffix(3)
    #expect(Set(events.map(\.deed)).count == 1)
  }

  @Test func `a split is undone: the new ticket is merged back, and what came along is there`()
    throws
  {
    let (desk, message) = try deskWithTwoThings()
    _ = try split(desk, [message])
    let last = try #require(try desk.journal.lastUndoable(by: PersonID("nadia")))
    #expect(last.deed.sentence == "split T-2 from T-1")

    _ = try desk.journal.undo(last.deed.id, by: desk.author("nadia"))

    #expect(try desk.journal.ticket(TicketID(2))?.merge?.target == TicketID(1))
    let here = try desk.journal.linksHere(TicketID(1))
    #expect((here.rejoined, here.mergedFromElsewhere) == ([TicketID(2)], []))
    #expect(try desk.journal.ticket(TicketID(1))?.entries.map(\.splitInto) == [nil])
    let late = try desk.perform(.conversation(.receive("And now?")), on: 2, by: "tom")
    #expect(late.ticket == TicketID(1))
    #expect(try desk.journal.lastUndoable(by: PersonID("nadia")) == nil)
  }

  @Test func `an undone split is done again as one`() throws {
    let (desk, message) = try deskWithTwoThings()
    let before = try #require(try? split(desk, [message]))
    let deed = try #require(try desk.journal.lastUndoable(by: PersonID("nadia"))).deed
    let undoing = try desk.journal.undo(deed.id, by: desk.author("nadia"))

    _ = try desk.journal.undo(undoing.deed, by: desk.author("nadia"))

    #expect(try desk.journal.row(before.new.ticket)?.status == .new)
    #expect(try desk.journal.ticket(TicketID(1))?.entries.first?.splitInto == TicketID(2))
    let dump = try desk.journal.projectionDump()
    try desk.journal.rebuild()
    #expect(try desk.journal.projectionDump() == dump)
  }

  @Test func `once the new ticket has a life of its own nothing of the split is taken back`() throws
  {
    let (desk, message) = try deskWithTwoThings()
    _ = try split(desk, [message])
    let deed = try #require(try desk.journal.lastUndoable(by: PersonID("nadia"))).deed
    try desk.perform(.conversation(.note("Toner is out")), on: 2, by: "omar")
    let before = try desk.journal.newestSequence()

    #expect(throws: Refusal.self) {
      try desk.journal.undo(deed.id, by: desk.author("nadia"))
    }

    #expect(try desk.journal.newestSequence() == before)
    #expect(try desk.journal.ticket(TicketID(1))?.entries.first?.splitInto == TicketID(2))
  }

  @Test func `a refused split opens nothing`() throws {
    let (desk, _) = try deskWithTwoThings()
    let before = try desk.journal.newestSequence()
    #expect(throws: Refusal.splitting(.nothingGoesAlong)) { try split(desk, []) }
    #expect(throws: NoSuchTicket(id: TicketID(8))) {
      try desk.journal.split(
        TicketID(8), SplitOrder(subject: "s", entries: [], reason: "r"), by: desk.author("nadia"))
    }
    #expect(try desk.journal.newestSequence() == before)
  }
}
