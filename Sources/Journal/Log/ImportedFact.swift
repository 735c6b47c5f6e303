public import ServiceDesk

/// Something that happened to a ticket elsewhere, before its number on this desk is known.
///
/// The ticket is named by the id of the event that opened it. That id follows from the other
/// system's names, so that it is the same at every import; the number is given inside the
/// transaction that records the opening, and no other process can take it in between.
public struct ImportedFact: Equatable, Sendable {
  public var id: EventID
  public var content: Content
  public var author: Author
  public var occurredAt: Instant
  public var cause: EventID?

  public enum Content: Equatable, Sendable {
    /// The fact whose id is `openedBy` comes first and opens the ticket.
    case ticket(openedBy: EventID, TicketEvent)
    /// Declared unless the desk has a team of this name.
    case team(Team)
    /// Declared, or given the teams they are not in yet; whatever else the desk knows of them stays.
    case person(Person)
  }

  public init(
    id: EventID, content: Content, author: Author, occurredAt: Instant, cause: EventID? = nil
  ) {
    (self.id, self.content, self.author) = (id, content, author)
    (self.occurredAt, self.cause) = (occurredAt, cause)
  }

  func fact(_ event: LogEvent) -> Fact {
    Fact(id: id, event: event, author: author, occurredAt: occurredAt, cause: cause)
  }
}
