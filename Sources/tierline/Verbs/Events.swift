internal import ArgumentParser
internal import Journal
internal import ServiceDesk

struct EventsVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "events", abstract: "Print the log, one JSON object a line.",
    discussion: """
      With --follow it goes on and prints each event as it is committed, until Ctrl-C.

        tierline events --follow | jq 'select(.kind | startswith("ticket.escalated"))'
      """)

  @Flag(help: "Go on with what comes.") var follow = false
  @Option(help: "Begin after this place in the log.") var since: Int64 = 0
  @OptionGroup var options: ReadOptions

  func run() throws {
    try options.desk.atDesk { session in
      var last = try session.journal.printLines(after: since)
      guard follow else { return }
      let watch = DeskWatch(session.journal)
      // What came between the first reading and the first watch.
      last = try session.journal.printLines(after: last)
      while case .changed = watch.next() {
        last = try session.journal.printLines(after: last)
      }
    }
  }
}

extension Journal {
  /// Prints all there is after `sequence` and returns the place of the last.
  fileprivate func printLines(after sequence: Int64) throws -> Int64 {
    var last = sequence
    while true {
      let lines = try lines(after: last, limit: 1000)
      guard let end = lines.last else { return last }
      try Output.json(part: lines.map { $0.json.text + "\n" }.joined())
      last = end.sequence
    }
  }
}
