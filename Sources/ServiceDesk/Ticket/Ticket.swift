/// A ticket as its events have made it.
///
/// `decide` says what may be done to it and changes nothing; `evolve` applies what happened and
/// knows no rules. Both live with their family: Intake, Classification, Assignment, Lifecycle,
/// Escalation, Conversation, Feedback, Links.
public struct Ticket: Equatable, Sendable {
  public let id: TicketID
  /// How many events made it; a command carries the version its author saw.
  public internal(set) var version = 0
  /// When its last event happened.
  public internal(set) var updatedAt = Instant(microseconds: 0)

  // Intake
  public internal(set) var reference: String?
  public internal(set) var subject = ""
  public internal(set) var details = ""
  public internal(set) var requester = Requester(name: "")
  public internal(set) var handover: Handover?
  public internal(set) var openedAt = Instant(microseconds: 0)
  public internal(set) var firstTeam = TeamID("")
  public internal(set) var firstTier: Int?

  // Classification
  public internal(set) var impact: Level?
  public internal(set) var urgency: Level?
  public internal(set) var priority = Priority.p3
  public internal(set) var priorityReason: String?
  public internal(set) var category: String?
  public internal(set) var tags: [String] = []
  public internal(set) var fields: [String: String] = [:]

  // Assignment
  public internal(set) var team = TeamID("")
  public internal(set) var tier: Int?
  public internal(set) var owner: PersonID?

  // Lifecycle
  public internal(set) var status = Status.new
  public internal(set) var hold: Hold?
  public internal(set) var startedAt: Instant?
  public internal(set) var resolution: Resolution?
  public internal(set) var firstResolvedAt: Instant?
  public internal(set) var resolvedAt: Instant?
  public internal(set) var reopenCount = 0

  /// Since when it has its status, on hold for the same reason.
  public internal(set) var standsSince = Instant(microseconds: 0)
  /// Of which rules' reminders have come since then.
  public internal(set) var remindedOf: Set<String> = []

  // Escalation
  public internal(set) var transfer: Transfer?
  public internal(set) var wasEscalated = false
  public internal(set) var raise: Raise?

  // Conversation
  public internal(set) var entries: [Entry] = []
  public internal(set) var watchers: [PersonID] = []
  /// When a person of the desk first answered in public.
  public internal(set) var firstReplyAt: Instant?
  public internal(set) var lastPublicAt: Instant?
  /// The requester has said something on a resolved ticket that may or may not reopen it.
  public internal(set) var asksToReopen = false

  // Feedback
  public internal(set) var rating: Rating?

  // Links
  public internal(set) var links: [Link] = []
  public internal(set) var merge: Merge?

  public init(id: TicketID) { self.id = id }
}

/// What happened to a ticket: one event, of one family.
public enum TicketEvent: Equatable, Sendable {
  case intake(Intake.Event)
  case classification(Classification.Event)
  case assignment(Assignment.Event)
  case lifecycle(Lifecycle.Event)
  case escalation(Escalation.Event)
  case conversation(Conversation.Event)
  case feedback(Feedback.Event)
  case links(Links.Event)
  case splitting(Splitting.Event)
  case undoing(Undoing.Event)
  case timekeeping(Timekeeping.Event)
}

/// What somebody orders to be done to a ticket.
public enum TicketCommand: Equatable, Sendable {
  case intake(Intake.Command)
  case classification(Classification.Command)
  case assignment(Assignment.Command)
  case lifecycle(Lifecycle.Command)
  case escalation(Escalation.Command)
  case conversation(Conversation.Command)
  case feedback(Feedback.Command)
  case links(Links.Command)
  case undoing(Undoing.Command)
}

/// Which event it was, of which deed, whose, and when it happened.
public struct Occurrence: Hashable, Sendable {
  public var id: EventID
  /// The order that it belongs to: an id that all events share which one order made happen.
  public var deed: EventID
  public var actor: Actor
  public var at: Instant

  /// - Parameter deed: nil for an event that is a deed of its own.
  public init(id: EventID, deed: EventID? = nil, actor: Actor, at: Instant) {
    (self.id, self.deed, self.actor, self.at) = (id, deed ?? id, actor, at)
  }
}

extension Ticket {
  /// What the command would make happen, in order.
  /// - Throws: the refusal of the rule that forbids it.
  public func decide(
    _ command: TicketCommand, in situation: Situation
  ) throws(Refusal) -> [TicketEvent] {
    if let merge, !command.reachesMerged { throw .mergedInto(merge.target) }
    let events = try decide(family: command, in: situation)
    try expectTransition(of: events, in: situation)
    return events
  }

  private func decide(
    family command: TicketCommand, in situation: Situation
  ) throws(Refusal) -> [TicketEvent] {
    switch command {
    case .intake(let command): try decide(command, in: situation)
    case .classification(let command): try decide(command, in: situation)
    case .assignment(let command): try decide(command, in: situation)
    case .lifecycle(let command): try decide(command, in: situation)
    case .escalation(let command): try decide(command, in: situation)
    case .conversation(let command): try decide(command, in: situation)
    case .feedback(let command): try decide(command, in: situation)
    case .links(let command): try decide(command, in: situation)
    case .undoing(let command): try decide(command, in: situation)
    }
  }

  /// Applies what happened.
  public mutating func evolve(_ event: TicketEvent, _ occurrence: Occurrence) {
    let (statusBefore, holdBefore) = (status, hold)
    defer {
      if (status, hold?.reason) != (statusBefore, holdBefore?.reason) || version == 1 {
        (standsSince, remindedOf) = (occurrence.at, [])
      }
    }
    version += 1
    // That time has passed is no change of the ticket.
    if case .timekeeping(let event) = event { return evolve(event, occurrence) }
    updatedAt = occurrence.at
    switch event {
    case .intake(let event): evolve(event, occurrence)
    case .classification(let event): evolve(event, occurrence)
    case .assignment(let event): evolve(event, occurrence)
    case .lifecycle(let event): evolve(event, occurrence)
    case .escalation(let event): evolve(event, occurrence)
    case .conversation(let event): evolve(event, occurrence)
    case .feedback(let event): evolve(event, occurrence)
    case .links(let event): evolve(event, occurrence)
    case .splitting(let event): evolve(event, occurrence)
    // Only the history knows what it takes back, and leaves that out.
    case .undoing, .timekeeping: break
    }
  }
}

extension Ticket {
  /// Counts an event that cannot be read (of a later program, or redacted) without applying it.
  public mutating func passOver(_ occurrence: Occurrence) {
    version += 1
    updatedAt = occurrence.at
  }
}

extension TicketCommand {
  /// It may be carried out on a ticket that was merged into another.
  var reachesMerged: Bool {
    switch self {
    case .links(.unmerge), .undoing: true
    case .intake, .classification, .assignment, .lifecycle, .escalation, .conversation, .feedback,
      .links:
      false
    }
  }
}
