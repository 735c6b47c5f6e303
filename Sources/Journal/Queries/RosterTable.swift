internal import GRDB
internal import ServiceDesk

/// Looks people and teams up.
struct RosterTable {
  let db: Database
  private static let columns = "id, name, role, teams, account, email, skills, calendar, has_left"

  func person(_ id: PersonID) throws -> Person? {
    try Row.fetchOne(
      db.cachedStatement(sql: "SELECT \(Self.columns) FROM person WHERE id = ?"),
      arguments: [id.name]
    ).map(person)
  }

  func person(account: String) throws -> Person? {
    try Row.fetchOne(
      db, sql: "SELECT \(Self.columns) FROM person WHERE account = ? ORDER BY has_left, id LIMIT 1",
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
    let teams = (row[3] as String).utf8.split(separator: Person.betweenItems)
    return Person(
      id: PersonID(row[0]), name: row[1], role: try Role(stored: row[2]),
      teams: teams.map { TeamID(String(decoding: $0, as: UTF8.self)) }, account: row[4],
      email: row[5], skills: Person.skills(stored: row[6]), calendar: row[7], hasLeft: row[8])
  }

  private func team(_ row: Row) -> Team {
    Team(
      id: TeamID(row["name"]), tier: row["tier"],
      lead: (row["lead"] as String?).map { PersonID($0) })
  }
}

extension Person {
  /// Stands in no name: it parts those of the teams in their column, and the skills in theirs.
  fileprivate static let betweenItems = UInt8(0x1F)

  /// Reads `mail=2`, and more of them.
  fileprivate static func skills(stored text: String) -> [String: Int] {
    guard !text.isEmpty else { return [:] }
    let skills = text.utf8.split(separator: betweenItems).compactMap { item in
      item.lastIndex(of: UInt8(ascii: "=")).map { place in
        (
          String(decoding: item[..<place], as: UTF8.self),
          Int(String(decoding: item[item.index(after: place)...], as: UTF8.self)) ?? 0
        )
      }
    }
    return Dictionary(skills) { first, _ in first }
  }
}
