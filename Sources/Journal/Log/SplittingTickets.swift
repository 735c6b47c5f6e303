internal import GRDB
public import ServiceDesk

/// What a split came to, once it is durable.
public struct SplitReceipt: Equatable, Sendable {
  public var source: Receipt
  /// Of the ticket that it opened.
  public var new: Receipt
}

extension Journal {
  /// Makes a ticket of its own of some entries of another: both are written, or neither.
  /// - Throws: `Refusal`, `MovedOn`, `NoSuchTicket`, or `StoreFailure`. Nothing is written then.
  public func split(
    _ ticket: TicketID, _ order: SplitOrder, seen version: Int? = nil, by author: Author
  ) throws -> SplitReceipt {
    let receipt = try store.write { db in
      var writing = try Writing(self, db, by: author)
      let deciding = writing.deciding
      let source = try deciding.table.ticket(ticket)
      if source.version == 0 { throw NoSuchTicket(id: ticket) }
      try deciding.refuseStale(SplitOrder.dependsOn, seen: version, source)
      let new = try deciding.nextNumber()
      let split = try source.split(order, into: new, in: try deciding.situation(on: source))
      let here = try writing.write(
        Deciding.Decision(
          ticket: ticket, events: split.here, version: source.version + split.here.count))
      let there = try writing.write(
        Deciding.Decision(ticket: new, events: split.there, version: split.there.count),
        as: here.deed)
      try writing.finish()
      return SplitReceipt(source: here.receipt, new: there.receipt)
    }
    committed(receipt.new.sequence)
    return receipt
  }
}
