internal import ArgumentParser
internal import ServiceDesk

struct OpenVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Open a ticket.",
    discussion: """
      The priority follows from impact and urgency by the desk's matrix; one set by hand needs its \
      reason. Say what was tried, so that nobody tries it again.

        tierline open "VPN drops every hour" --requester "Ada Okafor" \\
          --team Network --impact high --tried "Other cable" --since 2h
      """)

  @Argument(help: "What is wrong, in one line.") var subject: String

  @Option(help: "Who asks for help.") var requester: String
  @Option(help: "Their mail address.") var email: String?
  @Option(help: "Where they belong.") var organisation: String?

  @Option(help: "All that is known; “-” reads it from standard input.") var details: String?
  @Option(help: "Whose queue it goes to (else the policy's intake team).", completion: .teams)
  var team: String?
  @Option(help: "How much of the business is hit.") var impact = Level.medium
  @Option(help: "How soon it hurts.") var urgency = Level.medium
  @Option(help: "A priority against the matrix; needs --reason.") var priority: Priority?
  @Option(help: "Why the priority is set by hand.") var reason: String?
  @Option(help: "What it is about.", completion: .categories) var category: String?
  @Option(name: .customLong("tag"), help: "A tag; may be given several times.")
  var tags: [String] = []

  @Option(help: "What tier 1 has tried.") var tried: String?
  @Option(help: "Who tried it.") var triedBy: String?
  @Option(
    help: ArgumentHelp(
      "Since when it is broken: a time, or 2h for two hours ago.", valueName: "time"),
    transform: TypedMoment.read)
  var since: TypedMoment?
  @Option(help: "The ticket that this one is a follow-up of.") var follows: String?

  @OptionGroup var options: ActionOptions

  func validate() throws {
    if priority != nil, reason == nil { throw ValidationError("--priority needs --reason.") }
    if tried == nil, triedBy != nil || since != nil {
      throw ValidationError("--tried-by and --since belong to --tried.")
    }
  }

  func run() throws {
    let details = try details.map { try TypedText.words($0, "the details") } ?? ""
    try options.desk.atDesk { session in
      var commands = [TicketCommand.intake(.open(try opening(details, at: session)))]
      if let follows {
        commands.append(.links(.link(.follows, to: try session.ticket(follows))))
      }
      try options.perform(commands, on: nil, at: session) {
        "\($0.id) is open as \($0.priority), with \($0.team)."
      }
    }
  }

  private func opening(_ details: String, at session: Session) throws -> Opening {
    Opening(
      subject: subject, details: details,
      requester: Requester(name: requester, email: email, organisation: organisation),
      handover: tried.map { Handover(tried: $0, by: triedBy, since: since?.before(.now)) },
      team: try team.map(session.team), impact: impact, urgency: urgency,
      priority: priority.map { Opening.Override(priority: $0, reason: reason ?? "") },
      category: category, tags: tags)
  }
}
