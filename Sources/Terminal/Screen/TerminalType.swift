/// What kind of terminal the person has, as the environment tells.
public struct TerminalType: Hashable, Sendable {
  /// The terminfo entry's name, from `TERM`.
  public var name: String
  /// Whether `COLORTERM` promises more colours than terminfo may know of.
  public var promisesColour: Bool
  /// The most colours the person wants.
  public var most: ColourDepth
  /// Whether it is known to show notifications on the person's desktop.
  public var showsNotifications: Bool

  public init(
    name: String, promisesColour: Bool = false, most: ColourDepth = .full,
    showsNotifications: Bool = false
  ) {
    self.name = name
    self.promisesColour = promisesColour
    self.most = most
    self.showsNotifications = showsNotifications
  }

  /// Reads `TERM`, `COLORTERM` and `NO_COLOR`, and in what a terminal calls itself.
  public init(environment: [String: String]) {
    let colour = environment["COLORTERM"] ?? ""
    let refuses = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    self.init(
      name: environment["TERM"] ?? "",
      promisesColour: ["truecolor", "24bit"].contains(colour),
      most: refuses ? .mono : .full, showsNotifications: environment.namesNotifier)
  }

  /// The entries to try, best first: many terminals name a poorer one than they are.
  var candidates: [String] {
    promisesColour && !name.contains("color") ? [name + "-256color", name] : [name]
  }
}

/// How many colours a terminal shows.
public enum ColourDepth: Int, Hashable, Comparable, Sendable, CaseIterable {
  case mono = 1
  case eight = 8
  case sixteen = 16
  case full = 256

  public static func < (left: ColourDepth, right: ColourDepth) -> Bool {
    left.rawValue < right.rawValue
  }

  init(colours: Int) {
    self = Self.allCases.last { $0.rawValue <= colours } ?? .mono
  }
}

extension [String: String] {
  /// A program between us and the terminal keeps such commands to itself.
  fileprivate var namesNotifier: Bool {
    guard self["TMUX"] == nil, self["STY"] == nil else { return false }
    return ["iTerm.app", "WezTerm", "ghostty"].contains(self["TERM_PROGRAM"])
      || ["foot", "foot-extra", "wezterm", "xterm-ghostty", "xterm-kitty"].contains(self["TERM"])
  }
}
