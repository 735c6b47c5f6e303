internal import ArgumentParser
internal import Journal
internal import ServiceDesk

/// Which desk, and as whom: accepted after any verb.
struct DeskOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The desk's directory (else $TIERLINE_DESK, else your own data directory).",
      valueName: "directory"),
    completion: .directory)
  var desk: String?

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "Act as this person of the roster; your account is recorded beside.", valueName: "person"),
    completion: .people)
  var person: String?

  /// An empty name is mostly a shell's variable that was never set.
  func validate() throws {
    if desk?.isEmpty == true { throw ValidationError("--desk names no directory.") }
    if person?.isEmpty == true { throw ValidationError("--as names nobody.") }
  }

  /// Runs `work` on the open desk and leaves it in order.
  func atDesk<Result>(_ work: (Session) throws -> Result) throws -> Result {
    let session = try Session(self)
    defer { session.close() }
    return try work(session)
  }
}

/// What every verb takes that changes a ticket.
struct ActionOptions: ParsableArguments {
  @Flag(help: "Print the result as JSON: id, version and seq.")
  var json = false

  @Option(
    help: ArgumentHelp(
      "The version you looked at: if the ticket has moved on since, nothing is written.",
      valueName: "version"))
  var seen: Int?

  @OptionGroup var desk: DeskOptions
}

/// What every verb takes that looks at the desk.
struct ReadOptions: ParsableArguments {
  @Flag(help: "Print JSON.")
  var json = false

  @OptionGroup var desk: DeskOptions
}

/// A moment of the past to look from.
struct AsOfOption: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "How it was at this moment, such as 2026-11-20T09:00 or 2d.", valueName: "time"))
  var asOf: TypedMoment?

  /// The moment, if one was given and has come.
  func moment() throws -> Instant? {
    guard let moment = asOf?.before(.now) else { return nil }
    guard moment <= .now else { throw VerbFailure.momentNotReached(moment) }
    return moment
  }
}
