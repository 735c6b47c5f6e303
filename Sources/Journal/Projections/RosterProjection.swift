internal import GRDB
internal import ServiceDesk

/// The desk's teams and people.
enum RosterProjection {
  static func apply(_ event: DeskEvent, _ db: Database) throws {
    switch event {
    case .founded(let document):
      for team in try Policy(document: document).teams { try write(team, db) }
    case .teamDeclared(let team): try write(team, db)
    case .personDeclared(let person): try write(person, db)
    }
  }

  private static func write(_ team: Team, _ db: Database) throws {
    try db.cachedStatement(sql: "INSERT OR REPLACE INTO team VALUES (?, ?, ?)")
      .execute(arguments: [team.id.name, team.tier, team.lead?.name])
  }

  private static func write(_ person: Person, _ db: Database) throws {
    try db.cachedStatement(sql: "INSERT OR REPLACE INTO person VALUES (?, ?, ?, ?, ?)")
      .execute(arguments: [
        person.id.name, person.name, person.role.rawValue,
        person.teams.map(\.name).joined(separator: "\u{1F}"), person.account,
      ])
  }
}
