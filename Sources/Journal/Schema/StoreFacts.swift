internal import Foundation
internal import GRDB

/// What a file says of itself before anything else is read from it.
struct StoreFacts {
  let storeID: [UInt8]
  let projection: Int

  /// - Throws: when the file is no desk, or one of a later format than this program can read.
  init(_ db: Database, path: String) throws {
    try StoreFacts.expectDesk(db, path: path)
    let reader = try StoreFacts.number("min_reader", db)
    guard reader <= Schema.format else {
      throw StoreFailure.newerFormat(found: reader, known: Schema.format)
    }
    let id = try Data.fetchOne(db, sql: "SELECT value FROM meta WHERE key = 'store_id'")
    guard let id, id.count == 16 else {
      throw StoreFailure.notADesk(path: path, why: "it has no identity")
    }
    storeID = Array(id)
    projection = try StoreFacts.number("projection", db)
  }

  static func expectDesk(_ db: Database, path: String) throws {
    guard try Int32.fetchOne(db, sql: "PRAGMA application_id") == Schema.applicationID else {
      throw StoreFailure.notADesk(path: path, why: "its store.sqlite was made by another program")
    }
  }

  /// Why this program must not write here, though it may be able to read.
  static func refusalToWrite(_ db: Database) throws -> StoreFailure? {
    for (key, known) in [("min_writer", Schema.format), ("projection", Schema.projection)] {
      let found = try number(key, db)
      if found > known { return .newerWriter(found: found, known: known) }
    }
    return nil
  }

  private static func number(_ key: String, _ db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "SELECT value FROM meta WHERE key = ?", arguments: [key]) ?? 0
  }
}
