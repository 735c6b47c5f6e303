internal import GRDB
public import ServiceDesk

extension Journal {
  /// Takes back what a deed did: its id, or that of any of its events. Undoing an undoing does the
  /// deed again.
  ///
  /// A bulk is taken back ticket by ticket, as one deed in its turn: tickets that have moved on are
  /// left as they are and listed. Any other deed is taken back whole or not at all.
  /// - Parameters:
  ///   - ticket: of a bulk, only what it did to this ticket.
  ///   - version: the one that its author saw of that ticket; nil means that they have just looked.
  /// - Throws: `NoSuchDeed`, the `Refusal` that stands in the way of a deed that is no bulk, or
  ///   `StoreFailure`.
  public func undo(
    _ deed: EventID, on ticket: TicketID? = nil, seen version: Int? = nil, by author: Author
  ) throws -> Bulk {
    func seen(_ id: TicketID) -> Int? { id == ticket ? version : nil }
    let (id, tickets, isBulk) = try scope(of: deed, on: ticket)
    let command = TicketCommand.undoing(.undo(id))
    if isBulk {
      let orders = tickets.map { BulkOrder(ticket: $0, commands: [command], seen: seen($0)) }
      return try perform(orders, by: author).withoutFormerUndoings
    }
    let bulk = try store.write { db in
      var writing = try Writing(self, db, by: author)
      var undoing: EventID?
      let parts = try tickets.map { ticket in
        let done = try writing.carryOut([command], on: ticket, seen: seen(ticket), as: undoing)
        undoing = done.deed
        return Bulk.Part(ticket: ticket, result: .success(done.receipt))
      }
      try writing.finish()
      guard let undoing else { throw NoSuchDeed(id: deed) }
      return Bulk(deed: undoing, parts: parts)
    }
    if let last = bulk.receipts.last { committed(last.sequence) }
    return bulk
  }

  /// What would stand in the way of `undo` now, for each ticket of the deed; nil where nothing does.
  /// Writes nothing.
  /// - Throws: `NoSuchDeed` or `StoreFailure`.
  public func obstacles(
    toUndoing deed: EventID, on ticket: TicketID? = nil, by author: Author
  ) throws -> [(ticket: TicketID, obstacle: Obstacle?)] {
    let (id, tickets, _) = try scope(of: deed, on: ticket)
    let orders = tickets.map { BulkOrder(ticket: $0, commands: [.undoing(.undo(id))]) }
    return Array(zip(tickets, try obstacles(to: orders, by: author)))
  }

  private func scope(
    of deed: EventID, on ticket: TicketID?
  ) throws -> (deed: EventID, tickets: [TicketID], isBulk: Bool) {
    try store.read { db in
      let deeds = DeedTable(table: EventTable(db: db, codec: codec))
      guard let extent = try deeds.extent(of: deed) else { throw NoSuchDeed(id: deed) }
      var tickets = try deeds.tickets(extent)
      if extent.isBulk, let ticket { tickets = tickets.filter { $0 == ticket } }
      guard !tickets.isEmpty else { throw NoSuchDeed(id: deed) }
      return (extent.id, tickets, extent.isBulk)
    }
  }
}

extension Bulk {
  /// What was taken back ticket by ticket before is not listed again, unless it is all there is.
  fileprivate var withoutFormerUndoings: Bulk {
    let left = parts.filter { part in
      guard case .failure(.refused(.undoing(.alreadyUndone))) = part.result else { return true }
      return false
    }
    return left.isEmpty ? self : Bulk(deed: deed, parts: left)
  }
}
