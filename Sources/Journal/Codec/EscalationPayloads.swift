internal import ServiceDesk

struct TicketEscalated1: TicketPayload {
  static let kind = "ticket.escalated/1"
  var from: TeamForm
  var to: TeamForm
  /// The three are there together, or none of them is stated.
  var summary: String?
  var tried: String?
  var ask: String?

  var event: TicketEvent {
    .escalation(.escalated(Move(from: from, to: to), brief: brief))
  }

  private var brief: Brief? {
    guard let summary, let tried, let ask else { return nil }
    return Brief(summary: summary, tried: tried, ask: ask)
  }
}

struct TicketAcknowledged1: TicketPayload {
  static let kind = "ticket.acknowledged/1"
  var event: TicketEvent { .escalation(.acknowledged) }
}

struct TicketHandedBack1: TicketPayload {
  static let kind = "ticket.handed-back/1"
  var from: TeamForm
  var to: TeamForm
  var reason: String?
  var guidance: String?
  var event: TicketEvent {
    .escalation(.handedBack(Move(from: from, to: to), reason: reason, guidance: guidance))
  }
}

struct TicketRaised1: TicketPayload {
  static let kind = "ticket.raised/1"
  var to: String?
  var reason: String
  var event: TicketEvent { .escalation(.raised(to: to.map { PersonID($0) }, reason: reason)) }
}

struct TicketRaiseAcknowledged1: TicketPayload {
  static let kind = "ticket.raise-acknowledged/1"
  var event: TicketEvent { .escalation(.raiseAcknowledged) }
}

extension Escalation.Event {
  var payload: any Payload {
    switch self {
    case .escalated(let move, let brief):
      TicketEscalated1(
        from: move.fromForm, to: move.toForm, summary: brief?.summary, tried: brief?.tried,
        ask: brief?.ask)
    case .acknowledged: TicketAcknowledged1()
    case .handedBack(let move, let reason, let guidance):
      TicketHandedBack1(
        from: move.fromForm, to: move.toForm, reason: reason, guidance: guidance)
    case .raised(let lead, let reason): TicketRaised1(to: lead?.name, reason: reason)
    case .raiseAcknowledged: TicketRaiseAcknowledged1()
    }
  }
}
