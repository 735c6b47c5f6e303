internal import ArgumentParser
internal import Journal
internal import ServiceDesk

struct RequesterVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "requester", abstract: "Show what is known of somebody who asks for help.",
    discussion: """
      Named by their name, by its beginning where only one begins so, or by one of their tickets.

        tierline requester "Ada Okafor"
        tierline requester T-12 --json
      """)

  @Argument(
    help: ArgumentHelp("Their name, or a ticket of theirs.", valueName: "name"),
    completion: .requesters)
  var name: String
  @OptionGroup var options: ReadOptions

  func run() throws {
    let now = Instant.now
    try options.desk.atDesk { session in
      let record = try session.requester(name, now: now)
      var rules = session.journal.clockRules
      let rows = record.open.newest + record.past.newest
      let board = HoursBoard(of: rows.compactMap(\.clock?.hours), at: now, &rules)
      if options.json { return try Output.json(record.json(board)) }
      let page = RequesterPage(record: record, board: board, now: now)
      try Output.write(page.text(width: Output.tableWidth))
    }
  }
}

extension Session {
  /// - Throws: where nobody is called so, or several are.
  fileprivate func requester(_ name: String, now: Instant) throws -> RequesterRecord {
    if let record = try journal.requester(name, now: now) { return record }
    if let ticket = TicketID(name), let row = try journal.row(ticket),
      let record = try journal.requester(row.requester, now: now)
    {
      return record
    }
    let near = try journal.requesters(beginning: name, limit: VerbFailure.mostRequesters + 1)
    guard near.count == 1, let record = try journal.requester(near[0], now: now) else {
      throw VerbFailure.noSuchRequester(name, near: near)
    }
    return record
  }
}
