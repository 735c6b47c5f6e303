public import ArgumentParser
internal import Journal
public import ServiceDesk

extension ServiceLevelVerb {
  struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "explain", abstract: "Account for every second of a ticket's clocks.",
      discussion: """
        What was promised by which rule, what counted and what did not, and why. The parts of an \
        account leave no gap, and those that count come to what was used of the goal.

          tierline sla explain T-12
          tierline sla explain T-12 --clock resolution --at 2026-11-20T09:00
        """)

    @Argument(help: .ticket, completion: .tickets) var ticket: String
    @Option(
      help: ArgumentHelp(
        "Only this clock: first_response, next_response, update, resolution or acknowledgement.",
        valueName: "clock"))
    var clock: ClockKind?
    @Option(
      help: ArgumentHelp("Account as it stood at this moment.", valueName: "time"),
      transform: TypedMoment.read)
    var at: TypedMoment?
    @OptionGroup var options: ReadOptions

    func run() throws {
      let moment = at?.before(.now) ?? .now
      try options.desk.atDesk { session in
        let id = try session.ticket(ticket)
        let past = at.map { _ in moment }
        guard let ticket = try session.journal.ticket(id, asOf: past) else {
          throw VerbFailure.notYetOpened(id, moment)
        }
        let accounts = try session.journal.clockAccounts(id, upTo: moment, asOf: past)
          .filter { clock == nil || $0.cycle.clock == clock }
        var rules = session.journal.clockRules
        let page = ClockPage(ticket: ticket, accounts: accounts, moment: moment)
        if options.json { return try Output.json(page.json(&rules)) }
        try Output.write(page.text(&rules))
      }
    }
  }
}

extension ClockKind: ExpressibleByArgument {}
