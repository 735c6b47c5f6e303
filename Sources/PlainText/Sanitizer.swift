extension StringProtocol {
  /// The text as one line that is safe to show anywhere: no control code, no line break, nothing
  /// that turns the writing direction round or hides. Breaks and tabs become one space, other
  /// controls their picture (␛), and what is private or unassigned a replacement mark.
  @inlinable public var sanitizedLine: String {
    isPlain ? String(self) : String(self).sanitized(keepingLines: false)
  }

  /// The same for text of several lines, to be read in full: every kind of line break becomes "\n",
  /// a tab four spaces, and words that were hidden or turned round leave a replacement mark.
  @inlinable public var sanitizedText: String { String(self).sanitized(keepingLines: true) }

  /// Holds for letters, digits and signs of ASCII only: such a text is as wide as it is long, and
  /// safe as it is. Most texts are, and the screen is made of them at every key.
  @inlinable public var isPlain: Bool {
    utf8.withContiguousStorageIfAvailable { $0.allSatisfy { $0.isPlain } }
      ?? utf8.allSatisfy { $0.isPlain }
  }
}

extension UInt8 {
  @inlinable var isPlain: Bool { (0x20...0x7E).contains(self) }
}

extension String {
  @usableFromInline func sanitized(keepingLines: Bool) -> String {
    var sanitizer = Sanitizer(keepsLines: keepingLines)
    var rest = self[...]
    while !rest.isEmpty {
      // Most of a text is plain, and is taken in whole runs.
      let end = rest.utf8.firstIndex { !$0.isPlain } ?? rest.endIndex
      if end > rest.startIndex { sanitizer.take(plain: rest[..<end]) }
      rest = rest[end...]
      if let scalar = rest.unicodeScalars.popFirst() { sanitizer.take(scalar) }
    }
    return sanitizer.safe
  }
}

extension Unicode.Scalar {
  /// Whether a terminal that is given this scalar draws it, or draws its neighbours differently,
  /// and does nothing else.
  public var isSafeToShow: Bool {
    switch ScalarKind(self) {
    case .spacing, .mark: true
    case .hidden: isSelector || isJoiner
    case .control, .blank, .unknown: false
    }
  }
}

/// Makes a text safe, scalar by scalar.
private struct Sanitizer {
  /// No script stacks more than this on one letter; more would cover the lines around it.
  private static let mostMarks = 8

  let keepsLines: Bool
  private(set) var safe = ""
  private var before = Before.start
  private var marks = 0

  /// What stands before the next scalar.
  private enum Before {
    case start
    case visible
    /// The black flag, whose tags name a region.
    case flag
    case selector
    case joiner
    case carriageReturn
    /// The mark for something hidden.
    case hiddenWords
  }

  init(keepsLines: Bool) { self.keepsLines = keepsLines }

  /// Letters, digits and signs of ASCII only.
  mutating func take(plain text: Substring) {
    safe += text
    marks = 0
    before = .visible
  }

  mutating func take(_ scalar: Unicode.Scalar) {
    switch ScalarKind(scalar) {
    case .spacing: show(scalar)
    case .control(let picture): show(picture)
    case .unknown: show(.replacement)
    case .mark: add(mark: scalar)
    case .hidden: hide(scalar)
    case .blank: end(scalar)
    }
  }

  private mutating func show(_ scalar: Unicode.Scalar) {
    safe.unicodeScalars.append(scalar)
    marks = 0
    before = scalar == "\u{1F3F4}" ? .flag : .visible
  }

  private mutating func add(mark: Unicode.Scalar) {
    // Without a letter of its own it would sit on whatever is shown in front of the text.
    if before == .start || before == .carriageReturn { show("\u{25CC}") }
    guard marks < Sanitizer.mostMarks else { return }
    safe.unicodeScalars.append(mark)
    marks += 1
    before = .visible
  }

  private mutating func end(_ scalar: Unicode.Scalar) {
    let isSecondHalf = before == .carriageReturn && scalar == "\n"
    marks = 0
    guard keepsLines, scalar != "\t" else {
      if !isSecondHalf { safe += keepsLines ? "    " : " " }
      before = scalar == "\r" ? .carriageReturn : .visible
      return
    }
    if !isSecondHalf { safe += "\n" }
    before = scalar == "\r" ? .carriageReturn : .start
  }
}

extension Sanitizer {
  /// Joiners and selectors say how their neighbours are drawn, so the text keeps them; but not in
  /// rows, in which words can be hidden.
  private mutating func hide(_ scalar: Unicode.Scalar) {
    switch before {
    case .visible, .flag:
      if scalar.isSelector || scalar.isJoiner {
        safe.unicodeScalars.append(scalar)
        before = scalar.isJoiner ? .joiner : .selector
      } else if scalar.selectsIdeograph {
        before = .selector
      } else if scalar.turnsText || scalar.isTag && before != .flag {
        markHiddenWords()
      }
    case .selector where scalar.isJoiner:
      safe.unicodeScalars.append(scalar)
      before = .joiner
    case .start, .selector, .joiner, .carriageReturn:
      if scalar.turnsText || scalar.isTag || scalar.selectsIdeograph { markHiddenWords() }
    case .hiddenWords: break
    }
  }

  private mutating func markHiddenWords() {
    guard keepsLines else { return }
    show(.replacement)
    before = .hiddenWords
  }
}

extension Unicode.Scalar {
  /// Zero-width joiner and non-joiner.
  fileprivate var isJoiner: Bool { value == 0x200C || value == 0x200D }

  /// Says whether the one before is drawn as text or as a picture.
  fileprivate var isSelector: Bool { (0xFE00...0xFE0F).contains(value) }

  /// Says which shape of an ideograph is meant; terminals have but one.
  fileprivate var selectsIdeograph: Bool { (0xE0100...0xE01EF).contains(value) }

  /// An invisible copy of an ASCII character.
  fileprivate var isTag: Bool { (0xE0000...0xE007F).contains(value) }

  /// Makes what follows read backwards, whatever it is.
  fileprivate var turnsText: Bool { value == 0x202D || value == 0x202E }
}
