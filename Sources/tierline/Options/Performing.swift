internal import Journal
internal import PlainText
internal import ServiceDesk
internal import Terminal

extension ActionOptions {
  /// Carries out what a verb orders and tells what came of it.
  /// - Parameters:
  ///   - ticket: nil to open a new one.
  ///   - done: one sentence, from the ticket as it stands afterwards.
  func perform(
    _ commands: [TicketCommand], on ticket: TicketID?, at session: Session,
    done: (TicketRow) -> String
  ) throws {
    let receipt = try session.journal.perform(
      commands, on: ticket, seen: seen, by: session.author())
    try tell(receipt, at: session, done: done)
  }

  func tell(_ receipt: Receipt, at session: Session, done: (TicketRow) -> String) throws {
    if json {
      try Output.json(receipt.json)
    } else if let row = try session.journal.row(receipt.ticket) {
      try Output.line(done(row).sanitizedLine)
    }
  }
}

extension Receipt {
  var json: JSON { .object(members) }

  var members: [(key: String, value: JSON)] {
    [("id", JSON(ticket)), ("version", JSON(version)), ("seq", JSON(sequence))]
  }
}
