internal import GRDB
public import ServiceDesk

extension Journal {
  public func person(_ id: PersonID) throws -> Person? {
    try store.read { db in try RosterTable(db: db).person(id) }
  }

  /// Whom an operating-system account acts as.
  public func person(account: String) throws -> Person? {
    try store.read { db in try RosterTable(db: db).person(account: account) }
  }

  /// Everybody, by id.
  public func people() throws -> [Person] {
    try store.read { db in try RosterTable(db: db).people() }
  }

  /// All teams, by tier, then name.
  public func teams() throws -> [Team] {
    try store.read { db in try RosterTable(db: db).teams() }
  }

  /// Values that tickets carry now, for completion: at most `limit`, the most frequent first.
  public func tags(limit: Int = 200) throws -> [String] {
    try store.read { db in
      try String.fetchAll(
        db,
        sql: "SELECT tag FROM ticket_tag GROUP BY tag ORDER BY count(*) DESC, tag LIMIT ?",
        arguments: [limit])
    }
  }
}
