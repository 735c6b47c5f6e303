internal import GRDB
public import ServiceDesk

/// An event that one of the policy's hooks is to be told of.
public struct DueHook: Equatable, Sendable {
  public var rule: HookRule
  public var line: LogLine
}

extension Journal {
  /// Takes the next event for one of the policy's hooks; nil where nothing is due.
  ///
  /// Of all processes on the desk one gets it, once, and the claim is durable when this returns. If
  /// that process ends before it has run the program, the hook is not run for this event: at most
  /// once. A hook begins with what came after the adoption of its policy. Imported history is
  /// no news, and that a hook has failed is told to none.
  /// - Throws: `StoreFailure`.
  public func claimHook() throws -> DueHook? { try claimHook(of: policy.routines.hooks) }

  func claimHook(of rules: [HookRule]) throws -> DueHook? {
    while let rule = try next(of: rules) {
      if let line = try claim(rule, of: rules) { return DueHook(rule: rule, line: line) }
    }
    return nil
  }

  /// The hook that waits with the oldest event, so that one which takes its time does not keep the
  /// others from theirs. Mostly there is none, and then nothing is written.
  private func next(of rules: [HookRule]) throws -> HookRule? {
    try store.read { db in
      var oldest: (rule: HookRule, sequence: Int64)?
      for rule in rules {
        switch try HookCursor(rule, db).look(now: surroundings.now()) {
        case .nothing: break
        case .nothingUntil: return rule
        case .due(let line):
          if line.sequence < oldest?.sequence ?? .max { oldest = (rule, line.sequence) }
        }
      }
      return oldest?.rule
    }
  }

  /// Looks again, alone on the desk, and moves the hook's cursor.
  private func claim(_ rule: HookRule, of rules: [HookRule]) throws -> LogLine? {
    try store.write { db in
      try HookCursor.forget(allBut: rules.map(\.name), db)
      let cursor = try HookCursor(rule, db)
      switch try cursor.look(now: surroundings.now()) {
      case .nothing: return nil
      case .nothingUntil(let sequence):
        try cursor.move(to: sequence)
        return nil
      case .due(let line):
        try cursor.move(to: line.sequence)
        return line
      }
    }
  }

  /// Records that a hook's program did not do its work.
  public func record(_ failure: HookFailure, account: String) throws {
    let author = Author(actor: .automation("hook"), account: account, origin: .tick)
    let now = surroundings.now()
    let sequence = try store.write { db in
      var appender = try appender(EventTable(db: db, codec: codec), now: now)
      try appender.append(.hookFailed(failure), by: author)
      try appender.finish()
      return appender.sequence
    }
    committed(sequence)
  }
}

/// Up to where in the log a hook has been told. It stands beside the log's facts, for it cannot be
/// made again from the log.
struct HookCursor {
  private let rule: HookRule
  private let db: Database
  private let place: Int64

  init(_ rule: HookRule, _ db: Database) throws {
    (self.rule, self.db) = (rule, db)
    let kept = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT value FROM meta WHERE key = ?"),
      arguments: [Self.key(rule.name)])
    place = try kept ?? Self.adoption(db)
  }

  enum Finding {
    case due(LogLine)
    case nothing
    /// There is more of the log behind this place.
    case nothingUntil(Int64)
  }

  /// The next event of the hook's kinds whose ticket is as the hook asks, at this moment.
  func look(now: Instant) throws -> Finding {
    let end = place + Self.reach
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT \(EventRow.columns) FROM event
          WHERE seq > ? AND seq <= ? AND origin <> 'import' AND kind NOT LIKE 'hook.failed/%'
            AND substr(kind, 1, instr(kind, '/') - 1) IN (SELECT value FROM json_each(?))
          ORDER BY seq
          """),
      arguments: [place, end, CanonicalJSON.encode(rule.kinds)])
    while let row = try rows.next() {
      let event = try EventRow(row)
      if try concerns(Stream(event.stream), now: now) { return .due(LogLine(event)) }
    }
    let tip = try EventTable(db: db, codec: Codec(kinds: [])).tip().sequence
    // A short way is gone again rather than written down.
    return tip - place > Self.reach / 2 ? .nothingUntil(min(tip, end)) : .nothing
  }

  /// Whether all that the hook asks holds of the ticket as it is now.
  private func concerns(_ stream: Stream?, now: Instant) throws -> Bool {
    guard !rule.terms.isEmpty else { return true }
    guard case .ticket(let id) = stream else { return false }
    let terms = [Query.Term(.status(Set(Status.allCases))), Query.Term(.id([id]))] + rule.terms
    let query = try QueueQuery(
      Query(terms: terms), me: nil, now: now, readings: .none, isCounted: true, db)
    return try SQLRequest<Int>(literal: query.count(atMost: 1)).fetchOne(db) == 1
  }

  func move(to sequence: Int64) throws {
    try db.execute(
      sql: "INSERT INTO meta VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
      arguments: [Self.key(rule.name), sequence])
  }

  /// One that the policy no longer has, should it come back, begins with that adoption.
  static func forget(allBut names: [String], _ db: Database) throws {
    let kept = names.map(key)
    let all = try String.fetchAll(
      db, sql: "SELECT key FROM meta WHERE key >= ? AND key < ?", arguments: [key(""), "hook0"])
    for key in all where !kept.contains(key) {
      try db.execute(sql: "DELETE FROM meta WHERE key = ?", arguments: [key])
    }
  }

  /// The end of this, `/`, comes just before `0`.
  private static func key(_ name: String) -> String { "hook/" + name }

  /// Where the policy in force was adopted.
  private static func adoption(_ db: Database) throws -> Int64 {
    try Int64.fetchOne(
      db,
      sql: """
        SELECT max(seq) FROM event
        WHERE stream = 'desk' AND (kind LIKE 'desk.founded/%' OR kind LIKE 'policy.adopted/%')
        """) ?? 0
  }

  /// Events looked at in one go.
  private static let reach: Int64 = 2000
}
