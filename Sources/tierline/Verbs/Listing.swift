internal import ArgumentParser
internal import Journal
internal import PlainText
internal import ServiceDesk
internal import Terminal

struct ListVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List tickets that a query finds.",
    usage: """
      tierline list [<query> ...] [--view <name>] [--limit <n>] [--as-of <time>] [--csv] [<options>]
      """,
    discussion: """
      Without a query: all that are not closed, cancelled or merged. The words of a query must all \
      hold: status:open,new tier:2 team:Network owner:me priority:P1 tag:vpn -tag:printer \
      category:Access age>3d "no signal" sort:updated

        tierline list tier:2 owner:none age\\>4h
        tierline list status:any requester:ada --limit 20 --json
        tierline list team:Network --csv > network.csv

      With --csv the first row has the names that --json gives to the same values, those of the \
      clock begin with sla_, and times are UTC. \(CSV.precautions)
      """)

  @Argument(help: "The query; several words may be given without quotes.") var query: [String] = []
  @Option(
    help: ArgumentHelp(
      "Those of a view, see tierline view; a query says which of them.", valueName: "name"))
  var view: String?
  @Option(parsing: .unconditional, help: "At most so many.") var limit: Int?
  @Flag(help: "Print comma-separated values for a spreadsheet.") var csv = false
  @OptionGroup var past: AsOfOption
  @OptionGroup var options: ReadOptions

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit must be at least 1.") }
    try options.check(csv: csv)
  }

  func run() throws {
    let moment = try past.moment()
    let words = query.joined(separator: " ")
    let typed = try TypedQuery(words)
    try options.desk.atDesk { session in
      let typed = try view.map { try TypedQuery(session.query(ofView: $0) + " " + words) } ?? typed
      let query = try typed.query(at: session, asOf: moment)
      let listing = Listing(session: session, query: query, me: try session.reader(), limit: limit)
      if csv { return try listing.printCSV() }
      try options.json ? listing.printJSON() : listing.printTable()
    }
  }
}

/// A list that is read page by page, however long it is.
private struct Listing {
  let session: Session
  let query: Query
  let me: PersonID?
  let limit: Int?
  let now = Instant.now

  func printJSON() throws {
    try Output.json(part: "{\"tickets\":[")
    var (count, rules) = (0, session.journal.clockRules)
    try forEachPage { rows in
      let board = HoursBoard(of: rows.compactMap(\.clock?.hours), at: now, &rules)
      let items = rows.map { $0.json(clock: $0.clock.flatMap(board.standing)).text }
        .joined(separator: ",")
      try Output.json(part: (count > 0 && !rows.isEmpty ? "," : "") + items)
      count += rows.count
    }
    let total =
      count == limit
      ? try session.journal.count(query, me: me, now: now, atMost: .max) : count
    try Output.json(part: "],\"total\":\(total),\"next\":null}\n")
  }

  func printCSV() throws {
    var rules = session.journal.clockRules
    try TicketRow.csv.writeHeading()
    try forEachPage { rows in
      let board = HoursBoard(of: rows.compactMap(\.clock?.hours), at: now, &rules)
      try TicketRow.csv.write(rows.map { $0.cells(clock: $0.clock.flatMap(board.standing)) })
    }
  }

  func printTable() throws {
    var table = Table([
      "Ticket", "", "Status", "Clock", "Age", "Team", "Owner", "Requester", "Subject",
    ])
    var rules = session.journal.clockRules
    try forEachPage { rows in
      let board = HoursBoard(of: rows.compactMap(\.clock?.hours), at: now, &rules)
      for row in rows {
        table.add(row.cells(at: query.asOf ?? now, clock: row.clock.flatMap(board.standing)))
      }
    }
    guard !table.isEmpty else { return Output.remark("No ticket is found.") }
    try Output.write(
      table.text(width: Output.tableWidth, flexible: [3: 6, 5: 8, 6: 5, 7: 6, 8: 18]))
  }

  private func forEachPage(_ use: ([TicketRow]) throws -> Void) throws {
    var left = limit ?? .max
    var place: QueuePlace?
    repeat {
      let page = try session.journal.queue(
        query, me: me, now: now, after: place, limit: min(left, 500))
      try use(page.rows)
      left -= page.rows.count
      place = page.next
    } while place != nil && left > 0
  }
}

extension TicketRow {
  fileprivate func cells(at moment: Instant, clock: ClockStanding?) -> [String] {
    [
      id.description, priority.description, state, clock?.words ?? "–",
      moment.since(openedAt).shortText, team.name,
      owner?.name ?? "–", requester, subject,
    ]
  }

  /// The status, and what about it wants somebody's eye.
  private var state: String {
    let waits = status == .onHold ? holdReason.map { "hold: \($0.rawValue)" } : nil
    let marks = [transferIsPending ? "to ack" : nil, isRaised ? "raised" : nil]
    let parts = [waits ?? status.title] + marks.compactMap { $0 }
    return parts.joined(separator: ", ")
  }
}

extension ClockStanding {
  /// What is left or over: `2h05`, `missed 20m`, `paused 36h`.
  var words: String {
    let rest = TimeSpan(microseconds: abs(left.microseconds)).working
    let state = isBreached ? "missed " : isPaused ? "paused " : ""
    return state + rest
  }
}

struct SearchVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Find where words stand: subjects, notes, replies, messages.",
    discussion: """
      The words must follow one another; an asterisk ends a word that may go on. Newest first, \
      each ticket once.

        tierline search "rekey fail*"
      """)

  @Argument(help: "The words.") var text: [String]
  @Option(parsing: .unconditional, help: "At most so many tickets.") var limit = 50
  @OptionGroup var options: ReadOptions

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit must be at least 1.") }
    if phrase == nil { throw ValidationError("There is no word to search for.") }
  }

  private var phrase: Phrase? {
    let words = text.joined(separator: " ")
    return Phrase(words, isPrefix: words.hasSuffix("*"))
  }

  func run() throws {
    guard let phrase else { return }
    let (hits, rules) = try options.desk.atDesk { session in
      (try session.journal.search(phrase, limit: limit), session.journal.clockRules)
    }
    if options.json {
      var rules = rules
      let board = HoursBoard(of: hits.compactMap(\.row.clock?.hours), at: .now, &rules)
      let items = hits.map { $0.json(clock: $0.row.clock.flatMap(board.standing)) }
      return try Output.json(["hits": .array(items), "total": JSON(hits.count)])
    }
    if hits.isEmpty { Output.remark("These words stand nowhere.") }
    let width = Output.isTerminal ? Output.width() : 100
    for hit in hits { try Output.write(hit.lines(width: width)) }
  }
}

extension SearchHit {
  fileprivate func json(clock: ClockStanding?) -> JSON {
    [
      "ticket": row.json(clock: clock), "seq": JSON(sequence), "place": JSON(place),
      "text": JSON(text),
    ]
  }

  fileprivate func lines(width: Int) -> String {
    let head = "\(row.id)  \(row.status.title)  \(row.team)  \(row.subject)".sanitizedLine
    let words = "    \(place): \(text)".sanitizedLine
    return head.truncated(to: width) + "\n"
      + (place == "subject" ? "" : words.truncated(to: width) + "\n")
  }
}
