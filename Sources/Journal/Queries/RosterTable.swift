internal import Foundation
internal import GRDB
internal import ServiceDesk

/// Looks people and teams up.
struct RosterTable {
  let db: Database

  func person(_ id: PersonID) throws -> Person? {
    try Row.fetchOne(
      db.cachedStatement(sql: "SELECT * FROM person WHERE id = ?"), arguments: [id.name]
    ).map(person)
  }

  func person(account: String) throws -> Person? {
    try Row.fetchOne(
      db, sql: "SELECT * FROM person WHERE account = ? ORDER BY id LIMIT 1", arguments: [account]
    ).map(person)
  }

  func people() throws -> [Person] {
    try Row.fetchAll(db, sql: "SELECT * FROM person ORDER BY id").map(person)
  }

  func team(_ id: TeamID) throws -> Team? {
    try Row.fetchOne(
      db.cachedStatement(sql: "SELECT * FROM team WHERE name = ?"), arguments: [id.name]
    ).map(team)
  }

  func teams() throws -> [Team] {
    try Row.fetchAll(db, sql: "SELECT * FROM team ORDER BY coalesce(tier, 9), name").map(team)
  }

  private func person(_ row: Row) throws -> Person {
    let teams = try JSONDecoder().decode([String].self, from: Data((row["teams"] as String).utf8))
    return Person(
      id: PersonID(row["id"]), name: row["name"], role: try Role(stored: row["role"]),
      teams: teams.map { TeamID($0) }, account: row["account"])
  }

  private func team(_ row: Row) -> Team {
    Team(
      id: TeamID(row["name"]), tier: row["tier"],
      lead: (row["lead"] as String?).map { PersonID($0) })
  }
}
