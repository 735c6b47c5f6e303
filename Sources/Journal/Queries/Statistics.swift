internal import GRDB
public import ServiceDesk

/// How large a desk is and what it holds.
public struct StoreStatistics: Equatable, Sendable {
  public var storeID: String
  public var events: Int64
  public var tickets: Int
  public var people: Int
  public var teams: Int
  /// Of the oldest and the newest event, when they happened.
  public var firstOccurredAt: Instant?
  public var lastOccurredAt: Instant?
  public var databaseBytes: Int64
  public var logBytes: Int64
  public var kinds: [KindCount]
  public var format: Int
  public var projection: Int
  public var checkpoints: Int

  public struct KindCount: Equatable, Sendable {
    public var kind: String
    public var count: Int
  }
}

extension Journal {
  public func statistics() throws -> StoreStatistics {
    try store.read { db in
      func count(_ sql: String) throws -> Int { try Int.fetchOne(db, sql: sql) ?? 0 }
      func moment(_ sql: String) throws -> Instant? {
        try Int64.fetchOne(db, sql: sql).map { Instant(microseconds: $0) }
      }
      let kinds = try Row.fetchAll(
        db, sql: "SELECT kind, count(*) FROM event GROUP BY kind ORDER BY count(*) DESC, kind")
      return StoreStatistics(
        storeID: storeID.hexadecimal, events: Int64(try count("SELECT count(*) FROM event")),
        tickets: try count("SELECT count(*) FROM ticket"),
        people: try count("SELECT count(*) FROM person"),
        teams: try count("SELECT count(*) FROM team"),
        firstOccurredAt: try moment("SELECT min(occurred_at) FROM event WHERE kind LIKE 'ticket%'"),
        lastOccurredAt: try moment("SELECT max(occurred_at) FROM event WHERE kind LIKE 'ticket%'"),
        databaseBytes: DeskFiles.size(store.files.database),
        logBytes: DeskFiles.size(store.files.database + "-wal"),
        kinds: kinds.map { StoreStatistics.KindCount(kind: $0[0], count: $0[1]) },
        format: try count("SELECT value FROM meta WHERE key = 'format'"),
        projection: try count("SELECT value FROM meta WHERE key = 'projection'"),
        checkpoints: checkpoints().count)
    }
  }
}
