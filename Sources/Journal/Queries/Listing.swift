internal import GRDB
public import ServiceDesk

extension Journal {
  /// A part of the list that `query` asks for, from its beginning or after `place`.
  ///
  /// Reads `limit` rows and no more, whatever the size of the desk.
  public func queue(
    _ query: Query, me: PersonID?, now: Instant, after place: QueuePlace? = nil, limit: Int
  ) throws -> QueuePage {
    try store.read { db in
      if query.sort.key == .slack, query.asOf == nil {
        return try SlackList(
          query, me: me, now: now, try clockRules(in: db), after: place, db
        ).page(after: place, limit: limit)
      }
      let queue = try QueueQuery(
        query, me: me, now: now, readings: readings(for: query, at: now, db), db)
      let sql = queue.page(after: place, limit: limit)
      let rows = try SQLRequest<Row>(literal: sql).fetchAll(db)
      let full = rows.count == limit
      return QueuePage(
        rows: try rows.map(TicketRow.init),
        next: full ? rows.last.map { QueuePlace(row: $0) } : nil)
    }
  }

  /// How many tickets `query` finds, counting no further than `most`; all of them where the query
  /// asks for statuses, priorities, tiers, teams and owners only.
  public func count(_ query: Query, me: PersonID?, now: Instant, atMost most: Int) throws -> Int {
    try store.read { db in
      let sql = try QueueQuery(
        query, me: me, now: now, readings: readings(for: query, at: now, db), isCounted: true, db
      ).count(atMost: most)
      return try SQLRequest<Int>(literal: sql).fetchOne(db) ?? 0
    }
  }

  /// The ticket's row as the queue shows it; nil where there is no such ticket.
  public func row(_ id: TicketID) throws -> TicketRow? {
    try store.read { db in
      try Row.fetchOne(
        db.cachedStatement(sql: "SELECT \(TicketRow.columns) FROM ticket WHERE number = ?"),
        arguments: [id.number]
      ).map(TicketRow.init)
    }
  }

  /// The rows of these tickets as they are now, in the order asked; those that are not there are
  /// left out.
  public func rows(_ ids: [TicketID]) throws -> [TicketRow] {
    try store.read { db in
      let sql: SQL = """
        SELECT \(sql: TicketRow.columns) FROM ticket WHERE number IN \(ids.map(\.number))
        """
      let found = try SQLRequest<Row>(literal: sql).fetchAll(db).map(TicketRow.init)
      let byID = Dictionary(found.map { ($0.id, $0) }) { first, _ in first }
      return ids.compactMap { byID[$0] }
    }
  }

  /// Where tickets of these statuses stand: how many, by priority, tier, team and owner.
  ///
  /// The active ones stand in few places. All that have ended stand in as many as there were people,
  /// teams and priorities.
  public func census(
    of statuses: Set<Status> = Set(Status.allCases)
  ) throws -> [CensusCell] {
    try store.read { db in
      let sql: SQL = "SELECT * FROM census WHERE status IN \(statuses.map(\.rawValue).sorted())"
      return try SQLRequest<Row>(literal: sql).fetchAll(db).map(CensusCell.init)
    }
  }
}

/// So many tickets stand in this place now.
public struct CensusCell: Equatable, Sendable {
  public var status: Status
  public var priority: Priority
  public var tier: Int?
  public var team: TeamID
  public var owner: PersonID?
  public var amount: Int

  init(_ row: Row) throws {
    status = try Status(stored: row["status"])
    priority = Priority(rawValue: row["priority"]) ?? .p3
    tier = row["tier"] == 0 ? nil : row["tier"]
    team = TeamID(row["team"])
    owner = row["owner"] == "" ? nil : PersonID(row["owner"])
    amount = row["amount"]
  }
}

extension QueuePlace {
  init(row: Row) {
    self.init(keys: Array(row.databaseValues.dropFirst(TicketRow.columnCount)))
  }
}
