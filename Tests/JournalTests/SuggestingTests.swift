import Foundation
import GRDB
import ServiceDesk
import Testing

@testable import Journal

/// Who has how much on their hands, and to whom a ticket is suggested.
struct SuggestingTests {
  private let desk: TemporaryDesk

  init() throws {
    desk = try TemporaryDesk()
  }

  private func workload(_ name: String) throws -> Workload {
    try desk.journal.workloads(of: [PersonID(name)])[PersonID(name)] ?? Workload()
  }

  @Test func `load is what is active, by weight`() throws {
    try desk.open(impact: .high, urgency: .high)
    for _ in 0..<3 { try desk.open() }
    for number in 1...3 { try desk.perform(.assignment(.claim), on: number) }
    try desk.perform(.lifecycle(.resolve(text: "Done")), on: 2)
    try desk.perform(.lifecycle(.hold(.vendor, until: nil, asking: nil)), on: 3)

    let workload = try workload("nadia")

    #expect(workload.tickets == 2)
    #expect(workload.points == 8 + 2)
    #expect(try self.workload("omar") == Workload())
  }

  @Test func `a ticket was given when it became its owner's, not when it last changed`() throws {
    try desk.open()
    try desk.perform(.assignment(.claim), on: 1)
    let given = desk.clock.now
    try desk.perform(.classification(.overridePriority(.p1, reason: "All are down")), on: 1)
    try desk.perform(.lifecycle(.resolve(text: "Done")), on: 1)

    #expect(try workload("nadia").lastGiven == given)
  }

  @Test func `what was given away again and came back was given then`() throws {
    try desk.open()
    try desk.perform(.assignment(.claim), on: 1)
    try desk.perform(.assignment(.assign(to: PersonID("omar"))), on: 1)
    #expect(try workload("nadia") == Workload())
    try desk.perform(.assignment(.assign(to: PersonID("nadia"))), on: 1)

    #expect(try workload("nadia").lastGiven == desk.clock.now)
  }

  @Test func `names that differ in case are two people`() throws {
    try desk.journal.declare(
      [.personDeclared(Person(id: PersonID("Nadia"), name: "", role: .tier2, teams: []))],
      by: desk.author("lena"))
    try desk.open()
    try desk.perform(.assignment(.claim), on: 1)

    #expect(try workload("Nadia") == Workload())
    #expect(try workload("nadia").tickets == 1)
  }

  @Test func `a ticket is suggested to its team without its owner, the least loaded first`() throws
  {
    for _ in 0..<3 { try desk.open() }
    try desk.perform(.assignment(.claim), on: 2, by: "omar")
    try desk.perform(.assignment(.claim), on: 3, by: "nadia")

    let free = try #require(try desk.journal.suggestions(for: TicketID(1), now: desk.clock.now))
    let owned = try #require(try desk.journal.suggestions(for: TicketID(3), now: desk.clock.now))

    // Omar has waited for ten minutes longer, which is less than what counts.
    #expect(free.map(\.candidate.person.id.name) == ["nadia", "omar", "lena"])
    #expect(owned.map(\.candidate.person.id.name) == ["omar", "lena"])
    #expect(try desk.journal.suggestions(for: TicketID(9), now: desk.clock.now) == nil)
  }

  @Test func `the facts are read by one statement, along indexes`() throws {
    try desk.liveThroughADay()
    let people = TemporaryDesk.people.map(\.id)
    let plan = try desk.journal.store.read { db in
      let (words, arguments) = try WorkloadQuery.owned(by: people).build(db)
      return try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + words, arguments: arguments)
        .map { $0["detail"] as String }
    }
    let steps = plan.filter { $0.hasPrefix("SCAN") || $0.hasPrefix("SEARCH") }

    #expect(steps.count == 3, "\(plan)")
    #expect(steps.allSatisfy { $0.hasPrefix("SEARCH") }, "\(plan)")
  }
}
