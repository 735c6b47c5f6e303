internal import ServiceDesk

struct TicketClaimed1: TicketPayload {
  static let kind = "ticket.claimed/1"
  var by: String
  var event: TicketEvent { .assignment(.claimed(by: PersonID(by))) }
}

struct TicketStolen1: TicketPayload {
  static let kind = "ticket.stolen/1"
  var by: String
  var from: String
  var event: TicketEvent { .assignment(.stolen(by: PersonID(by), from: PersonID(from))) }
}

struct TicketAssigned1: TicketPayload {
  static let kind = "ticket.assigned/1"
  var to: String
  var from: String?
  var event: TicketEvent {
    .assignment(.assigned(to: PersonID(to), from: from.map { PersonID($0) }))
  }
}

struct TicketReleased1: TicketPayload {
  static let kind = "ticket.released/1"
  var from: String?
  var event: TicketEvent { .assignment(.released(from: from.map { PersonID($0) })) }
}

struct TicketMoved1: TicketPayload {
  static let kind = "ticket.moved/1"
  var from: TeamForm
  var to: TeamForm
  var event: TicketEvent { .assignment(.moved(Move(from: from, to: to))) }
}

/// A team and the tier it had at that moment.
struct TeamForm: Codable {
  var team: String
  var tier: Int?
}

extension Move {
  init(from: TeamForm, to: TeamForm) {
    self.init(
      from: TeamID(from.team), fromTier: from.tier, to: TeamID(to.team), toTier: to.tier)
  }

  var fromForm: TeamForm { TeamForm(team: from.name, tier: fromTier) }
  var toForm: TeamForm { TeamForm(team: to.name, tier: toTier) }
}

extension Assignment.Event {
  var payload: any Payload {
    switch self {
    case .claimed(let person): TicketClaimed1(by: person.name)
    case .stolen(let person, let owner): TicketStolen1(by: person.name, from: owner.name)
    case .assigned(let person, let owner): TicketAssigned1(to: person.name, from: owner?.name)
    case .released(let owner): TicketReleased1(from: owner?.name)
    case .moved(let move): TicketMoved1(from: move.fromForm, to: move.toForm)
    }
  }
}
