/// A word of a query taken apart: `-priority<=P1,P2` is a minus, a field, an operator and values.
/// A word without field and operator is text to search for.
struct QueryWordParts {
  enum Relation: Hashable {
    case equals
    case compares(Query.Comparison)
  }

  /// What stands before the operator.
  struct Opening {
    var name: String
    /// Of `field.NAME`, the name.
    var customName: String?
    /// In Unicode scalars.
    var range: Range<Int>
    var relation: Relation
  }

  let range: Range<Int>
  var isNegated = false
  /// Nil for text.
  var opening: Opening?
  /// At least one, maybe empty.
  var values: [QueryValue] = []

  init(_ word: QueryWord) {
    range = word.range
    var rest = word.glyphs[...]
    if rest.count > 1, rest.first?.isOperator("-") == true {
      isNegated = true
      rest.removeFirst()
    }
    if let (opening, behind) = QueryWordParts.opening(of: rest) {
      self.opening = opening
      values = QueryWordParts.values(of: behind, endingAt: word.range.upperBound)
    } else {
      values = [QueryValue(glyphs: rest, end: word.range.upperBound)]
    }
  }

  private typealias Glyphs = ArraySlice<QueryGlyph>

  private static func opening(of glyphs: Glyphs) -> (Opening, behind: Glyphs)? {
    guard let end = glyphs.firstIndex(where: { $0.isRelation }), let first = glyphs.first,
      let (name, customName) = names(in: glyphs[..<end])
    else { return nil }
    let (relation, length) = relation(at: glyphs[end...])
    let opening = Opening(
      name: name, customName: customName, range: first.position..<glyphs[end].position,
      relation: relation)
    return (opening, glyphs[(end + length)...])
  }

  /// A field's name is letters; only `field.` has more behind it, which may be quoted.
  private static func names(in glyphs: Glyphs) -> (String, String?)? {
    let letters = glyphs.prefix { $0.kind == .plain && $0.scalar.standsInFieldNames }
    guard let first = letters.first, first.scalar != "-" else { return nil }
    let name = letters.text
    let behind = glyphs[letters.endIndex...]
    if behind.isEmpty { return (name, nil) }
    guard Query.Field(name: name) == .custom, behind.first?.isOperator(".") == true else {
      return nil
    }
    return (name, behind.dropFirst().text)
  }

  private static func relation(at glyphs: Glyphs) -> (Relation, length: Int) {
    var length = glyphs.first?.isOperator(":") == true ? 1 : 0
    let behind = glyphs.dropFirst(length)
    let isStrict = behind.dropFirst().first?.isOperator("=") != true
    switch behind.first {
    case let glyph? where glyph.isOperator("<"):
      length += isStrict ? 1 : 2
      return (.compares(isStrict ? .less : .atMost), length)
    case let glyph? where glyph.isOperator(">"):
      length += isStrict ? 1 : 2
      return (.compares(isStrict ? .more : .atLeast), length)
    default: return (.equals, 1)
    }
  }

  private static func values(of glyphs: Glyphs, endingAt end: Int) -> [QueryValue] {
    var values: [QueryValue] = []
    var rest = glyphs
    while let comma = rest.firstIndex(where: { $0.isOperator(",") }) {
      values.append(QueryValue(glyphs: rest[..<comma], end: rest[comma].position))
      rest = rest[(comma + 1)...]
    }
    return values + [QueryValue(glyphs: rest, end: end)]
  }
}

/// One value of a term: `P1`, `"V37 2nd"`, `print*`.
struct QueryValue {
  /// Without quotes, backslashes and the asterisk that makes it a beginning.
  let text: String
  let isPrefix: Bool
  /// Without quotes it may be a word with a meaning, such as `me`.
  let isBare: Bool
  /// In Unicode scalars, quotes included.
  let range: Range<Int>

  init(glyphs: ArraySlice<QueryGlyph>, end: Int) {
    isBare = glyphs.allSatisfy { $0.kind == .plain }
    isPrefix = glyphs.last.map { $0.scalar == "*" && $0.kind != .escaped } ?? false
    text = (isPrefix ? glyphs.dropLast() : glyphs).text
    let start = glyphs.first.map { $0.position - $0.leadIn } ?? end
    range = start..<max(start, end)
  }

  var isEmpty: Bool { text.isEmpty && !isPrefix }
  var pattern: NamePattern { NamePattern(text, isPrefix: isPrefix) }
  /// As it was meant: for values in which an asterisk has no meaning.
  var whole: String { isPrefix ? text + "*" : text }
}

extension QueryGlyph {
  var isRelation: Bool {
    kind == .plain && [":", "<", ">", "="].contains(scalar)
  }

  /// How many signs stand before it that belong to it when it begins a value: quote, backslash.
  fileprivate var leadIn: Int {
    switch kind {
    case .plain: 0
    case .quoted: 1
    case .escaped: 2
    }
  }
}

extension Unicode.Scalar {
  fileprivate var standsInFieldNames: Bool {
    ("a"..."z").contains(self) || ("A"..."Z").contains(self) || self == "_" || self == "-"
  }
}

extension ArraySlice<QueryGlyph> {
  var text: String {
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: lazy.map(\.scalar))
    return String(scalars)
  }
}
