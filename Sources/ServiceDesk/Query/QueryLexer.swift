/// One character of a query, with what quotes and backslashes made of it.
struct QueryGlyph: Hashable {
  enum Kind {
    /// May be an operator.
    case plain
    /// Stood within quotes.
    case quoted
    /// Stood within quotes, behind a backslash.
    case escaped
  }

  let scalar: Unicode.Scalar
  let kind: Kind
  /// Where it stands in the text, counted in Unicode scalars.
  let position: Int

  func isOperator(_ wanted: Unicode.Scalar) -> Bool { kind == .plain && scalar == wanted }
}

/// A stretch of a query without a space outside quotes.
struct QueryWord {
  var glyphs: [QueryGlyph] = []
  /// In Unicode scalars, quotes included.
  var range: Range<Int>
  /// Where the quote stands that nobody closed.
  var openQuote: Int?
}

/// Parts a query's text into words. Any text is taken; what is wrong with it is kept as data, for
/// completion works on unfinished text.
///
/// It counts Unicode scalars: a quote stays a quote even when a combining mark follows it.
struct QueryLexer {
  private let scalars: [Unicode.Scalar]
  private var position = 0

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  static func words(of text: String) -> [QueryWord] {
    var lexer = QueryLexer(text)
    var words: [QueryWord] = []
    while let word = lexer.next() { words.append(word) }
    return words
  }

  private mutating func next() -> QueryWord? {
    while let scalar = current, scalar.properties.isWhitespace { position += 1 }
    guard current != nil else { return nil }
    var word = QueryWord(range: position..<position)
    while let scalar = current, !scalar.properties.isWhitespace {
      if scalar == "\"" {
        readQuoted(into: &word)
      } else {
        word.glyphs.append(QueryGlyph(scalar: scalar, kind: .plain, position: position))
        position += 1
      }
    }
    word.range = word.range.lowerBound..<position
    return word
  }

  private var current: Unicode.Scalar? {
    position < scalars.count ? scalars[position] : nil
  }

  /// Reads from the opening quote to behind the closing one, or to the end of the text.
  private mutating func readQuoted(into word: inout QueryWord) {
    let start = position
    position += 1
    while let scalar = current {
      if scalar == "\"" {
        position += 1
        return
      }
      let isEscape = scalar == "\\" && QueryLexer.escapable.contains(following)
      if isEscape { position += 1 }
      word.glyphs.append(
        QueryGlyph(
          scalar: scalars[position], kind: isEscape ? .escaped : .quoted, position: position))
      position += 1
    }
    word.openQuote = start
  }

  private var following: Unicode.Scalar? {
    position + 1 < scalars.count ? scalars[position + 1] : nil
  }

  /// A backslash before anything else is a backslash.
  private static let escapable: Set<Unicode.Scalar?> = ["\"", "\\", "*"]
}
