import Foundation

/// A person at a real terminal: tmux runs the program in it, types, and tells what is to be seen.
final class Seat {
  private let socket = "tierline-\(UUID().uuidString)"
  private let desk: Desk

  static let isThere = (try? Seat.tmux(["-V"]).status) == 0

  /// Opens the console as `person`; or `shell`, to start it from there.
  /// - Parameter alerts: how it calls for the person.
  init(
    _ desk: Desk, as person: String, columns: Int = 80, rows: Int = 24,
    terminal: String = "tmux-256color", locale: String = "C.UTF-8", shell: Bool = false,
    alerts: String = "bell"
  ) throws {
    self.desk = desk
    let program = [Program.path.path(percentEncoded: false), "--as", person]
    let settings = desk.program.environment.merging([
      "TERM": terminal, "LC_ALL": locale, "PS1": "$ ", "TIERLINE_ALERTS": alerts,
    ]) { _, ours in ours }
    // Said before it begins, for a program may end at once.
    try tmux(
      ["set-option", "-g", "remain-on-exit", "on", ";"]
        + ["new-session", "-d", "-x", "\(columns)", "-y", "\(rows)"]
        + ["env", "-i"] + settings.map { "\($0)=\($1)" } + (shell ? ["sh", "-i"] : program))
    try tmux(["set-option", "-g", "status", "off"])
  }

  deinit { _ = try? tmux(["kill-server"]) }

  /// The program's process.
  var process: pid_t {
    get throws {
      let text = try tmux(["display-message", "-p", "#{pane_pid}"]).output
      return pid_t(text.trimmingCharacters(in: .whitespacesAndNewlines)) ?? -1
    }
  }

  var picture: String {
    get throws { try tmux(["capture-pane", "-p"]).output }
  }

  /// Presses named keys: `c`, `Enter`, `C-s`.
  func press(_ keys: String...) throws { try tmux(["send-keys"] + keys) }

  /// Escape, so written that no key pressed right after it can be taken for a part of it.
  func escape() throws { try type("\u{1B}[27u") }

  func type(_ text: String) throws { try tmux(["send-keys", "-l", text]) }

  func resize(columns: Int, rows: Int) throws {
    try tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// Takes the terminal away, as a closed window or a lost connection does.
  func hangUp() throws { try tmux(["kill-session"]) }

  /// Writes every byte that the program sends to its terminal into a file, from now on.
  func record(into path: String) throws { try tmux(["pipe-pane", "-o", "cat >> '\(path)'"]) }

  /// Lets programs in the terminal reach its clipboard, as most terminals do.
  func openClipboard() throws { try tmux(["set-option", "-g", "set-clipboard", "on"]) }

  /// What was copied last; nil if nothing was.
  var clipboard: String? {
    get throws {
      let outcome = try tmux(["show-buffer"])
      return outcome.status == 0 ? outcome.output : nil
    }
  }

  /// The title that the window has been given.
  var title: String {
    get throws { try tmux(["display-message", "-p", "#{pane_title}"]).output }
  }

  /// Looks until the picture has all of these, for a minute at most; every look is a run of tmux.
  func sees(_ words: String...) throws -> Bool {
    try Seat.eventually { [self] in
      let picture = try picture
      return words.allSatisfy { picture.contains($0) }
    }
  }

  static func eventually(_ isSo: () throws -> Bool) rethrows -> Bool {
    let deadline = ContinuousClock.now + .seconds(60)
    while ContinuousClock.now < deadline {
      if try isSo() { return true }
    }
    return false
  }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> (status: Int32, output: String) {
    try Seat.tmux(["-L", socket, "-f", "/dev/null"] + arguments)
  }

  private static func tmux(_ arguments: [String]) throws -> (status: Int32, output: String) {
    try Spawn.run(
      ["/usr/bin/env", "tmux"] + arguments, environment: ["PATH": path, "LC_ALL": "C.UTF-8"])
  }

  private static let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
}
