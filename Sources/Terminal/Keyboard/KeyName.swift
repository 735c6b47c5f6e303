import PlainText

// Keys as people write them in a keymap: "G", "space", "ctrl-x", "alt-left", "f5".

extension Key {
  /// The key's name; `Key(name:)` reads it back.
  public var name: String {
    var name = ""
    if modifiers.contains(.control) { name += "ctrl-" }
    if modifiers.contains(.alt) { name += "alt-" }
    if modifiers.contains(.shift) { name += "shift-" }
    return name + base.name
  }

  /// The key of that name; nil if there is none.
  public init?(name: String) {
    var modifiers: Modifiers = []
    var rest = name[...]
    // What follows a prefix is the key, so that "ctrl--" is control and a hyphen.
    while let (prefix, modifier) = Key.prefixes.first(where: {
      rest.hasPrefix($0.0) && rest.count > $0.0.count
    }) {
      modifiers.insert(modifier)
      rest = rest.dropFirst(prefix.count)
    }
    guard let base = Base(name: String(rest)) else { return nil }
    self.init(base, modifiers)
  }

  private static let prefixes: [(String, Modifiers)] = [
    ("ctrl-", .control), ("alt-", .alt), ("shift-", .shift),
  ]
}

extension Key.Base {
  fileprivate var name: String {
    switch self {
    case .character(" "): "space"
    case .character(let character): String(character)
    case .function(let number): "f\(number)"
    case .enter: "enter"
    case .tab: "tab"
    case .backTab: "backtab"
    case .escape: "escape"
    case .backspace: "backspace"
    case .delete: "delete"
    case .insert: "insert"
    case .up: "up"
    case .down: "down"
    case .left: "left"
    case .right: "right"
    case .home: "home"
    case .end: "end"
    case .pageUp: "pageup"
    case .pageDown: "pagedown"
    }
  }

  fileprivate init?(name: String) {
    if let named = Self.named[name] {
      self = named
    } else if name.count == 1, let character = name.first {
      guard character.displayWidth > 0, name.sanitizedLine == name else { return nil }
      self = .character(character)
    } else if name.first == "f", let number = Int(name.dropFirst()), (1...24).contains(number) {
      self = .function(number)
    } else {
      return nil
    }
  }

  private static let named: [String: Self] = {
    let bases: [Self] = [
      .character(" "), .enter, .tab, .backTab, .escape, .backspace, .delete, .insert, .up, .down,
      .left, .right, .home, .end, .pageUp, .pageDown,
    ]
    let names = Dictionary(uniqueKeysWithValues: bases.map { ($0.name, $0) })
    return names.merging(["esc": .escape, "return": .enter]) { name, _ in name }
  }()
}
