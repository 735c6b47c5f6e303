import Foundation
import ServiceDesk
import Testing

@testable import Journal

struct PerformingTests {
  @Test func `a receipt names the ticket, its version and the place in the log`() throws {
    let desk = try TemporaryDesk()
    let before = try desk.journal.newestSequence()
    let receipt = try desk.open()
    #expect(receipt == Receipt(ticket: TicketID(1), version: 1, sequence: before + 1))
    #expect(try desk.open().ticket == TicketID(2))
    #expect(try desk.perform(.assignment(.claim), on: 1).version == 2)
  }

  @Test func `a refused command writes nothing`() throws {
    let desk = try TemporaryDesk()
    try desk.open()
    let before = try desk.journal.newestSequence()
    #expect(throws: Refusal.lifecycle(.resolutionMissing)) {
      try desk.perform(.lifecycle(.resolve(text: "")), on: 1)
    }
    #expect(throws: NoSuchTicket(id: TicketID(9))) {
      try desk.perform(.assignment(.claim), on: 9)
    }
    #expect(try desk.journal.newestSequence() == before)
  }

  @Test func `a stale command writes nothing and shows what changed`() throws {
    let desk = try TemporaryDesk()
    try desk.open()
    try desk.perform(.assignment(.claim), on: 1, by: "omar")
    let before = try desk.journal.newestSequence()
    let error = #expect(throws: MovedOn.self) {
      try desk.perform(.assignment(.claim), on: 1, seen: 1, by: "nadia")
    }
    #expect(error?.seen == 1)
    #expect(error?.now == 2)
    #expect(error?.events.map(\.kind) == ["ticket.claimed/1"])
    #expect(try desk.journal.newestSequence() == before)
  }

  @Test func `a version that the ticket never had is refused`() throws {
    let desk = try TemporaryDesk()
    try desk.open()
    #expect(throws: MovedOn.self) {
      try desk.perform(.conversation(.note("from the future")), on: 1, seen: 7)
    }
  }

  @Test func `two notes at the same version both go through`() throws {
    let desk = try TemporaryDesk()
    try desk.open()
    try desk.perform(.conversation(.note("first")), on: 1, seen: 1, by: "omar")
    #expect(try desk.perform(.conversation(.note("second")), on: 1, seen: 1).version == 3)
  }

  @Test func `a message to a merged ticket lands where it was merged`() throws {
    let desk = try TemporaryDesk()
    for _ in 1...3 { try desk.open() }
    try desk.perform(.links(.merge(into: TicketID(2))), on: 3)
    try desk.perform(.links(.merge(into: TicketID(1))), on: 2)
    let receipt = try desk.perform(.conversation(.receive("Any news?")), on: 3, by: "tom")
    #expect(receipt.ticket == TicketID(1))
    #expect(try desk.journal.linksHere(TicketID(1)).merged == [TicketID(2)])
  }

  @Test func `only who may change the roster does`() throws {
    let desk = try TemporaryDesk()
    let person = Person(id: PersonID("new"), name: "New", role: .tier1, teams: [])
    #expect(throws: Refusal.missingRight(.roster, of: .tier2)) {
      try desk.journal.declare([.personDeclared(person)], by: desk.author("nadia"))
    }
    try desk.journal.declare([.personDeclared(person)], by: desk.author("lena"))
    #expect(try desk.journal.person(PersonID("new")) == person)
  }

  @Test func `what a ticket is equals what its events make of it`() throws {
    let desk = try TemporaryDesk()
    try desk.liveThroughADay()
    for number in 1...4 {
      let ticket = try #require(try desk.journal.ticket(TicketID(number)))
      let row = try #require(try desk.journal.row(TicketID(number)))
      #expect(row.version == ticket.version)
      #expect(row.status == ticket.status)
      #expect(row.owner == ticket.owner)
      #expect(row.team == ticket.team)
      #expect(row.priority == ticket.priority)
      #expect(row.updatedAt == ticket.updatedAt)
      #expect(row.transferIsPending == (ticket.transfer?.isPending == true))
    }
  }

  @Test func `as of a moment a ticket is what it was then`() throws {
    let desk = try TemporaryDesk()
    try desk.open()
    let then = desk.clock.now
    try desk.perform(.assignment(.claim), on: 1)
    #expect(try desk.journal.ticket(TicketID(1), asOf: then)?.owner == nil)
    #expect(try desk.journal.ticket(TicketID(1))?.owner == PersonID("nadia"))
    #expect(try desk.list("asof:\(then.iso8601)").map(\.owner) == [nil])
  }
}
