extension StringProtocol {
  /// The text as one line that is safe to show anywhere: no control code, no line break, nothing
  /// that turns the writing direction round or hides. Breaks and tabs become one space, other
  /// controls their picture (␛), and what is private or unassigned a replacement mark.
  public var sanitizedLine: String { sanitized(keepingLines: false) }

  /// The same for text of several lines: every kind of line break becomes "\n", a tab four spaces.
  public var sanitizedText: String { sanitized(keepingLines: true) }

  private func sanitized(keepingLines: Bool) -> String {
    if utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return String(self) }
    var safe = String.UnicodeScalarView()
    var last: Unicode.Scalar = " "
    for scalar in unicodeScalars {
      safe.append(sanitized: scalar, after: last, keepingLines: keepingLines)
      last = scalar
    }
    return String(safe)
  }
}

extension String.UnicodeScalarView {
  fileprivate mutating func append(
    sanitized scalar: Unicode.Scalar, after last: Unicode.Scalar, keepingLines: Bool
  ) {
    switch ScalarKind(scalar) {
    case .spacing, .mark: append(scalar)
    case .invisible: if scalar.shapesItsCluster { append(scalar) }
    case .control(let picture): append(picture)
    case .unknown: append(.replacement)
    case .blank:
      if last == "\r", scalar == "\n" { return }
      guard keepingLines else { return append(" ") }
      append(contentsOf: scalar == "\t" ? "    ".unicodeScalars : "\n".unicodeScalars)
    }
  }
}

extension Unicode.Scalar {
  /// Joiners and variation selectors say how their neighbours are drawn, so the text keeps them.
  fileprivate var shapesItsCluster: Bool {
    value == 0x200C || value == 0x200D || (0xFE00...0xFE0F).contains(value)
  }
}
