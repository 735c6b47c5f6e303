internal import ArgumentParser
internal import Exchange
internal import Foundation
internal import Journal
internal import PlainText
internal import Resources
internal import ServiceDesk
internal import Terminal

struct ImportVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Bring in another system's history.",
    subcommands: [CSV.self, Maps.self])

  struct CSV: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "csv", abstract: "Import CSV files, compressed (.gz) or not, through a mapping.",
      discussion: """
        History keeps its own times, and what the desk has already is passed over: the same file \
        again adds nothing, a file that has grown adds its tail. A file with a bad row is not \
        imported, unless --skip-bad says to leave such rows out.

          tierline import csv --map volvo incidents.csv.gz --dry-run
        """)

    @Option(
      help: ArgumentHelp(
        "A shipped mapping's name, or the path of one of your own.", valueName: "mapping"),
      completion: .list(Resources.mappings.keys.sorted()))
    var map: String
    @Argument(help: "The files, in order.", completion: .file()) var files: [String]
    @Flag(help: "Only say what would be added.") var dryRun = false
    @Flag(help: "Import the good rows of a file that has bad ones.") var skipBad = false
    @OptionGroup var options: ReadOptions

    func run() throws {
      let mapping = try Mapping(named: map)
      try options.desk.atDesk { session in
        if !dryRun { try session.requireRight(.importHistory) }
        var results: [ImportResult] = []
        for file in files { results.append(try run(file, mapping, at: session)) }
        if options.json {
          try Output.json(["files": .array(results.map(\.json))])
        } else {
          for result in results { try Output.write(result.text) }
        }
        let refused = results.filter { $0.summary.outcome == .refused }
        guard refused.isEmpty else { throw VerbFailure.filesRefused(refused.map(\.file)) }
      }
    }

    private func run(
      _ file: String, _ mapping: Mapping, at session: Session
    ) throws -> ImportResult {
      let importer = Importer(
        mapping, into: session.journal, account: session.account, importedAt: .now,
        stopwatch: Stopwatch().passed)
      let progress = Progress()
      defer { progress.finish() }
      let wish = Importer.Wish(isTrial: dryRun, skipsBad: skipBad)
      let summary = try importer.run(file: file, wish) { step in
        progress.show(Int(step.fraction * 100), step.words)
      }
      for fault in summary.faults.faults { Output.remark(fault.sentence.sanitizedLine) }
      let unsaid = summary.faults.count - summary.faults.faults.count
      if unsaid > 0 { Output.remark("… and \(unsaid.of("more fault"))") }
      return ImportResult(file: file, summary: summary)
    }
  }

  struct Maps: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "maps", abstract: "List the mappings that come with Tierline.",
      discussion: "With a name, the commented document itself: a start for one of your own.")

    @Argument(help: "The mapping to print.") var name: String?
    @Flag(help: "Print JSON.") var json = false

    func run() throws {
      if let name {
        guard let document = Resources.mappings[name] else {
          throw VerbFailure.noSuchMapping(name, Resources.mappings.keys.sorted())
        }
        return try Output.write(String(decoding: document, as: UTF8.self))
      }
      let mappings = try Resources.mappings.keys.sorted().map { try Mapping(named: $0) }
      if json { return try Output.json(["mappings": .array(mappings.map(\.json))]) }
      var table = Table(["Mapping", "What it reads"])
      for mapping in mappings { table.add([mapping.name, mapping.title]) }
      try Output.write(table.text())
    }
  }
}

extension Mapping {
  /// A shipped one by its name, else the file at that path.
  fileprivate init(named name: String) throws {
    if let document = Resources.mappings[name] {
      try self.init(yaml: document, file: name + ".yml")
    } else {
      guard name.contains("/") || FileManager.default.fileExists(atPath: name) else {
        throw VerbFailure.noSuchMapping(name, Resources.mappings.keys.sorted())
      }
      try self.init(path: name)
    }
  }

  fileprivate var json: JSON {
    ["name": JSON(name), "title": JSON(title), "mode": JSON(mode.rawValue)]
  }
}

/// Time that passes by a clock that is never set.
private struct Stopwatch: Sendable {
  private let begin = ContinuousClock.now

  func passed() -> Duration { ContinuousClock.now - begin }
}

extension ImportProgress {
  fileprivate var words: String {
    switch phase {
    case .checking: "checked, \(rows) rows"
    case .comparing: "compared, \(events) events"
    case .recording: "recorded, \(events) events"
    }
  }
}

/// What became of a file.
private struct ImportResult {
  var file: String
  var summary: ImportSummary

  var text: String {
    switch summary.outcome {
    case .refused: "\(file): \(summary.faults.count.of("fault")); nothing of it was imported.\n"
    case .tried: "\(file): would add \(counts).\n"
    case .imported: "\(file): added \(counts).\n"
    }
  }

  private var counts: String {
    var parts = [
      "\(summary.tickets.new.of("ticket")), \(summary.events.new.of("event")), "
        + "\(summary.teams.new.of("team")) and \(summary.people.new.of("person", "people")) "
        + "from \(summary.rows.of("row"))"
    ]
    if summary.events.known > 0 {
      parts.append("\(summary.events.known.of("event was", "events were")) known")
    }
    if summary.rowsLeftOut > 0 {
      parts.append("\(summary.rowsLeftOut.of("row was", "rows were")) left out")
    }
    if summary.rowsOfUnknownTier > 0 {
      parts.append(
        "\(summary.rowsOfUnknownTier.of("row is", "rows are")) of "
          + "\(summary.teamsOfUnknownTier.of("team")) whose tier no rule names")
    }
    return parts.joined(separator: "; ")
  }

  var json: JSON {
    [
      "file": JSON(file), "outcome": JSON(outcome), "rows": JSON(summary.rows),
      "rows_left_out": JSON(summary.rowsLeftOut),
      "rows_of_unknown_tier": JSON(summary.rowsOfUnknownTier),
      "teams_of_unknown_tier": JSON(summary.teamsOfUnknownTier),
      "tickets": summary.tickets.json, "events": summary.events.json,
      "teams": summary.teams.json, "people": summary.people.json,
      "fault_count": JSON(summary.faults.count),
      "faults": .array(summary.faults.faults.map(\.json)),
    ]
  }

  private var outcome: String {
    switch summary.outcome {
    case .imported: "imported"
    case .tried: "tried"
    case .refused: "refused"
    }
  }
}

extension ImportSummary.Count {
  fileprivate var json: JSON { ["new": JSON(new), "known": JSON(known)] }
}

extension RowFault {
  fileprivate var json: JSON {
    [
      "file": JSON(file), "line": JSON(line), "column": JSON(column?.number),
      "heading": JSON(column?.heading), "value": JSON(value), "sentence": JSON(sentence),
    ]
  }
}
