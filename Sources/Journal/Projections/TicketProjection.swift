internal import GRDB
internal import ServiceDesk

/// The queue's row of a ticket, and the lists that queries look into.
enum TicketProjection {
  static func write(_ ticket: Ticket, _ db: Database) throws {
    try writeRow(ticket, db)
    try replace("ticket_tag", "INSERT INTO ticket_tag (number, tag) VALUES (?, ?)", ticket, db) {
      ticket.tags.map { [$0] }
    }
    try replace("ticket_field", "INSERT INTO ticket_field VALUES (?, ?, ?)", ticket, db) {
      ticket.fields.sorted { $0.key < $1.key }.map { [$0.key, $0.value] }
    }
    try replace(
      "ticket_watcher", "INSERT INTO ticket_watcher (number, person) VALUES (?, ?)", ticket, db
    ) { ticket.watchers.map { [$0.name] } }
    try replace("ticket_link", "INSERT INTO ticket_link VALUES (?, ?, ?)", ticket, db) {
      Set(ticket.links).map { [$0.kind.rawValue, $0.other.number] }
    }
  }

  private static func writeRow(_ ticket: Ticket, _ db: Database) throws {
    let marks = databaseQuestionMarks(count: 27)
    try db.cachedStatement(sql: "INSERT OR REPLACE INTO ticket VALUES (\(marks))").execute(
      arguments: [
        ticket.id.number, ticket.version, ticket.reference, ticket.subject,
        ticket.status.rawValue, ticket.status.standing, ticket.holdReason?.rawValue,
        ticket.hold?.until?.microseconds, ticket.priority.rawValue, ticket.team.name, ticket.tier,
        ticket.owner?.name, ticket.requester.name, ticket.category,
        ticket.openedAt.microseconds, ticket.updatedAt.microseconds,
        ticket.lastPublicAt?.microseconds, ticket.firstReplyAt?.microseconds,
        ticket.firstResolvedAt?.microseconds, ticket.reopenCount, ticket.firstTeam.name,
        ticket.firstTier, ticket.escalationState.rawValue, ticket.transfer?.isPending == true,
        ticket.raise != nil, ticket.asksToReopen, ticket.merge?.target.number,
      ])
  }

  private static func replace(
    _ table: String, _ insert: String, _ ticket: Ticket, _ db: Database,
    with rows: () -> [[any DatabaseValueConvertible]]
  ) throws {
    try db.cachedStatement(sql: "DELETE FROM \(table) WHERE number = ?")
      .execute(arguments: [ticket.id.number])
    for row in rows() {
      try db.cachedStatement(sql: insert)
        .execute(arguments: StatementArguments([ticket.id.number] + row))
    }
  }
}

extension Status {
  /// 0 while somebody must act, 1 resolved, 2 ended.
  var standing: Int { isActive ? 0 : self == .resolved ? 1 : 2 }
}

extension Ticket {
  /// Why it waits; a hold that imported history gives no reason for is an `other`.
  var holdReason: HoldReason? { status == .onHold ? hold?.reason ?? .other : nil }
}
