import Foundation
import Testing

/// What was acknowledged is there, whoever is killed at whatever moment.
///
/// `TIERLINE_KILLS` says how many are killed; unset, it is a slice that every test run can bear.
struct KillTests {
  private static let kills =
    ProcessInfo.processInfo.environment["TIERLINE_KILLS"].flatMap { Int($0) } ?? 60
  private static let writers = 4
  private static let importers = 2

  @Test func `writers and importers killed at random moments lose nothing acknowledged`() throws {
    let desk = try Desk()
    let tickets = try ["a", "b"].map { try desk.open($0) }
    let (program, ledger) = (desk.program, Ledger(enough: Self.kills / 2))
    let files = (0..<Self.importers).map { Files(importer: $0) }
    let start = try Span.duration { try desk.tierline("--version") }
    let note = try Span(from: start) { try desk.tierline("note", tickets[0], "nobody kills this") }
    let load = try Span(from: start) { _ = try files[0].addOne(program, nil) }

    DispatchQueue.concurrentPerform(iterations: Self.writers + Self.importers) { seat in
      ledger.attempt {
        if seat < Self.importers {
          try importUntilEnough(files[seat], load, program, ledger)
        } else {
          while let number = ledger.nextNote() {
            try write(number, on: tickets[number % 2], note, program, ledger)
          }
        }
      }
    }

    #expect(ledger.failures.isEmpty)
    #expect(ledger.killedWriters + ledger.killedImporters >= Self.kills / 2 * 2)
    try expectKept(ledger, desk)
    try expectImported(files.flatMap(\.all), desk)
    try desk.expectSound(words: "ends")
  }

  private func write(
    _ number: Int, on ticket: String, _ span: Span, _ program: Program, _ ledger: Ledger
  ) throws {
    let text = "note \(number) ends"
    let arguments = ["note", ticket, text, "--json"]
    ledger.enter(
      writer: try Victim(program, arguments, killedAfter: span.moment), of: text)
  }

  /// Imports file after file: each is tried, and killed, until a run gets to its end.
  private func importUntilEnough(
    _ files: Files, _ span: Span, _ program: Program, _ ledger: Ledger
  ) throws {
    while ledger.wantsImporters {
      var victim = try files.addOne(program, span.moment)
      ledger.enter(importer: victim)
      while victim.wasKilled {
        victim = try files.lastAgain(program, ledger.wantsImporters ? span.moment : nil)
        ledger.enter(importer: victim)
      }
    }
  }

  private func expectKept(_ ledger: Ledger, _ desk: Desk) throws {
    let log = try desk.tierline("events").output.split(separator: "\n")
    for (text, sequence) in ledger.acknowledged {
      #expect(
        log[sequence - 1].contains("\"\(text)\"") && log[sequence - 1].contains("ticket.noted"),
        "event \(sequence) was acknowledged as “\(text)”")
    }
    let notes = log.compactMap { $0.firstMatch(of: /note (\d+) ends/)?.1 }
    #expect(Set(notes).count == notes.count, "no note is there twice")
    #expect(notes.count >= ledger.acknowledged.count)
  }

  /// What was killed and taken up again is what an undisturbed import makes.
  private func expectImported(_ files: [ImportFile], _ desk: Desk) throws {
    let calm = try Desk()
    for file in files { #expect(try calm.program.run(file.arguments).status == 0) }
    func imported(_ desk: Desk) throws -> [Substring] {
      try desk.tierline("events").output.split(separator: "\n")
        .filter { $0.contains("\"origin\":\"import\"") }
        .compactMap { $0.firstMatch(of: /"id":"([^"]+)"/)?.1 }
    }
    let (disturbed, undisturbed) = (try imported(desk), try imported(calm))
    #expect(!undisturbed.isEmpty)
    #expect(disturbed.sorted() == undisturbed.sorted())
  }
}

/// The part of a run's life in which it has something to lose, in nanoseconds.
private struct Span {
  private let begin: Int
  private let end: Int

  /// - Parameter begin: how long a run takes that does no more than begin.
  /// - Parameter work: a whole run, on a quiet desk. A little is added to its life, so that some
  ///   come through.
  init(from begin: Int, whole work: () throws -> Void) throws {
    self.begin = begin
    end = max(begin + 1, try Span.duration(work) * 5 / 4)
  }

  var moment: Int { .random(in: begin...end) }

  static func duration(_ body: () throws -> Void) throws -> Int {
    let began = ContinuousClock.now
    try body()
    let (seconds, attoseconds) = (ContinuousClock.now - began).components
    return Int(seconds) * 1_000_000_000 + Int(attoseconds / 1_000_000_000)
  }
}

/// The files of one importer, in the order of their first try.
private final class Files: @unchecked Sendable {
  private(set) var all: [ImportFile] = []
  private let importer: Int

  init(importer: Int) { self.importer = importer }

  func addOne(_ program: Program, _ moment: Int?) throws -> Victim {
    all.append(try ImportFile(name: "\(importer)-\(all.count)"))
    return try lastAgain(program, moment)
  }

  func lastAgain(_ program: Program, _ moment: Int?) throws -> Victim {
    try Victim(program, all.last?.arguments ?? [], killedAfter: moment)
  }
}
