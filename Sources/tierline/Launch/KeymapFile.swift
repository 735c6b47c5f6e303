internal import Console
internal import Foundation
internal import Yams

/// A person's own keys: `keymap.yml` in their configuration directory.
struct KeymapFile {
  let path: String
  let keymap: Keymap
  /// What is wrong in it, each with its line where it has one; the rest of it holds.
  let faults: [String]

  /// The person's file, or the standard keys where they have none.
  static func own(_ environment: [String: String]) -> KeymapFile {
    let path = directory(environment) + "/tierline/keymap.yml"
    guard let bytes = FileManager.default.contents(atPath: path) else {
      return KeymapFile(path: path, keymap: .standard, faults: [])
    }
    return KeymapFile(path: path, bytes: bytes)
  }

  /// Reads `action: [keys, …]` lines.
  init(path: String, bytes: Data) {
    self.path = path
    do {
      let lines = try KeymapFile.lines(String(decoding: bytes, as: UTF8.self))
      let (keymap, faults) = Keymap.reading(lines)
      self.keymap = keymap
      self.faults = faults.map { fault in
        let place = fault.line.map { "\(path):\($0)" } ?? path
        return "\(place): \(fault.sentence)"
      }
    } catch {
      (keymap, faults) = (.standard, ["\(path): this is no keymap: \(error)"])
    }
  }

  private init(path: String, keymap: Keymap, faults: [String]) {
    (self.path, self.keymap, self.faults) = (path, keymap, faults)
  }

  /// For the console's status line at its start.
  var notice: String? {
    guard let first = faults.first else { return nil }
    return faults.count == 1 ? first : "\(first) (\(faults.count - 1) more: tierline keys check)"
  }

  private static func lines(_ text: String) throws -> [KeymapLine] {
    guard let root = try Yams.compose(yaml: text) else { return [] }
    guard let mapping = root.mapping else { throw NotAMapping() }
    return mapping.map { action, keys in
      let sequences = keys.sequence.map { $0.compactMap(\.string) } ?? [keys.string ?? ""]
      return KeymapLine(
        action: action.string ?? "", keys: sequences.filter { !$0.isEmpty },
        line: action.mark?.line ?? 0)
    }
  }

  private struct NotAMapping: Error, CustomStringConvertible {
    var description: String { "it needs lines such as “escalate: [E]”" }
  }

  private static func directory(_ environment: [String: String]) -> String {
    if let named = environment["XDG_CONFIG_HOME"], named.hasPrefix("/") { return named }
    return (environment["HOME"] ?? NSHomeDirectory()) + "/.config"
  }
}
