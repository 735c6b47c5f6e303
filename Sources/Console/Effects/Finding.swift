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

/// Some of what a search finds, and where it goes on; nil when that is all. There may be more
/// though little has been found: a search looks through so many places at a time and no more.
struct SearchFound: Equatable, Sendable {
  enum More: Equatable, Sendable {
    case words(SearchPlace)
    case rows(QueuePlace)
  }

  var results: [SearchResult] = []
  var more: More?
}

extension Journal {
  /// What a person who is typing wants to see first: the ticket they name, then the newest places
  /// where the words stand, or the queue's own order where there are no words.
  func find(_ request: SearchRequest, me: PersonID, now: Instant) throws -> SearchFound {
    var found = try tickets(request, me: me, now: now)
    if let id = request.named {
      found.results.removeAll { $0.row.id == id }
      if request.more == nil, let row = try row(id) {
        found.results.insert(SearchResult(row: row), at: 0)
      }
    }
    return found
  }

  private func tickets(_ request: SearchRequest, me: PersonID, now: Instant) throws -> SearchFound {
    let (query, limit) = (request.query, request.limit)
    let phrases = query.soughtPhrases.flatMap { $0 }
    guard !phrases.isEmpty, query.asOf == nil else {
      let place: QueuePlace? = if case .rows(let place) = request.more { place } else { nil }
      let page = try queue(query, me: me, now: now, after: place, limit: limit)
      return SearchFound(
        results: page.rows.map { SearchResult(row: $0) }, more: page.next.map { .rows($0) })
    }
    let place: SearchPlace? = if case .words(let place) = request.more { place } else { nil }
    let page = try find(query, me: me, now: now, after: place, limit: limit)
    return SearchFound(
      results: page.hits.map { SearchResult($0, phrases) }, more: page.next.map { .words($0) })
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
