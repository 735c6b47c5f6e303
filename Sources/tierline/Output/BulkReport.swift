internal import Journal
internal import PlainText
internal import ServiceDesk
internal import Terminal

extension Bulk {
  /// Tells what came of it, ticket by ticket.
  /// - Parameter done: one sentence, from a ticket as it stands afterwards.
  /// - Throws: `VerbFailure.leftAlone` when some were left as they were.
  func report(json: Bool, at session: Session, done: (TicketRow) -> String) throws {
    if json {
      try Output.json(.object(members))
    } else {
      let tickets = receipts.map(\.ticket)
      for start in stride(from: 0, to: tickets.count, by: 500) {
        let rows = try session.journal.rows(Array(tickets[start...].prefix(500)))
        for row in rows { try Output.line(done(row).sanitizedLine) }
      }
      if parts.isEmpty { Output.remark("No ticket is found.") }
    }
    try complain()
  }

  /// - Throws: `VerbFailure.leftAlone` when some tickets were left as they were.
  func complain() throws {
    let obstacles = obstacles
    guard obstacles.isEmpty else {
      throw VerbFailure.leftAlone(obstacles.map(Foreseen.init), of: parts.count)
    }
  }

  var members: [(key: String, value: JSON)] {
    [
      ("deed", JSON(deed)), ("done", JSON(receipts.count)), ("left", JSON(obstacles.count)),
      ("tickets", .array(parts.map(\.json))),
    ]
  }
}

/// A ticket of a bulk and what stands in its way.
struct Foreseen {
  var ticket: TicketID
  var obstacle: Obstacle?
}

extension [Foreseen] {
  /// Tells which tickets an order would change, and which it would leave.
  func report(json: Bool) throws {
    if json { return try Output.json(.object(members)) }
    let free = filter { $0.obstacle == nil }.map(\.ticket.description)
    let names = free.isEmpty ? "" : ": " + free.joined(separator: ", ")
    try Output.line("\(free.count) of \(count.of("ticket"))\(names)")
    for case (let ticket, let obstacle?) in map({ ($0.ticket, $0.obstacle) }) {
      try Output.line("\(ticket) would be left: \(obstacle.sentence(moments: .here))".sanitizedLine)
    }
  }

  var members: [(key: String, value: JSON)] {
    let tickets = map { foreseen -> JSON in
      ["id": JSON(foreseen.ticket), "obstacle": JSON(foreseen.obstacle?.sentence(moments: .utc))]
    }
    return [("total", JSON(count)), ("tickets", .array(tickets))]
  }
}

extension Bulk.Part {
  fileprivate var json: JSON {
    switch result {
    case .success(let receipt): receipt.json
    case .failure(let obstacle):
      [
        "id": JSON(ticket), "error": JSON(obstacle.name),
        "sentence": JSON(obstacle.sentence(moments: .utc)),
      ]
    }
  }
}

extension Obstacle {
  fileprivate var name: String {
    switch self {
    case .refused: "refused"
    case .movedOn: "moved_on"
    case .noSuchTicket: "no_such_ticket"
    case .failed: "failed"
    }
  }
}
