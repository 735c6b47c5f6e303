internal import GRDB
internal import ServiceDesk

/// Carries out orders within one transaction: decides, then appends and projects.
struct Writing {
  let deciding: Deciding
  private let journal: Journal
  private let author: Author
  private(set) var appender: Appender
  private var read: [TicketHistory] = []

  init(_ journal: Journal, _ db: Database, by author: Author) throws {
    let table = EventTable(db: db, codec: journal.codec)
    let now = journal.surroundings.now()
    deciding = Deciding(
      table: table, policy: try journal.policies(in: db).current, actor: author.actor, now: now,
      kept: journal.histories.withLock { $0 })
    appender = try journal.appender(table, now: now)
    (self.journal, self.author) = (journal, author)
  }

  /// - Parameter deed: what the order belongs to; nil where it is a deed of its own, whose id is
  ///   then returned.
  mutating func carryOut(
    _ commands: [TicketCommand], on ticket: TicketID?, seen: Int?, as deed: EventID? = nil
  ) throws -> (receipt: Receipt, deed: EventID?) {
    if let ticket { try passTime(on: ticket) }
    let decision = try deciding.decide(commands, on: ticket, seen: seen)
    return try write(decision, as: deed)
  }

  /// What time has made happen before the order comes before what the order makes happen.
  private mutating func passTime(on ticket: TicketID) throws {
    let passing = PassingTime(table: deciding.table, now: deciding.now)
    guard try passing.isDue(ticket) else { return }
    let portion = PassingTime.Portion(tickets: [ticket], end: deciding.now)
    for due in try passing.due(portion, &appender) { try appender.append(due) }
    try appender.writeTickets()
  }

  mutating func write(
    _ decision: Deciding.Decision, as deed: EventID? = nil
  ) throws -> (receipt: Receipt, deed: EventID?) {
    if let before = decision.before { appender.adopt(before) }
    if let history = decision.history { read.append(history) }
    let deed = try appender.append(decision.events, to: decision.ticket, by: author, as: deed)
    let receipt = Receipt(
      ticket: decision.ticket, version: decision.version, sequence: appender.sequence)
    return (receipt, deed)
  }

  /// Writes what the projections have gathered. Call it last.
  mutating func finish() throws {
    try appender.finish()
    deciding.table.db.afterNextTransaction {
      [journal, read, rules = appender.projections.rules] _ in
      journal.keep(rules)
      journal.histories.withLock { kept in for history in read { kept.keep(history) } }
    }
  }
}
