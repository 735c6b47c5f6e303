internal import ArgumentParser
internal import ServiceDesk

struct LinkVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "link", abstract: "Say what another ticket is to this one.",
    discussion: "  tierline link T-12 --to T-7 --kind duplicate-of")

  @OptionGroup var target: OneTicket
  @Option(help: ArgumentHelp("The other ticket.", valueName: "ticket")) var to: String
  @Option(help: "What this ticket is to the other one.") var kind = LinkKind.related

  func run() throws {
    try target.perform { session, _ in
      [.links(.link(kind, to: try session.ticket(to)))]
    } done: {
      "\($0.id) is \(kind.phrase) \(to)."
    }
  }
}

struct UnlinkVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unlink", abstract: "Take a link away again.")

  @OptionGroup var target: OneTicket
  @Option(
    name: [.customLong("from"), .customLong("to")],
    help: ArgumentHelp("The other ticket.", valueName: "ticket"))
  var other: String

  func run() throws {
    try target.perform { session, _ in
      [.links(.unlink(try session.ticket(other)))]
    } done: {
      "\($0.id) is no longer linked to \(other)."
    }
  }
}

struct MergeVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Merge a ticket into another, which goes on for both.",
    discussion: "“tierline unmerge” takes it back.")

  @OptionGroup var target: OneTicket
  @Option(help: ArgumentHelp("The ticket that goes on.", valueName: "ticket")) var into: String

  func run() throws {
    try target.perform { session, _ in
      [.links(.merge(into: try session.ticket(into)))]
    } done: {
      "\($0.id) is merged into \(into)."
    }
  }
}

struct UnmergeVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unmerge", abstract: "Take a merge back: the ticket is itself again.")

  @OptionGroup var target: OneTicket

  func run() throws {
    try target.perform(.links(.unmerge)) {
      "\($0.id) is itself again: \($0.status.title)."
    }
  }
}
