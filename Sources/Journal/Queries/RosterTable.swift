internal import GRDB
internal import ServiceDesk

/// Looks people and teams up.
struct RosterTable {
  let db: Database
  private static let columns = "id, name, role, teams, account"

  func person(_ id: PersonID) throws -> Person? {
    try Row.fetchOne(
      db.cachedStatement(sql: "SELECT \(Self.columns) FROM person WHERE id = ?"),
      arguments: [id.name]
    ).map(person)
  }

  func person(account: String) throws -> Person? {
    try Row.fetchOne(
      db, sql: "SELECT \(Self.columns) FROM person WHERE account = ? ORDER BY id LIMIT 1",
      arguments: [account]
    ).map(person)
  }

  func people() throws -> [Person] {
    try Row.fetchAll(db, sql: "SELECT \(Self.columns) FROM person ORDER BY id").map(person)
  }

  func team(_ id: TeamID) throws -> Team? {
    try Row.fetchOne(
      db.cachedStatement(sql: "SELECT * FROM team WHERE name = ?"), arguments: [id.name]
    ).map(team)
  }

  func teams() throws -> [Team] {
    try Row.fetchAll(db, sql: "SELECT * FROM team ORDER BY coalesce(tier, 9), name").map(team)
  }

  /// Many thousands of them may be read when a console opens.
  private func person(_ row: Row) throws -> Person {
    let teams = (row[3] as String).utf8.split(separator: Person.betweenTeams)
    return Person(
      id: PersonID(row[0]), name: row[1], role: try Role(stored: row[2]),
      teams: teams.map { TeamID(String(decoding: $0, as: UTF8.self)) }, account: row[4])
  }

  private func team(_ row: Row) -> Team {
    Team(
      id: TeamID(row["name"]), tier: row["tier"],
      lead: (row["lead"] as String?).map { PersonID($0) })
  }
}

extension Person {
  /// Stands in no name: it parts those of the teams in their column.
  static let betweenTeams = UInt8(0x1F)
}
