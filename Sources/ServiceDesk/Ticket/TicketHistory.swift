/// What happened to a ticket, in order. The ticket is what its history makes of it, less the deeds
/// that were taken back.
///
/// A deed is all that one order made happen, on one ticket or on many.
public struct TicketHistory: Equatable, Sendable {
  public let id: TicketID
  public private(set) var happenings: [Happening]

  /// One event of the history.
  public struct Happening: Equatable, Sendable {
    /// Nil where this program cannot read it.
    public var event: TicketEvent?
    public var occurrence: Occurrence

    public init(event: TicketEvent?, occurrence: Occurrence) {
      (self.event, self.occurrence) = (event, occurrence)
    }
  }

  public init(id: TicketID, happenings: [Happening] = []) {
    (self.id, self.happenings) = (id, happenings)
  }

  public mutating func append(_ event: TicketEvent?, _ occurrence: Occurrence) {
    happenings.append(Happening(event: event, occurrence: occurrence))
  }

  /// The ticket at the end of the history; version 0 where nothing has happened.
  public var ticket: Ticket {
    let gone = takenBack
    var ticket = Ticket(id: id)
    for happening in happenings { ticket.evolve(happening, isTakenBack: gone) }
    return ticket
  }

  /// The deeds that do not count: an undoing that was itself taken back takes nothing back.
  public var takenBack: Set<EventID> {
    var gone: Set<EventID> = []
    for happening in happenings.reversed() where !gone.contains(happening.occurrence.deed) {
      if let deed = happening.undoes { gone.insert(deed) }
    }
    return gone
  }

  /// What the deed did to this ticket, in order.
  public func happenings(of deed: EventID) -> [Happening] {
    happenings.filter { $0.occurrence.deed == deed }
  }

  /// The other ticket that the deed links this one to, or has taken the link away from.
  public func ticketNamed(by deed: EventID) -> TicketID? {
    happenings(of: deed).lazy.compactMap { happening -> TicketID? in
      if let earlier = happening.undoes { return ticketNamed(by: earlier) }
      return happening.event?.namedTicket
    }.first
  }
}

extension TicketHistory.Happening {
  /// The deed that it takes back.
  public var undoes: EventID? {
    guard case .undoing(.undone(let deed)) = event else { return nil }
    return deed
  }

  var permanence: Permanence? { event.map(\.permanence) ?? .unreadable }

  var splitSource: TicketID? {
    guard case .splitting(.splitOff(let source, _)) = event else { return nil }
    return source
  }
}

extension TicketEvent {
  fileprivate var namedTicket: TicketID? {
    switch self {
    case .links(.linked(_, let other)), .links(.unlinked(_, let other)),
      .links(.merged(let other)), .links(.unmerged(let other)),
      .splitting(.splitOff(let other, _)):
      other
    case .intake, .classification, .assignment, .lifecycle, .escalation, .conversation, .feedback,
      .splitting, .undoing, .timekeeping:
      nil
    }
  }
}

extension Ticket {
  /// Applies what happened unless it was taken back; it counts in the version either way.
  mutating func evolve(_ happening: TicketHistory.Happening, isTakenBack gone: Set<EventID>) {
    if let event = happening.event, !gone.contains(happening.occurrence.deed) {
      evolve(event, happening.occurrence)
    } else {
      passOver(happening.occurrence)
    }
  }
}
