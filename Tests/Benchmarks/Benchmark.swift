import ArgumentParser
import Foundation

/// Measures the built program: what it promises, and what others come to in the same run.
@main
struct Benchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tierline-bench",
    abstract: "Measure Tierline, with a budget or a peer beside each figure.",
    discussion: """
      swift run -c release --static-swift-stdlib tierline-bench
      swift run -c release --static-swift-stdlib tierline-bench --full --markdown
      swift run -c release --static-swift-stdlib tierline-bench --only keys,search --sizes 10000
      """,
    subcommands: [WriterVerb.self])

  @OptionGroup var options: BenchmarkOptions

  func run() throws {
    if options.explains { return try say(explanation) }
    let directory = options.desks ?? Executable.own + ".files"
    let bench = try bench(in: directory)
    defer { bench.scratch.remove() }
    let watches = removing(bench.scratch)
    defer { for watch in watches { watch.cancel() } }
    let before = HostShare()
    var surroundings = RunSurroundings(bench: bench, arguments: CommandLine.arguments)
    let figures = options.topics.map { topic in
      Progress.say(topic.title)
      return (topic, topic.figures(bench))
    }
    surroundings.stolen = before.flatMap { HostShare()?.percent(since: $0) }
    try tell(
      RunRecord(surroundings: surroundings, figures: figures.flatMap(\.1)), figures,
      last: directory + "/last.json")
  }

  private func bench(in directory: String) throws -> Bench {
    let scratch = try Scratch(in: directory)
    let environment = try Self.environment(home: scratch.folder("home"))
    let program = Program(
      command: Command(path: options.program ?? Executable.tierline, environment: environment))
    return Bench(
      program: program, shelf: Shelf(directory: directory, program: program), scratch: scratch,
      sizes: options.sizesInOrder, peers: options.chosenPeers, incidentLog: options.volvo,
      pace: options.quick ? .quick : .usual, environment: environment)
  }

  /// Nothing of the person's own settings: those of one are not those of another.
  private static func environment(home: String) -> [String: String] {
    [
      "HOME": home, "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
      "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "TZ": "UTC",
    ]
  }

  private func tell(
    _ record: RunRecord, _ figures: [(Topic, [Figure])], last: String
  ) throws {
    let earlier =
      try options.compare.map { try RunRecord(path: $0) } ?? (try? RunRecord(path: last))
    let report = Report(
      surroundings: record.surroundings, figures: figures,
      comparison: earlier.map { Comparison(with: $0) } ?? Comparison())
    try say(options.markdown ? MarkdownTable(report: report).text : PlainTable(report: report).text)
    if let json = options.json { try record.write(to: json) }
    guard !options.quick else { return }
    let kept = (try? RunRecord(path: last)).map { record.completed(by: $0) } ?? record
    try kept.write(to: last)
  }

  /// How each figure is taken, in the order of the table.
  private var explanation: String {
    options.topics.map { topic in
      let lines = topic.quantities.map { quantity in
        let budget = quantity.budget.map { ", \($0.text(in: quantity.unit))" } ?? ""
        return "  \(quantity.title) (\(quantity.name)\(budget)): \(quantity.how)\n"
      }
      return "\(topic.title) (\(topic.rawValue))\n" + lines.joined()
    }.joined() + "Peers\n" + Peer.allCases.map { "  \($0.rawValue): \($0.material)\n" }.joined()
  }

  private func say(_ text: String) throws {
    try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
  }

  /// Whatever runs still is ended, and what was written is removed, when this process is told to
  /// end.
  private func removing(_ scratch: Scratch) -> [any DispatchSourceSignal] {
    [SIGINT, SIGTERM, SIGHUP].map { number in
      signal(number, SIG_IGN)
      let watch = DispatchSource.makeSignalSource(signal: number, queue: .global())
      watch.setEventHandler {
        Child.endAll()
        scratch.remove()
        Foundation.exit(128 + number)
      }
      watch.resume()
      return watch
    }
  }
}
