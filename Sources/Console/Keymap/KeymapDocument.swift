extension Keymap {
  /// The standard keymap as a complete, commented file: what `keymap.yml` may say.
  public static var document: String {
    let groups = ActionGroup.allCases.map { group in
      let entries = Catalogue.entries.filter { $0.group == group }
      return "# \(group.rawValue)\n" + entries.map(\.documented).joined(separator: "\n")
    }
    return preface + groups.joined(separator: "\n\n") + "\n"
  }

  private static let preface = """
    # Tierline's keys. Each line gives an action its keys; an action that is named in your own
    # file has only the keys given there, the others keep theirs.
    #
    # A key is a character (j, G, /), a name (space, enter, tab, backtab, esc, up, pagedown, f5) or
    # one of these with ctrl-, alt- or shift- before it. "g g" is two keys, one after the other.
    # Digits before a motion are counts and cannot be bound.


    """
}

extension Keymap {
  /// Actions that belong together, to be read on a page.
  public struct Chapter: Equatable, Sendable {
    public var title: String
    public var actions: [Action]

    public struct Action: Equatable, Sendable {
      /// The standard ones, as a keymap has them; none where it is done by its name only.
      public var keys: [String]
      /// As it is typed on the `:` line, with what may follow.
      public var command: String
      public var sentence: String
    }
  }

  /// Every action with its standard keys, in the order of the help.
  public static var chapters: [Chapter] {
    ActionGroup.allCases.map { group in
      Chapter(
        title: group.rawValue,
        actions: Catalogue.entries.filter { $0.group == group }.map(\.action))
    }
  }
}

extension ActionEntry {
  fileprivate var action: Keymap.Chapter.Action {
    let parts = [name.rawValue, argument?.placeholder].compactMap { $0 }
    return Keymap.Chapter.Action(
      keys: keys, command: parts.joined(separator: " "), sentence: sentence)
  }

  fileprivate var documented: String {
    let list = keys.map { "\"\($0)\"" }.joined(separator: ", ")
    return "# \(sentence)\n\(name.rawValue): [\(list)]"
  }
}
