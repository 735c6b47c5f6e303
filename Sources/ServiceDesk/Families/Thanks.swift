extension String {
  /// A short message of thanks that asks for nothing: it must not reopen a resolved ticket.
  ///
  /// Whatever is doubtful is no mere thanks: a ticket reopened for nothing costs a look, a cry for
  /// help that nobody hears costs more.
  package var looksLikeThanks: Bool {
    let text = foldedForThanks
    guard !text.contains(where: Self.questionMarks.contains) else { return false }
    let words = text.lettered
    guard words.weight <= Self.mostWords else { return false }
    let tongues = Tongue.all.filter { $0.thanks(in: text, words) }
    guard !tongues.isEmpty else { return false }
    let rest = text.withoutHarmlessPhrases
    let others = rest.lettered
    return !tongues.contains { $0.doubts(in: others) }
      && !Tongue.all.contains { $0.trouble(in: rest, others) }
  }

  private static let mostWords = 12
  private static let questionMarks: Set<Character> = ["?", "？", "؟"]

  /// Without the phrases that have a word of trouble in them and speak of none.
  private var withoutHarmlessPhrases: String {
    Tongue.harmless.reduce(self) { text, phrase in text.replacing(phrase, with: " ") }
  }

  private var lettered: [String] { split { !$0.isLetter && $0 != "'" }.map(String.init) }

  /// In lower case, with one kind of apostrophe, and without the marks that Arabic and Hebrew may
  /// have above and below a letter.
  fileprivate var foldedForThanks: String {
    var scalars = String.UnicodeScalarView()
    for scalar in lowercased().unicodeScalars {
      switch scalar.value {
      case 0x2019, 0x02BC: scalars.append("'")
      case 0x0591...0x05C7, 0x0610...0x061A, 0x0640, 0x064B...0x065F, 0x0670: continue
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}

extension [String] {
  /// How many words they are; where words stand without spaces, three characters are one.
  fileprivate var weight: Int {
    reduce(0) { $0 + Swift.max(1, $1.unicodeScalars.count(where: \.isWrittenWithoutSpaces) / 3) }
  }
}

extension Unicode.Scalar {
  /// Of Thai, Lao, Burmese, Khmer, Japanese and Chinese.
  fileprivate var isWrittenWithoutSpaces: Bool {
    switch value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF, 0x3400...0x9FFF,
      0xF900...0xFAFF, 0x20000...0x3FFFF:
      true
    default: false
    }
  }
}

/// The words by which thanks, and trouble beside it, are known in a language.
struct Tongue: Sendable {
  private let thanks: Set<String>
  private let trouble: Set<String>
  /// Trouble in this language, and something harmless in another.
  private let doubts: Set<String>
  /// Found anywhere in a text, where its words are not parted or change at their ends.
  private let thankfulParts: [String]
  private let troubledParts: [String]

  /// All are given parted by spaces; “_” is a space within a part.
  init(
    thanks: String = "", trouble: String = "", doubts: String = "", thankfulParts: String = "",
    troubledParts: String = ""
  ) {
    (self.thanks, self.trouble) = (Set(thanks.listedWords), Set(trouble.listedWords))
    self.doubts = Set(doubts.listedWords)
    (self.thankfulParts, self.troubledParts) = (
      thankfulParts.listedWords, troubledParts.listedWords
    )
  }

  func thanks(in text: String, _ words: [String]) -> Bool {
    words.contains(where: thanks.contains)
      || thankfulParts.contains { text.contains($0) }
  }

  func trouble(in text: String, _ words: [String]) -> Bool {
    words.contains(where: trouble.contains)
      || troubledParts.contains { text.contains($0) }
  }

  func doubts(in words: [String]) -> Bool { words.contains(where: doubts.contains) }
}

extension String {
  fileprivate var listedWords: [String] {
    foldedForThanks.split { $0 == " " || $0 == "\n" }.map { String($0).replacing("_", with: " ") }
  }
}
