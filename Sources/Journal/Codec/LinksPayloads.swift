internal import ServiceDesk

struct TicketLinked1: TicketPayload {
  static let kind = "ticket.linked/1"
  var link: String
  var ticket: Int
  var event: TicketEvent {
    get throws { .links(.linked(try LinkKind(stored: link), to: TicketID(ticket))) }
  }
}

struct TicketUnlinked1: TicketPayload {
  static let kind = "ticket.unlinked/1"
  var link: String
  var ticket: Int
  var event: TicketEvent {
    get throws { .links(.unlinked(try LinkKind(stored: link), from: TicketID(ticket))) }
  }
}

struct TicketMerged1: TicketPayload {
  static let kind = "ticket.merged/1"
  var into: Int
  var event: TicketEvent { .links(.merged(into: TicketID(into))) }
}

struct TicketUnmerged1: TicketPayload {
  static let kind = "ticket.unmerged/1"
  var from: Int
  var event: TicketEvent { .links(.unmerged(from: TicketID(from))) }
}

extension Links.Event {
  var payload: any Payload {
    switch self {
    case .linked(let kind, let other):
      TicketLinked1(link: kind.rawValue, ticket: other.number)
    case .unlinked(let kind, let other):
      TicketUnlinked1(link: kind.rawValue, ticket: other.number)
    case .merged(let target): TicketMerged1(into: target.number)
    case .unmerged(let target): TicketUnmerged1(from: target.number)
    }
  }
}
