internal import ArgumentParser
internal import ServiceDesk

struct LinkVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "link", abstract: "Say what another ticket is to this one.",
    discussion: "  tierline link T-12 --to T-7 --kind duplicate-of")

  @Argument(help: .ticket, completion: .tickets) var ticket: String
  @Option(help: ArgumentHelp("The other ticket.", valueName: "ticket")) var to: String
  @Option(help: "What this ticket is to the other one.") var kind = LinkKind.related
  @OptionGroup var options: ActionOptions

  func run() throws {
    try options.perform(
      on: ticket, { session, _ in [.links(.link(kind, to: try session.ticket(to)))] }
    ) { "\($0.id) is \(kind.phrase) \(to)." }
  }
}

struct UnlinkVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unlink", abstract: "Take a link away again.")

  @Argument(help: .ticket, completion: .tickets) var ticket: String
  @Option(
    name: [.customLong("from"), .customLong("to")],
    help: ArgumentHelp("The other ticket.", valueName: "ticket"))
  var other: String
  @OptionGroup var options: ActionOptions

  func run() throws {
    try options.perform(
      on: ticket, { session, _ in [.links(.unlink(try session.ticket(other)))] }
    ) { "\($0.id) is no longer linked to \(other)." }
  }
}

struct MergeVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Merge a ticket into another, which goes on for both.",
    discussion: "“tierline unmerge” takes it back.")

  @Argument(help: .ticket, completion: .tickets) var ticket: String
  @Option(help: ArgumentHelp("The ticket that goes on.", valueName: "ticket")) var into: String
  @OptionGroup var options: ActionOptions

  func run() throws {
    try options.perform(
      on: ticket, { session, _ in [.links(.merge(into: try session.ticket(into)))] }
    ) { "\($0.id) is merged into \(into)." }
  }
}

struct UnmergeVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unmerge", abstract: "Take a merge back: the ticket is itself again.")

  @Argument(help: .ticket, completion: .tickets) var ticket: String
  @OptionGroup var options: ActionOptions

  func run() throws {
    try options.perform(.links(.unmerge), on: ticket) {
      "\($0.id) is itself again: \($0.status.title)."
    }
  }
}
