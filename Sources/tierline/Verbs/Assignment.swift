internal import ArgumentParser
internal import ServiceDesk

struct ClaimVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claim", abstract: "Take a ticket: it is yours from now on.")

  @OptionGroup var tickets: ManyTickets
  @Flag(help: "Take it from its owner, who can see that you did.") var steal = false

  func run() throws {
    try tickets.perform(.assignment(steal ? .steal : .claim)) {
      "\($0.id) is yours: \($0.subject)"
    }
  }
}

struct AssignVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assign", abstract: "Give a ticket to somebody of its team.",
    discussion: "  tierline assign T-12 --to maria")

  @OptionGroup var tickets: ManyTickets
  @Option(help: ArgumentHelp("Whose it shall be.", valueName: "person"), completion: .people)
  var to: String

  func run() throws {
    try tickets.perform(.assignment(.assign(to: PersonID(to)))) {
      "\($0.id) is \($0.owner?.name ?? to)'s now."
    }
  }
}

struct ReleaseVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "release", abstract: "Give a ticket back to its team's queue.")

  @OptionGroup var tickets: ManyTickets

  func run() throws {
    try tickets.perform(.assignment(.release)) {
      "\($0.id) is back in the queue of \($0.team)."
    }
  }
}

struct MoveVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "move", abstract: "Move a ticket to another team of the same tier.",
    discussion: """
      Up a tier it is an escalation, with a summary; down a tier a hand-back, with guidance.

        tierline move T-12 --team Workplace
      """)

  @OptionGroup var tickets: ManyTickets
  @Option(help: "The team that gets it.", completion: .teams) var team: String

  func run() throws {
    try tickets.perform { session, _ in
      [.assignment(.move(to: try session.team(team)))]
    } done: {
      "\($0.id) is with \($0.team) now."
    }
  }
}
