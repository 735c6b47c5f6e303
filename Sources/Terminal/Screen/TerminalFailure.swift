/// Why there can be no full screen here; the caller may fall back to plain lines.
public enum TerminalFailure: Error, Hashable, Sendable {
  /// Input or output is a file or a pipe.
  case notATerminal
  /// No terminfo entry of that name.
  case unknownTerminal(name: String)
  /// The terminal cannot move its cursor about.
  case cannotMoveCursor(name: String)
  /// The system refused something we need; its error number.
  case system(code: Int32)
}
