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

  var choice: DeskChoice { DeskChoice(desk: desk, person: person) }

  /// Runs `work` on the open desk and leaves it in order.
  func atDesk<Result>(_ work: (Session) throws -> Result) throws -> Result {
    let session = try Session(choice)
    defer { session.close() }
    return try work(session)
  }
}

/// Which desk, and as whom.
struct DeskChoice: Equatable {
  var desk: String?
  var person: String?
}

extension DeskChoice {
  /// What the arguments say where they do no more than open the console; nil where they say
  /// anything else, or nothing that is right.
  ///
  /// To make ready for sixty verbs takes the parser a fifth of the time in which the console is to
  /// show its first page, and it opens far more often than anybody names a verb.
  init?(openingConsole arguments: [String]) {
    guard arguments.count.isMultiple(of: 2) else { return nil }
    for place in stride(from: 0, to: arguments.count, by: 2) {
      let value = arguments[place + 1]
      guard !value.isEmpty, !value.hasPrefix("-") else { return nil }
      switch arguments[place] {
      case "--desk": desk = value
      case "--as": person = value
      default: return nil
      }
    }
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

extension ReadOptions {
  /// For the verb's own `validate`.
  func check(csv: Bool) throws {
    if json, csv { throw ValidationError("--json or --csv: one or the other, not both.") }
  }
}

/// A moment of the past to look from.
struct AsOfOption: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "How it was at this moment, such as 2026-11-20T09:00 or 2d.", valueName: "time"),
    transform: TypedMoment.read)
  var asOf: TypedMoment?

  /// The moment, if one was given and has come.
  func moment() throws -> Instant? {
    guard let moment = asOf?.before(.now) else { return nil }
    guard moment <= .now else { throw VerbFailure.momentNotReached(moment) }
    return moment
  }
}
