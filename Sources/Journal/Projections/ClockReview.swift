internal import GRDB
internal import ServiceDesk

/// Puts the clocks of all tickets that are not at an end under the newest policy: what is due when,
/// and what the queue shows. What they have counted stays as it is.
struct ClockReview {
  let db: Database

  /// Tickets at a time: what is read of them is held together.
  private static let portion = 1000

  func run(_ rules: inout ClockRules) throws {
    var last = 0
    while true {
      let tickets = try subjects(after: last)
      guard let newest = tickets.last else { return }
      let clocks = try cycles(from: tickets[0].number, to: newest.number)
      for ticket in tickets {
        try review(ticket, clocks[ticket.number] ?? [], &rules)
      }
      last = newest.number
    }
  }

  private struct Reviewed {
    let number: Int
    var subject: ClockSubject
    let face: QueueFace
  }

  private func review(
    _ ticket: Reviewed, _ stored: [Cycle], _ rules: inout ClockRules
  ) throws {
    let table = ClockTable(db: db)
    let id = TicketID(ticket.number)
    let known = TicketClocks(kept: stored, &rules)
      .standing(of: ticket.subject, at: rules.settledSince, &rules)
    for (old, new) in zip(stored, known.cycles) where old.dueAt != new.dueAt {
      try table.write(due: new.dueAt, old, of: id)
    }
    let typical = TimeSpan(microseconds: ticket.face.typical)
    let face = QueueFace(of: ticket.subject, known, &rules, typical: typical)
    if face != ticket.face { try table.write(face, of: id) }
  }

  // MARK: Reading

  private func subjects(after number: Int) throws -> [Reviewed] {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT number, \(ClockTable.faceColumns), status, hold_reason, hold_until, tier, team,
            owner, requester, priority, category, opened_at, reopen_count, escalation, raised,
            asks_to_reopen, stands_since, reminded_of, reference
          FROM ticket WHERE standing < 2 AND number > ? ORDER BY number LIMIT ?
          """),
      arguments: [number, Self.portion])
    guard let first = rows.first, let last = rows.last else { return [] }
    var tickets = try rows.map(reviewed)
    let places = Dictionary(
      uniqueKeysWithValues: tickets.enumerated().map { ($0.element.number, $0.offset) })
    try each("SELECT number, tag FROM ticket_tag", first[0], last[0]) { row in
      if let place = places[row[0]] { tickets[place].subject.facts.tags.insert(row[1]) }
    }
    try each("SELECT number, name, value FROM ticket_field", first[0], last[0]) { row in
      if let place = places[row[0]] { tickets[place].subject.facts.fields[row[1]] = row[2] }
    }
    return tickets
  }

  private func reviewed(_ row: Row) throws -> Reviewed {
    func moment(_ column: String) -> Instant? {
      (row[column] as Int64?).map { Instant(microseconds: $0) }
    }
    let opened = moment("opened_at") ?? Instant(microseconds: 0)
    let facts = TicketFacts(
      id: TicketID(row["number"]), reference: row["reference"], subject: "",
      status: try Status(stored: row["status"]),
      holdReason: try (row["hold_reason"] as String?).map { try HoldReason(stored: $0) },
      tier: row["tier"], team: TeamID(row["team"]),
      owner: (row["owner"] as String?).map { PersonID($0) }, requester: row["requester"],
      priority: Priority(rawValue: row["priority"]), category: row["category"], openedAt: opened,
      updatedAt: opened, reopenCount: row["reopen_count"],
      escalation: try EscalationState(stored: row["escalation"]))
    let reminded = (row["reminded_of"] as String?).map { text in
      text.split(separator: "\u{1F}", omittingEmptySubsequences: false).map(String.init)
    }
    return Reviewed(
      number: row["number"],
      subject: ClockSubject(
        facts: facts, holdUntil: facts.holdReason == nil ? nil : moment("hold_until"),
        isRaised: row["raised"], asksToReopen: row["asks_to_reopen"],
        standsSince: moment("stands_since") ?? opened, remindedOf: Set(reminded ?? [])),
      face: QueueFace(
        face: try ClockFace(row, from: 1), typical: row["typical"], next: moment("next_at")))
  }

  private func cycles(from first: Int, to last: Int) throws -> [Int: [Cycle]] {
    var cycles: [Int: [Cycle]] = [:]
    try each("SELECT \(ClockTable.columns), number FROM clock", first, last) { row in
      cycles[row["number"], default: []].append(try Cycle(row))
    }
    return cycles.mapValues { $0.sorted(by: Cycle.beganBefore) }
  }

  private func each(
    _ selection: String, _ first: Int, _ last: Int, _ use: (Row) throws -> Void
  ) throws {
    let statement = try db.cachedStatement(sql: selection + " WHERE number BETWEEN ? AND ?")
    let rows = try Row.fetchCursor(statement, arguments: [first, last])
    while let row = try rows.next() { try use(row) }
  }
}
