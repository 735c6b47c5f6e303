internal import ArgumentParser
internal import ServiceDesk

struct EscalateVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "escalate", abstract: "Hand a ticket up a tier, with all they need to begin.",
    discussion: """
        tierline escalate T-12 --to "Platform Engineering" \\
          --summary "Tunnel drops at rekey" --tried "Firmware 4.2, certificate" \\
          --ask "Read the concentrator's debug log"
      """)

  @OptionGroup var target: OneTicket
  @Option(help: ArgumentHelp("The team of a higher tier.", valueName: "team"), completion: .teams)
  var to: String
  @Option(help: "What is wrong, in a line or two.") var summary: String
  @Option(help: "What was tried, so that nobody tries it again.") var tried: String
  @Option(help: "What they shall do.") var ask: String

  func run() throws {
    try target.perform { session, _ in
      let team = try session.team(to)
      return [.escalation(.escalate(to: team, summary: summary, tried: tried, ask: ask))]
    } done: {
      "\($0.id) is with \($0.team) now; they have yet to acknowledge it."
    }
  }
}

struct AcknowledgeVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "acknowledge",
    abstract: "Say that your team has an escalation, a hand-back or a raise.")

  @OptionGroup var target: OneTicket

  func run() throws {
    try target.perform(.escalation(.acknowledge)) { "\($0.id) is acknowledged." }
  }
}

struct HandBackVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "handback", abstract: "Hand a ticket back down a tier, with guidance.",
    discussion: """
      Without --to it goes back to the team that escalated it. “tierline policy show” lists the \
      reason codes.

        tierline handback T-12 --reason known_solution \\
          --guidance "Article 41: reset the profile."
      """)

  @OptionGroup var target: OneTicket
  @Option(
    help: ArgumentHelp("The reason's code, as the policy lists it.", valueName: "code"),
    completion: .reasonCodes)
  var reason: String
  @Option(help: "What they shall do with it now.") var guidance: String
  @Option(help: ArgumentHelp("The team of a lower tier.", valueName: "team"), completion: .teams)
  var to: String?

  func run() throws {
    try target.perform { session, _ in
      let team = try to.map(session.team)
      return [.escalation(.handBack(to: team, reason: reason, guidance: guidance))]
    } done: {
      "\($0.id) went back to \($0.team)."
    }
  }
}

struct RaiseVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "raise", abstract: "Call for the lead's attention; the ticket stays where it is.")

  @OptionGroup var target: OneTicket
  @Option(help: "Why the lead is needed.") var reason: String

  func run() throws {
    try target.perform(.escalation(.raise(reason: reason))) {
      "\($0.id) is raised to the lead."
    }
  }
}
