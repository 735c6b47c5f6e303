internal import ArgumentParser
internal import Foundation
internal import Terminal

extension Tierline {
  static func main() {
    StandardStreams.fillGaps()
    // A reader that goes away shows as an error of the write, not as the end of this process.
    signal(SIGPIPE, SIG_IGN)
    listenToSignals()
    Foundation.exit(status().rawValue)
  }

  /// Whoever started this process may have blocked signals in the thread that did it, and a mask is
  /// inherited: Ctrl-C must work all the same.
  private static func listenToSignals() {
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGINT, SIGTERM, SIGHUP, SIGTSTP, SIGCONT, SIGWINCH] {
      sigaddset(&signals, signal)
    }
    sigprocmask(SIG_UNBLOCK, &signals, nil)
  }

  /// Runs the verb that the arguments name.
  private static func status() -> ExitStatus {
    do {
      let arguments = try arguments()
      if let choice = DeskChoice(openingConsole: arguments) {
        try ConsoleLaunch.open(choice)
      } else {
        try ArgumentSpelling.refuseUnknownVerb(arguments)
        var verb = try parseAsRoot(ArgumentSpelling.protectingDashes(arguments))
        try verb.run()
      }
      return .done
    } catch {
      return end(error)
    }
  }

  /// As they were given: Swift's own list of them has other text where one is not UTF-8, and that
  /// would then stand on a ticket.
  private static func arguments() throws -> [String] {
    try CommandLine.arguments.indices.dropFirst().map { place in
      guard let word = CommandLine.unsafeArgv[place], let text = String(validatingCString: word)
      else { throw VerbFailure.argumentNotUTF8(CommandLine.arguments[place]) }
      return text
    }
  }

  private static func end(_ error: any Error) -> ExitStatus {
    guard !isFromParser(error) else { return endParsing(error) }
    let ending = Ending(error)
    if let sentence = ending.sentence { Output.remark("tierline: " + sentence) }
    return ending.status
  }

  /// Help and the like go to standard output; a usage error goes to standard error.
  private static func endParsing(_ error: any Error) -> ExitStatus {
    let message = fullMessage(for: error)
    guard exitCode(for: error).isSuccess else {
      Output.remark(message)
      return .usage
    }
    do {
      try Output.line(message)
      return .done
    } catch {
      return end(error)
    }
  }

  /// The parser's own errors have no public type; everything of ours has.
  private static func isFromParser(_ error: any Error) -> Bool {
    exitCode(for: error) != .failure || error is ValidationError || error is CleanExit
  }
}
