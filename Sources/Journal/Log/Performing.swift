internal import GRDB
public import ServiceDesk

extension Journal {
  /// Carries out a command: looks, decides, appends and projects in one transaction.
  ///
  /// `ticket` is nil to open a new one. `version` is the one its author saw; nil means that they
  /// have just looked.
  /// - Throws: `Refusal` when a rule says no, `MovedOn` when the ticket changed in a way that
  ///   matters to the command, `NoSuchTicket`, or `StoreFailure`. Nothing is written then.
  public func perform(
    _ command: TicketCommand, on ticket: TicketID?, seen version: Int? = nil, by author: Author
  ) throws -> Receipt {
    try perform([command], on: ticket, seen: version, by: author)
  }

  /// Carries out several commands on one ticket, in order and in one transaction: all of them, or
  /// none. The first may open the ticket. Together they are one deed.
  /// - Throws: as for a single command.
  public func perform(
    _ commands: [TicketCommand], on ticket: TicketID?, seen version: Int? = nil, by author: Author
  ) throws -> Receipt {
    let receipt = try store.write { db in
      var writing = try Writing(self, db, by: author)
      let receipt = try writing.carryOut(commands, on: ticket, seen: version).receipt
      try writing.finish()
      return receipt
    }
    committed(receipt.sequence)
    return receipt
  }

  /// Declares people and teams, by somebody with the right to.
  /// - Throws: `Refusal` or `StoreFailure`; nothing is written then.
  public func declare(_ events: [DeskEvent], by author: Author) throws {
    let now = surroundings.now()
    let sequence = try store.write { db in
      let table = EventTable(db: db, codec: codec)
      if let id = author.actor.person {
        let person = try RosterTable(db: db).person(id)
        let situation = Adoption.Situation(
          policy: try policies(in: db).current, actor: author.actor,
          people: person.map { [$0] } ?? [])
        try situation.require(.roster)
      }
      var appender = try appender(table, now: now)
      for event in events { try appender.append(event, by: author) }
      try appender.finish()
      return appender.sequence
    }
    committed(sequence)
  }

  func appender(
    _ table: EventTable, now: Instant, after earlier: Appender.Run? = nil
  ) throws -> Appender {
    try Appender(
      table, rules: try clockRules(in: table.db), storeID: storeID, now: now,
      random: surroundings.random, after: earlier)
  }

  /// After the commit: a checkpoint now and then, and the bell for the others.
  func committed(_ sequence: Int64) {
    if sequence % Journal.checkpointInterval == 0 { try? markCheckpoint() }
    doorbell.ring()
  }
}

/// There is no such ticket on the desk.
public struct NoSuchTicket: Error, Equatable, Sendable {
  public var id: TicketID
  public init(id: TicketID) { self.id = id }
}
