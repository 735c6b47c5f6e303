internal import CStore
internal import GRDB
internal import ServiceDesk

/// The open database file: one writer behind the gate, and readers beside it.
///
/// The front door does its things in order: open inside the gate, check that it is a desk of a
/// known format, make it durable, warm the readers (GRDB opens them lazily, and opening may write).
final class Store: Sendable {
  let files: DeskFiles
  private let reader: any DatabaseReader
  private let door: Door

  /// Whether there is a way to write, or why there is none.
  private enum Door {
    case open(Gate, DatabasePool)
    case shut(StoreFailure)
  }

  var isReadOnly: Bool {
    switch door {
    case .open: false
    case .shut: true
    }
  }

  /// - Parameter isNew: the file is still empty, and this is to become its desk.
  init(files: DeskFiles, isNew: Bool = false) throws {
    try files.expectDesk()
    try files.refuseNetworkFilesystem()
    if !isNew { try files.refuseEmptyDatabase() }
    _ = Store.countsNoMemory
    self.files = files
    guard files.isWritable else {
      (reader, door) = (try Store.openReadOnly(files), .shut(.readOnly))
      return
    }
    let gate = try Gate(path: files.gate)
    (reader, door) = try gate.pass {
      try Store.translating(files) {
        // It stays open until the pool is: whoever opens a desk alone reads its whole log.
        let looking = isNew ? nil : try Store.look(at: files)
        defer { try? looking?.close() }
        if let refusal = try looking?.read(StoreFacts.refusalToWrite) {
          return (try Store.openBesideWriters(files), .shut(refusal))
        }
        let pool = try Store.openPool(files)
        return (pool, .open(gate, pool))
      }
    }
  }

  /// Once for the process; where a database was open before, SQLite goes on counting.
  private static let countsNoMemory = cstore_count_no_memory() == 0

  /// Opening a pool turns whatever SQLite file it is given into a WAL database: another program's
  /// file, or that of a newer one, is therefore looked at first, and left as it is.
  private static func look(at files: DeskFiles) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = true
    let looking = try DatabaseQueue(path: files.database, configuration: configuration)
    try looking.read { db in try StoreFacts.expectDesk(db, path: files.directory) }
    return looking
  }

  /// In pages of 4 KB: beyond it a commit writes the log back, whoever waits.
  private static let longestLog = 4096

  private static func openPool(_ files: DeskFiles) throws -> DatabasePool {
    let pool = try DatabasePool(path: files.database, configuration: configuration())
    try pool.writeWithoutTransaction { db in
      // GRDB sets NORMAL when it opens a WAL database: a commit would not survive a power cut.
      try db.execute(sql: "PRAGMA synchronous = FULL")
      try db.execute(sql: "PRAGMA fullfsync = ON")
      // Writing the log back takes many commits' time: it is mostly done at rest.
      try db.execute(sql: "PRAGMA wal_autocheckpoint = \(longestLog)")
      let mode = try Int.fetchOne(db, sql: "PRAGMA synchronous") ?? -1
      guard mode == 2 else { throw StoreFailure.synchronousNotFull(mode) }
    }
    try pool.read { db in _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") }
    return pool
  }

  /// A closed desk on a medium that cannot be written has no shared-memory file: it is opened as
  /// one that does not change.
  private static func openReadOnly(_ files: DeskFiles) throws -> any DatabaseReader {
    try translating(files) {
      guard !files.hasLog else { return try openBesideWriters(files) }
      return try queue(path: "file:\(files.database)?immutable=1")
    }
  }

  private static func openBesideWriters(_ files: DeskFiles) throws -> any DatabaseReader {
    try queue(path: files.database)
  }

  private static func queue(path: String) throws -> DatabaseQueue {
    var configuration = configuration()
    configuration.readonly = true
    return try DatabaseQueue(path: path, configuration: configuration)
  }

  private static func configuration() -> Configuration {
    var configuration = Configuration()
    configuration.maximumReaderCount = 2
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { db in
      if let connection = db.sqliteConnection {
        _ = cstore_defend(UnsafeMutableRawPointer(connection))
      }
      for setting in [
        "recursive_triggers = ON", "trusted_schema = OFF", "cell_size_check = ON",
        "temp_store = MEMORY", Store.usualCache,
      ] {
        try db.execute(sql: "PRAGMA \(setting)")
      }
      db.add(function: folded)
    }
    return configuration
  }

  /// Names are compared as the query language compares them.
  private static let folded = DatabaseFunction("folded", argumentCount: 1, pure: true) { values in
    String.fromDatabaseValue(values[0])?.foldedForQuery
  }

  // MARK: Use

  func read<Value>(_ work: (Database) throws -> Value) throws -> Value {
    try Store.translating(files) { try reader.read(work) }
  }

  /// One transaction, alone on the desk. Durable when it returns.
  func write<Value>(_ work: (Database) throws -> Value) throws -> Value {
    try maintain { db in
      var value: Value?
      try db.inTransaction(.immediate) {
        value = try work(db)
        return .commit
      }
      guard let value else { throw StoreFailure.damaged("a transaction had no result") }
      return value
    }
  }

  /// Outside a transaction but inside the gate: checks and checkpoints.
  func maintain<Value>(_ work: (Database) throws -> Value) throws -> Value {
    switch door {
    case .shut(let refusal): throw refusal
    case .open(let gate, let writer):
      try Store.translating(files) {
        try writer.writeWithoutTransaction { db in try gate.pass { try work(db) } }
      }
    }
  }

  /// Writes the log back into the file while nothing else is to do, if it is worth it.
  func writeBack() throws {
    guard isLogLong else { return }
    try maintain { db in _ = try db.checkpoint(.passive) }
  }

  /// Longer than a megabyte.
  private var isLogLong: Bool { DeskFiles.size(files.database + "-wal") > 1 << 20 }

  /// The writer may keep more of the file at hand: much is about to be written.
  func expectMuch(_ db: Database) throws { try db.execute(sql: "PRAGMA cache_size = -131072") }

  /// What it kept beyond the usual is given back.
  func expectLittle() throws {
    try maintain { db in
      try db.execute(sql: "PRAGMA \(Store.usualCache); PRAGMA shrink_memory")
    }
  }

  /// In KiB.
  private static let usualCache = "cache_size = -4096"

  /// A long log is written back on leaving, for the next to open the desk would read all of it.
  func close() throws {
    guard case .open(let gate, let writer) = door else { return }
    try Store.translating(files) {
      try gate.pass {
        if isLogLong { try writer.writeWithoutTransaction(Store.emptyLog) }
        try writer.close()
      }
    }
  }

  /// Others who read just now keep it from being emptied: they are not waited for.
  private static func emptyLog(_ db: Database) throws {
    try db.execute(sql: "PRAGMA busy_timeout = 0")
    do {
      _ = try db.checkpoint(.truncate)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
    }
  }

  /// SQLite's words become ours, and what stands in a table that cannot stand there is damage.
  private static func translating<Value>(
    _ files: DeskFiles, _ work: () throws -> Value
  ) throws -> Value {
    do {
      return try work()
    } catch let error as DatabaseError {
      throw StoreFailure(error, in: files.directory)
    } catch let fault as PayloadFault {
      throw StoreFailure.damaged(fault.why)
    }
  }
}

extension StoreFailure {
  fileprivate init(_ error: DatabaseError, in directory: String) {
    let message = error.message ?? "no more is known"
    switch error.resultCode {
    case .SQLITE_FULL: self = .diskFull
    case .SQLITE_READONLY: self = .readOnly
    case .SQLITE_NOTADB:
      self = .notADesk(path: directory, why: "its store.sqlite is no SQLite database, or damaged")
    case .SQLITE_CORRUPT: self = .damaged(message)
    default: self = .database(code: error.extendedResultCode.rawValue, message: message)
    }
  }
}
