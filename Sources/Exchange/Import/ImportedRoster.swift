internal import Journal
internal import ServiceDesk

/// The teams and people that a file names, with the time at which each is named first.
struct ImportedRoster {
  private(set) var teams: [String: TeamEntry] = [:]
  private(set) var people: [String: PersonEntry] = [:]

  struct TeamEntry {
    var tier: Int?
    var since: Int64
  }

  struct PersonEntry {
    /// The teams they have worked in.
    var teams: [String: Int?] = [:]
    var since: Int64
  }

  var teamsOfUnknownTier: Int { teams.values.count { $0.tier == nil } }

  /// A ticket of no team yet waits in a team of that name: it must be there, too.
  static let notStated = Team(id: .notStated, tier: nil)

  mutating func note(_ row: MappedRow, isFirst: Bool, hasTeams: Bool) {
    if let team = row.team {
      note(team: team, tier: row.tier, at: row.time)
    } else if isFirst, hasTeams {
      note(team: Self.notStated.id.name, tier: nil, at: row.time)
    }
    if let owner = row.owner { note(person: owner, row) }
  }

  private mutating func note(team: String, tier: Int?, at time: Int64) {
    guard let known = teams[team] else {
      teams[team] = TeamEntry(tier: tier, since: time)
      return
    }
    if time < known.since { teams[team]?.since = time }
  }

  private mutating func note(person: String, _ row: MappedRow) {
    guard let known = people[person] else {
      people[person] = PersonEntry(teams: row.teamEntry, since: row.time)
      return
    }
    if row.time < known.since { people[person]?.since = row.time }
    if let team = row.team, known.teams[team] == nil {
      people[person]?.teams.updateValue(row.tier, forKey: team)
    }
  }

  // MARK: As facts

  /// Teams first, then people, each by name. The ids follow from what the file says of each, so that
  /// the same file adds nothing again, whatever the desk has made of it since.
  func facts(_ informant: Informant) -> [ImportedFact] {
    teams.sorted { $0.key < $1.key }.map { teamFact($0.key, $0.value, informant) }
      + people.sorted { $0.key < $1.key }.map { personFact($0.key, $0.value, informant) }
  }

  private func teamFact(
    _ name: String, _ entry: TeamEntry, _ informant: Informant
  ) -> ImportedFact {
    let tier = entry.tier.map { String($0) } ?? "unknown"
    return ImportedFact(
      id: .derived(from: ["import", informant.mapping, "team", name, "tier", tier]),
      content: .team(Team(id: TeamID(name), tier: entry.tier)), author: informant.author(nil),
      occurredAt: Instant(microseconds: entry.since))
  }

  private func personFact(
    _ name: String, _ entry: PersonEntry, _ informant: Informant
  ) -> ImportedFact {
    let teams = entry.teams.keys.sorted()
    let highest = entry.teams.values.compactMap(\.self).max()
    let person = Person(
      id: PersonID(name), name: name, role: .engineer(tier: highest),
      teams: teams.map { TeamID($0) })
    return ImportedFact(
      id: .derived(from: ["import", informant.mapping, "person", name, "teams"] + teams),
      content: .person(person), author: informant.author(nil),
      occurredAt: Instant(microseconds: entry.since))
  }
}

extension MappedRow {
  fileprivate var teamEntry: [String: Int?] { team.map { [$0: tier] } ?? [:] }
}
