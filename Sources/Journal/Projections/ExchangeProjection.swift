internal import GRDB
internal import ServiceDesk

/// Each wait of a requester: from their oldest unanswered word to the next public answer.
enum ExchangeProjection {
  static func apply(_ change: ProjectionBatch.Change, _ db: Database) throws {
    switch change.event {
    case .conversation(.received):
      guard try !isOpen(change.number, db) else { return }
      try db.cachedStatement(sql: "INSERT INTO exchange VALUES (?, ?, ?, NULL)")
        .execute(arguments: [change.recorded.sequence, change.number, change.at])
    case .conversation(.replied), .conversation(.published):
      // What a rule sends is no answer.
      guard change.recorded.actor.person != nil else { return }
      try db.cachedStatement(
        sql: "UPDATE exchange SET answered_at = ? WHERE number = ? AND answered_at IS NULL"
      ).execute(arguments: [change.at, change.number])
    case .intake, .classification, .assignment, .lifecycle, .escalation, .conversation, .feedback,
      .links, .splitting, .undoing, .timekeeping:
      break
    }
  }
  /// An earlier word of theirs waits already.
  private static func isOpen(_ number: Int, _ db: Database) throws -> Bool {
    let open = try db.cachedStatement(
      sql: "SELECT 1 FROM exchange WHERE number = ? AND answered_at IS NULL")
    return try Int.fetchOne(open, arguments: [number]) != nil
  }
}
