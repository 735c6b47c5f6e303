import Journal
import ServiceDesk

/// Tickets that may be meant by what is typed where one is to be named.
struct SuggestRequest: Equatable, Sendable {
  var text: String
  /// It cannot be meant.
  var except: TicketID?
  /// Those to offer while nothing has been typed.
  var marked: [TicketID]
}

extension Journal {
  /// The ticket of that name or reference, then those that speak of the words, newest first.
  func suggestions(_ request: SuggestRequest, me: PersonID, now: Instant) throws -> [TicketRow] {
    let text = request.text.trimmed
    var ids = text.isEmpty ? request.marked : []
    if let id = TicketID(text) ?? Int(text).map({ TicketID($0) }) { ids.append(id) }
    if !text.isEmpty { ids += try tickets(referredToAs: text) }
    var found = try rows(Array(ids.prefix(TicketChoice.most)))
    if let query = Query(wordsOf: text, now: now) {
      found += try search(query, me: me, now: now, limit: TicketChoice.most).map(\.row)
    }
    var seen: Set<TicketID> = request.except.map { [$0] } ?? []
    return Array(found.filter { seen.insert($0.id).inserted }.prefix(TicketChoice.most))
  }
}

extension Query {
  /// Asks for all words of a text, in tickets of any standing; nil where it has none.
  fileprivate init?(wordsOf text: String, now: Instant) {
    let words = Phrase.words(of: text)
    let phrases = words.enumerated().compactMap { place, word in
      Phrase(word, isPrefix: place == words.count - 1)
    }
    guard !phrases.isEmpty else { return nil }
    self.init(
      terms: [Term(.status(Set(Status.allCases)))] + phrases.map { Term(.text([$0])) })
  }
}
