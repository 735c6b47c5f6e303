public import ServiceDesk

/// What shall be done to one ticket of many.
public struct BulkOrder: Equatable, Sendable {
  public var ticket: TicketID
  public var commands: [TicketCommand]
  /// The version its author saw; nil means that they have just looked.
  public var seen: Int?

  public init(ticket: TicketID, commands: [TicketCommand], seen: Int? = nil) {
    (self.ticket, self.commands, self.seen) = (ticket, commands, seen)
  }
}

/// What one order on many tickets came to, ticket by ticket.
public struct Bulk: Equatable, Sendable {
  /// The cause of everything that was written; `undo` takes it.
  public var deed: EventID
  /// In the order in which they were asked for.
  public var parts: [Part]

  public struct Part: Equatable, Sendable {
    public var ticket: TicketID
    public var result: Result<Receipt, Obstacle>
  }

  public var receipts: [Receipt] { parts.compactMap { try? $0.result.get() } }

  public var obstacles: [(ticket: TicketID, obstacle: Obstacle)] {
    parts.compactMap { part in
      guard case .failure(let obstacle) = part.result else { return nil }
      return (part.ticket, obstacle)
    }
  }
}

/// Why one ticket of many was left as it was.
public enum Obstacle: Error, Equatable, Sendable {
  case refused(Refusal)
  case movedOn(MovedOn)
  case noSuchTicket(TicketID)
  /// The store failed there; the tickets after it were not tried.
  case failed(StoreFailure)

  public func sentence(moments: MomentWording) -> String {
    switch self {
    case .refused(let refusal): refusal.sentence(moments: moments)
    case .movedOn(let moved):
      "It has moved on from version \(moved.seen) to \(moved.now): "
        + moved.events.compactMap { $0.ticketEvent?.sentence(moments: moments) }.listed + "."
    case .noSuchTicket(let ticket): "There is no ticket \(ticket) on this desk."
    case .failed(let failure): failure.sentence
    }
  }
}

extension Obstacle {
  /// Nil for what concerns more than the one ticket.
  init?(_ error: any Error) {
    switch error {
    case let refusal as Refusal: self = .refused(refusal)
    case let moved as MovedOn: self = .movedOn(moved)
    case let missing as NoSuchTicket: self = .noSuchTicket(missing.id)
    default: return nil
    }
  }
}
