import ArgumentParser

/// Programs that others use for such lists every day.
enum Peer: String, CaseIterable, ExpressibleByArgument {
  case less
  case tig
  case neomutt
  case task

  /// More rows than this would take too long to make, or to bear.
  var mostRows: Int {
    switch self {
    case .less: 1_000_000
    case .tig, .neomutt: 100_000
    case .task: 10_000
    }
  }

  /// What it looks at, in words.
  var material: String {
    switch self {
    case .less: "a file of as many lines"
    case .tig: "a Git repository of as many commits"
    case .neomutt: "a Maildir of as many mails, with its header cache filled"
    case .task: "as many tasks"
    }
  }

  /// Where it is installed; nil where it is not.
  var path: String? { Executable.path(of: rawValue) }

  /// It opened on a list of so many rows, or of the most that it can bear; nil for what has no
  /// list to move in.
  func contender(rows: Int, _ shelf: Shelf, environment: [String: String]) throws -> Contender? {
    guard let path else { throw NotPossible("\(rawValue) is not installed") }
    let rows = min(rows, mostRows)
    var command = Command(path: path, environment: environment)
    switch self {
    case .less:
      command.arguments = ["-S", try shelf.lines(rows)]
      return Contender(
        name: rawValue, command: command, tickets: rows, first: "g", hasCursor: false)
    case .tig:
      command.arguments = ["-C", try shelf.repository(rows)]
      command.environment["TIGRC_USER"] = try shelf.tigSettings()
      return Contender(name: rawValue, command: command, tickets: rows, first: "g")
    case .neomutt:
      let (mail, settings) = try shelf.maildir(rows)
      command.arguments = ["-n", "-F", settings, "-f", mail]
      return Contender(
        name: rawValue, command: command, tickets: rows, pageDown: "\u{1B}[6~", first: "=",
        quit: "x")
    case .task: return nil
    }
  }
}
