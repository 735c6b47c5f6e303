internal import GRDB
public import ServiceDesk

extension Journal {
  /// Records what time alone has made happen: warnings, breaches, reminders, raises by a clock and
  /// closings, in the order of their moments and dated by them.
  ///
  /// Any number of processes may do it at once: each happening is recorded once. What would be too
  /// much for one transaction is left to the next call.
  /// - Parameter most: tickets at a time.
  /// - Throws: `StoreFailure`.
  public func tick(atMost most: Int = 200) throws -> TickReport {
    let now = surroundings.now()
    // Most of the time nothing is due, and nobody need be kept from writing to find that out.
    let isIdle = try store.read { db in
      try !PassingTime(table: EventTable(db: db, codec: codec), now: now).isAnythingDue
    }
    guard !isIdle else { return TickReport(recorded: [], isComplete: true) }
    let (report, sequence, rules) = try store.write { db in
      let table = EventTable(db: db, codec: codec)
      var appender = try appender(table, now: now)
      let passing = PassingTime(table: table, now: now)
      let portion = try passing.portion(atMost: most)
      let due = try passing.due(portion, &appender)
      let new = try due.filter { try appender.append($0) }
      try appender.rewrite(portion.tickets)
      try appender.finish()
      let isComplete = try !passing.isAnythingDue
      return (
        TickReport(recorded: new.map(\.recorded), isComplete: isComplete), appender.sequence,
        appender.projections.rules
      )
    }
    keep(rules)
    committed(sequence)
    return report
  }

  /// Ticks until nothing more is due.
  /// - Parameter note: told after each transaction what it has recorded.
  public func letTimePass(_ note: ([TickReport.Happening]) -> Void = { _ in }) throws {
    while true {
      let report = try tick()
      note(report.recorded)
      if report.isComplete || report.recorded.isEmpty { return }
    }
  }

  /// When something will fall due if nothing happens until then; nil: nothing ever.
  public func nextDue() throws -> Instant? {
    try store.read { db in
      try Int64.fetchOne(db.cachedStatement(sql: "SELECT min(next_at) FROM ticket"))
        .map { Instant(microseconds: $0) }
    }
  }
}

/// What a tick has recorded.
public struct TickReport: Equatable, Sendable {
  public var recorded: [Happening]
  /// Nothing more is due.
  public var isComplete: Bool

  public struct Happening: Equatable, Sendable {
    public var ticket: TicketID
    public var at: Instant
    public var event: TicketEvent
  }
}

/// What has fallen due on tickets, within a transaction.
struct PassingTime {
  let table: EventTable
  let now: Instant

  struct Due {
    let ticket: TicketID
    let appointment: Agenda.Appointment

    var recorded: TickReport.Happening {
      TickReport.Happening(ticket: ticket, at: appointment.at, event: appointment.event)
    }
  }

  /// Tickets on which something is due, and up to which moment they are looked at: what other
  /// tickets have due before it comes with them, so that portion after portion keeps the order.
  struct Portion {
    var tickets: [TicketID]
    var end: Instant
  }

  /// The longest overdue.
  func portion(atMost most: Int) throws -> Portion {
    let rows = try Row.fetchAll(
      table.db.cachedStatement(
        sql: "SELECT number, next_at FROM ticket WHERE next_at <= ? ORDER BY next_at LIMIT ?"),
      arguments: [now.microseconds, most + 1])
    return Portion(
      tickets: rows.prefix(most).map { TicketID($0[0]) },
      end: rows.count > most ? Instant(microseconds: rows[most][1]) : now)
  }

  var isAnythingDue: Bool {
    get throws {
      try Int.fetchOne(
        table.db.cachedStatement(sql: "SELECT 1 FROM ticket WHERE next_at <= ? LIMIT 1"),
        arguments: [now.microseconds]) != nil
    }
  }

  func isDue(_ ticket: TicketID) throws -> Bool {
    try Int.fetchOne(
      table.db.cachedStatement(sql: "SELECT 1 FROM ticket WHERE number = ? AND next_at <= ?"),
      arguments: [ticket.number, now.microseconds]) != nil
  }

  /// In the order of their moments.
  func due(_ portion: Portion, _ appender: inout Appender) throws -> [Due] {
    let due = try portion.tickets.flatMap { id in
      let history = try table.history(id)
      let subject = ClockSubject(history.ticket)
      let lead = try subject.facts.team.flatMap { try RosterTable(db: table.db).team($0)?.lead }
      let agenda = appender.agenda(of: history, subject, lead: lead)
      return agenda.due(at: portion.end).withoutFurtherRaises.map {
        Due(ticket: id, appointment: $0)
      }
    }
    return due.sorted { $0.appointment.at < $1.appointment.at }
  }
}

extension [Agenda.Appointment] {
  /// Whoever was called by one clock need not be called by another at once.
  fileprivate var withoutFurtherRaises: [Agenda.Appointment] {
    let first = firstIndex(where: \.isRaise)
    return enumerated().filter { !$0.element.isRaise || $0.offset == first }.map(\.element)
  }
}

extension Agenda.Appointment {
  fileprivate var isRaise: Bool {
    guard case .timekeeping(.raised) = event else { return false }
    return true
  }
}

extension Appender {
  /// Dated by its moment, under an id that follows from what it is.
  /// - Returns: whether nobody had noticed it before.
  @discardableResult
  mutating func append(_ due: PassingTime.Due) throws -> Bool {
    let (appointment, ticket) = (due.appointment, due.ticket)
    // After an undoing goals are numbered anew: the moment tells those of the same number apart.
    let moment = String(appointment.at.microseconds)
    return try recordUnlessKnown(
      Fact(
        id: derivedID(of: [ticket.description, appointment.identity, moment]),
        event: .ticket(ticket, appointment.event),
        author: Author(actor: appointment.actor, account: "", origin: .tick),
        occurredAt: appointment.at))
  }
}
