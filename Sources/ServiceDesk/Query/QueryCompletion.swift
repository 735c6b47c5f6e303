/// Proposes how the word under the cursor of a query may go on.
public enum QueryCompletion {
  /// One proposal.
  public struct Candidate: Hashable, Sendable {
    /// What to write in place of `range`, with quotes where it needs them.
    public let text: String
    /// What a field means; empty for a value.
    public let sentence: String
    /// What it replaces, in characters.
    public let range: Range<Int>
  }

  /// Values that differ from desk to desk: only the caller knows them.
  public enum Source: Hashable, Sendable {
    case teams
    case people
    case requesters
    case categories
    case tags
    case references
    case customFields
    /// The values of the custom field of this name.
    case customField(String)
  }

  /// The proposals, best first: those that begin with what was typed, then those that hold it.
  ///
  /// - Parameters:
  ///   - cursor: how many characters stand before it.
  ///   - limit: the most that are returned.
  ///   - values: asked at most once for each source that matters here.
  public static func candidates(
    _ text: String, cursor: Int, limit: Int = 50, values: (Source) -> [String]
  ) -> [Candidate] {
    let place = QueryPlace(text, cursor: cursor)
    let proposals =
      place.opening.map { self.values(of: $0, in: place, ask: values) }
      ?? names(in: place, ask: values)
    return ranked(proposals, typed: place.typed).prefix(max(0, limit)).map {
      Candidate(text: $0.text, sentence: $0.sentence, range: place.range)
    }
  }

  private struct Proposal {
    /// What is compared with what was typed.
    var name: String
    var text: String
    var sentence = ""
  }

  private static func names(
    in place: QueryPlace, ask: (Source) -> [String]
  ) -> [Proposal] {
    let customNames = ask(.customFields)
    let custom = Query.Field.custom.entry.opening
    if place.typed.foldedForQuery.hasPrefix(custom) {
      return customNames.map {
        Proposal(name: custom + $0, text: "\(custom)\(QueryQuoting.word($0)):")
      }
    }
    return Query.catalogue.filter { $0.field != .custom || !customNames.isEmpty }.map {
      Proposal(name: $0.opening, text: $0.opening, sentence: $0.sentence)
    }
  }

  private static func values(
    of opening: QueryWordParts.Opening, in place: QueryPlace, ask: (Source) -> [String]
  ) -> [Proposal] {
    guard let field = Query.Field(name: opening.name) else { return [] }
    let sign = field == .sort && place.typed.hasPrefix("-") ? "-" : ""
    let words = place.isBare ? field.entry.values : []
    let fixed = words.map { Proposal(name: sign + $0, text: sign + $0) }
    let source = field.source(customName: opening.customName)
    let named = (source.map(ask) ?? []).map {
      Proposal(name: $0, text: NamePattern($0).queryText)
    }
    let proposals = field.hasPeople ? fixed + named : named + fixed
    return proposals.filter { !place.others.contains($0.name.foldedForQuery) }
  }

  private static func ranked(_ proposals: [Proposal], typed: String) -> [Proposal] {
    let typed = typed.foldedForQuery
    guard !typed.isEmpty else { return proposals }
    var (starting, holding): ([Proposal], [Proposal]) = ([], [])
    for proposal in proposals {
      let name = proposal.name.foldedForQuery
      if name.hasPrefix(typed) {
        starting.append(proposal)
      } else if name.contains(typed) {
        holding.append(proposal)
      }
    }
    return starting + holding
  }
}

extension Query.Field {
  fileprivate var hasPeople: Bool { self == .owner || self == .watching }

  fileprivate func source(customName: String?) -> QueryCompletion.Source? {
    switch self {
    case .team: .teams
    case .owner, .watching: .people
    case .requester: .requesters
    case .category: .categories
    case .tag: .tags
    case .reference: .references
    case .custom: customName.map(QueryCompletion.Source.customField)
    case .status, .hold, .tier, .priority, .id, .text, .age, .updated, .opened, .reopened,
      .escalated, .sla, .due, .breached, .sort, .asof:
      nil
    }
  }
}

/// Where in a query the cursor stands, and what was typed there.
private struct QueryPlace {
  /// The field whose value is being typed; nil while it is a field's name or a word.
  let opening: QueryWordParts.Opening?
  /// Up to the cursor, without quotes.
  let typed: String
  /// No quote was opened: a word with a meaning, such as `me`, may be meant.
  let isBare: Bool
  /// The other values of the term, folded: they need not be offered again.
  let others: Set<String>
  /// What a candidate replaces, in characters.
  let range: Range<Int>

  init(_ text: String, cursor: Int) {
    let before = text.prefix(max(0, cursor))
    let position = before.unicodeScalars.count
    let typedWord = QueryLexer.words(of: String(before)).last
    guard let word = typedWord, word.range.upperBound == position || word.openQuote != nil else {
      (opening, typed, isBare, others) = (nil, "", true, [])
      range = before.count..<before.count
      return
    }
    let parts = QueryWordParts(word)
    opening = parts.opening
    typed = parts.values.last?.whole ?? ""
    isBare = word.openQuote == nil && parts.values.last?.isBare != false
    others = Set(parts.values.dropLast().map(\.text.foldedForQuery))
    let start = QueryPlace.start(of: parts.values.last, in: word)
    let end = QueryPlace.end(in: text, from: position, isValue: parts.opening != nil)
    range = text.characters(ofScalars: start..<max(start, end))
  }

  /// An opened quote with nothing behind it belongs to the value.
  private static func start(of value: QueryValue?, in word: QueryWord) -> Int {
    guard let value, !value.range.isEmpty else { return word.openQuote ?? word.range.upperBound }
    return value.range.lowerBound
  }

  /// A value ends at the next comma, a field's name behind its operator.
  private static func end(in text: String, from position: Int, isValue: Bool) -> Int {
    let words = QueryLexer.words(of: text)
    guard let word = words.first(where: { $0.range.upperBound >= position }),
      word.range.lowerBound < position
    else { return position }
    let rest = word.glyphs.filter { $0.position >= position }
    if isValue {
      return rest.first { $0.isOperator(",") }?.position ?? word.range.upperBound
    }
    return rest.first { $0.isRelation }.map { $0.position + 1 } ?? word.range.upperBound
  }
}
