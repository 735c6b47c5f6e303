import Foundation

extension Quantity {
  static let importing = Quantity(
    "import.rate", "events imported", .perSecond, .atLeast(10_000), better: .higher,
    how: "tierline import csv of an incident log into an empty desk, the start of the program "
      + "included; the peer imports the same rows into one bare table with sqlite3")
  static let rebuilding = Quantity(
    "rebuild.rate", "events rebuilt from", .perSecond, .atLeast(15_000), better: .higher,
    how: "tierline store rebuild of that desk")
  static let verifying = Quantity(
    "verify.rate", "events verified", .perSecond, .atLeast(300_000), better: .higher,
    how: "tierline store verify of that desk: every link, every body, and the file")

  static let bulk = [importing, rebuilding, verifying]
}

/// What goes through the whole log.
struct BulkWork {
  let bench: Bench

  func figures() throws -> [Figure] {
    let file = try bench.incidentLog ?? made()
    Progress.say("importing \(file)")
    let desk = bench.scratch.path("bulk")
    defer { try? FileManager.default.removeItem(atPath: desk) }
    try bench.program.run(["init", "--desk", desk])
    let imported = try bench.program.run(
      ["import", "csv", "--map", CaseLog.mapping, file, "--json", "--desk", desk], seconds: 600)
    let files = imported.json["files"] as? [[String: Any]]
    let counts = files?.first?["events"] as? [String: Any]
    guard let events = counts?["new"] as? Int, events > 0 else {
      throw NotPossible("nothing was imported of \(file)")
    }
    return [
      Figure(.importing, Double(events) / imported.lasted.seconds, samples: events),
      try rate(Quantity.rebuilding, of: ["store", "rebuild"], desk, events),
      try rate(Quantity.verifying, of: ["store", "verify"], desk, events),
    ] + barely(file)
  }

  private func made() throws -> String {
    try bench.shelf.place("cases-\(bench.pace.cases).csv") { path in
      try CaseLog(cases: bench.pace.cases).write(to: path)
    }
  }

  /// Three takes, of which the middle one counts.
  private func rate(
    _ quantity: Quantity, of verb: [String], _ desk: String, _ events: Int
  ) throws -> Figure {
    let rates = try (0..<3).map { _ in
      let outcome = try bench.program.run(verb + ["--desk", desk], seconds: 600)
      return Double(events) / outcome.lasted.seconds
    }
    return Figure(quantity, ofTakes: rates)
  }

  /// The rows of the file in a table without index or meaning.
  private func barely(_ file: String) -> [Figure] {
    guard file.hasSuffix(".csv") else { return [] }
    do {
      let sqlite = Program(
        command: Command(path: "/usr/bin/sqlite3", environment: bench.environment))
      let database = bench.scratch.path("bare.sqlite")
      defer { try? FileManager.default.removeItem(atPath: database) }
      let outcome = try sqlite.run(
        [database, ".mode csv", ".import \(file) row", "SELECT count(*) FROM row;"], seconds: 600)
      let rows = Int(outcome.output.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0
      let rate = Double(rows) / outcome.lasted.seconds
      return [Figure(.importing, rate, of: "sqlite3", samples: rows)]
    } catch {
      return [Figure(.importing, of: "sqlite3", failed: "\(error)")]
    }
  }
}
