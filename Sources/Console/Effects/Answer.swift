import Journal
import ServiceDesk

/// What came of an effect; it enters the console the way a key does.
enum Answer: Sendable {
  case queue(QueueRequest, QueueSlice)
  case count(Int, generation: Int)
  case found(SearchRequest, SearchFound)
  case countFound(Int, generation: Int)
  case queryRead(FilterRequest, Query)
  case queryFaulty(FilterRequest, QueryFault)
  case suggested(SuggestRequest, [TicketRow])
  case peopleSuggested(TicketID, [Suggestion])
  case marked([TicketID], isAll: Bool, generation: Int)
  case previewed(MarkedOrder, BulkPreview)
  case bulkDone(MarkedOrder, BulkOutcome)
  case lastDeed(LastDeed)
  /// With what the person did last, which stays.
  case nothingToUndo(Deed?)
  case lastUndoing(Deed?)
  case undone(Deed, staying: [Deed], BulkOutcome)
  case notUndone(Deed, Refusal)
  case ticket(TicketFile)
  case noTicket(TicketID)
  case explained(TicketID, [ClockAccount], at: Instant)
  case done(Order, Receipt)
  case split(Order, SplitReceipt)
  case refused(Order, Refusal)
  case movedOn(Order, MovedOn)
  case news(News)
  /// The views that the person keeps, and what has become of one.
  case views([SavedView], told: String?)
  /// By their queries; none for one that cannot be read.
  case viewsCounted([String: Int])
  /// Who else is at the desk.
  case others([Attendance.Sighting])
  /// What time has made happen was recorded.
  case timePassed
  case drafts([Draft])
  case figures(FigureSheet)
  /// Nil: there are too many to be listed.
  case figureOpened(FigureRequest, [TicketID]?)
  case document(DocumentAnswer)
  /// Nil: the editor was left without a change.
  case edited(String?)
  /// The world said no; the sentence says what and what can be done.
  case failed(String, Order?)
}

/// A ticket with all that the ticket pane shows of it.
struct TicketFile: Equatable, Sendable {
  var ticket: Ticket
  var history: [RecordedEvent]
  /// As they stood when it was read.
  var clocks = TicketClocks()
  /// Links made here and links read from the other side.
  var links: [Link]
  /// Tickets that were merged into this one.
  var merged: [TicketID] = []
  /// Tickets that were split from this one and merged again.
  var rejoined: [TicketID] = []
}

/// What others and the person themself have done since the console last looked.
struct News: Sendable {
  struct Change: Sendable {
    var row: TicketRow
    /// The filter still asks for it.
    var isWanted: Bool
  }

  /// Oldest first; only the last ones where there were very many.
  var events: [RecordedEvent]
  var changes: [Change]
  /// Up to where the log has been read.
  var newest: Int64
  /// More happened than was gone through ticket by ticket.
  var isFlood: Bool
  /// Events of which the policy has the person told; by their sequence.
  var told: Set<Int64> = []
  /// The roster, where it changed.
  var people: [Person]?
  var teams: [Team]?
  /// The rules, where they changed.
  var rules: ClockRules?
}
