internal import ArgumentParser
internal import Journal
internal import ServiceDesk

struct WhoVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "who", abstract: "Say who has the desk open, and what they look at or write.",
    discussion: """
      Consoles say it of themselves for as long as they are open; nothing of it is recorded. With \
      a ticket, only those who are at it.

        tierline who
        tierline who T-12
      """)

  @Argument(help: .ticket, completion: .tickets) var ticket: String?
  @OptionGroup var options: ReadOptions

  func run() throws {
    try options.desk.atDesk { session in
      let id = try ticket.map(session.ticket)
      let found = session.journal.present().filter { id == nil || $0.ticket == id }
      if options.json { return try Output.json(["people": .array(found.map(\.json))]) }
      try tell(found, at: id)
    }
  }

  private func tell(_ found: [Attendance.Sighting], at ticket: TicketID?) throws {
    guard !found.isEmpty else {
      return try Output.line("Nobody is at \(ticket?.description ?? "this desk") just now.")
    }
    var table = Table(["Who", "Looks at", "Writes", "Since"])
    for sighting in found {
      table.add([
        sighting.person.name, sighting.ticket?.description ?? "–",
        sighting.writing?.rawValue ?? "–", MomentWording.here.words(sighting.since),
      ])
    }
    try Output.write(table.text(width: Output.tableWidth))
  }
}

extension Attendance.Sighting {
  fileprivate var json: JSON {
    [
      "person": JSON(person), "ticket": JSON(ticket), "writing": JSON(writing?.rawValue),
      "since": JSON(since),
    ]
  }
}
