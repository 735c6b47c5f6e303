import PlainText
import ServiceDesk

extension Line {
  /// Its words as they are read out: without strokes and bars, with a comma where a screen leaves
  /// room, and a colon after what only names what follows.
  var spoken: String {
    var words = ""
    var gap = Gap.none
    for span in spans where !span.text.isDrawn {
      let raw = span.tone == .faint ? span.text.replacing(" · ", with: "  ") : span.text
      let text = span.tone == .faint ? raw.trimmed.replacing("  ", with: ", ") : raw.trimmed
      gap = max(gap, text.isEmpty ? .comma : Gap(blanks: raw.prefix { $0 == " " }.count))
      guard !text.isEmpty else { continue }
      words += words.isEmpty ? text : gap.text(after: words.last) + text
      let blanks = raw.reversed().prefix { $0 == " " }.count
      gap = span.tone == .label ? .colon : Gap(blanks: blanks)
    }
    return words.sanitizedLine
  }

  private enum Gap: Comparable {
    case none, space, comma, colon

    init(blanks: Int) { self = blanks == 0 ? .none : blanks == 1 ? .space : .comma }

    func text(after last: Character?) -> String {
      switch self {
      case .none: ""
      case .space: " "
      case .comma, .colon:
        last.map { ":,.;".contains($0) } == true ? " " : self == .comma ? ", " : ": "
      }
    }
  }
}

extension String {
  /// Strokes, blocks and blanks, and not blanks alone.
  fileprivate var isDrawn: Bool {
    contains { $0 != " " }
      && unicodeScalars.allSatisfy { $0 == " " || (0x2500...0x259F).contains($0.value) }
  }
}
