import Journal
import ServiceDesk

extension News {
  /// Why the person should look, even from elsewhere: it is done to them, or is theirs to answer,
  /// or the desk's policy has them told.
  func concerns(_ person: Person, _ event: RecordedEvent) -> Bool {
    // What another system recorded is long past.
    guard event.origin != .imported else { return false }
    if told.contains(event.sequence) { return true }
    return event.concerns(person, changes.first { $0.row.id == event.ticket }?.row)
  }
}

extension RecordedEvent {
  /// - Parameter row: the ticket as it stands now.
  fileprivate func concerns(_ person: Person, _ row: TicketRow?) -> Bool {
    switch ticketEvent {
    case .assignment(.assigned(let to, let from)): to == person.id || from == person.id
    case .assignment(.stolen(_, let from)): from == person.id
    case .conversation(.mentioned(let mentioned)): mentioned == person.id
    case .conversation(.received): row?.owner == person.id
    case .escalation(.raised(nil, _)), .timekeeping(.raised(_, _, nil)):
      person.role == .lead && row.map { person.teams.contains($0.team) } == true
    case .escalation(.raised(let lead, _)), .timekeeping(.raised(_, _, let lead)):
      lead == person.id
    case .escalation(.escalated(let move, _)), .escalation(.handedBack(let move, _, _)):
      person.teams.contains(move.to)
    case .intake, .classification, .assignment, .lifecycle, .escalation, .conversation, .feedback,
      .links, .splitting, .undoing, .timekeeping, nil:
      false
    }
  }
}
