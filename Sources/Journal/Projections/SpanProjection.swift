internal import GRDB
internal import ServiceDesk

/// The last span of a ticket, which has not ended.
struct OpenSpan {
  var ordinal: Int
  var from: Int64

  /// When it ends, for all that is known.
  static let never = Int64.max
}

/// Each ticket's life as spans `[from, to)` in one state, which tile it without gap or overlap.
enum SpanProjection {
  /// - Parameter open: the ticket's last span, where the run has it at hand.
  static func apply(
    _ change: ProjectionBatch.Change, _ open: inout OpenSpan?, _ db: Database
  ) throws {
    let isFirst = change.before.version == 0
    guard isFirst || change.before.state != change.after.state else { return }
    let last = try isFirst ? nil : open ?? lastSpan(of: change.number, db)
    // Times of imported history may run backwards; a span never does.
    let next = OpenSpan(
      ordinal: (last?.ordinal ?? 0) + 1, from: max(change.at, last?.from ?? .min))
    if let last { try close(change.number, last.ordinal, at: next.from, db) }
    try insert(next, change, db)
    open = next
  }

  private static func insert(
    _ span: OpenSpan, _ change: ProjectionBatch.Change, _ db: Database
  ) throws {
    let state = change.after.state
    try db.cachedStatement(sql: "INSERT INTO span VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
      .execute(arguments: [
        change.number, span.ordinal, span.from, OpenSpan.never, state.status.rawValue,
        state.status.standing, state.holdReason?.rawValue, state.team.name, state.tier,
        state.owner?.name, state.priority.rawValue,
      ])
  }

  private static func close(
    _ number: Int, _ ordinal: Int, at end: Int64, _ db: Database
  ) throws {
    try db.cachedStatement(sql: "UPDATE span SET to_at = ? WHERE number = ? AND ordinal = ?")
      .execute(arguments: [end, number, ordinal])
  }

  private static func lastSpan(of number: Int, _ db: Database) throws -> OpenSpan? {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: "SELECT ordinal, from_at FROM span WHERE number = ? ORDER BY ordinal DESC LIMIT 1"),
      arguments: [number])
    return row.map { OpenSpan(ordinal: $0[0], from: $0[1]) }
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
