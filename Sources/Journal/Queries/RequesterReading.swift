internal import GRDB
public import ServiceDesk

extension Journal {
  /// Everything of the requester with this name, however it is capitalised; nil where nobody of
  /// that name has ever asked. Who shares a name shares a record.
  public func requester(_ name: String, now: Instant) throws -> RequesterRecord? {
    try store.read { db in
      let events = EventTable(db: db, codec: codec)
      return try RequesterReader(key: name.foldedForQuery, now: now, events: events).record()
    }
  }

  /// Requesters whose names begin so, in the order of the alphabet: at most `limit`.
  public func requesters(beginning text: String, limit: Int) throws -> [String] {
    try store.read { db in
      let key = text.foldedForQuery
      let sql: SQL = """
        SELECT max(requester) FROM ticket INDEXED BY ticket_requester
        WHERE requester_key >= \(key) AND requester_key < \(key + "\u{10FFFF}")
        GROUP BY requester_key ORDER BY requester_key LIMIT \(limit)
        """
      return try SQLRequest<String>(literal: sql).fetchAll(db)
    }
  }
}

/// Reads all of one requester's tickets along the index of their name.
private struct RequesterReader {
  let key: String
  let now: Instant
  let events: EventTable

  func record() throws -> RequesterRecord? {
    let newest = try rows("1", limit: RequesterRecord.mostRated)
    guard let latest = newest.first else { return nil }
    let introductions = try newest.prefix(RequesterRecord.mostIntroductions)
      .compactMap(introduction)
    return RequesterRecord(
      name: latest.requester,
      emails: introductions.compactMap(\.email).withoutRepetitions,
      organisations: introductions.compactMap(\.organisation).withoutRepetitions,
      firstOpenedAt: try firstOpening() ?? latest.openedAt, lastOpenedAt: latest.openedAt,
      messages: try messages(), open: try tickets("standing = 0"),
      past: try tickets("standing > 0"), promises: try promises(),
      satisfaction: RequesterRecord.Satisfaction(scores: try newest.compactMap(score)))
  }

  // MARK: Tickets

  private func rows(_ which: SQL, limit: Int) throws -> [TicketRow] {
    let sql: SQL = """
      SELECT \(sql: TicketRow.columns) FROM ticket INDEXED BY ticket_requester
      WHERE requester_key = \(key) AND \(which) ORDER BY opened_at DESC, number DESC LIMIT \(limit)
      """
    return try SQLRequest<Row>(literal: sql).fetchAll(events.db).map(TicketRow.init)
  }

  private func tickets(_ which: SQL) throws -> RequesterRecord.Tickets {
    let sql: SQL = "SELECT count(*) FROM \(theirs) WHERE \(which)"
    return RequesterRecord.Tickets(
      total: try SQLRequest<Int>(literal: sql).fetchOne(events.db) ?? 0,
      newest: try rows(which, limit: RequesterRecord.mostListed))
  }

  private var theirs: SQL {
    """
    (SELECT number, standing, opened_at FROM ticket INDEXED BY ticket_requester
     WHERE requester_key = \(key)) AS theirs
    """
  }

  private func firstOpening() throws -> Instant? {
    let sql: SQL = "SELECT min(opened_at) FROM \(theirs)"
    return try SQLRequest<Int64>(literal: sql).fetchOne(events.db).map(Instant.init(microseconds:))
  }

  private func messages() throws -> Int {
    let sql: SQL = """
      SELECT count(*) FROM \(theirs) CROSS JOIN timeline ON timeline.number = theirs.number
      WHERE place = 'message'
      """
    return try SQLRequest<Int>(literal: sql).fetchOne(events.db) ?? 0
  }

  // MARK: Promises

  private func promises() throws -> RequesterRecord.Promises {
    let moment = now.microseconds
    let sql: SQL = """
      SELECT coalesce(sum(is_missed), 0),
        coalesce(sum(NOT is_missed AND ending = 'met'), 0),
        coalesce(sum(NOT is_missed AND ended_at IS NULL), 0)
      FROM (
        SELECT ending, ended_at,
          breached_at IS NOT NULL OR (ended_at IS NULL AND due_at < \(moment)) AS is_missed
        FROM \(theirs) CROSS JOIN clock ON clock.number = theirs.number
        WHERE goal IS NOT NULL
      )
      """
    guard let row = try SQLRequest<Row>(literal: sql).fetchOne(events.db) else {
      return RequesterRecord.Promises()
    }
    return RequesterRecord.Promises(kept: row[1], missed: row[0], running: row[2])
  }

  // MARK: What only the log says

  private func introduction(_ ticket: TicketRow) throws -> Requester? {
    let first = try events.stream(.ticket(ticket.id), before: 2).first
    guard case .intake(.opened(let opened)) = first?.ticketEvent else { return nil }
    return opened.requester
  }

  /// The ticket's last rating.
  private func score(_ ticket: TicketRow) throws -> Int? {
    let rated = try events.stream(
      .ticket(ticket.id), ofKinds: [TicketRated1.kind], after: 0
    ).last
    guard case .feedback(.rated(let score, _)) = rated?.ticketEvent else { return nil }
    return score
  }
}

extension [String] {
  fileprivate var withoutRepetitions: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0.lowercased()).inserted }
  }
}
