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
    if search.isEmpty {
      lines += HelpSheet.explained("While writing", HelpSheet.writing, width: width)
      lines += HelpSheet.explained("Clocks in the queue", ClockCell.legend, width: width)
      lines += HelpSheet.explained("Other signs in the queue", HelpSheet.signs, width: width)
    }
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
    guard room >= 24 else {
      let head = Line("  \(keys)  ", .key).then(name, reason == nil ? .text : .faint)
      return [head] + entry.sentence.below(width: width)
    }
    return entry.sentence.beside(head, columns: room)
  }

  private static func explained(
    _ heading: String, _ entries: [(String, String)], width: Int
  ) -> [Line] {
    let lines = entries.flatMap { sign, sentence in
      let head = Line("  " + sign.padded(to: 22), .key)
      return width - head.width >= 24
        ? sentence.beside(head, columns: width - head.width)
        : [Line("  " + sign, .key)] + sentence.below(width: width)
    }
    return [Line(heading, .heading)] + lines + [.blank]
  }

  private func matches(_ entry: ActionEntry, _ keymap: Keymap) -> Bool {
    let words = search.text.lowercased().split(separator: " ")
    guard !words.isEmpty else { return true }
    let keys = keymap.hints(entry.name)
    let text = "\(entry.name.rawValue) \(entry.title) \(entry.sentence)".lowercased()
    return words.allSatisfy { text.contains($0) } || keys.contains(search.text)
  }

  /// The keys that are the same in every field and cannot be changed.
  private static let writing = [
    ("ctrl-s", "send; esc closes and keeps what is written"),
    ("tab, backtab", "next or previous question"),
    ("ctrl-o", "go on in your own editor ($EDITOR)"),
    ("ctrl-t", "begin with one of the policy’s texts (macros), its blanks filled in"),
    ("ctrl-a ctrl-e", "beginning and end of the line"),
    ("alt-b alt-f", "a word back, a word on"),
    ("ctrl-w ctrl-u ctrl-k", "delete a word, to the beginning, to the end"),
    ("ctrl-_", "take the last change back"),
  ]

  /// What stands in the queue without a word.
  private static let signs = [
    ("‖", "on hold, and for what"),
    ("⇅", "an escalation or a hand-back that nobody has acknowledged"),
    ("!", "raised: it calls for the lead"),
    ("?", "the requester has written since it was resolved"),
    ("✓", "marked"), ("✎", "somebody else is writing on it"),
    ("◉", "somebody else has it before them"), ("•", "somebody has just changed it"),
    ("·", "nobody’s"),
  ]
}

extension String {
  /// In rows of so many columns behind a head.
  fileprivate func beside(_ head: Line, columns: Int) -> [Line] {
    wrapped(width: columns).enumerated().map { place, text in
      (place == 0 ? head : Line(String(repeating: " ", count: head.width))).then(text, .faint)
    }
  }

  /// In rows of their own, set in.
  fileprivate func below(width: Int) -> [Line] {
    wrapped(width: max(8, width - 6)).map { Line("      " + $0, .faint) }
  }
}

extension HelpSheet {
  /// Where it stands.
  static func area(in body: Rectangle) -> Rectangle {
    body.centred(Size(columns: min(body.size.columns, 100), rows: body.size.rows))
  }

  /// Columns and rows for its lines.
  static func room(in body: Rectangle) -> Size {
    let inside = area(in: body).inset(columns: 2, rows: 1)
    return inside.split(top: 2).rest.size
  }
}

extension ConsoleState {
  func drawHelp(_ help: HelpSheet, on canvas: inout Canvas, in body: Rectangle) {
    let area = HelpSheet.area(in: body)
    let lines = help.lines(keymap: keymap, width: area.size.columns - 4) { $0.whyNot(self) }
    canvas.drawBox(area, title: "Help", tone: .focusRule, lines: [])
    let (search, list) = area.inset(columns: 2, rows: 1).split(top: 2)
    canvas.put(Line("Look for ", .label), row: 0, of: search)
    canvas.put(help.search, in: search.row(0).split(left: 9).rest, isActive: true)
    canvas.put(trailing: Line("esc ", .key).then("closes", .faint), row: 0, of: search)
    let stretch = Stretch(of: lines.count, from: help.top, rows: list.size.rows)
    for (row, line) in lines[stretch.shown].enumerated() { canvas.put(line, row: row, of: list) }
    guard stretch.isCutAbove || stretch.isCutBelow else { return }
    let (first, last) = (stretch.shown.lowerBound + 1, stretch.shown.upperBound)
    let place = "lines \(first)–\(last) of \(stretch.count)"
    canvas.put(trailing: Line(place, .faint), row: 1, of: search)
  }
}

extension [String] {
  /// As many of them, parted by spaces, as there is room for; the first always.
  fileprivate func fitting(columns: Int) -> String {
    dropFirst().reduce(first ?? "") { text, next in
      text.displayWidth + 1 + next.displayWidth <= columns ? "\(text) \(next)" : text
    }
  }
}
