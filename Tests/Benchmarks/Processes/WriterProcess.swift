import ArgumentParser
import Foundation

/// The other side of `WriterProcess`: this program, started again to write notes on a desk.
struct WriterVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "writer", abstract: "Write notes on a desk and tell how long each took.",
    shouldDisplay: false)

  @Option var desk: String
  @Option var person: String
  @Option var account: String
  /// Which of several writers it is.
  @Option var place: Int
  @Option var seconds: Int
  /// Milliseconds from the beginning of a note to that of the next; 0 for as fast as it goes.
  @Option var every: Int

  func run() throws {
    var writer = try DeskWriter(desk: desk, person: person, account: account)
    writer.begin(at: place)
    try say("ready\n")
    guard readLine() != nil else { return }
    var report = ""
    let start = Clock.now
    let end = start + .seconds(seconds)
    // Spread over the interval, so that not all of them knock at once.
    var next = start + .milliseconds(every * place % max(1, every))
    while Clock.now < end {
      Clock.wait(until: next)
      report += line(of: &writer)
      next = max(next + .milliseconds(every), Clock.now)
    }
    try writer.journal.close()
    try say(report)
  }

  private func line(of writer: inout DeskWriter) -> String {
    do {
      let note = try writer.write()
      return "\(note.sequence) \(note.began) \(note.returned)\n"
    } catch {
      return "failed \(error)\n"
    }
  }

  private func say(_ text: String) throws {
    try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
  }
}

/// A process of its own that writes notes on a desk when it is told to.
final class WriterProcess {
  private let child: Child
  private let orders: ByteChannel
  private let reports: ByteChannel
  private let seconds: Int

  /// - Parameter every: milliseconds from the beginning of a note to that of the next.
  init(on desk: ScratchDesk, place: Int, seconds: Int, every: Int) throws {
    (orders, reports) = (try ByteChannel(), try ByteChannel())
    self.seconds = seconds
    let arguments = [
      "writer", "--desk", desk.directory, "--person", desk.person, "--account", desk.account,
      "--place", "\(place)", "--seconds", "\(seconds)", "--every", "\(every)",
    ]
    let command = Command(
      path: Executable.own, arguments: arguments,
      environment: ProcessInfo.processInfo.environment)
    child = try Child(
      command,
      .descriptors(
        input: orders.reading, output: reports.writing, complaints: STDERR_FILENO))
    reports.closeWriting()
    guard try reports.readLine(atMost: 10_000) == "ready" else {
      throw NotPossible("a writer did not get ready")
    }
  }

  /// Readable when it has ended.
  var end: Int32 { reports.reading }

  func begin() { orders.write("go\n") }

  /// What it wrote, and how often it failed; waits for its end.
  func report() throws -> (notes: [DeskWriter.Note], failures: [String]) {
    let lines = try reports.readToEnd(atMost: (seconds + 30) * 1000).split(separator: "\n")
    child.wait()
    let notes = lines.compactMap { line -> DeskWriter.Note? in
      let numbers = line.split(separator: " ").compactMap { Int64($0) }
      guard numbers.count == 3 else { return nil }
      return DeskWriter.Note(sequence: numbers[0], began: numbers[1], returned: numbers[2])
    }
    return (notes, lines.filter { $0.hasPrefix("failed ") }.map(String.init))
  }
}
