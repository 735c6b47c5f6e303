internal import Journal
internal import ServiceDesk

extension Session {
  /// The ticket that is meant by `T-12`, a bare `12`, or the reference it was imported under.
  /// - Throws: when there is none, or when the name fits more than one.
  func ticket(_ name: String) throws -> TicketID {
    if let id = TicketID(name) {
      guard try journal.row(id) != nil else { throw VerbFailure.noSuchTicket(name) }
      return id
    }
    var found = try journal.tickets(referredToAs: name)
    if let number = Int(name), number > 0, !found.contains(TicketID(number)),
      try journal.row(TicketID(number)) != nil
    {
      found.append(TicketID(number))
    }
    guard let id = found.first else { throw VerbFailure.noSuchTicket(name) }
    guard found.count == 1 else { throw VerbFailure.ambiguousTicket(name, found.sorted()) }
    return id
  }
}
