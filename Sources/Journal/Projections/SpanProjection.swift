internal import GRDB
internal import ServiceDesk

/// Each ticket's life as spans `[from, to)` in one state, which tile it without gap or overlap.
struct SpanProjection {
  /// The open span of each ticket seen in this run.
  private var open: [Int: (ordinal: Int, from: Int64)] = [:]

  /// Bounds what is kept; the table has it all.
  mutating func forget() { open.removeAll(keepingCapacity: true) }

  mutating func apply(_ change: ProjectionBatch.Change, _ db: Database) throws {
    let isFirst = change.before.version == 0
    guard isFirst || change.before.state != change.after.state else { return }
    let last = try isFirst ? nil : lastSpan(of: change.number, db)
    // Times of imported history may run backwards; a span never does.
    let start = max(change.at, last?.from ?? .min)
    let ordinal = (last?.ordinal ?? 0) + 1
    open[change.number] = (ordinal, start)
    if last != nil { try close(change.number, ordinal - 1, at: start, db) }
    let state = change.after.state
    try db.cachedStatement(sql: "INSERT INTO span VALUES (?, ?, ?, NULL, ?, ?, ?, ?, ?, ?)")
      .execute(arguments: [
        change.number, ordinal, start, state.status.rawValue, state.holdReason?.rawValue,
        state.team.name, state.tier, state.owner?.name, state.priority.rawValue,
      ])
  }

  private func close(_ number: Int, _ ordinal: Int, at end: Int64, _ db: Database) throws {
    try db.cachedStatement(sql: "UPDATE span SET to_at = ? WHERE number = ? AND ordinal = ?")
      .execute(arguments: [end, number, ordinal])
  }

  private func lastSpan(
    of number: Int, _ db: Database
  ) throws -> (ordinal: Int, from: Int64)? {
    if let span = open[number] { return span }
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: "SELECT ordinal, from_at FROM span WHERE number = ? ORDER BY ordinal DESC LIMIT 1"),
      arguments: [number])
    return row.map { ($0[0], $0[1]) }
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
