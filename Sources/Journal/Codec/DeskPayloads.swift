internal import ServiceDesk

struct DeskFounded1: DeskPayload {
  static let kind = "desk.founded/1"
  var policy: String
  var files: [String: String]?
  var event: DeskEvent { .founded(document: policy, files: files ?? [:]) }
}

struct PolicyAdopted1: DeskPayload {
  static let kind = "policy.adopted/1"
  var policy: String
  var files: [String: String]?
  var event: DeskEvent { .policyAdopted(document: policy, files: files ?? [:]) }
}

struct RosterAdopted1: DeskPayload {
  static let kind = "roster.adopted/1"
  var roster: String
  var event: DeskEvent { .rosterAdopted(document: roster) }
}

struct TeamDeclared1: DeskPayload {
  static let kind = "team.declared/1"
  var name: String
  var tier: Int?
  var lead: String?
  var event: DeskEvent {
    .teamDeclared(Team(id: TeamID(name), tier: tier, lead: lead.map { PersonID($0) }))
  }
}

struct PersonDeclared1: DeskPayload {
  static let kind = "person.declared/1"
  var id: String
  var name: String
  var role: String
  var teams: [String]
  var account: String?
  // Absent in what was written before they were known.
  var email: String?
  var skills: [String: Int]?
  var calendar: String?
  var left: Bool?
  var event: DeskEvent {
    get throws {
      .personDeclared(
        Person(
          id: PersonID(id), name: name, role: try Role(stored: role),
          teams: teams.map { TeamID($0) }, account: account, email: email, skills: skills ?? [:],
          calendar: calendar, hasLeft: left ?? false))
    }
  }
}

extension DeskEvent {
  var payload: any Payload {
    switch self {
    case .founded(let document, let files):
      DeskFounded1(policy: document, files: files.isEmpty ? nil : files)
    case .policyAdopted(let document, let files):
      PolicyAdopted1(policy: document, files: files.isEmpty ? nil : files)
    case .rosterAdopted(let document): RosterAdopted1(roster: document)
    case .teamDeclared(let team):
      TeamDeclared1(name: team.id.name, tier: team.tier, lead: team.lead?.name)
    case .personDeclared(let person):
      PersonDeclared1(
        id: person.id.name, name: person.name, role: person.role.rawValue,
        teams: person.teams.map(\.name), account: person.account, email: person.email,
        skills: person.skills.isEmpty ? nil : person.skills, calendar: person.calendar,
        left: person.hasLeft ? true : nil)
    case .hookFailed(let failure): HookFailed1(failure)
    }
  }
}
