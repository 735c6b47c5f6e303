import Terminal

/// A key and what it does here.
struct KeyHint: Equatable {
  let key: String
  let does: String
  /// Where room is short; nil: it is the first to be left out.
  let short: String?

  init(_ key: String, _ does: String, short: String? = nil) {
    (self.key, self.does, self.short) = (key, does, short)
  }
}

extension [KeyHint] {
  /// All of them at length if they fit, else the short ones as far as they fit; none is cut.
  func line(columns: Int) -> Line {
    let whole = joined(gap: 3) { $0.does }
    guard whole.width > columns else { return whole }
    var kept: [KeyHint] = []
    for hint in self where hint.short != nil {
      let longer = kept + [hint]
      if longer.joined(gap: 2, word: { $0.short ?? "" }).width <= columns { kept = longer }
    }
    return kept.joined(gap: 2) { $0.short ?? "" }
  }

  private func joined(gap: Int, word: (KeyHint) -> String) -> Line {
    enumerated().reduce(Line()) { line, hint in
      let space = hint.offset == 0 ? "" : String(repeating: " ", count: gap)
      return line.then(space + hint.element.key + " ", .key).then(word(hint.element), .faint)
    }
  }
}
