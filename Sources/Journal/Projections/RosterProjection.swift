internal import GRDB
internal import ServiceDesk

/// The desk's teams and people.
enum RosterProjection {
  static func apply(_ event: DeskEvent, of recorded: RecordedEvent, _ table: EventTable) throws {
    let db = table.db
    switch event {
    case .founded(let document, let files):
      for team in try Policy(document: document, files: files).teams { try write(team, db) }
    case .policyAdopted(let document, let files):
      let teams = try Policy(document: document, files: files).teams
      try removeTeams(notAmong: teams, before: recorded, table)
      for team in teams { try write(team, db) }
    case .rosterAdopted(let document):
      for person in try Roster(document: document).people { try write(person, db) }
    case .teamDeclared(let team): try write(team, db)
    case .personDeclared(let person): try write(person, db)
    case .hookFailed: break
    }
  }

  /// The former policy's; those that an import has declared stay.
  private static func removeTeams(
    notAmong teams: [Team], before adoption: RecordedEvent, _ table: EventTable
  ) throws {
    let former = try table.adoptions(after: 0).last { $0.sequence < adoption.sequence }
    let kept = Set(teams.map(\.id))
    for team in try former?.policy().teams ?? [] where !kept.contains(team.id) {
      try table.db.execute(sql: "DELETE FROM team WHERE name = ?", arguments: [team.id.name])
    }
  }

  private static func write(_ team: Team, _ db: Database) throws {
    try db.cachedStatement(sql: "INSERT OR REPLACE INTO team VALUES (?, ?, ?)")
      .execute(arguments: [team.id.name, team.tier, team.lead?.name])
  }

  private static func write(_ person: Person, _ db: Database) throws {
    try db.cachedStatement(sql: "INSERT OR REPLACE INTO person VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
      .execute(arguments: [
        person.id.name, person.name, person.role.rawValue,
        person.teams.map(\.name).joined(separator: "\u{1F}"), person.account, person.email,
        person.skills.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
          .joined(separator: "\u{1F}"), person.calendar, person.hasLeft,
      ])
  }
}
