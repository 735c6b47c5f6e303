/// What a person, the terminal or the system tells the program.
public enum Input: Hashable, Sendable {
  case key(Key)
  /// Text that arrived in one piece from the clipboard, safe to show, with "\n" between lines.
  case paste(String)
  /// The terminal now has this size.
  case resize(Size)
  /// The terminal is gone: nothing more can be read or shown.
  case hangUp
  /// The system asks the program to end.
  case terminate
  /// The program runs again after it was stopped; the screen has been entered anew.
  case continued
  /// A file descriptor the caller waits for is ready: its place in the caller's list.
  case wake(source: Int)
}
