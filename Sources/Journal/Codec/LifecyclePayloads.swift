internal import ServiceDesk

struct TicketStarted1: TicketPayload {
  static let kind = "ticket.started/1"
  var event: TicketEvent { .lifecycle(.started) }
}

struct TicketHeld1: TicketPayload {
  static let kind = "ticket.held/1"
  var reason: String?
  var until: String?
  var event: TicketEvent {
    get throws {
      .lifecycle(
        .held(
          Hold(
            reason: try reason.map { try HoldReason(stored: $0) },
            until: try until.map { try Instant(stored: $0) })))
    }
  }
}

struct TicketResumed1: TicketPayload {
  static let kind = "ticket.resumed/1"
  var event: TicketEvent { .lifecycle(.resumed) }
}

struct TicketResolved1: TicketPayload {
  static let kind = "ticket.resolved/1"
  var text: String?
  /// Absent means no.
  var firstContact: Bool?
  var event: TicketEvent {
    .lifecycle(.resolved(Resolution(text: text, isFirstContact: firstContact ?? false)))
  }

  enum CodingKeys: String, CodingKey {
    case text
    case firstContact = "first_contact"
  }
}

struct TicketReopened1: TicketPayload {
  static let kind = "ticket.reopened/1"
  var reason: String?
  var event: TicketEvent { .lifecycle(.reopened(reason: reason)) }
}

struct TicketClosed1: TicketPayload {
  static let kind = "ticket.closed/1"
  var event: TicketEvent { .lifecycle(.closed) }
}

struct TicketCancelled1: TicketPayload {
  static let kind = "ticket.cancelled/1"
  var reason: String?
  var event: TicketEvent { .lifecycle(.cancelled(reason: reason)) }
}

extension Lifecycle.Event {
  var payload: any Payload {
    switch self {
    case .started: TicketStarted1()
    case .held(let hold): TicketHeld1(reason: hold.reason?.rawValue, until: hold.until?.iso8601)
    case .resumed: TicketResumed1()
    case .resolved(let resolution):
      TicketResolved1(
        text: resolution.text, firstContact: resolution.isFirstContact ? true : nil)
    case .reopened(let reason): TicketReopened1(reason: reason)
    case .closed: TicketClosed1()
    case .cancelled(let reason): TicketCancelled1(reason: reason)
    }
  }
}
