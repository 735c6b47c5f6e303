import Terminal

/// A list of which any number are taken.
struct Checklist: Equatable, Sendable {
  let options: [Choice.Option]
  private(set) var checked: Set<String> = []
  private(set) var place = 0

  init(_ options: [Choice.Option]) { self.options = options }

  /// In the order of the list.
  var chosen: [Choice.Option] { options.filter { checked.contains($0.id) } }

  mutating func take(_ key: Key, page: Int) -> Bool {
    switch key {
    case .up, .control("p"), Key("k"): step(-1)
    case .down, .control("n"), Key("j"): step(1)
    case .pageUp: step(-page)
    case .pageDown: step(page)
    case .space: toggle()
    default: return false
    }
    return true
  }

  mutating func check(_ ids: [String]) { checked = Set(ids).intersection(options.map(\.id)) }

  private mutating func toggle() {
    guard options.indices.contains(place) else { return }
    let id = options[place].id
    if checked.remove(id) == nil { checked.insert(id) }
    step(1)
  }

  private mutating func step(_ distance: Int) {
    place = max(0, min(options.count - 1, place + distance))
  }
}

extension Canvas {
  mutating func put(_ list: Checklist, in area: Rectangle) {
    guard !list.options.isEmpty else {
      put(Line("nothing", .faint), row: 0, of: area)
      return
    }
    let stretch = Stretch(of: list.options.count, around: list.place, rows: area.size.rows)
    for (row, place) in stretch.shown.enumerated() {
      let option = list.options[place]
      let isHere = place == list.place
      let isChecked = list.checked.contains(option.id)
      put(
        Line(isHere ? "› " : "  ", .cursor).then(isChecked ? "[x] " : "[ ] ", .key)
          .then(option.title, isHere ? .chosen : .text).then("  " + option.sentence, .faint),
        row: row, of: area)
    }
    put(stretch, behind: area)
  }
}
