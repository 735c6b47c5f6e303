internal import ArgumentParser
internal import Journal
internal import ServiceDesk

struct MetricsVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "metrics", abstract: "Measure the desk over a window of time.",
    discussion: """
      The window is half open: its first moment belongs to it, its last does not. Without \
      one: the last seven days.

        tierline metrics --from 2026-11-01 --to 2026-12-01 --by team
        tierline metrics --watch
        tierline metrics --by engineer --csv > engineers.csv

      \(glossary)
      """)

  private static var glossary: String {
    MetricDefinition.glossary.map { "\($0.name): \($0.sentence)" }.joined(separator: "\n")
  }

  @Option(
    help: ArgumentHelp("The window's first moment.", valueName: "time"),
    transform: TypedMoment.read)
  var from: TypedMoment?
  @Option(
    help: ArgumentHelp("The first moment behind it (else now).", valueName: "time"),
    transform: TypedMoment.read)
  var to: TypedMoment?
  @OptionGroup var past: AsOfOption
  @Option(help: "Break the figures down.") var by: MetricGroup?
  @Flag(help: "Go on, and print them anew whenever the desk changes.") var watch = false
  @Flag(help: "Print comma-separated values for a spreadsheet, a row for each figure.")
  var csv = false
  @OptionGroup var options: ReadOptions

  func validate() throws {
    try options.check(csv: csv)
    if csv, watch { throw ValidationError("--csv is one document; it goes without --watch.") }
  }

  func run() throws {
    try options.desk.atDesk { session in
      try printFigures(session.journal)
      guard watch else { return }
      let watch = DeskWatch(session.journal)
      var last = try session.journal.newestSequence()
      while case .changed = watch.next() {
        let newest = try session.journal.newestSequence()
        guard newest != last else { continue }
        last = newest
        try printFigures(session.journal)
      }
    }
  }

  private func printFigures(_ journal: Journal) throws {
    let window = try window()
    let figures = try journal.figures(window, by: by)
    if csv {
      try Figure.csv.writeHeading()
      return try Figure.csv.write(figures.flatMap(\.csvRows))
    }
    if options.json { return try Output.json(.metrics(figures, window)) }
    // Home, and clear what is below: the table stays in its place.
    if watch, Output.isTerminal { try Output.clearScreen() }
    try Output.write(
      MetricsTable(figures: figures, window: window, width: Output.tableWidth).text)
  }

  private func window() throws -> MetricWindow {
    let now = Instant.now
    return try MetricWindow(
      from: from?.before(now), to: to?.before(now), asOf: try past.moment(), now: now)
  }
}
