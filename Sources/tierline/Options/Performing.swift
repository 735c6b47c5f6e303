internal import Journal
internal import ServiceDesk
internal import Terminal

extension ActionOptions {
  /// Carries out what a verb orders on the ticket of this name and tells what came of it.
  /// - Parameter done: one sentence, from the ticket as it stands afterwards.
  func perform(
    on name: String, _ commands: (Session, TicketID) throws -> [TicketCommand],
    done: (TicketRow) -> String
  ) throws {
    try desk.atDesk { session in
      let ticket = try session.ticket(name)
      try perform(try commands(session, ticket), on: ticket, at: session, done: done)
    }
  }

  /// The same for an order that needs nothing looked up.
  func perform(
    _ command: TicketCommand, on name: String, done: (TicketRow) -> String
  ) throws {
    try perform(on: name, { _, _ in [command] }, done: done)
  }

  /// `ticket` is nil to open a new one.
  func perform(
    _ commands: [TicketCommand], on ticket: TicketID?, at session: Session,
    done: (TicketRow) -> String
  ) throws {
    let receipt = try session.journal.perform(
      commands, on: ticket, seen: seen, by: session.author())
    if json {
      try Output.json(receipt.json)
    } else if let row = try session.journal.row(receipt.ticket) {
      try Output.line(done(row).sanitizedLine)
    }
  }
}

extension Receipt {
  fileprivate var json: JSON {
    ["id": JSON(ticket), "version": JSON(version), "seq": JSON(sequence)]
  }
}
