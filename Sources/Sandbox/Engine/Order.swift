internal import ServiceDesk

/// What somebody does to a ticket of the sandbox at a moment; the desk's rules decide what comes of
/// it.
struct Step: Sendable {
  var at: Instant
  var actor: Actor
  var order: Order

  var isClaim: Bool {
    guard case .command(.assignment(.claim)) = order else { return false }
    return true
  }
}

/// An order, given in words that do not need to know how the ticket will then stand.
enum Order: Sendable {
  case command(TicketCommand)
  case publishLatestNote
  case link(LinkKind, Target)
  /// Where the other ticket has ended by then, `otherwise` is done instead.
  case merge(Target, otherwise: TicketCommand)

  /// Another ticket of the desk.
  enum Target: Sendable {
    case ticket(TicketID)
    case story(String)
  }
}
