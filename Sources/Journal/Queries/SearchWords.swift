internal import GRDB
internal import ServiceDesk

/// How words are looked up in the search index.
///
/// FTS5 gathers all places of a prefix before it gives the first, unless the prefix is short enough
/// to be kept as a word of its own. A longer one is therefore completed to the few words that
/// begin so, and these are read side by side.
struct SearchWords {
  let db: Database

  /// So many letters are indexed as beginnings; the schema says it, too.
  private static let indexedPrefix = 3
  private static let mostCompletions = 32
  /// With so many places it is cheaper to look into each ticket than to gather the places.
  private static let mostGathered = 50_000

  /// The phrase in FTS5's words.
  func query(_ phrase: Phrase) throws -> String {
    guard phrase.isPrefix, let last = phrase.words.last,
      last.unicodeScalars.count > Self.indexedPrefix, let completions = try completions(of: last)
    else { return phrase.quoted(phrase.words) + (phrase.isPrefix ? " *" : "") }
    return completions.map { phrase.quoted(phrase.words.dropLast() + [$0]) }
      .joined(separator: " OR ")
  }

  /// Any of the phrases.
  func query(_ phrases: [Phrase]) throws -> String {
    "(" + (try phrases.map(query)).joined(separator: " OR ") + ")"
  }

  /// The words that begin so; nil where there are none, or too many.
  private func completions(of beginning: String) throws -> [String]? {
    let statement = try db.cachedStatement(
      sql: "SELECT term FROM search_word WHERE term >= ? LIMIT 1")
    var words: [String] = []
    var from = beginning
    while let word = try String.fetchOne(statement, arguments: [from]),
      word.utf8.starts(with: beginning.utf8)
    {
      guard words.count < Self.mostCompletions else { return nil }
      words.append(word)
      from = word + "\u{1}"
    }
    return words.isEmpty ? nil : words
  }

  /// How many places the phrase has, counting no further than `most`.
  func count(_ phrase: Phrase, atMost most: Int) throws -> Int {
    let statement = try db.cachedStatement(
      sql: "SELECT count(*) FROM (SELECT 1 FROM search WHERE search MATCH ? LIMIT ?)")
    return try Int.fetchOne(statement, arguments: [query(phrase), most]) ?? 0
  }

  /// The numbers of the tickets in which the phrase stands.
  func numbers(_ phrase: Phrase) throws -> SQL {
    """
    SELECT timeline.number FROM search CROSS JOIN timeline ON timeline.seq = search.rowid
    WHERE search MATCH \(try query(phrase))
    """
  }

  /// Whether the phrase stands in the row called `ticket`.
  func stands(_ phrase: Phrase) throws -> SQL {
    let isGathered = try count(phrase, atMost: Self.mostGathered) < Self.mostGathered
    if isGathered { return "ticket.number IN (\(try numbers(phrase)))" }
    return """
      EXISTS (SELECT 1 FROM timeline AS said CROSS JOIN search ON search.rowid = said.seq
              WHERE said.number = ticket.number AND search MATCH \(try query(phrase)))
      """
  }
}

extension Phrase {
  fileprivate func quoted(_ words: some Sequence<String>) -> String {
    "\"\(words.joined(separator: " "))\""
  }
}
