internal import ArgumentParser
internal import ServiceDesk

struct ClaimVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claim", abstract: "Take a ticket: it is yours from now on.")

  @Argument(help: .ticket, completion: .tickets) var ticket: String
  @Flag(help: "Take it from its owner, who can see that you did.") var steal = false
  @OptionGroup var options: ActionOptions

  func run() throws {
    try options.perform(.assignment(steal ? .steal : .claim), on: ticket) {
      "\($0.id) is yours: \($0.subject)"
    }
  }
}

struct AssignVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assign", abstract: "Give a ticket to somebody of its team.",
    discussion: "  tierline assign T-12 --to maria")

  @Argument(help: .ticket, completion: .tickets) var ticket: String
  @Option(help: ArgumentHelp("Whose it shall be.", valueName: "person"), completion: .people)
  var to: String
  @OptionGroup var options: ActionOptions

  func run() throws {
    try options.perform(.assignment(.assign(to: PersonID(to))), on: ticket) {
      "\($0.id) is \($0.owner?.name ?? to)'s now."
    }
  }
}

struct ReleaseVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "release", abstract: "Give a ticket back to its team's queue.")

  @Argument(help: .ticket, completion: .tickets) var ticket: String
  @OptionGroup var options: ActionOptions

  func run() throws {
    try options.perform(.assignment(.release), on: ticket) {
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

  @Argument(help: .ticket, completion: .tickets) var ticket: String
  @Option(help: "The team that gets it.", completion: .teams) var team: String
  @OptionGroup var options: ActionOptions

  func run() throws {
    try options.perform(
      on: ticket, { session, _ in [.assignment(.move(to: try session.team(team)))] }
    ) { "\($0.id) is with \($0.team) now." }
  }
}
