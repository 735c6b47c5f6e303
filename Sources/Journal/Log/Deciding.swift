internal import GRDB
internal import ServiceDesk

/// Decides orders within a transaction: looks at the ticket as it is now and asks the rules.
/// Writes nothing.
struct Deciding {
  let table: EventTable
  let policy: Policy
  let actor: Actor
  let now: Instant
  /// What needs not be read again.
  let kept: KeptHistories

  /// What an order came to, before it is written.
  struct Decision {
    var ticket: TicketID
    var events: [TicketEvent]
    /// The ticket's once they are written.
    var version: Int
    /// What had happened to the ticket before them, and what that had made of it; nil where it
    /// has not been read.
    var history: TicketHistory?
    var before: Ticket?
  }

  /// All commands on one ticket, or none; nil opens a new one.
  func decide(
    _ commands: [TicketCommand], on ticket: TicketID?, seen: Int?
  ) throws -> Decision {
    let target = try target(of: commands, on: ticket)
    let earlier = try history(target)
    let before = earlier.ticket
    var history = earlier
    var state = before
    if ticket != nil, state.version == 0 { throw NoSuchTicket(id: target) }
    for command in commands {
      try refuseStale(command.dependsOn, seen: seen, state)
    }
    var events: [TicketEvent] = []
    for command in commands {
      let situation = try situation(for: command, on: state, history)
      for event in try state.decide(command, in: situation) {
        events.append(event)
        history.append(event, provisional(events.count))
      }
      state = history.ticket
    }
    return Decision(
      ticket: target, events: events, version: state.version, history: earlier, before: before)
  }

  private func history(_ id: TicketID) throws -> TicketHistory {
    var history = kept[id]
    for recorded in try table.stream(.ticket(id), after: history.happenings.count) {
      history.append(recorded.happening.event, recorded.occurrence)
    }
    return history
  }

  /// The ticket's next command sees its event; the id that the log will give it is not known yet.
  private func provisional(_ place: Int) -> Occurrence {
    Occurrence(id: EventID(high: 0, low: UInt64(place)), actor: actor, at: now)
  }

  /// The number that the next new ticket gets.
  func nextNumber() throws -> TicketID {
    let last = try Int.fetchOne(
      table.db.cachedStatement(sql: "SELECT max(number) FROM ticket"))
    return TicketID((last ?? 0) + 1)
  }

  /// A message to a merged ticket lands in the one it was merged into.
  private func target(
    of commands: [TicketCommand], on ticket: TicketID?
  ) throws -> TicketID {
    guard var id = ticket else { return try nextNumber() }
    guard case .conversation(.receive) = commands.first else { return id }
    while let target = try Int.fetchOne(
      table.db, sql: "SELECT merged_into FROM ticket WHERE number = ?", arguments: [id.number])
    {
      id = TicketID(target)
    }
    return id
  }

  /// - Parameter facets: what the author must have seen as it now is.
  func refuseStale(_ facets: Facets, seen: Int?, _ state: Ticket) throws {
    guard let seen, seen != state.version else { return }
    let missed = try table.stream(.ticket(state.id), after: max(0, seen))
    let isTouched = facets.areTouched(by: missed.compactMap(\.ticketEvent))
    guard seen > state.version || isTouched else { return }
    throw MovedOn(ticket: state.id, seen: seen, now: state.version, events: missed)
  }

  /// All that the rules may look at.
  func situation(
    for command: TicketCommand, on ticket: Ticket, _ history: TicketHistory
  ) throws -> Situation {
    let names = command.names
    var situation = try situation(on: ticket, people: names.people, teams: names.teams)
    if let deed = names.deed {
      situation.history = history
      situation.other = try history.ticketNamed(by: deed).map { try table.ticket($0) }
    } else {
      situation.other = try names.ticket.map { try table.ticket($0) }
    }
    return situation
  }

  func situation(
    on ticket: Ticket, people: [PersonID] = [], teams: [TeamID] = []
  ) throws -> Situation {
    let roster = RosterTable(db: table.db)
    var situation = Situation(policy: policy, actor: actor, now: now)
    for id in people + [actor.person, ticket.owner].compactMap({ $0 }) {
      situation.people[id] = try roster.person(id)
    }
    for id in teams + [ticket.team, ticket.origin, policy.intakeTeam].compactMap({ $0 }) {
      situation.teams[id] = try roster.team(id)
    }
    return situation
  }
}
