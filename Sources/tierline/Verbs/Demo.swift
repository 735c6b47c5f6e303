internal import ArgumentParser
internal import Sandbox
internal import ServiceDesk
internal import Terminal

struct DemoVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Make a sandbox desk with the month of a mid-size IT desk, and open it.",
    discussion: """
      You are a lead on it, with all rights; --as maria shows it as a tier 2 engineer sees it. \
      Nothing in it is real, and nothing leaves it. More tickets than a month has make an older \
      desk, up to many years.

        tierline demo --desk /tmp/sandbox
        tierline demo --desk /tmp/years --tickets 100000 --seed 7 --no-open
      """)

  @Option(help: "How many tickets; only the last days' are still open.") var tickets =
    Sandbox.usualSize
  @Option(help: "Another number, another desk.") var seed: UInt64 = 1
  @Option(
    help: ArgumentHelp("When its story ends (else now).", valueName: "time"),
    transform: TypedMoment.read)
  var at: TypedMoment?
  @Flag(name: .customLong("no-open"), help: "Make it, and leave it at that.") var staysShut = false
  @OptionGroup var options: ReadOptions

  func validate() throws {
    guard tickets > 0 else { throw ValidationError("--tickets takes a number from 1 on.") }
    if let end = at?.before(.now), end > .now {
      throw ValidationError(VerbFailure.momentNotReached(end).sentence)
    }
  }

  func run() throws {
    let directory = DeskLocation.directory(named: options.desk.desk)
    try FoundingPlace.claim(directory)
    let sandbox = Sandbox(
      tickets: tickets, seed: seed, end: at?.before(.now) ?? .now, founder: founder,
      account: OperatingSystem.account)
    let progress = Progress()
    defer { progress.finish() }
    try sandbox.make(in: directory) { done in
      progress.show(Int64(done), of: Int64(tickets), "tickets")
    }
    progress.finish()
    if !staysShut, Output.isTerminal, !options.json {
      return try ConsoleLaunch.open(options.desk.choice)
    }
    try tell(directory)
  }

  /// Whoever makes it leads it; somebody of the story who does so keeps their name to themselves.
  private var founder: Person {
    let account = OperatingSystem.account
    let isTaken = Sandbox.people.contains { $0.id.name == account }
    return Person(
      id: PersonID(isTaken ? account + "-you" : account),
      name: OperatingSystem.fullName ?? account, role: .lead,
      teams: ["Network", "Workplace", "Applications"].map { TeamID($0) }, account: account)
  }

  private func tell(_ directory: String) throws {
    if options.json {
      return try Output.json(
        [
          "desk": JSON(directory), "lead": JSON(founder.id), "tickets": JSON(tickets),
          "seed": .verbatim(String(seed)),
        ])
    }
    try Output.line(
      """
      There is a sandbox desk at \(directory), with \(tickets.of("ticket")). You lead it.
      Look around:
        tierline --desk \(directory)
        tierline list owner:none --desk \(directory)
        tierline show T-1 --desk \(directory)
      """)
  }
}
