internal import ServiceDesk

struct TicketUndone1: TicketPayload {
  static let kind = "ticket.undone/1"
  /// The id that the events share which were taken back: of the first of them, or of their bulk.
  var undoes: String
  var event: TicketEvent { get throws { .undoing(.undone(try EventID(stored: undoes))) } }
}

extension Undoing.Event {
  var payload: any Payload {
    switch self {
    case .undone(let deed): TicketUndone1(undoes: deed.description)
    }
  }
}
