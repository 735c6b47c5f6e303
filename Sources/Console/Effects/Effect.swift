import Journal
import ServiceDesk

/// What the console wants from the world; what comes of it returns as an `Answer`.
enum Effect: Equatable, Sendable {
  case loadQueue(QueueRequest)
  case loadTicket(TicketID)
  /// What each second was to the ticket's clocks.
  case explain(TicketID)
  case perform(Order)
  case catchUp(CatchUp)
  /// Time is to be let happen what it makes happen.
  case passTime
  /// The policy's hooks are to be run for what they have not been told of.
  case runHooks
  case saveDraft(Draft)
  case removeDraft(Draft.Name)
  case loadDrafts
  /// These may take longer than a key may wait: done beside, answered later.
  case loadQueueBeside(QueueRequest)
  case countQueue(Query, generation: Int)
  case search(SearchRequest)
  /// A filter with a name that the desk has never listed: some ticket may have it.
  case readFilter(FilterRequest)
  case countFound(Query, generation: Int)
  case suggest(SuggestRequest)
  /// To whom the ticket may be given.
  case suggestPeople(TicketID)
  case markAll(Query, generation: Int)
  case preview(MarkedOrder)
  case performBulk(MarkedOrder, [BulkOrder])
  case lookForUndo
  case lookForRedo
  /// `staying` is told along: what was done since and is not taken back.
  case undo(Deed, staying: [Deed])
  case measure(FigureWindow)
  case openFigure(FigureRequest)
  case document(DocumentErrand)
  /// The person's own editor takes over the terminal until it ends.
  case editOutside(String)
  case loadViews
  case keepView(SavedView)
  case dropView(String)
  /// How many tickets each of these queries finds.
  case countViews([String])
  /// What the others at the desk are to see of the person.
  case tellOthers(Attendance.Sighting)
  case lookAround
  case redraw
  /// Back to the shell until it continues us.
  case suspend
  /// Calls for the person, wherever they look.
  case alert(String)
  /// Into the person's clipboard, if their terminal lets us.
  case copy(String)
}

/// A slice of the queue.
struct QueueRequest: Equatable, Sendable {
  enum Aim: Equatable, Sendable {
    case beginning
    case end
    /// The ticket with what comes before and after it; the beginning where it is not in the queue.
    case around(TicketID)
    case after(QueuePlace)
    case before(QueuePlace)
  }

  var query: Query
  var aim: Aim
  var limit: Int
  /// Answers to an older generation than the pane's own are of a filter no longer shown.
  var generation: Int
}

/// Rows of the queue in their order, and where it goes on before and after them.
struct QueueSlice: Equatable, Sendable {
  var rows: [TicketRow] = []
  var previous: QueuePlace?
  var next: QueuePlace?
}

/// Some of the tickets that a query asks for, to be shown while it is being typed: the first, or
/// those that follow.
struct SearchRequest: Equatable, Sendable {
  var query: Query
  /// What was typed is also a ticket's own name.
  var named: TicketID?
  var more: SearchFound.More?
  var limit: Int
  /// Answers to an older generation are of a text no longer typed.
  var generation: Int
}

/// A filter to be looked through for names that nobody has.
struct FilterRequest: Equatable, Sendable {
  var text: String
  /// What stands on the line that it was written on; nil where there is none any more.
  var typed: String?
}

/// The tickets that a figure counted when it was shown.
struct FigureRequest: Equatable, Sendable {
  var part: FigurePart
  var stretch: MetricWindow
  /// What their list is called.
  var title: String
}

/// A command on its way to the desk, with the version its author has seen.
struct Order: Equatable, Sendable {
  enum Work: Equatable, Sendable {
    case command(TicketCommand)
    case split(SplitOrder)
  }

  var action: ActionName
  var work: Work
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
