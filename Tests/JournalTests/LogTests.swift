import Foundation
import GRDB
import ServiceDesk
import Testing

@testable import Journal

struct LogTests {
  @Test func `the log begins with the policy document and has no gaps`() throws {
    let desk = try TemporaryDesk()
    try desk.liveThroughADay()
    let events = try desk.journal.events(after: 0, limit: 1000)
    #expect(events.first?.kind == "desk.founded/1")
    #expect(events.map(\.sequence) == Array(1...Int64(events.count)))
    #expect(Set(events.map(\.id)).count == events.count)
  }

  @Test func `what a command makes happen together shares a cause`() throws {
    let desk = try TemporaryDesk()
    try desk.open()
    let receipt = try desk.perform(
      .lifecycle(.hold(.customer, until: nil, asking: "Which site?")), on: 1)
    let events = try desk.journal.history(TicketID(1)).suffix(2)
    #expect(events.map(\.kind) == ["ticket.replied/1", "ticket.held/1"])
    #expect(events.last?.cause == events.first?.id)
    #expect(events.last?.sequence == receipt.sequence)
  }

  @Test func `a sound desk verifies`() throws {
    let desk = try TemporaryDesk()
    try desk.liveThroughADay()
    let found = try desk.journal.verify()
    #expect(found.isSound)
    #expect(found.events == (try desk.journal.newestSequence()))
  }

  @Test(arguments: [
    "UPDATE event SET actor = 'somebody' WHERE seq = 5", "DELETE FROM event WHERE seq = 5",
    "UPDATE event SET body = '{}' WHERE seq = 5", "UPDATE event SET body = NULL WHERE seq = 5",
    "INSERT OR REPLACE INTO event SELECT * FROM event WHERE seq = 5",
  ])
  func `an event is never changed or deleted`(sql: String) throws {
    let desk = try TemporaryDesk()
    try desk.liveThroughADay()
    #expect(throws: StoreFailure.self) { try desk.journal.store.write { try $0.execute(sql: sql) } }
    #expect(try desk.journal.verify().isSound)
  }

  @Test func `redaction takes the words and leaves the chain whole`() throws {
    let desk = try TemporaryDesk()
    try desk.liveThroughADay()
    try desk.journal.store.write {
      try $0.execute(sql: "UPDATE event SET body = NULL, salt = NULL WHERE seq = 12")
    }
    #expect(try desk.journal.verify().isSound)
    #expect(try desk.journal.events(after: 11, limit: 1).first?.content == .redacted)
  }

  @Test(arguments: [
    ("UPDATE event SET actor = 'mallory' WHERE seq = 9", 9, Verification.Fault.What.linkBroken),
    ("UPDATE event SET body = '{}' WHERE seq = 9", 9, .bodyChanged),
    ("UPDATE event SET occurred_at = occurred_at + 1 WHERE seq = 9", 9, .linkBroken),
    ("DELETE FROM event WHERE seq = 9", 9, .missing),
  ])
  func `tampering behind the triggers is evident`(
    sql: String, sequence: Int, what: Verification.Fault.What
  ) throws {
    let desk = try TemporaryDesk()
    try desk.liveThroughADay()
    try desk.journal.store.write { db in
      try db.execute(
        sql: "DROP TRIGGER event_is_never_changed; DROP TRIGGER event_is_never_deleted")
      try db.execute(sql: sql)
    }
    let fault = Verification.Fault(sequence: Int64(sequence), what: what)
    #expect(try desk.journal.verify().fault == fault)
  }

  @Test func `a log cut at its end disagrees with its checkpoints`() throws {
    let desk = try TemporaryDesk()
    try desk.liveThroughADay()
    try desk.journal.markCheckpoint()
    let last = try desk.journal.newestSequence()
    try desk.journal.store.write { db in
      try db.execute(sql: "DROP TRIGGER event_is_never_deleted")
      try db.execute(sql: "DELETE FROM event WHERE seq = ?", arguments: [last])
    }
    #expect(try desk.journal.verify().checkpointFaults == [last])
  }

  @Test func `the same fact delivered twice is recorded once, and other content is an error`()
    throws
  {
    let desk = try TemporaryDesk()
    try desk.open()
    func fact(_ text: String) -> Fact {
      Fact(
        id: EventID.derived(from: ["test", "1"]),
        event: .ticket(TicketID(1), .conversation(.noted(text: text))),
        author: desk.author("nadia"), occurredAt: TemporaryDesk.start - .days(400))
    }
    #expect(try desk.journal.record([fact("as it was")]) == 1)
    #expect(try desk.journal.record([fact("as it was")]) == 0)
    #expect(throws: StoreFailure.sameEventDiffers(fact("").id)) {
      try desk.journal.record([fact("otherwise")])
    }
    let event = try #require(try desk.journal.history(TicketID(1)).last)
    #expect(event.occurredAt == TemporaryDesk.start - .days(400))
    #expect(event.recordedAt == desk.clock.now)
  }

  @Test func `a clock set back does not put the log out of order`() throws {
    let desk = try TemporaryDesk()
    try desk.open()
    desk.clock.advance(by: .hours(-5))
    try desk.perform(.assignment(.claim), on: 1)
    let events = try desk.journal.history(TicketID(1))
    #expect(events[1].occurredAt < events[0].occurredAt)
    #expect(events[1].recordedAt == events[0].recordedAt)
  }

  @Test func `a rebuild gives the same tables`() throws {
    let desk = try TemporaryDesk()
    try desk.liveThroughADay()
    let before = try desk.journal.projectionDump()
    try desk.journal.rebuild()
    #expect(try desk.journal.projectionDump() == before)
    #expect(before["span"]?.isEmpty == false)
    #expect(try desk.list("text:mtu").map(\.id.number) == [1])
  }

  @Test func `commits are durable and files are the group's`() throws {
    let desk = try TemporaryDesk()
    let mode = try desk.journal.store.maintain { try Int.fetchOne($0, sql: "PRAGMA synchronous") }
    #expect(mode == 2)
    for name in ["store.sqlite", "store.sqlite-wal", "store.lock", "store.bell", "checkpoints.txt"]
    {
      let facts = try FileManager.default.attributesOfItem(atPath: desk.directory + "/" + name)
      #expect((facts[.posixPermissions] as? NSNumber)?.intValue == 0o660, "\(name)")
    }
    let facts = try FileManager.default.attributesOfItem(atPath: desk.directory)
    #expect((facts[.posixPermissions] as? NSNumber)?.intValue == 0o2770)
  }
}

extension Journal {
  /// All rows of all projections, in key order; of the search index its words in order.
  func projectionDump() throws -> [String: [String]] {
    try store.read { db in
      var dump: [String: [String]] = [:]
      for table in Schema.projectionTables where table != "search" {
        let rows = try Row.fetchAll(db, sql: "SELECT * FROM \(table)")
        dump[table] = rows.map(\.description).sorted()
      }
      return dump
    }
  }
}
