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

  func matches(_ found: ArraySlice<String>) -> Bool {
    guard found.dropLast().elementsEqual(words.dropLast()),
      let word = found.last, let wanted = words.last
    else { return false }
    return isPrefix ? word.utf8.starts(with: wanted.utf8) : word == wanted
  }

  /// The words of a text: runs of letters, digits and private-use characters, with the marks that
  /// follow them; everything else parts them. The search index parts words at the same places.
  public static func words(of text: String) -> [String] { stretches(of: text).map(\.word) }

  /// The words with the places where they stand.
  static func stretches(of text: String) -> [(word: String, range: Range<String.Index>)] {
    let scalars = text.unicodeScalars
    var found: [(word: String, range: Range<String.Index>)] = []
    var start: String.Index?
    func end(at index: String.Index) {
      guard let first = start else { return }
      found.append((String(scalars[first..<index]).foldedForQuery, first..<index))
      start = nil
    }
    for index in scalars.indices {
      let scalar = scalars[index]
      if scalar.standsInWords {
        start = start ?? index
      } else if start == nil || !scalar.isMark {
        end(at: index)
      }
    }
    end(at: scalars.endIndex)
    return found
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
