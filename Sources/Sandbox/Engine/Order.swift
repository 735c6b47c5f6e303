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

extension Step {
  /// The same, with another person in the place of one.
  func done(by other: PersonID, for one: PersonID) -> Step {
    guard other != one else { return self }
    var step = self
    if actor == .person(one) { step.actor = .person(other) }
    switch order {
    case .command(.intake(.open(var opening))):
      if let handover = opening.handover {
        opening.handover = Handover(tried: handover.tried, by: other.name)
      }
      step.order = .command(.intake(.open(opening)))
    case .command(.assignment(.assign(to: one))):
      step.order = .command(.assignment(.assign(to: other)))
    case .command, .publishLatestNote, .link, .merge: break
    }
    return step
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
