import ServiceDesk
import Testing

@testable import Journal

struct BulkTests {
  private let tag = TicketCommand.classification(.tag(add: ["sweep"], remove: []))

  private func orders(
    _ numbers: some Sequence<Int>, _ commands: TicketCommand...
  ) -> [BulkOrder] {
    numbers.map { BulkOrder(ticket: TicketID($0), commands: commands) }
  }

  @Test func `each ticket is decided by itself, and a refused one hinders no other`() throws {
    let desk = try TemporaryDesk()
    for _ in 1...3 { try desk.open() }
    try desk.perform(.assignment(.claim), on: 2, by: "omar")
    let before = try desk.journal.newestSequence()

    let bulk = try desk.journal.perform(
      orders([1, 2, 3, 9], .assignment(.claim)), by: desk.author("nadia"))

    #expect(bulk.receipts.map(\.ticket.number) == [1, 3])
    #expect(bulk.obstacles.map(\.ticket.number) == [2, 9])
    #expect(
      bulk.obstacles.map(\.obstacle) == [
        .refused(.assignment(.ownedBy(PersonID("omar")))), .noSuchTicket(TicketID(9)),
      ])
    #expect(try desk.journal.newestSequence() == before + 2)
    #expect(try desk.journal.verify().isSound)
  }

  @Test func `everything that a bulk writes has the bulk as its cause`() throws {
    let desk = try TemporaryDesk()
    for _ in 1...3 { try desk.open() }

    let bulk = try desk.journal.perform(
      orders(1...3, .assignment(.claim), tag), by: desk.author("nadia"))

    let written = try desk.journal.events(after: 0, limit: 100).suffix(6)
    #expect(Set(written.map(\.cause)) == [bulk.deed])
    #expect(bulk.receipts.map(\.version) == [3, 3, 3])
  }

  @Test func `of several commands on a ticket all are carried out or none`() throws {
    let desk = try TemporaryDesk()
    try desk.open()
    let before = try desk.journal.newestSequence()

    let bulk = try desk.journal.perform(
      orders([1], tag, .lifecycle(.resume)), by: desk.author("nadia"))

    #expect(bulk.obstacles.map(\.obstacle) == [.refused(.lifecycle(.notOnHold))])
    #expect(try desk.journal.newestSequence() == before)
  }

  @Test func `a ticket that has moved on is left alone, and one named twice is done once`() throws {
    let desk = try TemporaryDesk()
    for _ in 1...2 { try desk.open() }
    try desk.perform(.assignment(.claim), on: 1, by: "omar")
    let orders = [1, 2, 2].map {
      BulkOrder(ticket: TicketID($0), commands: [.lifecycle(.cancel(reason: "Test"))], seen: 1)
    }

    let bulk = try desk.journal.perform(orders, by: desk.author("nadia"))

    #expect(bulk.receipts.map(\.ticket.number) == [2])
    guard case .movedOn(let moved)? = bulk.obstacles.first?.obstacle else {
      Issue.record("the first had moved on")
      return
    }
    #expect(moved.now == 2)
  }

  @Test func `a large bulk is one deed in several transactions, and undone as one`() throws {
    let desk = try TemporaryDesk()
    for _ in 1...150 { try desk.open() }

    let bulk = try desk.journal.perform(orders(1...150, tag), by: desk.author("nadia"))

    #expect(bulk.receipts.count == 150)
    #expect(try desk.list("tag:sweep").count == 150)
    let last = try #require(try desk.journal.lastUndoable(by: PersonID("nadia")))
    #expect(last.deed.id == bulk.deed)
    #expect(last.deed.tickets == 150)
    #expect(last.deed.sentence == "changed the tags of 150 tickets")
    let undone = try desk.journal.undo(bulk.deed, by: desk.author("nadia"))
    #expect(undone.receipts.count == 150)
    #expect(try desk.list("tag:sweep").isEmpty)
  }

  @Test func `what a bulk would meet is foreseen without writing`() throws {
    let desk = try TemporaryDesk()
    for _ in 1...2 { try desk.open() }
    try desk.perform(.assignment(.claim), on: 2, by: "omar")
    let before = try desk.journal.newestSequence()

    let obstacles = try desk.journal.obstacles(
      to: orders([1, 2], .assignment(.claim)), by: desk.author("nadia"))

    #expect(obstacles == [nil, .refused(.assignment(.ownedBy(PersonID("omar"))))])
    #expect(try desk.journal.newestSequence() == before)
  }
}
