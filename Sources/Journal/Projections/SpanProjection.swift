internal import GRDB
internal import ServiceDesk

/// Each ticket's life as spans `[from, to)` in one state, which tile it without gap or overlap.
enum SpanProjection {
  static func apply(_ change: ProjectionBatch.Change, _ db: Database) throws {
    let isFirst = change.before.version == 0
    guard isFirst || change.before.state != change.after.state else { return }
    let last = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT ordinal, from_at FROM span WHERE number = ? ORDER BY ordinal DESC LIMIT 1
          """), arguments: [change.number])
    // Times of imported history may run backwards; a span never does.
    let start = max(change.at, last?["from_at"] ?? .min)
    let ordinal: Int = (last?["ordinal"] ?? 0) + 1
    try db.cachedStatement(sql: "UPDATE span SET to_at = ? WHERE number = ? AND ordinal = ?")
      .execute(arguments: [start, change.number, ordinal - 1])
    let state = change.after.state
    try db.cachedStatement(sql: "INSERT INTO span VALUES (?, ?, ?, NULL, ?, ?, ?, ?, ?, ?)")
      .execute(arguments: [
        change.number, ordinal, start, state.status.rawValue, state.holdReason?.rawValue,
        state.team.name, state.tier, state.owner?.name, state.priority.rawValue,
      ])
  }
}

/// What a span is the same throughout in.
struct TicketState: Equatable {
  var status: Status
  var holdReason: HoldReason?
  var team: TeamID
  var tier: Int?
  var owner: PersonID?
  var priority: Priority
}

extension Ticket {
  var state: TicketState {
    TicketState(
      status: status, holdReason: holdReason, team: team, tier: tier, owner: owner,
      priority: priority)
  }
}
