public import ServiceDesk

/// One line of the log: what happened, to what, by whom, when, and when we learned it.
public struct RecordedEvent: Equatable, Sendable {
  /// The place in the log: 1, 2, 3 … without a gap.
  public var sequence: Int64
  public var id: EventID
  public var stream: Stream
  /// The place in the stream: 1, 2, 3 …
  public var version: Int
  /// Past tense with a version, such as `ticket.escalated/1`.
  public var kind: String
  public var actor: Actor
  /// The operating-system account that wrote it.
  public var account: String
  public var origin: Origin
  public var occurredAt: Instant
  public var recordedAt: Instant
  /// The event or command that this one belongs to.
  public var cause: EventID?
  public var content: Content

  public enum Content: Equatable, Sendable {
    case event(LogEvent)
    /// A kind of a later program; kept, and shown by name.
    case unknown
    /// The words were redacted; that it happened stays.
    case redacted
  }

  /// The ticket's event, where it is one that this program knows.
  public var ticketEvent: TicketEvent? {
    guard case .event(.ticket(_, let event)) = content else { return nil }
    return event
  }

  /// The order that it belongs to: its cause, or itself.
  public var deed: EventID { cause ?? id }

  public var occurrence: Occurrence {
    Occurrence(id: id, deed: deed, actor: actor, at: occurredAt)
  }

  public var happening: TicketHistory.Happening {
    TicketHistory.Happening(event: ticketEvent, occurrence: occurrence)
  }
}

/// What an event belongs to: the desk, its roster, or one ticket.
public enum Stream: Hashable, Sendable, CustomStringConvertible {
  case desk
  case roster
  case ticket(TicketID)

  public var description: String {
    switch self {
    case .desk: "desk"
    case .roster: "roster"
    case .ticket(let id): "ticket/\(id.number)"
    }
  }

  /// Reads what `description` writes.
  public init?(_ text: some StringProtocol) {
    switch text {
    case "desk": self = .desk
    case "roster": self = .roster
    default:
      guard text.hasPrefix("ticket/"), let number = Int(text.dropFirst("ticket/".count)) else {
        return nil
      }
      self = .ticket(TicketID(number))
    }
  }
}

/// Who acts, through which account, and by which way.
public struct Author: Hashable, Sendable {
  public var actor: Actor
  public var account: String
  public var origin: Origin

  public init(actor: Actor, account: String, origin: Origin) {
    (self.actor, self.account, self.origin) = (actor, account, origin)
  }
}

/// What a command came to, once it is durable.
public struct Receipt: Equatable, Sendable {
  public var ticket: TicketID
  public var version: Int
  /// Of the last event written.
  public var sequence: Int64

  public init(ticket: TicketID, version: Int, sequence: Int64) {
    (self.ticket, self.version, self.sequence) = (ticket, version, sequence)
  }
}

/// The ticket has moved on since its author looked; nothing was written.
public struct MovedOn: Error, Equatable, Sendable {
  public var ticket: TicketID
  public var seen: Int
  public var now: Int
  /// What happened in between, oldest first.
  public var events: [RecordedEvent]
}
