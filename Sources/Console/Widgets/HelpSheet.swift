import Terminal

/// Every action with its keys, in groups; typing looks for one.
struct HelpSheet: Equatable, Sendable {
  private(set) var search = TextBuffer(isSingleLine: true)
  private(set) var top = 0

  /// False when the key means nothing here.
  mutating func take(_ key: Key, page: Int, rows: Int) -> Bool {
    switch key {
    case .up, .control("p"): top -= 1
    case .down, .control("n"): top += 1
    case .pageUp, .control("b"): top -= page
    case .pageDown, .control("f"): top += page
    case .home: top = 0
    case .end: top = rows
    default:
      guard search.take(key, width: 80) else { return false }
      top = 0
    }
    top = max(0, min(top, rows - page))
    return true
  }

  /// What it says, as far as the search asks for it; `whyNot` is told where an action cannot be
  /// done now.
  func lines(keymap: Keymap, width: Int, whyNot: (ActionName) -> Reason?) -> [Line] {
    var lines: [Line] = []
    for group in ActionGroup.allCases {
      let entries = Catalogue.entries.filter { $0.group == group && matches($0, keymap) }
      guard !entries.isEmpty else { continue }
      lines.append(Line(group.rawValue, .heading))
      for entry in entries {
        lines += self.lines(entry, keymap, width: width, reason: whyNot(entry.name))
      }
      lines.append(.blank)
    }
    if search.isEmpty { lines += HelpSheet.writing + HelpSheet.signs }
    return lines.isEmpty ? [Line("No action speaks of “\(search.text)”.", .faint)] : lines
  }

  private func lines(
    _ entry: ActionEntry, _ keymap: Keymap, width: Int, reason: Reason?
  ) -> [Line] {
    let keys = keymap.hints(entry.name).fitting(columns: 20)
    let name = entry.name.rawValue + (entry.argument.map { " \($0.placeholder)" } ?? "")
    let head = Line("  " + keys.padded(to: 22), .key)
      .then(name.padded(to: 20) + " ", reason == nil ? .text : .faint)
    let room = width - head.width
    guard room >= 24 else { return [head, Line("      " + entry.sentence, .faint)] }
    return entry.sentence.wrapped(width: room).enumerated().map { place, text in
      (place == 0 ? head : Line(String(repeating: " ", count: head.width))).then(text, .faint)
    }
  }

  private func matches(_ entry: ActionEntry, _ keymap: Keymap) -> Bool {
    let words = search.text.lowercased().split(separator: " ")
    guard !words.isEmpty else { return true }
    let keys = keymap.hints(entry.name)
    let text = "\(entry.name.rawValue) \(entry.title) \(entry.sentence)".lowercased()
    return words.allSatisfy { text.contains($0) } || keys.contains(search.text)
  }

  /// The keys that are the same in every field and cannot be changed.
  static let writing: [Line] = [
    Line("While writing", .heading),
    Line("  " + "ctrl-s".padded(to: 22), .key).then(
      "send; esc closes and keeps what is written", .faint),
    Line("  " + "tab, backtab".padded(to: 22), .key).then("next or previous question", .faint),
    Line("  " + "ctrl-o".padded(to: 22), .key).then("go on in your own editor ($EDITOR)", .faint),
    Line("  " + "ctrl-a ctrl-e".padded(to: 22), .key).then("beginning and end of the line", .faint),
    Line("  " + "alt-b alt-f".padded(to: 22), .key).then("a word back, a word on", .faint),
    Line("  " + "ctrl-w ctrl-u ctrl-k".padded(to: 22), .key).then(
      "delete a word, to the beginning, to the end", .faint),
    Line("  " + "ctrl-_".padded(to: 22), .key).then("take the last change back", .faint),
    .blank,
  ]

  /// What stands in the queue without a word.
  private static let signs: [Line] =
    [Line("Signs in the queue", .heading)]
    + [
      ("⇅", "an escalation or a hand-back that nobody has acknowledged"),
      ("!", "raised: it calls for the lead"),
      ("?", "the requester has written since it was resolved"),
      ("✓", "marked"), ("•", "somebody has just changed it"), ("·", "nobody’s"),
    ].map { Line("  " + $0.padded(to: 22), .key).then($1, .faint) } + [.blank]
}

extension [String] {
  /// As many of them, parted by spaces, as there is room for; the first always.
  fileprivate func fitting(columns: Int) -> String {
    dropFirst().reduce(first ?? "") { text, next in
      text.displayWidth + 1 + next.displayWidth <= columns ? "\(text) \(next)" : text
    }
  }
}
