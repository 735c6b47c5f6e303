import Foundation
import GRDB
import ServiceDesk
import Testing

@testable import Journal

/// What happens to a desk's files, and what is said of it.
struct DamageTests {
  /// A desk whose log has been written back into its file, and that file.
  private struct Settled {
    let desk: TemporaryDesk
    let database: URL

    init() throws {
      desk = try TemporaryDesk()
      try desk.open()
      try desk.journal.close()
      database = URL(filePath: desk.directory + "/store.sqlite")
      let queue = try DatabaseQueue(path: database.path())
      try queue.writeWithoutTransaction { db in
        _ = try Row.fetchAll(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
      }
      try queue.close()
    }

    func change(_ sql: String) throws {
      let queue = try DatabaseQueue(path: database.path())
      try queue.write { try $0.execute(sql: sql) }
      try queue.close()
    }

    func readAll() throws {
      let journal = try desk.another()
      defer { try? journal.close() }
      _ = try journal.history(TicketID(1))
      _ = try journal.verify()
    }
  }

  @Test(arguments: [0.02, 0.1, 0.5, 0.9])
  func `a database that was cut off is damaged, and stays as it is`(part: Double) throws {
    let settled = try Settled()
    let bytes = try Data(contentsOf: settled.database)
    let cut = bytes.prefix(max(4096, Int(Double(bytes.count) * part)))
    try cut.write(to: settled.database)

    let failure = #expect(throws: StoreFailure.self) { try settled.readAll() }

    guard case .damaged = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(try Data(contentsOf: settled.database) == cut)
  }

  @Test func `a page that was written over is damaged, and stays as it is`() throws {
    let settled = try Settled()
    var bytes = try Data(contentsOf: settled.database)
    for page in 1..<bytes.count / 4096 {
      bytes.replaceSubrange(page * 4096..<page * 4096 + 200, with: Data(repeating: 255, count: 200))
    }
    try bytes.write(to: settled.database)

    let failure = #expect(throws: StoreFailure.self) { try settled.readAll() }

    #expect(failure?.sentence.hasPrefix("The store is damaged: ") == true)
    #expect(try Data(contentsOf: settled.database) == bytes)
  }

  @Test(arguments: [
    "CREATE TABLE theirs (a)", "PRAGMA application_id = 7; CREATE TABLE event (seq)",
  ])
  func `another program's database is refused and stays as it is`(sql: String) throws {
    let settled = try Settled()
    try FileManager.default.removeItem(at: settled.database)
    try settled.change(sql)
    let bytes = try Data(contentsOf: settled.database)

    #expect(
      throws: StoreFailure.notADesk(
        path: settled.desk.directory, why: "its store.sqlite was made by another program")
    ) { try settled.readAll() }
    #expect(try Data(contentsOf: settled.database) == bytes)
  }

  @Test(arguments: ["min_writer", "projection"])
  func `what a newer program has written is read here, and not written`(key: String) throws {
    let settled = try Settled()
    try settled.change("UPDATE meta SET value = 99 WHERE key = '\(key)'")
    let bytes = try Data(contentsOf: settled.database)

    let journal = try settled.desk.another()

    #expect(journal.isReadOnly)
    #expect(try journal.ticket(TicketID(1))?.subject == "VPN drops")
    #expect {
      try journal.perform(
        .assignment(.claim), on: TicketID(1), by: settled.desk.author("nadia"))
    } throws: {
      guard case StoreFailure.newerWriter(found: 99, known: _) = $0 else { return false }
      return true
    }
    try journal.close()
    #expect(try Data(contentsOf: settled.database) == bytes)
  }

  @Test func `a spoilt line hides no other checkpoint`() throws {
    let desk = try TemporaryDesk()
    try desk.journal.markCheckpoint()
    let known = desk.journal.checkpoints()
    let path = desk.directory + "/checkpoints.txt"
    let lines = try Data(contentsOf: URL(filePath: path))
    try (Data([0xff, 0xfe, 0x0a]) + lines + Data([0, 0x0a])).write(to: URL(filePath: path))

    #expect(!known.isEmpty)
    #expect(desk.journal.checkpoints() == known)
  }

  @Test(
    arguments: [
      (0x6969, "NFS"), (0xFF53_4D42, "CIFS"), (0xFE53_4D42, "SMB2"), (0x0102_1997, "9p"),
      (0x00C3_6400, "Ceph"), (0xEF53, nil), (0x9123_683E, nil), (0x0102_1994, nil),
      (0x794C_7630, nil),
    ] as [(UInt32, String?)])
  func `a disk of another machine is known by its number`(magic: UInt32, name: String?) {
    #expect(DeskFiles.networkFilesystem(magic) == name)
  }

  @Test func `a founding that fails leaves nothing behind`() throws {
    let directory = NSTemporaryDirectory() + "desk-\(UUID().uuidString)"
    let files = DeskFiles(directory: directory)
    #expect(try !files.claim())
    try files.make()
    files.unmake(keepingDirectory: false)
    #expect(!FileManager.default.fileExists(atPath: directory))
  }
}
