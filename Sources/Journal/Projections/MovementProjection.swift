internal import Foundation
internal import GRDB
internal import ServiceDesk

/// Each change of team, and when the receivers took notice.
enum MovementProjection {
  static func apply(_ change: ProjectionBatch.Change, _ db: Database) throws {
    switch change.event {
    case .assignment(.moved(let move)): try insert(change, "move", move, nil, db)
    case .escalation(.escalated(let move, _)): try insert(change, "escalation", move, nil, db)
    case .escalation(.handedBack(let move, let reason, _)):
      try insert(change, "hand_back", move, reason, db)
    case .assignment, .escalation: try accept(change, db)
    case .intake, .classification, .lifecycle, .conversation, .feedback, .links, .splitting,
      .undoing, .timekeeping:
      break
    }
  }

  private static func insert(
    _ change: ProjectionBatch.Change, _ act: String, _ move: Move, _ reason: String?,
    _ db: Database
  ) throws {
    let isBounce = reason.flatMap { change.policy.handBackReason($0)?.isBounce } ?? false
    try db.cachedStatement(
      sql: "INSERT INTO movement VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, 0)"
    ).execute(arguments: [
      change.recorded.sequence, change.number, change.at, act, move.from.name, move.fromTier,
      move.to.name, move.toTier, reason, isBounce, Data(change.cause.bytes),
    ])
  }

  /// Arrival and acceptance that were told as one say nothing about the time between.
  private static func accept(_ change: ProjectionBatch.Change, _ db: Database) throws {
    guard change.before.transfer?.isPending == true, change.after.transfer?.isPending == false
    else { return }
    try db.cachedStatement(
      sql: """
        UPDATE movement SET accepted_at = ?, accepted_with_arrival = cause IS ?
        WHERE seq = (SELECT max(seq) FROM movement WHERE number = ? AND act <> 'move')
        """
    ).execute(arguments: [change.at, Data(change.cause.bytes), change.number])
  }
}
