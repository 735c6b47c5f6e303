internal import Foundation
internal import GRDB
internal import ServiceDesk

/// What a file says of itself before anything else is read from it.
struct StoreFacts {
  let storeID: [UInt8]
  let projection: Int
  let policy: Policy

  /// - Throws: when the file is no desk, or one of a later format than this program can read.
  init(_ db: Database, path: String) throws {
    let application = try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    guard application == Schema.applicationID else {
      throw StoreFailure.notADesk(path: path, why: "its store.sqlite was made by another program")
    }
    func number(_ key: String) throws -> Int {
      try Int.fetchOne(db, sql: "SELECT value FROM meta WHERE key = ?", arguments: [key]) ?? 0
    }
    guard try number("min_reader") <= Schema.format else {
      throw StoreFailure.newerFormat(found: try number("format"), known: Schema.format)
    }
    let id = try Data.fetchOne(db, sql: "SELECT value FROM meta WHERE key = 'store_id'")
    guard let id, id.count == 16 else {
      throw StoreFailure.notADesk(path: path, why: "it has no identity")
    }
    storeID = Array(id)
    projection = try number("projection")
    policy = try StoreFacts.policy(db)
  }

  /// The document of the first event is the policy in force. Later versions will enter here.
  private static func policy(_ db: Database) throws -> Policy {
    let body = try String.fetchOne(db, sql: "SELECT body FROM event WHERE seq = 1")
    guard let body else { throw StoreFailure.policyUnreadable([]) }
    let founding = try JSONDecoder().decode(DeskFounded1.self, from: Data(body.utf8))
    do throws(DocumentFaults) {
      return try Policy(document: founding.policy)
    } catch {
      throw StoreFailure.policyUnreadable(error.faults)
    }
  }
}
