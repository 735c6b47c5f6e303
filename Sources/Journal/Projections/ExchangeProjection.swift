internal import GRDB
internal import ServiceDesk

/// Each wait of a requester: from their oldest unanswered word to the next public answer.
enum ExchangeProjection {
  static func apply(_ change: ProjectionBatch.Change, _ db: Database) throws {
    switch change.event {
    case .conversation(.received):
      try db.cachedStatement(
        sql: """
          INSERT INTO exchange SELECT :seq, :number, :at, NULL WHERE NOT EXISTS (
            SELECT 1 FROM exchange WHERE number = :number AND answered_at IS NULL
          )
          """
      ).execute(arguments: [
        "seq": change.recorded.sequence, "number": change.number, "at": change.at,
      ])
    case .conversation(.replied), .conversation(.published):
      // What a rule sends is no answer.
      guard change.recorded.actor.person != nil else { return }
      try db.cachedStatement(
        sql: "UPDATE exchange SET answered_at = ? WHERE number = ? AND answered_at IS NULL"
      ).execute(arguments: [change.at, change.number])
    case .intake, .classification, .assignment, .lifecycle, .escalation, .conversation, .feedback,
      .links, .splitting, .undoing:
      break
    }
  }
}
