/// Taking back what was done: the log keeps it, and the ticket is as though it had not happened.
public enum Undoing {
  public enum Command: Equatable, Sendable {
    /// All that the deed did to this ticket.
    case undo(EventID)
  }

  public enum Event: Equatable, Sendable {
    /// Taking back an undoing does the deed again.
    case undone(EventID)
  }

  public enum Refusal: Equatable, Sendable {
    case noSuchDeed(EventID)
    case somebodyElses(Actor)
    case alreadyUndone(by: Actor, at: Instant)
    case stays(Permanence)
    /// The first thing that happened since and rests on the deed, or settles the same anew.
    case movedOn(TicketEvent, by: Actor, at: Instant)
    case sourceHasEnded(TicketID, Status)
  }
}

/// Why something that was done can never be taken back.
public enum Permanence: Equatable, Sendable {
  case opening
  case note
  case sentWords
  case requestersWords
  /// Time has passed.
  case passedTime
  /// Its event is of a later program, or was redacted.
  case unreadable
}

extension TicketEvent {
  /// Why it stays whatever happens; nil where it can be taken back.
  public var permanence: Permanence? {
    switch self {
    case .intake: .opening
    case .conversation(.noted), .conversation(.mentioned): .note
    case .conversation(.replied), .conversation(.published): .sentWords
    case .conversation(.received), .feedback(.rated): .requestersWords
    case .timekeeping: .passedTime
    case .classification, .assignment, .lifecycle, .escalation, .conversation(.watched),
      .conversation(.unwatched), .links, .splitting, .undoing:
      nil
    }
  }
}

extension Ticket {
  func decide(
    _ command: Undoing.Command, in situation: Situation
  ) throws(Refusal) -> [TicketEvent] {
    switch command {
    case .undo(let deed):
      guard let history = situation.history else { throw .undoing(.noSuchDeed(deed)) }
      return [try undone(deed, history, in: situation)]
    }
  }

  private func undone(
    _ deed: EventID, _ history: TicketHistory, in situation: Situation
  ) throws(Refusal) -> TicketEvent {
    let parts = history.happenings(of: deed)
    guard let first = parts.first else { throw .undoing(.noSuchDeed(deed)) }
    try requireHand(of: first.occurrence.actor, in: situation)
    if let undoing = history.undoing(of: deed) {
      throw .undoing(.alreadyUndone(by: undoing.actor, at: undoing.at))
    }
    if let source = parts.lazy.compactMap(\.splitSource).first {
      return try mergedBack(into: source, deed, history, in: situation)
    }
    for part in parts {
      if let permanence = part.permanence { throw .undoing(.stays(permanence)) }
    }
    if let obstacle = history.obstacle(toUndoing: deed) { throw .undoing(obstacle) }
    let undoing = Undoing.Event.undone(deed)
    try requireRulesHold(for: history.after(undoing), in: situation)
    return .undoing(undoing)
  }

  /// One takes back one's own deeds; a lead those of others, too.
  private func requireHand(of author: Actor, in situation: Situation) throws(Refusal) {
    if situation.actor == author { return }
    let isLead = try situation.actingPerson().role == .lead
    guard isLead else { throw .undoing(.somebodyElses(author)) }
  }

  /// A link or a merge that comes to stand again must still be allowed.
  private func requireRulesHold(for after: Ticket, in situation: Situation) throws(Refusal) {
    if let merge = after.merge, self.merge == nil {
      _ = try decide(Links.Command.merge(into: merge.target), in: situation)
    }
    for link in after.links where !links.contains(link) {
      _ = try decide(Links.Command.link(link.kind, to: link.other), in: situation)
    }
  }

  /// What a split has opened cannot be unopened: it becomes one with its source again.
  private func mergedBack(
    into source: TicketID, _ deed: EventID, _ history: TicketHistory, in situation: Situation
  ) throws(Refusal) -> TicketEvent {
    if let since = history.standing(after: deed).first {
      throw .undoing(since.refusal)
    }
    guard let other = situation.other, other.status.isListed else {
      throw .undoing(.sourceHasEnded(source, situation.other?.status ?? .merged))
    }
    return .links(.merged(into: source))
  }
}
