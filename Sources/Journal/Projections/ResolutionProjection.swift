internal import GRDB
internal import ServiceDesk

/// Each resolution and whether it held, and the other ends and returns of a ticket.
enum ResolutionProjection {
  static func apply(_ change: ProjectionBatch.Change, _ db: Database) throws {
    switch change.event {
    case .lifecycle(.resolved(let resolution)): try insert(change, resolution, db)
    case .lifecycle(.reopened):
      try db.cachedStatement(
        sql: "UPDATE resolution SET reopened_at = ? WHERE number = ? AND reopened_at IS NULL"
      ).execute(arguments: [change.at, change.number])
      let wasDone = change.before.status == .resolved || change.before.status == .closed
      if wasDone { try mark(change, "reopened", db) }
    case .lifecycle(.closed): try mark(change, "closed", db)
    case .lifecycle(.cancelled): try mark(change, "cancelled", db)
    case .links(.merged): try mark(change, "merged", db)
    case .intake, .classification, .assignment, .lifecycle, .escalation, .conversation, .feedback,
      .links, .splitting, .undoing, .timekeeping:
      break
    }
  }

  private static func insert(
    _ change: ProjectionBatch.Change, _ resolution: Resolution, _ db: Database
  ) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO resolution VALUES (
          ?1, ?2, ?3, ?4, 1 + (SELECT count(*) FROM resolution WHERE number = ?2), ?5, NULL, ?6
        )
        """
    ).execute(arguments: [
      change.recorded.sequence, change.number, change.after.openedAt.microseconds, change.at,
      change.recorded.actor.description, resolution.isFirstContact,
    ])
  }

  private static func mark(
    _ change: ProjectionBatch.Change, _ what: String, _ db: Database
  ) throws {
    try db.cachedStatement(sql: "INSERT INTO milestone VALUES (?, ?, ?, ?)")
      .execute(arguments: [change.recorded.sequence, change.number, change.at, what])
  }
}
