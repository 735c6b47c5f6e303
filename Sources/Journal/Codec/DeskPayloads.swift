internal import ServiceDesk

struct DeskFounded1: DeskPayload {
  static let kind = "desk.founded/1"
  var policy: String
  var event: DeskEvent { .founded(document: policy) }
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
  var event: DeskEvent {
    get throws {
      .personDeclared(
        Person(
          id: PersonID(id), name: name, role: try Role(stored: role),
          teams: teams.map { TeamID($0) }, account: account))
    }
  }
}

extension DeskEvent {
  var payload: any Payload {
    switch self {
    case .founded(let document): DeskFounded1(policy: document)
    case .teamDeclared(let team):
      TeamDeclared1(name: team.id.name, tier: team.tier, lead: team.lead?.name)
    case .personDeclared(let person):
      PersonDeclared1(
        id: person.id.name, name: person.name, role: person.role.rawValue,
        teams: person.teams.map(\.name), account: person.account)
    }
  }
}
