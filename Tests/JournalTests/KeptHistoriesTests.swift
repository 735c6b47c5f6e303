import GRDB
import ServiceDesk
import Testing

@testable import Journal

struct KeptHistoriesTests {
  @Test func `the next order on a ticket reads only what has happened since the last`() throws {
    let desk = try TemporaryDesk()
    try desk.open()
    for count in 1...3 { try desk.perform(.conversation(.note("\(count)")), on: 1) }
    let read = Readings()
    try desk.journal.store.maintain { db in db.trace { read.note($0) } }
    try desk.perform(.conversation(.note("4")), on: 1)
    try desk.journal.store.maintain { db in db.trace() }
    // The third note was the last order's own: it had read the two before it.
    #expect(read.ofTickets == ["stream = 'ticket/1' AND version > 3 ORDER BY version"])
  }

  @Test func `an order is decided on what another door has written meanwhile`() throws {
    let desk = try TemporaryDesk()
    try desk.open()
    try desk.perform(.conversation(.note("Mine")), on: 1)
    let receipt = try desk.another().perform(
      .assignment(.claim), on: TicketID(1), by: desk.author("omar"))
    let error = #expect(throws: Refusal.self) { try desk.perform(.assignment(.claim), on: 1) }
    #expect(error == .assignment(.ownedBy(PersonID("omar"))))
    #expect(try desk.perform(.conversation(.note("Yours")), on: 1).version == receipt.version + 1)
  }

  @Test func `however much is decided on, only so much is kept`() {
    var kept = KeptHistories()
    let life = (0..<100).map { place in
      TicketHistory.Happening(
        event: .conversation(.noted(text: "\(place)")),
        occurrence: Occurrence(
          id: EventID(high: 0, low: UInt64(place)), actor: .person(PersonID("nadia")),
          at: TemporaryDesk.start))
    }
    let tickets = (1...500).map { TicketID($0) }
    for id in tickets { kept.keep(TicketHistory(id: id, happenings: life)) }
    let count = tickets.reduce(0) { $0 + kept[$1].happenings.count }
    #expect(count > 0 && count <= 2 * (KeptHistories.generation + life.count))
    #expect(kept[TicketID(500)].happenings.count == life.count)
  }
}

/// Which parts of tickets' streams were read.
private final class Readings: @unchecked Sendable {
  private(set) var ofTickets: [String] = []

  func note(_ event: Database.TraceEvent) {
    guard case .statement(let statement) = event,
      let place = statement.expandedSQL.range(of: "stream = 'ticket/")
    else { return }
    ofTickets.append(String(statement.expandedSQL[place.lowerBound...]))
  }
}
