internal import GRDB
internal import ServiceDesk

/// How many tickets stand where now, so that totals need no scan.
struct CensusProjection {
  private struct Cell: Hashable {
    var status: Status
    var priority: Priority
    var tier: Int
    var team: TeamID
    var owner: String

    var teamKey: String { team.name.foldedForQuery }
    var ownerKey: String { owner.isEmpty ? Schema.behindAllNames : owner.foldedForQuery }

    init(_ ticket: Ticket) {
      (status, priority, tier) = (ticket.status, ticket.priority, ticket.tier ?? 0)
      (team, owner) = (ticket.team, ticket.owner?.name ?? "")
    }
  }
  private var amounts: [Cell: Int] = [:]

  mutating func apply(_ change: ProjectionBatch.Change) {
    let cell = Cell(change.after)
    guard change.before.version > 0 else {
      amounts[cell, default: 0] += 1
      return
    }
    let left = Cell(change.before)
    guard left != cell else { return }
    amounts[left, default: 0] -= 1
    amounts[cell, default: 0] += 1
  }

  mutating func flush(_ db: Database) throws {
    for (cell, amount) in amounts where amount != 0 {
      let place: StatementArguments = [
        cell.status.rawValue, cell.priority.rawValue, cell.tier, cell.team.name, cell.owner,
      ]
      try db.cachedStatement(
        sql: """
          INSERT INTO census VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
          ON CONFLICT DO UPDATE SET amount = amount + excluded.amount
          """
      ).execute(arguments: place + [cell.status.standing, cell.teamKey, cell.ownerKey, amount])
      guard amount < 0 else { continue }
      try db.cachedStatement(
        sql: """
          DELETE FROM census WHERE status = ? AND priority = ? AND tier = ? AND team = ?
            AND owner = ? AND amount = 0
          """
      ).execute(arguments: place)
    }
    amounts.removeAll(keepingCapacity: true)
  }
}
