extension Phrase {
  /// Where it stands in a text, from its beginning on and without overlaps.
  public func places(in text: String) -> [Range<String.Index>] {
    let found = Phrase.stretches(of: text)
    var places: [Range<String.Index>] = []
    var first = 0
    while first + words.count <= found.count {
      let stretch = found[first..<first + words.count]
      guard matches(stretch.map(\.word)[...]) else {
        first += 1
        continue
      }
      places.append(
        stretch[first].range.lowerBound..<stretch[first + words.count - 1].range.upperBound)
      first += words.count
    }
    return places
  }
}

extension Query {
  /// The phrases that a ticket must hold to be found, one of each list.
  public var soughtPhrases: [[Phrase]] {
    terms.compactMap { term in
      guard case .text(let phrases) = term.condition, !term.isNegated else { return nil }
      return phrases
    }
  }

  /// The text of a query that is still being typed: its last word, where that is one to look for,
  /// may be only the beginning of one.
  public static func openEnded(_ text: String) -> String {
    guard let word = QueryLexer.words(of: text).last,
      word.range.upperBound == text.unicodeScalars.count,
      word.glyphs.last?.scalar.standsInWords == true,
      word.glyphs.allSatisfy({ $0.kind == .plain })
    else { return text }
    let parts = QueryWordParts(word)
    return parts.opening == nil && !parts.isNegated ? text + "*" : text
  }
}
