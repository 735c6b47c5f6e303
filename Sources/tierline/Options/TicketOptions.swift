internal import ArgumentParser
internal import Journal
internal import ServiceDesk

/// The one ticket that a verb changes, and what every such verb takes.
struct OneTicket: ParsableArguments {
  @Argument(help: .ticket, completion: .tickets) var ticket: String
  @OptionGroup(title: "Common options") var action: ActionOptions

  /// Carries out what the verb orders and tells what came of it.
  /// - Parameter done: one sentence, from the ticket as it stands afterwards.
  func perform(
    _ commands: (Session, TicketID) throws -> [TicketCommand], done: (TicketRow) -> String
  ) throws {
    try action.desk.atDesk { session in
      let id = try session.ticket(ticket)
      try action.perform(try commands(session, id), on: id, at: session, done: done)
    }
  }

  /// The same for an order that needs nothing looked up.
  func perform(_ command: TicketCommand, done: (TicketRow) -> String) throws {
    try perform({ _, _ in [command] }, done: done)
  }
}

/// The tickets that a verb changes, named one after the other or found by a query.
struct ManyTickets: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "The tickets: T-12, 12, or the reference one was imported under.", valueName: "ticket"),
    completion: .tickets)
  var tickets: [String] = []
  @OptionGroup var choice: TicketChoice
  @OptionGroup(title: "Common options") var action: ActionOptions

  func validate() throws { try choice.check(names: tickets, action) }

  func perform(
    _ commands: (Session, TicketID) throws -> [TicketCommand], done: (TicketRow) -> String
  ) throws {
    try choice.perform(on: tickets, action, commands, done: done)
  }

  func perform(_ command: TicketCommand, done: (TicketRow) -> String) throws {
    try perform({ _, _ in [command] }, done: done)
  }
}

/// How tickets are chosen other than by name, and the caution that goes with it.
struct TicketChoice: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Instead of naming tickets: all that this query finds.", valueName: "query"))
  var query: String?
  @Flag(help: "Only say which tickets it would be, and what would stand in the way.")
  var dryRun = false
  @Flag(help: "Do it on all that the query finds, however many.") var yes = false

  /// For the verb's own `validate`.
  func check(names: [String], _ action: ActionOptions) throws {
    if names.isEmpty, query == nil {
      throw ValidationError("Name the ticket, or several, or choose them by --query.")
    }
    if !names.isEmpty, query != nil {
      throw ValidationError(
        "Name the tickets, or choose them by --query: one or the other, not both.")
    }
    if yes, query == nil { throw ValidationError("--yes belongs to --query.") }
    if action.seen != nil, names.count != 1 {
      throw ValidationError("--seen is the version of one ticket.")
    }
  }

  /// - Parameter check: what only the desk can say of the call, before anything is looked up.
  func perform(
    on names: [String], _ action: ActionOptions, check: (Session) throws -> Void = { _ in },
    _ commands: (Session, TicketID) throws -> [TicketCommand], done: (TicketRow) -> String
  ) throws {
    try action.desk.atDesk { session in
      try check(session)
      let tickets = try query.map(session.tickets(foundBy:)) ?? session.tickets(named: names)
      if query == nil, tickets.count == 1, !dryRun {
        return try action.perform(
          try commands(session, tickets[0]), on: tickets[0], at: session, done: done)
      }
      let orders = try tickets.map {
        BulkOrder(ticket: $0, commands: try commands(session, $0), seen: action.seen)
      }
      if dryRun { return try foresee(orders, at: session, json: action.json) }
      if query != nil, tickets.count > 1, !yes { throw VerbFailure.unconfirmed(tickets) }
      let bulk = try session.journal.perform(orders, by: session.author())
      try bulk.report(json: action.json, at: session, done: done)
    }
  }

  private func foresee(_ orders: [BulkOrder], at session: Session, json: Bool) throws {
    let obstacles = try session.journal.obstacles(to: orders, by: session.author())
    let foreseen = zip(orders, obstacles).map { Foreseen(ticket: $0.ticket, obstacle: $1) }
    try foreseen.report(json: json)
  }
}

extension Session {
  /// What the query finds, in its order.
  fileprivate func tickets(foundBy text: String) throws -> [TicketID] {
    let query = try TypedQuery(text).query(at: self)
    guard !query.terms.isEmpty else { throw VerbFailure.queryChoosesNothing }
    guard query.asOf == nil else { throw VerbFailure.pastCannotChange }
    let page = try journal.queue(
      query, me: try person().id, now: .now, limit: VerbFailure.mostTickets + 1)
    guard page.rows.count <= VerbFailure.mostTickets else { throw VerbFailure.tooManyTickets }
    return page.rows.map(\.id)
  }

  /// Of several, one that is not there is left for the bulk to tell.
  fileprivate func tickets(named names: [String]) throws -> [TicketID] {
    guard names.count > 1 else { return try names.map(ticket) }
    return try names.map { try TicketID($0) ?? ticket($0) }
  }
}
