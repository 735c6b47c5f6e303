/// What happened to the desk itself: its founding, and who and what it consists of.
public enum DeskEvent: Equatable, Sendable {
  /// The policy document, word for word; always the first event of a log.
  case founded(document: String)
  case teamDeclared(Team)
  /// Replaces what was known of a person of the same id.
  case personDeclared(Person)
}

/// Any event of the log.
public enum LogEvent: Equatable, Sendable {
  case desk(DeskEvent)
  case ticket(TicketID, TicketEvent)
}
