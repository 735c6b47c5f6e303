internal import ServiceDesk

struct TicketNoted1: TicketPayload {
  static let kind = "ticket.noted/1"
  var text: String
  var event: TicketEvent { .conversation(.noted(text: text)) }
}

struct TicketReplied1: TicketPayload {
  static let kind = "ticket.replied/1"
  var text: String
  var event: TicketEvent { .conversation(.replied(text: text)) }
}

struct TicketReceived1: TicketPayload {
  static let kind = "ticket.received/1"
  var text: String
  var event: TicketEvent { .conversation(.received(text: text)) }
}

struct TicketNotePublished1: TicketPayload {
  static let kind = "ticket.note-published/1"
  var note: String
  var event: TicketEvent {
    get throws { .conversation(.published(note: try EventID(stored: note))) }
  }
}

struct TicketMentioned1: TicketPayload {
  static let kind = "ticket.mentioned/1"
  var person: String
  var event: TicketEvent { .conversation(.mentioned(PersonID(person))) }
}

struct TicketWatched1: TicketPayload {
  static let kind = "ticket.watched/1"
  var person: String
  var event: TicketEvent { .conversation(.watched(PersonID(person))) }
}

struct TicketUnwatched1: TicketPayload {
  static let kind = "ticket.unwatched/1"
  var person: String
  var event: TicketEvent { .conversation(.unwatched(PersonID(person))) }
}

extension Conversation.Event {
  var payload: any Payload {
    switch self {
    case .noted(let text): TicketNoted1(text: text)
    case .replied(let text): TicketReplied1(text: text)
    case .received(let text): TicketReceived1(text: text)
    case .published(let note): TicketNotePublished1(note: note.description)
    case .mentioned(let person): TicketMentioned1(person: person.name)
    case .watched(let person): TicketWatched1(person: person.name)
    case .unwatched(let person): TicketUnwatched1(person: person.name)
    }
  }
}
