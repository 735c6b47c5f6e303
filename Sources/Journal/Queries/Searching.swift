internal import GRDB
public import ServiceDesk

/// A place in a timeline where the words stand.
public struct SearchHit: Equatable, Sendable {
  public var row: TicketRow
  /// Of the event that says them.
  public var sequence: Int64
  /// `subject`, `note`, `reply`, `message`, `brief`, `guidance`, `resolution`, `raise`, `rating` or
  /// `split`.
  public var place: String
  public var text: String
  /// Who said it, and when.
  public var author: Actor
  public var at: Instant
}

extension Journal {
  /// Where a phrase stands, newest first; each ticket once, with its newest place. Tickets that
  /// have ended are among them.
  public func search(_ phrase: Phrase, limit: Int) throws -> [SearchHit] {
    let every = Query.Term(.status(Set(Status.allCases)))
    let query = Query(terms: [every, Query.Term(.text([phrase]))])
    // Only the query's words and statuses are asked for: neither the asker nor the moment count.
    return try search(query, me: nil, now: Instant(microseconds: 0), limit: limit)
  }
}

extension EventTable {
  /// What is said at that place of the log; nil where its words are gone.
  func hit(_ row: TicketRow, sequence: Int64, place: String) throws -> SearchHit? {
    let event = try events(after: sequence - 1, limit: 1).first
    guard let event, let text = event.ticketEvent?.searchable?.text else { return nil }
    return SearchHit(
      row: row, sequence: sequence, place: place, text: text, author: event.actor,
      at: event.occurredAt)
  }
}
