import Foundation
import GRDB
import Resources
import ServiceDesk
import Testing

@testable import Journal

struct SharedDeskTests {
  @Test func `what one door writes, the other reads, and its bell has rung`() throws {
    let desk = try TemporaryDesk()
    let other = try desk.another()
    other.doorbell.drain()
    try desk.open("Printer on fire")
    var poll = pollfd(fd: other.doorbell.fileDescriptor, events: Int16(POLLIN), revents: 0)
    #expect(Glibc.poll(&poll, 1, 2000) == 1)
    #expect(try other.row(TicketID(1))?.subject == "Printer on fire")
    other.doorbell.drain()
    #expect(Glibc.poll(&poll, 1, 0) == 0)
  }

  @Test func `many writers at once lose nothing`() async throws {
    let desk = try TemporaryDesk()
    try desk.open()
    let doors = try (0..<4).map { _ in try desk.another() }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (place, door) in doors.enumerated() {
        group.addTask {
          for count in 0..<25 {
            _ = try door.perform(
              .conversation(.note("\(place)/\(count)")), on: TicketID(1),
              by: desk.author("nadia"))
          }
        }
      }
      try await group.waitForAll()
    }
    let ticket = try #require(try desk.journal.ticket(TicketID(1)))
    #expect(ticket.version == 101)
    #expect(Set(ticket.entries.map(\.text)).count == 100)
    #expect(try desk.journal.verify().isSound)
  }

  @Test func `who waits too long for the gate is told who holds it`() throws {
    let desk = try TemporaryDesk()
    let path = desk.directory + "/store.lock"
    let holder = try Gate(path: path)
    let waiting = try Gate(path: path, patience: 30)
    try holder.pass {
      let error = #expect(throws: StoreFailure.self) { try waiting.pass {} }
      guard case .gateHeld(let who) = error else {
        Issue.record("expected to be told who holds the gate, got \(String(describing: error))")
        return
      }
      #expect(who.hasPrefix("process \(getpid()) "))
    }
    #expect(try waiting.pass { 7 } == 7)
  }

  @Test func `who leaves a long log writes it back, whoever else is reading`() throws {
    let desk = try TemporaryDesk()
    let reader = try desk.another()
    let log = desk.directory + "/store.sqlite-wal"
    let words = String(repeating: "The tunnel drops every hour.", count: 50_000)
    try desk.open()
    try desk.perform(.conversation(.note(words)), on: 1)
    #expect(DeskFiles.size(log) > 1 << 20)

    try reader.store.read { db in
      _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM event")
      let leaving = try desk.another()
      try leaving.close()
    }
    #expect(try reader.ticket(TicketID(1))?.entries.first?.text == words)

    try desk.another().close()
    #expect(DeskFiles.size(log) == 0)
    #expect(try reader.verify().isSound)
  }

  @Test func `a closed desk opens again with everything in it`() throws {
    let desk = try TemporaryDesk()
    try desk.liveThroughADay()
    let count = try desk.journal.newestSequence()
    try desk.journal.close()
    let again = try desk.another()
    #expect(try again.newestSequence() == count)
    #expect(try again.verify().isSound)
  }

  @Test func `what is no desk is refused by name`() throws {
    let directory = NSTemporaryDirectory() + "no-desk-\(UUID().uuidString)"
    let clock = SteppingClock(TemporaryDesk.start)
    func opening(_ path: String) throws -> Journal {
      try Journal(directory: path, surroundings: clock.surroundings)
    }
    #expect(throws: StoreFailure.notThere(path: directory)) { try opening(directory) }
    try FileManager.default.createDirectory(
      atPath: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: directory) }
    #expect(throws: StoreFailure.notThere(path: directory)) { try opening(directory) }
    let file = URL(fileURLWithPath: directory + "/store.sqlite")
    let foreign = try DatabaseQueue(path: file.path)
    try foreign.write { try $0.execute(sql: "CREATE TABLE letters (words TEXT)") }
    try foreign.close()
    let letter = Data(String(repeating: "This is a letter. ", count: 300).utf8)
    for content in [letter, Data(), try Data(contentsOf: file)] {
      try content.write(to: file)
      #expect(throws: StoreFailure.self) { try opening(directory) }
      #expect(try Data(contentsOf: file) == content)
    }
  }

  @Test func `a desk is not made where something is`() throws {
    let desk = try TemporaryDesk()
    #expect(throws: StoreFailure.alreadyThere(path: desk.directory)) {
      try Journal.found(
        directory: desk.directory, policy: Resources.policy, founder: TemporaryDesk.people[0],
        account: "root",
        surroundings: desk.clock.surroundings)
    }
  }

  @Test func `a desk of a later format is left alone`() throws {
    let desk = try TemporaryDesk()
    try desk.journal.store.write {
      try $0.execute(sql: "UPDATE meta SET value = 99 WHERE key IN ('format', 'min_reader')")
    }
    #expect(throws: StoreFailure.newerFormat(found: 99, known: 1)) { try desk.another() }
  }

  @Test func `projections of an earlier program are made anew at the next open`() throws {
    let desk = try TemporaryDesk()
    try desk.liveThroughADay()
    let before = try desk.journal.projectionDump()
    try desk.journal.store.write { db in
      try db.execute(sql: "UPDATE meta SET value = 0 WHERE key = 'projection'")
      try db.execute(sql: "DELETE FROM span")
    }
    #expect(try desk.another().projectionDump() == before)
  }
}
