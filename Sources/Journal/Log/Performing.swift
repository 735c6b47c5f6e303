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
  /// none. The first may open the ticket.
  /// - Throws: as for a single command.
  public func perform(
    _ commands: [TicketCommand], on ticket: TicketID?, seen version: Int? = nil, by author: Author
  ) throws -> Receipt {
    let now = surroundings.now()
    let receipt = try store.write { db in
      let table = EventTable(db: db, codec: codec)
      let target = try target(of: commands, on: ticket, table)
      var state = try table.ticket(target)
      if ticket != nil, state.version == 0 { throw NoSuchTicket(id: target) }
      for command in commands { try refuseStale(command, seen: version, state, table) }
      var appender = try appender(table, now: now)
      for command in commands {
        let situation = try situation(for: command, on: state, by: author.actor, at: now, table)
        try appender.append(state.decide(command, in: situation), to: target, by: author)
        state = try table.ticket(target)
      }
      try appender.finish()
      return Receipt(ticket: target, version: state.version, sequence: appender.sequence)
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
        guard let person else { throw Refusal.notInRoster(id) }
        guard policy.rights[person.role]?.anywhere.contains(.roster) == true else {
          throw Refusal.missingRight(.roster, of: person.role)
        }
      }
      var appender = try appender(table, now: now)
      for event in events { try appender.append(event, by: author) }
      try appender.finish()
      return appender.sequence
    }
    committed(sequence)
  }

  func appender(_ table: EventTable, now: Instant) throws -> Appender {
    try Appender(
      table, policy: policy, storeID: storeID, now: now, random: surroundings.random)
  }

  /// A message to a merged ticket lands in the one it was merged into; a new ticket gets the next
  /// number.
  private func target(
    of commands: [TicketCommand], on ticket: TicketID?, _ table: EventTable
  ) throws -> TicketID {
    guard var id = ticket else {
      let last = try Int.fetchOne(table.db, sql: "SELECT max(number) FROM ticket") ?? 0
      return TicketID(last + 1)
    }
    guard case .conversation(.receive) = commands.first else { return id }
    while let target = try Int.fetchOne(
      table.db, sql: "SELECT merged_into FROM ticket WHERE number = ?", arguments: [id.number])
    {
      id = TicketID(target)
    }
    return id
  }

  private func refuseStale(
    _ command: TicketCommand, seen: Int?, _ state: Ticket, _ table: EventTable
  ) throws {
    guard let seen, seen != state.version else { return }
    let missed = try table.stream(.ticket(state.id), after: max(0, seen))
    guard seen > state.version || command.conflicts(with: missed.compactMap(\.ticketEvent)) else {
      return
    }
    throw MovedOn(ticket: state.id, seen: seen, now: state.version, events: missed)
  }

  private func situation(
    for command: TicketCommand, on ticket: Ticket, by actor: Actor, at now: Instant,
    _ table: EventTable
  ) throws -> Situation {
    let names = command.names
    let roster = RosterTable(db: table.db)
    var situation = Situation(policy: policy, actor: actor, now: now)
    for id in names.people + [actor.person, ticket.owner].compactMap({ $0 }) {
      situation.people[id] = try roster.person(id)
    }
    for id in names.teams + [ticket.team, ticket.origin, policy.intakeTeam].compactMap({ $0 }) {
      situation.teams[id] = try roster.team(id)
    }
    situation.other = try names.ticket.map { try table.ticket($0) }
    return situation
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
