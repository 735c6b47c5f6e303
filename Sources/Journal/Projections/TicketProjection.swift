internal import GRDB
internal import ServiceDesk

/// The queue's row of a ticket, and the lists that queries look into.
///
/// What has not changed is not written: each column more is an index more to be kept in order.
enum TicketProjection {
  /// - Parameter stored: the ticket as its row has it; of version 0 where there is no row.
  static func write(_ ticket: Ticket, over stored: Ticket, _ db: Database) throws {
    if stored.version == 0 {
      try insert(ticket, db)
    } else {
      try update(ticket, stored, db)
    }
    try writeLists(ticket, stored, db)
  }

  private static func insert(_ ticket: Ticket, _ db: Database) throws {
    try db.cachedStatement(sql: insertion)
      .execute(arguments: StatementArguments(columns.map { $0.value(ticket) }))
  }

  private static func update(_ ticket: Ticket, _ stored: Ticket, _ db: Database) throws {
    var (assignments, values): ([String], [DatabaseValue]) = ([], [])
    for column in columns {
      let value = column.value(ticket)
      guard value != column.value(stored) else { continue }
      assignments.append(column.name + " = ?")
      values.append(value)
    }
    guard !values.isEmpty else { return }
    values.append(ticket.id.number.databaseValue)
    let sql = "UPDATE ticket SET \(assignments.joined(separator: ", ")) WHERE number = ?"
    try db.cachedStatement(sql: sql).execute(arguments: StatementArguments(values))
  }

  // MARK: Columns

  private struct Column: Sendable {
    let name: String
    let value: @Sendable (Ticket) -> DatabaseValue

    init(
      _ name: String, _ value: @escaping @Sendable (Ticket) -> (any DatabaseValueConvertible)?
    ) {
      self.name = name
      self.value = { value($0)?.databaseValue ?? .null }
    }
  }

  private static let insertion = """
    INSERT INTO ticket (\(columns.map(\.name).joined(separator: ", ")))
    VALUES (\(databaseQuestionMarks(count: columns.count)))
    """

  private static let columns: [Column] = [
    Column("number") { $0.id.number },
    Column("version") { $0.version },
    Column("reference") { $0.reference },
    Column("subject") { $0.subject },
    Column("status") { $0.status.rawValue },
    Column("standing") { $0.status.standing },
    Column("hold_reason") { $0.holdReason?.rawValue },
    Column("hold_until") { $0.hold?.until?.microseconds },
    Column("priority") { $0.priority.rawValue },
    Column("team") { $0.team.name },
    Column("tier") { $0.tier },
    Column("owner") { $0.owner?.name },
    Column("requester") { $0.requester.name },
    Column("category") { $0.category },
    Column("opened_at") { $0.openedAt.microseconds },
    Column("updated_at") { $0.updatedAt.microseconds },
    Column("last_public_at") { $0.lastPublicAt?.microseconds },
    Column("first_reply_at") { $0.firstReplyAt?.microseconds },
    Column("first_resolved_at") { $0.firstResolvedAt?.microseconds },
    Column("reopen_count") { $0.reopenCount },
    Column("first_team") { $0.firstTeam.name },
    Column("first_tier") { $0.firstTier },
    Column("escalation") { $0.escalationState.rawValue },
    Column("transfer_pending") { $0.transfer?.isPending == true },
    Column("raised") { $0.raise != nil },
    Column("asks_to_reopen") { $0.asksToReopen },
    Column("merged_into") { $0.merge?.target.number },
    Column("team_key") { $0.team.name.foldedForQuery },
    Column("owner_key") { $0.ownerKey },
    Column("requester_key") { $0.requester.name.foldedForQuery },
    Column("category_key") { $0.category?.foldedForQuery },
    Column("reference_key") { $0.reference?.foldedForQuery },
    Column("stands_since") { $0.standsSince.microseconds },
    Column("reminded_of") {
      $0.remindedOf.isEmpty ? nil : $0.remindedOf.sorted().joined(separator: "\u{1F}")
    },
  ]

  // MARK: Lists

  private static func writeLists(_ ticket: Ticket, _ stored: Ticket, _ db: Database) throws {
    if ticket.tags != stored.tags {
      try replace("ticket_tag", "number, key, tag", ticket, db) {
        ticket.tags.map { [$0.foldedForQuery, $0] }
      }
    }
    if ticket.fields != stored.fields {
      try replace("ticket_field", "number, name_key, name, value, value_key", ticket, db) {
        // An empty value counts as none.
        ticket.fields.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }
          .map { [$0.key.foldedForQuery, $0.key, $0.value, $0.value.foldedForQuery] }
      }
    }
    if ticket.watchers != stored.watchers {
      try replace("ticket_watcher", "number, key, person", ticket, db) {
        ticket.watchers.map { [$0.name.foldedForQuery, $0.name] }
      }
    }
    if ticket.links != stored.links {
      try replace("ticket_link", "number, kind, other", ticket, db) {
        Set(ticket.links).map { [$0.kind.rawValue, $0.other.number] }
      }
    }
  }

  private static func replace(
    _ table: String, _ columns: String, _ ticket: Ticket, _ db: Database,
    with rows: () -> [[any DatabaseValueConvertible]]
  ) throws {
    try db.cachedStatement(sql: "DELETE FROM \(table) WHERE number = ?")
      .execute(arguments: [ticket.id.number])
    for row in rows() {
      let marks = databaseQuestionMarks(count: row.count + 1)
      try db.cachedStatement(sql: "INSERT INTO \(table) (\(columns)) VALUES (\(marks))")
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

  /// By which lists are ordered and owners are found: nobody comes last.
  var ownerKey: String { owner?.name.foldedForQuery ?? Schema.behindAllNames }
}
