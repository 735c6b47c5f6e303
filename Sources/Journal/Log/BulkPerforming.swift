internal import GRDB
internal import ServiceDesk

extension Journal {
  /// Carries out an order on many tickets as one deed: each ticket is decided by itself, and one
  /// that is refused or has moved on is left alone and hinders no other.
  ///
  /// It is written in groups, so that others come to their turn between them; a process that is
  /// killed leaves whole tickets done and the rest untouched. A ticket named twice is done once.
  /// - Throws: `StoreFailure` when nothing at all could be written.
  public func perform(_ orders: [BulkOrder], by author: Author) throws -> Bulk {
    let deed = EventID(
      at: surroundings.now(), random: (surroundings.random(), surroundings.random()))
    var seen: Set<TicketID> = []
    let orders = orders.filter { seen.insert($0.ticket).inserted }
    var parts: [Bulk.Part] = []
    while parts.count < orders.count {
      let group = orders[parts.count...].prefix(Journal.bulkGroup)
      do {
        parts += try carryOut(group, as: deed, by: author)
      } catch let failure as StoreFailure {
        guard parts.contains(where: \.isDone) else { throw failure }
        parts += orders[parts.count...].map {
          Bulk.Part(ticket: $0.ticket, result: .failure(.failed(failure)))
        }
      }
    }
    return Bulk(deed: deed, parts: parts)
  }

  /// What would stand in the way of each order now, in the order given; nil where nothing does.
  /// Writes nothing.
  public func obstacles(to orders: [BulkOrder], by author: Author) throws -> [Obstacle?] {
    let now = surroundings.now()
    return try store.read { db in
      let deciding = Deciding(
        table: EventTable(db: db, codec: codec), policy: try policies(in: db).current,
        actor: author.actor, now: now, kept: histories.withLock { $0 })
      return try orders.map { order in
        try Journal.obstacle {
          _ = try deciding.decide(order.commands, on: order.ticket, seen: order.seen)
        }
      }
    }
  }

  /// As many tickets as keep the gate closed for some hundredths of a second.
  private static let bulkGroup = 64

  private func carryOut(
    _ group: ArraySlice<BulkOrder>, as deed: EventID, by author: Author
  ) throws -> [Bulk.Part] {
    let (parts, before, after) = try store.write { db in
      var writing = try Writing(self, db, by: author)
      let before = writing.appender.sequence
      let parts = try group.map { order in
        var receipt: Receipt?
        let obstacle = try Journal.obstacle {
          receipt = try writing.carryOut(
            order.commands, on: order.ticket, seen: order.seen, as: deed
          ).receipt
        }
        return Bulk.Part(
          ticket: order.ticket,
          result: receipt.map { .success($0) }
            ?? .failure(obstacle ?? .noSuchTicket(order.ticket)))
      }
      try writing.finish()
      return (parts, before, writing.appender.sequence)
    }
    announce(from: before, to: after)
    return parts
  }

  /// What of this one ticket is in the way; what concerns the whole store is thrown.
  private static func obstacle(to work: () throws -> Void) throws -> Obstacle? {
    do {
      try work()
      return nil
    } catch {
      guard let obstacle = Obstacle(error) else { throw error }
      return obstacle
    }
  }
}

extension Bulk.Part {
  fileprivate var isDone: Bool {
    if case .success = result { true } else { false }
  }
}
