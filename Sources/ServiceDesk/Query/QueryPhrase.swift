/// Words to look for one after another; the last may be only the beginning of a word (`print*`).
public struct Phrase: Hashable, Sendable {
  /// As it was typed, without quotes and asterisk.
  public let text: String
  /// The words in it, folded; at least one.
  public let words: [String]
  public let isPrefix: Bool

  /// Nil when there is no letter and no digit in it.
  public init?(_ text: String, isPrefix: Bool = false) {
    words = Phrase.words(of: text)
    guard !words.isEmpty else { return nil }
    (self.text, self.isPrefix) = (text, isPrefix)
  }

  public func matches(_ text: String) -> Bool {
    let found = Phrase.words(of: text)
    guard found.count >= words.count else { return false }
    return (0...found.count - words.count).contains { start in
      matches(found[start..<start + words.count])
    }
  }

  private func matches(_ found: ArraySlice<String>) -> Bool {
    guard found.dropLast().elementsEqual(words.dropLast()),
      let word = found.last, let wanted = words.last
    else { return false }
    return isPrefix ? word.utf8.starts(with: wanted.utf8) : word == wanted
  }

  /// The words of a text: runs of letters, digits and private-use characters, with the marks that
  /// follow them; everything else parts them. The search index parts words at the same places.
  public static func words(of text: String) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.standsInWords || (!word.isEmpty && scalar.isMark) {
        word.append(scalar)
      } else if !word.isEmpty {
        words.append(String(word).foldedForQuery)
        word.removeAll()
      }
    }
    if !word.isEmpty { words.append(String(word).foldedForQuery) }
    return words
  }
}

extension Unicode.Scalar {
  var standsInWords: Bool {
    if isASCII { return properties.isAlphabetic || ("0"..."9").contains(self) }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .privateUse:
      return true
    default:
      return false
    }
  }

  fileprivate var isMark: Bool { properties.generalCategory == .nonspacingMark }
}
