import Terminal

/// Something in a person's keymap that cannot be meant so.
public enum KeymapFault: Hashable, Sendable {
  case unknownAction(String, line: Int)
  case unknownKey(String, line: Int)
  case boundTwice(String, first: String, second: String, line: Int)
  /// The longer sequence can never be reached: its beginning already does something.
  case deadPrefix(String, hides: String, line: Int)
  /// One slip on a motion's key would end a ticket.
  case dangerBesideMotion(String, action: String, line: Int)
  case unreachable(action: String)

  /// The line of the file it stands in; nil where something is missing.
  public var line: Int? {
    switch self {
    case .unknownAction(_, let line), .unknownKey(_, let line), .boundTwice(_, _, _, let line),
      .deadPrefix(_, _, let line), .dangerBesideMotion(_, _, let line):
      line
    case .unreachable: nil
    }
  }

  public var sentence: String {
    switch self {
    case .unknownAction(let name, _):
      "There is no action “\(name)”; the help (?) names them all."
    case .unknownKey(let name, _):
      "“\(name)” is no key; write j, G, space, ctrl-d, alt-v, pagedown, f5, or g g for two."
    case .boundTwice(let keys, let first, let second, _):
      "“\(keys)” is given to both \(first) and \(second); \(first) keeps it."
    case .deadPrefix(let keys, let hidden, _):
      "“\(keys)” does something already, so that “\(hidden)” can never be typed."
    case .dangerBesideMotion(let keys, let action, _):
      "“\(keys)” lies beside a key that moves; \(action) ends a ticket and needs a safer place."
    case .unreachable(let action): "No key is left for \(action); the “:” line still has it."
    }
  }
}

/// One line of a keymap file as whoever reads the file hands it over.
public struct KeymapLine: Hashable, Sendable {
  public var action: String
  /// Each a sequence of key names parted by spaces.
  public var keys: [String]
  /// Counted from 1.
  public var line: Int

  public init(action: String, keys: [String], line: Int) {
    (self.action, self.keys, self.line) = (action, keys, line)
  }
}

extension Keymap {
  /// The standard keymap with a person's changes. An action named in the lines has only the keys
  /// given there; a key taken from another action is lost to that one.
  ///
  /// Faulty lines are left out and told; the keymap works without them.
  public static func reading(_ lines: [KeymapLine]) -> (keymap: Keymap, faults: [KeymapFault]) {
    var reader = KeymapReader()
    for line in lines { reader.read(line) }
    let keymap = reader.keymap
    return (keymap, reader.faults + keymap.faults(lines: reader.lines))
  }

  /// What is wrong with the bindings as a whole.
  func faults(lines: [[Key]: Int] = [:]) -> [KeymapFault] {
    dead(lines) + dangers(lines) + unreachable
  }

  private func dead(_ lines: [[Key]: Int]) -> [KeymapFault] {
    bindings.compactMap { binding in
      let hidden = continuations(of: binding.keys).first
      return hidden.map {
        .deadPrefix(binding.keys.shown, hides: $0.keys.shown, line: lines[binding.keys] ?? 0)
      }
    }
  }

  private func dangers(_ lines: [[Key]: Int]) -> [KeymapFault] {
    let motions = Set(
      bindings.filter { $0.action.isMotion && $0.keys.count == 1 }.map { $0.keys[0] })
    return bindings.compactMap { binding in
      guard binding.action.endsTickets, binding.keys.count == 1,
        !binding.keys[0].neighbours.isDisjoint(with: motions)
      else { return nil }
      return .dangerBesideMotion(
        binding.keys.shown, action: binding.action.rawValue, line: lines[binding.keys] ?? 0)
    }
  }

  private var unreachable: [KeymapFault] {
    ActionName.allCases.filter { hint($0) == nil }.map { .unreachable(action: $0.rawValue) }
  }
}

private struct KeymapReader {
  var bindings = Keymap.standard.bindings
  var faults: [KeymapFault] = []
  var lines: [[Key]: Int] = [:]

  var keymap: Keymap { Keymap(bindings) }

  mutating func read(_ line: KeymapLine) {
    guard let action = ActionName(rawValue: line.action) else {
      faults.append(.unknownAction(line.action, line: line.line))
      return
    }
    bindings.removeAll { $0.action == action }
    for text in line.keys { bind(text, to: action, line: line.line) }
  }

  private mutating func bind(_ text: String, to action: ActionName, line: Int) {
    guard let keys = Keymap.sequence(text) else {
      faults.append(.unknownKey(text, line: line))
      return
    }
    if lines[keys] != nil, let other = bindings.first(where: { $0.keys == keys }) {
      faults.append(
        .boundTwice(
          keys.shown, first: other.action.rawValue, second: action.rawValue, line: line))
      return
    }
    bindings.removeAll { $0.keys == keys }
    bindings.append(Keymap.Binding(keys: keys, action: action))
    lines[keys] = line
  }
}

extension ActionName {
  fileprivate var isMotion: Bool { Catalogue.entry(self).group == .moving }

  /// What cannot be taken back.
  var endsTickets: Bool { self == .close || self == .cancel }
}

extension Key {
  /// The keys beside it on the common keyboards, where a finger slips to.
  fileprivate var neighbours: Set<Key> {
    guard case .character(let character) = base, modifiers.isEmpty else { return [] }
    let rows = ["1234567890", "qwertyuiop", "asdfghjkl;", "zxcvbnm,./"].map(Array.init)
    let lower = Character(character.lowercased())
    for row in rows {
      guard let place = row.firstIndex(of: lower) else { continue }
      let beside = [place - 1, place + 1].filter(row.indices.contains).map { row[$0] }
      return Set(beside.map { Key($0) } + [Key(lower)])
    }
    return []
  }
}
