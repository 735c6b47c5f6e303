import Terminal

/// A list of which one is taken; typing narrows it. Nothing is taken before somebody has chosen,
/// unless there is but one, or one that stands already.
struct Choice: Equatable, Sendable {
  struct Option: Equatable, Sendable {
    var id: String
    var title: String
    var sentence = ""
  }

  private(set) var options: [Option]
  private(set) var filter = TextBuffer(isSingleLine: true)
  private(set) var matches: [Option]
  /// Among the matches; nil while nothing is chosen.
  private(set) var place: Int?

  init(_ options: [Option], chosen id: String? = nil) {
    self.options = options
    matches = options
    place = options.firstIndex { $0.id == id } ?? (options.count == 1 ? 0 : nil)
  }

  var chosen: Option? {
    place.flatMap { matches.indices.contains($0) ? matches[$0] : nil }
  }

  mutating func choose(_ id: String) {
    filter = TextBuffer(isSingleLine: true)
    matches = options
    place = matches.firstIndex { $0.id.lowercased() == id.lowercased() } ?? place
  }

  mutating func take(_ key: Key, page: Int) -> Bool {
    switch key {
    case .up, .control("p"): step(-1)
    case .down, .control("n"): step(1)
    case .pageUp: step(-page)
    case .pageDown: step(page)
    case .left, .right, .home, .end: return false
    default: return narrow(key)
    }
    return true
  }

  private mutating func step(_ distance: Int) {
    let from = place ?? (distance > 0 ? -1 : matches.count)
    place = matches.isEmpty ? nil : max(0, min(matches.count - 1, from + distance))
  }

  /// A letter that would leave nothing is not taken; j and k then move, as they do elsewhere.
  private mutating func narrow(_ key: Key) -> Bool {
    var filter = filter
    guard filter.take(key, width: 80) else { return false }
    let wanted = filter.text.lowercased()
    let found = matching(wanted)
    guard !found.isEmpty else {
      if key == Key("j") { step(1) } else if key == Key("k") { step(-1) }
      return true
    }
    let chosen = chosen?.id
    (self.filter, matches) = (filter, found)
    place = wanted.isEmpty ? found.firstIndex { $0.id == chosen } : 0
    return true
  }

  private func matching(_ wanted: String) -> [Option] {
    let starting = options.filter { $0.starts(with: wanted) }
    return starting + options.filter { !$0.starts(with: wanted) && $0.contains(wanted) }
  }

  /// The same options in another order and with other sentences; what is typed and chosen stays.
  mutating func renew(_ options: [Option]) {
    let chosen = chosen?.id
    self.options = options
    let found = matching(filter.text.lowercased())
    matches = found.isEmpty ? options : found
    place = chosen.flatMap { id in matches.firstIndex { $0.id == id } }
  }
}

extension Choice.Option {
  fileprivate func starts(with text: String) -> Bool {
    text.isEmpty || title.lowercased().hasPrefix(text) || id.lowercased().hasPrefix(text)
  }

  fileprivate func contains(_ text: String) -> Bool {
    "\(title) \(id) \(sentence)".lowercased().split(separator: " ").contains { $0.hasPrefix(text) }
  }
}

extension Choice {
  /// The option's sentence has room beside its title.
  func fits(_ option: Option, columns: Int) -> Bool {
    option.sentence.isEmpty || titleColumns + 4 + option.sentence.displayWidth <= columns
  }

  /// In columns.
  fileprivate static let fewestOfSentence = 16

  fileprivate var titleColumns: Int { options.map(\.title.displayWidth).max() ?? 0 }
}

extension Canvas {
  /// The options around the chosen one, as many as there are rows; beside each as much of its
  /// sentence as there is room for, if it is enough to tell them apart.
  mutating func put(_ choice: Choice, in area: Rectangle) {
    guard !choice.matches.isEmpty else {
      put(Line("there is none", .faint), row: 0, of: area)
      return
    }
    let stretch = Stretch(
      of: choice.matches.count, around: choice.place ?? 0, rows: area.size.rows)
    let width = min(choice.titleColumns, area.size.columns - 2)
    let hasRoom = area.size.columns - width - 4 >= Choice.fewestOfSentence
    for (row, place) in stretch.shown.enumerated() {
      let option = choice.matches[place]
      let isChosen = place == choice.place
      put(
        Line(isChosen ? "› " : "  ", .cursor)
          .then(option.title.padded(to: width), isChosen ? .chosen : .text)
          .then(hasRoom ? "  " + option.sentence : "", .faint),
        row: row, of: area)
    }
    put(stretch, behind: area)
  }
}
