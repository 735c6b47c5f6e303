import Journal
import ServiceDesk

/// A ticket that a search has found, and where in it the words stand.
struct SearchResult: Equatable, Sendable {
  struct Excerpt: Equatable, Sendable {
    /// `note`, `reply`, …, as the journal names it; `subject` for the ticket's opening.
    var place: String
    var author: Actor
    var at: Instant
    /// Some words around the first of those that were looked for.
    var text: String
  }

  var row: TicketRow
  /// Nil: it was not found by words.
  var excerpt: Excerpt?
}

extension Journal {
  /// What a person who is typing wants to see first: the ticket they name, then the newest places
  /// where the words stand, or the queue's own order where there are no words.
  func find(_ request: SearchRequest, me: PersonID, now: Instant) throws -> [SearchResult] {
    let query = request.query
    let named = try request.named.flatMap { try row($0) }.map { [SearchResult(row: $0)] } ?? []
    let phrases = query.soughtPhrases.flatMap { $0 }
    guard !phrases.isEmpty, query.asOf == nil else {
      let page = try queue(query, me: me, now: now, limit: request.limit)
      return named + page.rows.map { SearchResult(row: $0) }
    }
    let hits = try search(query, me: me, now: now, limit: request.limit)
    return named
      + hits.filter { $0.row.id != request.named }.map { SearchResult($0, phrases) }
  }
}

extension SearchResult {
  fileprivate init(_ hit: SearchHit, _ phrases: [Phrase]) {
    // A ticket's opening begins with its reference and subject, which the list shows anyway.
    let text = hit.place == "subject" ? hit.text.after(hit.row.subject) : hit.text
    self.init(
      row: hit.row,
      excerpt: Excerpt(
        place: hit.place, author: hit.author, at: hit.at,
        text: text.around(phrases, characters: 400)))
  }
}

extension String {
  /// What follows the first place of `beginning`; all of it where that does not stand in it.
  fileprivate func after(_ beginning: String) -> String {
    guard !beginning.isEmpty, let end = firstEnd(of: beginning) else { return self }
    return String(self[end...])
  }

  private func firstEnd(of text: String) -> Index? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return index(start, offsetBy: text.count) }
      guard let line = self[start...].firstIndex(where: \.isNewline) else { return nil }
      start = index(after: line)
    }
    return nil
  }
}
