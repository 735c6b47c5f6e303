import Journal
import ServiceDesk

/// What the console wants from the world; what comes of it returns as an `Answer`.
enum Effect: Equatable, Sendable {
  case loadQueue(QueueRequest)
  case loadTicket(TicketID)
  case perform(Order)
  case catchUp(CatchUp)
  case saveDraft(Draft)
  case removeDraft(Draft.Name)
  case loadDrafts
  /// These may take longer than a key may wait: done beside, answered later.
  case searchQueue(QueueRequest)
  case countQueue(Query, generation: Int)
  case measure(FigureWindow)
  /// The person's own editor takes over the terminal until it ends.
  case editOutside(String)
  case redraw
  /// Back to the shell until it continues us.
  case suspend
  case ring
}

/// A slice of the queue: the first, or the one after `offset`.
struct QueueRequest: Equatable, Sendable {
  var query: Query
  var offset: QueuePlace?
  var limit: Int
  /// Answers to an older generation than the pane's own are of a filter no longer shown.
  var generation: Int
}

/// A command on its way to the desk, with the version its author has seen.
struct Order: Equatable, Sendable {
  var action: ActionName
  var command: TicketCommand
  /// Nil: a new ticket.
  var ticket: TicketID?
  var seen: Int?
  /// The form that made it stays open until it has been carried out.
  var isFromForm = false
}

/// What happened on the desk since `after`, as far as the screen is concerned.
struct CatchUp: Equatable, Sendable {
  var after: Int64
  var query: Query
  /// The tickets in sight, re-read by themselves when more happened than can be gone through.
  var inSight: [TicketID]
}

/// Something unsent, kept on disk.
struct Draft: Equatable, Sendable {
  struct Name: Hashable, Sendable {
    /// Nil: a ticket not yet opened.
    var ticket: TicketID?
    var purpose: FormPurpose
  }

  var name: Name
  /// A form's fields, as `Form.kept` writes them.
  var kept: String
}
