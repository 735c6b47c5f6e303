import Foundation
import GRDB
import ServiceDesk
import Testing

@testable import Journal

struct UndoTests {
  private let escalate = TicketCommand.escalation(
    .escalate(to: TeamID("Platform Engineering"), summary: "s", tried: "t", ask: "a"))

  @discardableResult
  private func undoLast(_ desk: TemporaryDesk, by person: String = "nadia") throws -> Deed {
    desk.clock.advance(by: .minutes(10))
    let last = try #require(try desk.journal.lastUndoable(by: PersonID(person)))
    _ = try desk.journal.undo(last.deed.id, by: desk.author(person))
    return last.deed
  }

  @Test func `the last deed is taken back, and the tables are as before it`() throws {
    let desk = try TemporaryDesk()
    try desk.open()
    let row = try desk.journal.row(TicketID(1))
    let census = try desk.journal.census()
    try desk.perform(.assignment(.claim), on: 1)

    let deed = try undoLast(desk)

    #expect(deed.sentence == "claimed T-1")
    var after = try #require(try desk.journal.row(TicketID(1)))
    #expect(after.version == 3)
    (after.version, after.updatedAt) = (1, TemporaryDesk.start + .minutes(10))
    #expect(after == row)
    #expect(Set(try desk.journal.census().map(\.owner)) == Set(census.map(\.owner)))
    #expect(try desk.journal.census().map(\.amount) == [1])
  }

  @Test func `one step after another goes further back, and over what stays`() throws {
    let desk = try TemporaryDesk()
    try desk.open()
    try desk.perform(.classification(.tag(add: ["vpn"], remove: [])), on: 1)
    try desk.perform(.assignment(.claim), on: 1)
    try desk.perform(.conversation(.note("Mine")), on: 1)
    let last = try #require(try desk.journal.lastUndoable(by: PersonID("nadia")))
    #expect(last.passedOver.map(\.sentence) == ["wrote a note on T-1"])

    #expect(try undoLast(desk).sentence == "claimed T-1")
    #expect(try undoLast(desk).sentence == "changed the tags of T-1")

    #expect(try desk.journal.lastUndoable(by: PersonID("nadia")) == nil)
    let ticket = try #require(try desk.journal.ticket(TicketID(1)))
    #expect((ticket.owner, ticket.tags) == (nil, []))
    #expect(ticket.entries.count == 1)
  }

  @Test func `on one ticket its own last deed is found, whatever was done elsewhere since`() throws
  {
    let desk = try TemporaryDesk()
    for _ in 1...2 { try desk.open() }
    try desk.perform(.assignment(.claim), on: 1)
    try desk.perform(.assignment(.claim), on: 2)
    let nadia = PersonID("nadia")

    let last = try desk.journal.lastUndoable(by: nadia, on: TicketID(1))

    #expect(last?.deed.sentence == "claimed T-1")
    #expect(try desk.journal.lastUndoable(by: PersonID("omar"), on: TicketID(1)) == nil)
  }

  @Test func `an undoing is undone: the deed stands again`() throws {
    let desk = try TemporaryDesk()
    try desk.open()
    try desk.perform(.assignment(.claim), on: 1)
    try undoLast(desk)
    let nadia = PersonID("nadia")
    let undoing = try #require(try desk.journal.lastUndoing(by: nadia))

    _ = try desk.journal.undo(undoing.id, by: desk.author("nadia"))

    #expect(try desk.journal.row(TicketID(1))?.owner == nadia)
    #expect(try desk.journal.lastUndoable(by: nadia)?.deed.sentence == "claimed T-1")
  }

  @Test func `what several commands came to in one order is taken back together`() throws {
    let desk = try TemporaryDesk()
    try desk.open()
    _ = try desk.journal.perform(
      [
        .classification(.setField("site", to: "Oslo")), .classification(.retitle("Tunnel drops")),
      ], on: TicketID(1), by: desk.author("nadia"))

    try undoLast(desk)

    let ticket = try #require(try desk.journal.ticket(TicketID(1)))
    #expect((ticket.fields, ticket.subject) == ([:], "VPN drops"))
  }

  @Test func `where the world has moved on nothing is written, and it is said who moved it`() throws
  {
    let desk = try TemporaryDesk()
    try desk.open()
    try desk.perform(escalate, on: 1)
    try desk.perform(.escalation(.acknowledge), on: 1, by: "pia")
    let deed = try #require(try desk.journal.lastUndoable(by: PersonID("nadia"))).deed
    let before = try desk.journal.newestSequence()

    let error = #expect(throws: Refusal.self) {
      try desk.journal.undo(deed.id, by: desk.author("nadia"))
    }

    guard case .undoing(.movedOn(.escalation(.acknowledged), let actor, _)) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(actor == .person(PersonID("pia")))
    #expect(try desk.journal.newestSequence() == before)
    #expect(throws: NoSuchDeed.self) {
      try desk.journal.undo(EventID(high: 1, low: 1), by: desk.author("nadia"))
    }
  }

  @Test func `of a bulk, what has moved on is left and listed`() throws {
    let desk = try TemporaryDesk()
    for _ in 1...3 { try desk.open() }
    let bulk = try desk.journal.perform(
      (1...3).map { BulkOrder(ticket: TicketID($0), commands: [.assignment(.claim)]) },
      by: desk.author("nadia"))
    try desk.perform(.lifecycle(.start), on: 2)

    let undone = try desk.journal.undo(bulk.deed, by: desk.author("nadia"))

    #expect(undone.receipts.map(\.ticket.number) == [1, 3])
    #expect(undone.obstacles.map(\.ticket.number) == [2])
    #expect(try desk.journal.deed(bulk.deed)?.sentence == "claimed 1 ticket")
    #expect(try desk.list("owner:nadia").map(\.id.number) == [2])
    #expect(try desk.journal.deed(bulk.deed)?.tickets == 1)
  }

  @Test func `of a bulk, one ticket's part can be taken back alone`() throws {
    let desk = try TemporaryDesk()
    for _ in 1...3 { try desk.open() }
    let bulk = try desk.journal.perform(
      (1...3).map { BulkOrder(ticket: TicketID($0), commands: [.assignment(.claim)]) },
      by: desk.author("nadia"))

    _ = try desk.journal.undo(bulk.deed, on: TicketID(2), by: desk.author("nadia"))

    #expect(try desk.list("owner:nadia").map(\.id.number).sorted() == [1, 3])
    #expect(try desk.journal.lastUndoable(by: PersonID("nadia"))?.deed.tickets == 2)
    let rest = try desk.journal.undo(bulk.deed, by: desk.author("nadia"))
    #expect(rest.parts.map(\.ticket.number) == [1, 3])
    #expect(rest.obstacles.isEmpty)
  }

  @Test func `what was imported is nobody's to take back`() throws {
    let desk = try TemporaryDesk()
    try desk.open()
    let claimed = Fact(
      id: EventID(high: 7, low: 7),
      event: .ticket(TicketID(1), .assignment(.claimed(by: PersonID("nadia")))),
      author: Author(
        actor: .person(PersonID("nadia")), account: "root", origin: .imported),
      occurredAt: desk.clock.now)
    _ = try desk.journal.record([claimed])

    #expect(try desk.journal.lastUndoable(by: PersonID("nadia")) == nil)
  }

  @Test func `the last deed is looked up, and no table is scanned for it`() throws {
    let desk = try TemporaryDesk()
    let plan = try desk.journal.store.read { db in
      try Row.fetchAll(
        db, sql: "EXPLAIN QUERY PLAN " + DeedTable.latest, arguments: ["nadia"]
      ).map { $0["detail"] as String }
    }
    #expect(plan == ["SEARCH deed USING INDEX deed_of (actor=?)"])
  }

  @Test func `only a person's latest deeds are kept at hand`() throws {
    let desk = try TemporaryDesk()
    try desk.open()
    for count in 1...(DeedProjection.mostPerPerson + 5) {
      try desk.perform(.classification(.tag(add: ["t\(count)"], remove: [])), on: 1)
    }
    let kept = try desk.journal.projectionDump()["deed"]
    #expect(kept?.count == DeedProjection.mostPerPerson + 1)
    try desk.journal.rebuild()
    #expect(try desk.journal.projectionDump()["deed"] == kept)
  }
}
