extension Query {
  /// Reads a query as a person types it; an empty text asks for all listed tickets.
  ///
  /// - Parameters:
  ///   - zone: where dates and times without a zone of their own are read.
  ///   - now: what `today` and `yesterday` refer to.
  ///   - known: the names that may be asked for.
  ///   - fields: what may be asked about; nil: everything.
  public static func parse(
    _ text: String, zone: ZoneRules, now: Instant, known: KnownNames = .any,
    only fields: [Field]? = nil
  ) throws(QueryFault) -> Query {
    var parser = QueryParser(zone: zone, now: now, known: known, fields: fields)
    do throws(QueryParser.Fault) {
      try parser.read(text)
      return parser.query
    } catch {
      throw QueryFault(error.reason, scalars: error.range, of: text)
    }
  }

  /// The longest text that is read, in Unicode scalars.
  static let longestText = 8192
}

extension QueryFault {
  init(_ reason: Reason, scalars: Range<Int>, of text: String) {
    self.init(range: text.characters(ofScalars: scalars), reason: reason)
  }
}

extension String {
  /// Widens a range of Unicode scalars to the characters that hold them.
  func characters(ofScalars scalars: Range<Int>) -> Range<Int> {
    var (first, last, position, count) = (0, 0, 0, 0)
    for character in self {
      if position < scalars.upperBound { last = count + 1 }
      position += character.unicodeScalars.count
      if position <= scalars.lowerBound { first = count + 1 }
      count += 1
    }
    return first..<max(first, last)
  }
}

/// Turns words into terms. Ranges are in Unicode scalars.
struct QueryParser {
  struct Fault: Error {
    let reason: QueryFault.Reason
    let range: Range<Int>

    init(_ reason: QueryFault.Reason, at range: Range<Int>) {
      (self.reason, self.range) = (reason, range)
    }
  }

  let zone: ZoneRules
  let now: Instant
  let known: KnownNames
  let fields: [Query.Field]?
  private(set) var query = Query()
  private var hasSort = false

  init(zone: ZoneRules, now: Instant, known: KnownNames, fields: [Query.Field]? = nil) {
    (self.zone, self.now, self.known, self.fields) = (zone, now, known, fields)
  }

  mutating func read(_ text: String) throws(Fault) {
    let length = text.unicodeScalars.count
    guard length <= Query.longestText else {
      throw Fault(.tooLong(limit: Query.longestText), at: Query.longestText..<length)
    }
    for word in QueryLexer.words(of: text) {
      if let quote = word.openQuote {
        throw Fault(.unclosedQuote, at: quote..<word.range.upperBound)
      }
      try read(QueryWordParts(word))
    }
  }

  private mutating func read(_ parts: QueryWordParts) throws(Fault) {
    try refuseForeignSpelling(parts)
    guard let opening = parts.opening else {
      try expectPlace(of: .text, at: parts.range)
      query.terms.append(Query.Term(try text(of: parts), isNegated: parts.isNegated))
      return
    }
    let field = try field(of: opening)
    try expectPlace(of: field, at: opening.range)
    let term = QueryTermText(field: field, opening: opening, parts: parts)
    if let condition = try condition(of: term) {
      query.terms.append(Query.Term(condition, isNegated: parts.isNegated))
    } else if field == .sort {
      try readSort(term)
    } else {
      try readMoment(term)
    }
  }

  private func expectPlace(of field: Query.Field, at range: Range<Int>) throws(Fault) {
    guard let fields, !fields.contains(field) else { return }
    throw Fault(.notAskedHere(field, instead: fields), at: range)
  }

  /// What other query languages write, and what would here be words to look for.
  private func refuseForeignSpelling(_ parts: QueryWordParts) throws(Fault) {
    for value in parts.values where value.isBare {
      if value.text.unicodeScalars.first == "'" { throw Fault(.singleQuote, at: value.range) }
      if parts.opening == nil, !value.isPrefix, let word = QueryWords.Joining(rawValue: value.text)
      {
        throw Fault(.joiningWord(word.rawValue), at: value.range)
      }
    }
  }

  private func field(of opening: QueryWordParts.Opening) throws(Fault) -> Query.Field {
    if let field = Query.Field(name: opening.name) { return field }
    let nearest = NearestWord.find(opening.name, among: Query.Field.allCases.map(\.name))
    throw Fault(
      .unknownField(opening.name, nearest: nearest.flatMap(Query.Field.init(name:))),
      at: opening.range)
  }

  private mutating func readSort(_ term: QueryTermText) throws(Fault) {
    let value = try settingValue(of: term, isGiven: hasSort)
    let isReversed = value.text.hasPrefix("-")
    let name = isReversed ? String(value.whole.dropFirst()) : value.whole
    guard let key = QueryWords.sort[name]?.first else {
      throw unknownValue(name, term.field, at: value.range)
    }
    query.sort = Query.Sort(key, isReversed: isReversed)
    hasSort = true
  }

  private mutating func readMoment(_ term: QueryTermText) throws(Fault) {
    let value = try settingValue(of: term, isGiven: query.asOf != nil)
    query.asOf = try day(value.whole, at: value.range).start
  }

  /// The value of what is set for the whole query: once, not negated, not compared.
  private func settingValue(
    of term: QueryTermText, isGiven: Bool
  ) throws(Fault) -> QueryValue {
    if isGiven { throw Fault(.givenTwice(term.field), at: term.parts.range) }
    if term.parts.isNegated { throw Fault(.cannotBeNegated(term.field), at: term.parts.range) }
    try refuseComparison(term)
    return try onlyValue(of: term)
  }
}

/// A word whose field is known.
struct QueryTermText {
  let field: Query.Field
  let opening: QueryWordParts.Opening
  let parts: QueryWordParts
}
