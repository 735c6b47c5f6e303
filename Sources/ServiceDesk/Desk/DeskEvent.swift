/// What happened to the desk itself: its founding, and who and what it consists of.
public enum DeskEvent: Equatable, Sendable {
  /// The policy document, word for word; always the first event of a log.
  case founded(document: String, files: [String: String] = [:])
  /// A policy that takes the place of the one before, and the texts of the files that it names, by
  /// the name that it calls them.
  case policyAdopted(document: String, files: [String: String])
  /// Adds people, and replaces what was known of those of the same ids.
  case rosterAdopted(document: String)
  case teamDeclared(Team)
  /// Replaces what was known of a person of the same id.
  case personDeclared(Person)
  case hookFailed(HookFailure)
}

/// Any event of the log.
public enum LogEvent: Equatable, Sendable {
  case desk(DeskEvent)
  case ticket(TicketID, TicketEvent)
}
