import Terminal

/// Which keys, pressed one after another, do which action.
public struct Keymap: Sendable {
  /// One action's key sequence.
  struct Binding: Hashable, Sendable {
    var keys: [Key]
    var action: ActionName
  }

  private(set) var bindings: [Binding]
  private var actions: [[Key]: ActionName] = [:]
  private var prefixes: Set<[Key]> = []
  /// There are no keys: every action is called by its name.
  private var callsByName = false

  init(_ bindings: [Binding]) {
    self.bindings = bindings
    for binding in bindings {
      actions[binding.keys] = actions[binding.keys] ?? binding.action
      for length in 1..<max(1, binding.keys.count) {
        prefixes.insert(Array(binding.keys.prefix(length)))
      }
    }
  }

  /// Of a conversation in lines, in which names are written and no keys pressed.
  static let names: Keymap = {
    var keymap = Keymap([])
    keymap.callsByName = true
    return keymap
  }()

  /// The catalogue's own keys.
  public static let standard = Keymap(
    Catalogue.entries.flatMap { entry in
      entry.keys.compactMap { keys in
        Keymap.sequence(keys).map { Binding(keys: $0, action: entry.name) }
      }
    })

  enum Meaning: Equatable {
    case action(ActionName)
    /// More keys must follow.
    case prefix
    case nothing
  }

  func meaning(of keys: [Key]) -> Meaning {
    if let action = actions[keys] { return .action(action) }
    return prefixes.contains(keys) ? .prefix : .nothing
  }

  /// What may follow the keys, in the order of the catalogue.
  func continuations(of keys: [Key]) -> [Binding] {
    bindings.filter { $0.keys.count > keys.count && $0.keys.starts(with: keys) }
  }

  /// The first key sequence of an action, as it is shown: `gg`, `ctrl-d`.
  func hint(_ action: ActionName) -> String? {
    callsByName ? action.rawValue : bindings.first { $0.action == action }?.keys.shown
  }

  func hints(_ action: ActionName) -> [String] {
    bindings.filter { $0.action == action }.map(\.keys.shown)
  }

  /// Reads `g g` and `ctrl-d`; nil if one of the words names no key.
  static func sequence(_ text: some StringProtocol) -> [Key]? {
    let keys = text.split(separator: " ").map { Key(name: String($0)) }
    guard !keys.isEmpty, !keys.contains(nil) else { return nil }
    return keys.compactMap { $0 }
  }
}

extension [Key] {
  /// Letters run together, named keys stand apart.
  var shown: String {
    let names = map(\.shown)
    return names.joined(separator: names.allSatisfy { $0.count == 1 } ? "" : " ")
  }
}

extension Key {
  var shown: String {
    switch self {
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .escape: "esc"
    default: name
    }
  }
}
