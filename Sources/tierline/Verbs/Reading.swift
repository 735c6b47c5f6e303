internal import ArgumentParser
internal import Journal
internal import PlainText
internal import ServiceDesk
internal import Terminal

struct ShowVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a ticket with everything that was done and said.",
    discussion: """
        tierline show T-12 --as-of 2026-11-20T09:00
        tierline show T-12 --markdown

      --markdown is for pasting into another tracker: times are UTC, and nothing that anybody \
      wrote can act there. It leaves out what stays inside (notes, raises, guidance, mail \
      addresses, fields, why a ticket was cancelled or reopened) unless --internal is added.
      """)

  @Argument(help: .ticket, completion: .tickets) var ticket: String
  @Flag(help: "Print Markdown, without what stays inside.") var markdown = false
  @Flag(help: "With --markdown: what stays inside, too.") var `internal` = false
  @OptionGroup var past: AsOfOption
  @OptionGroup var options: ReadOptions

  func validate() throws {
    if options.json, markdown {
      throw ValidationError("--json or --markdown: one or the other, not both.")
    }
    if `internal`, !markdown { throw ValidationError("--internal belongs to --markdown.") }
  }

  func run() throws {
    let moment = try past.moment()
    try options.desk.atDesk { session in
      let id = try session.ticket(ticket)
      guard let ticket = try session.journal.ticket(id, asOf: moment) else {
        throw VerbFailure.notYetOpened(id, moment ?? .now)
      }
      // Links are read as they stand today: the other ticket may have been linked since.
      let elsewhere = try session.journal.linksHere(id)
      if options.json {
        return try Output.json(.object(ticket.members + ticket.linkMembers(elsewhere)))
      }
      let history = try session.journal.history(id).filter { event in
        moment.map { event.occurredAt <= $0 } ?? true
      }
      if markdown { return try printMarkdown(ticket, history) }
      let now = moment ?? .now
      let clocks = try session.journal.clockAccounts(id, upTo: now, asOf: moment)
      let page = TicketPage(
        ticket: ticket, history: history, clocks: clocks, elsewhere: elsewhere, moment: now,
        width: min(Output.width(), 100))
      try Output.write(page.text)
    }
  }

  private func printMarkdown(_ ticket: Ticket, _ history: [RecordedEvent]) throws {
    let page = MarkdownPage(ticket: ticket, history: history, isInternal: `internal`)
    try Output.write(page.text)
    let left = page.notesLeftOut
    guard left > 0 else { return }
    Output.remark(
      "\(left.of("internal note")) \(left == 1 ? "is" : "are") left out; --internal takes them along."
    )
  }
}

extension Ticket {
  fileprivate func linkMembers(
    _ elsewhere: Journal.LinksHere
  ) -> [(key: String, value: JSON)] {
    [
      ("links", .array((links + elsewhere.links).map(\.json))),
      ("merged_here", JSON(elsewhere.merged.map(\.description))),
    ]
  }
}

struct HistoryVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "List every event of a ticket, a line each.")

  @Argument(help: .ticket, completion: .tickets) var ticket: String
  @OptionGroup var past: AsOfOption
  @OptionGroup var options: ReadOptions

  func run() throws {
    let moment = try past.moment()
    try options.desk.atDesk { session in
      let id = try session.ticket(ticket)
      if options.json {
        let lines = try session.journal.lines(of: id).filter { line in
          moment.map { line.occurredAt <= $0 } ?? true
        }
        return try Output.json(["id": JSON(id), "events": .array(lines.map(\.json))])
      }
      var table = Table(["", "When", "Who", "What"], trailing: [0])
      let events = try session.journal.history(id).filter { event in
        moment.map { event.occurredAt <= $0 } ?? true
      }
      let telling = Telling(events, of: id)
      for event in events {
        table.add([
          "\(event.version)", event.occurredAt.localText, event.actor.description,
          telling.words(event),
        ])
      }
      try Output.write(table.text(width: Output.tableWidth, flexible: [2: 6, 3: 24]))
    }
  }
}

extension RecordedEvent {
  /// What happened, in words; an event of a later program by its name.
  var words: String {
    switch content {
    case .event: ticketEvent?.sentence(moments: .onPaper) ?? kind
    case .unknown: "\(kind) (of a later Tierline)"
    case .redacted: "\(kind) (its words were redacted)"
    }
  }
}
