import PlainText

extension TerminalFailure {
  /// What to tell the person.
  public var sentence: String {
    switch self {
    case .notATerminal:
      "Input or output is not a terminal."
    case .unknownTerminal(let name) where name.isEmpty:
      "TERM is not set, so nothing is known about this terminal."
    case .unknownTerminal(let name):
      "This system does not know a terminal called \(name.sanitizedLine)."
    case .cannotMoveCursor(let name):
      "A terminal called \(name.sanitizedLine) cannot show a full screen."
    case .system(let code):
      "The system refused the terminal (error \(code))."
    }
  }
}
