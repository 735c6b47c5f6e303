internal import GRDB
public import ServiceDesk

/// An event as it stands in the log, with its body as the JSON that was written: what other
/// programs are given.
public struct LogLine: Equatable, Sendable {
  public var sequence: Int64
  public var id: EventID
  /// `desk`, `roster` or `ticket/12`.
  public var stream: String
  public var version: Int
  public var kind: String
  public var actor: String
  public var account: String
  public var origin: String
  public var occurredAt: Instant
  public var recordedAt: Instant
  public var cause: EventID?
  /// Canonical JSON; nil once redacted.
  public var body: String?
}

extension Journal {
  /// The log in order, after `sequence`: at most `limit` lines. Kinds of later programs are among
  /// them.
  public func lines(after sequence: Int64, limit: Int) throws -> [LogLine] {
    try lines("WHERE seq > ? ORDER BY seq LIMIT ?", [sequence, limit])
  }

  /// All that happened to one ticket, in order.
  public func lines(of ticket: TicketID) throws -> [LogLine] {
    try lines("WHERE stream = ? ORDER BY version", [Stream.ticket(ticket).description])
  }

  private func lines(_ clause: String, _ arguments: StatementArguments) throws -> [LogLine] {
    try store.read { db in
      let statement = try db.cachedStatement(
        sql: "SELECT \(EventRow.columns) FROM event \(clause)")
      let rows = try Row.fetchCursor(statement, arguments: arguments)
      var lines: [LogLine] = []
      while let row = try rows.next() { lines.append(LogLine(try EventRow(row))) }
      return lines
    }
  }
}

extension LogLine {
  init(_ row: EventRow) {
    self.init(
      sequence: row.sequence, id: row.id, stream: row.stream, version: row.version,
      kind: row.kind, actor: row.actor, account: row.account, origin: row.origin,
      occurredAt: row.occurredAt, recordedAt: row.recordedAt, cause: row.cause, body: row.body)
  }
}
