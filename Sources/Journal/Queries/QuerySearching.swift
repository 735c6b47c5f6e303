internal import GRDB
public import ServiceDesk

extension Journal {
  /// The tickets that `query` asks for, each with the newest place where its words stand, newest
  /// first: before all others those in which all words stand in one place. Nothing for a query
  /// without words.
  ///
  /// Reads on only until `limit` tickets have been found.
  public func search(
    _ query: Query, me: PersonID?, now: Instant, limit: Int
  ) throws -> [SearchHit] {
    let phrases = query.soughtPhrases
    guard !phrases.isEmpty else { return [] }
    var others = query
    others.terms.removeAll { $0.isSought }
    return try store.read { db in
      var found = FoundPlaces(table: EventTable(db: db, codec: codec), limit: limit)
      let together = QueueQuery(others, me: me, now: now)
      try found.read(phrases.fullTextQuery(" AND "), together) { try hit($0, $1) }
      if phrases.count > 1 {
        let apart = QueueQuery(query, me: me, now: now)
        try found.read(phrases.fullTextQuery(" OR "), apart) { try hit($0, $1) }
      }
      return found.hits
    }
  }
}

/// The places found so far, one for each ticket.
private struct FoundPlaces {
  let table: EventTable
  let limit: Int
  private(set) var hits: [SearchHit] = []
  private var seen: Set<Int> = []

  init(table: EventTable, limit: Int) { (self.table, self.limit) = (table, limit) }

  mutating func read(
    _ words: String, _ query: QueueQuery, hit: (Row, EventTable) throws -> SearchHit?
  ) throws {
    guard hits.count < limit else { return }
    let sql: SQL = """
      SELECT timeline.seq, timeline.number, timeline.place
      FROM search JOIN timeline ON timeline.seq = search.rowid
      WHERE search MATCH \(words) AND \(query.holds("timeline.number"))
      ORDER BY search.rowid DESC
      """
    let places = try SQLRequest<Row>(literal: sql).fetchCursor(table.db)
    while hits.count < limit, let place = try places.next() {
      guard seen.insert(place["number"]).inserted else { continue }
      if let hit = try hit(place, table) { hits.append(hit) }
    }
  }
}

extension Query.Term {
  /// Words that must stand somewhere in the ticket.
  fileprivate var isSought: Bool {
    guard case .text = condition else { return false }
    return !isNegated
  }
}

extension [[Phrase]] {
  fileprivate func fullTextQuery(_ conjunction: String) -> String {
    map { "(" + $0.map(\.fullTextQuery).joined(separator: " OR ") + ")" }
      .joined(separator: conjunction)
  }
}
