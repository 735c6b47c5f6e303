internal import GRDB
public import ServiceDesk

/// A place in a timeline where the words stand.
public struct SearchHit: Equatable, Sendable {
  public var row: TicketRow
  /// Of the event that says them.
  public var sequence: Int64
  /// `subject`, `note`, `reply`, `message`, `brief`, `guidance`, `resolution`, `raise`, `rating` or `split`.
  public var place: String
  public var text: String
  /// Who said it, and when.
  public var author: Actor
  public var at: Instant
}

extension Journal {
  /// Where a phrase stands, newest first; each ticket once, with its newest place.
  public func search(_ phrase: Phrase, limit: Int) throws -> [SearchHit] {
    try store.read { db in
      let table = EventTable(db: db, codec: codec)
      let places = try Row.fetchCursor(
        db,
        sql: """
          SELECT timeline.seq, timeline.number, timeline.place
          FROM search JOIN timeline ON timeline.seq = search.rowid
          WHERE search MATCH ? ORDER BY search.rowid DESC
          """, arguments: [phrase.fullTextQuery])
      var hits: [SearchHit] = []
      var seen: Set<Int> = []
      while hits.count < limit, let place = try places.next() {
        guard seen.insert(place["number"]).inserted,
          let hit = try hit(place, table)
        else { continue }
        hits.append(hit)
      }
      return hits
    }
  }

  func hit(_ place: Row, _ table: EventTable) throws -> SearchHit? {
    let sequence: Int64 = place["seq"]
    let row = try Row.fetchOne(
      table.db.cachedStatement(sql: "SELECT \(TicketRow.columns) FROM ticket WHERE number = ?"),
      arguments: [place["number"] as Int])
    let event = try table.events(after: sequence - 1, limit: 1).first
    guard let row, let event, let text = event.ticketEvent?.searchable?.text else { return nil }
    return SearchHit(
      row: try TicketRow(row), sequence: sequence, place: place["place"], text: text,
      author: event.actor, at: event.occurredAt)
  }
}
