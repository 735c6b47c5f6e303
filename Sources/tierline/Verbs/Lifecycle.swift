internal import ArgumentParser
internal import ServiceDesk

struct StartVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "start", abstract: "Begin the work on a ticket that is yours.")

  @OptionGroup var tickets: ManyTickets

  func run() throws {
    try tickets.perform(.lifecycle(.start)) { "Work on \($0.id) has started." }
  }
}

struct HoldVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hold", abstract: "Put a ticket on hold: it waits for something outside.",
    discussion: """
      Waiting on the customer needs a public message to them, here or before; their answer ends \
      the hold by itself.

        tierline hold T-12 --reason customer --until 2d \\
          --reply "Does it also happen by cable?"
      """)

  @OptionGroup var tickets: ManyTickets
  @Option(help: "What it waits for.") var reason: HoldReason
  @Option(
    help: ArgumentHelp("Until when: a time, or 2d for two days from now.", valueName: "time"),
    transform: TypedMoment.read)
  var until: TypedMoment?
  @Option(help: "The public message that goes out with it.") var reply: String?

  func run() throws {
    let hold = Lifecycle.Command.hold(reason, until: until?.after(.now), asking: reply)
    try tickets.perform(.lifecycle(hold)) {
      "\($0.id) is on hold (\(reason.rawValue))."
    }
  }
}

struct ResumeVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume", abstract: "Take a ticket off hold.")

  @OptionGroup var tickets: ManyTickets

  func run() throws {
    try tickets.perform(.lifecycle(.resume)) { "\($0.id) goes on." }
  }
}

struct ResolveVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resolve", abstract: "Resolve a ticket, saying what solved it.",
    discussion: "  tierline resolve T-12 --text \"Replaced the access point on floor 3.\"")

  @OptionGroup var target: OneTicket
  @Option(help: "What solved it, as the requester reads it; “-” reads standard input.")
  var text: String

  func run() throws {
    let words = try TypedText.words(text, "the resolution")
    try target.perform(.lifecycle(.resolve(text: words))) { "\($0.id) is resolved." }
  }
}

struct ReopenVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reopen", abstract: "Reopen a resolved ticket.")

  @OptionGroup var target: OneTicket
  @Option(help: "Why.") var reason: String?

  func run() throws {
    try target.perform(.lifecycle(.reopen(reason: reason))) {
      "\($0.id) is open again, with \($0.team)."
    }
  }
}

struct CloseVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: "Close a resolved ticket for good.")

  @OptionGroup var tickets: ManyTickets

  func run() throws {
    try tickets.perform(.lifecycle(.close)) { "\($0.id) is closed." }
  }
}

struct CancelVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cancel", abstract: "Cancel a ticket that needs no work after all.")

  @OptionGroup var tickets: ManyTickets
  @Option(help: "Why.") var reason: String

  func run() throws {
    try tickets.perform(.lifecycle(.cancel(reason: reason))) {
      "\($0.id) is cancelled."
    }
  }
}
