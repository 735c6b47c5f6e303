internal import ServiceDesk

struct TicketAssessed1: TicketPayload {
  static let kind = "ticket.assessed/1"
  var impact: String
  var urgency: String
  var priority: String
  var event: TicketEvent {
    get throws {
      .classification(
        .assessed(
          impact: try Level(stored: impact), urgency: try Level(stored: urgency),
          priority: try Priority(stored: priority)))
    }
  }
}

struct TicketPrioritised1: TicketPayload {
  static let kind = "ticket.prioritised/1"
  var priority: String
  var reason: String?
  var event: TicketEvent {
    get throws { .classification(.prioritised(try Priority(stored: priority), reason: reason)) }
  }
}

struct TicketCategorised1: TicketPayload {
  static let kind = "ticket.categorised/1"
  var category: String?
  var event: TicketEvent { .classification(.categorised(category)) }
}

struct TicketRetitled1: TicketPayload {
  static let kind = "ticket.retitled/1"
  var subject: String
  var event: TicketEvent { .classification(.retitled(subject)) }
}

struct TicketTagged1: TicketPayload {
  static let kind = "ticket.tagged/1"
  var added: [String]
  var removed: [String]
  var event: TicketEvent { .classification(.tagged(added: added, removed: removed)) }
}

struct TicketFieldSet1: TicketPayload {
  static let kind = "ticket.field-set/1"
  var field: String
  var value: String?
  var event: TicketEvent { .classification(.fieldSet(field, to: value)) }
}

extension Classification.Event {
  var payload: any Payload {
    switch self {
    case .assessed(let impact, let urgency, let priority):
      TicketAssessed1(
        impact: impact.rawValue, urgency: urgency.rawValue, priority: priority.description)
    case .prioritised(let priority, let reason):
      TicketPrioritised1(priority: priority.description, reason: reason)
    case .categorised(let category): TicketCategorised1(category: category)
    case .retitled(let subject): TicketRetitled1(subject: subject)
    case .tagged(let added, let removed): TicketTagged1(added: added, removed: removed)
    case .fieldSet(let field, let value): TicketFieldSet1(field: field, value: value)
    }
  }
}
