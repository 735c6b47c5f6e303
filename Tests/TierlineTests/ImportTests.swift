import Foundation
import Testing

struct ImportTests {
  private static let rows = [
    "1-5,0,2011-03-07T10:00:00+01:00,Accepted,In Progress,D8,A2_1,Person 8,Org line A2,nl,PL,Low,P5",
    "1-5,1,2011-03-07T11:00:00+01:00,Accepted,In Progress,D9 2nd,A2_1,Person 9,Org line A2,nl,PL,"
      + "Low,P5",
    "1-5,2,2011-03-07T12:00:00+01:00,Completed,Closed,D9 2nd,A2_1,Person 9,Org line A2,nl,PL,Low,P5",
  ]

  /// A file of these rows, gone with the test.
  private final class File {
    let path: String

    init(_ rows: some Sequence<String>) throws {
      path = URL.temporaryDirectory.appending(path: "rows-\(UUID().uuidString).csv").path()
      let text = ImportFile.heading + rows.map { $0 + "\n" }.joined()
      try Data(text.utf8).write(to: URL(filePath: path))
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
  }

  @Test func `a file is imported once, and its tail when it has grown`() throws {
    let desk = try Desk()
    let (short, long) = (try File(Self.rows.prefix(2)), try File(Self.rows))

    let first = try desk.tierline("import", "csv", "--map", "volvo", short.path, "--json")
    let again = try desk.tierline("import", "csv", "--map", "volvo", short.path, "--json")
    let grown = try desk.tierline("import", "csv", "--map", "volvo", long.path, "--json")

    #expect(first.status == 0)
    #expect(new("tickets", first) == 1)
    #expect(new("events", again) == 0)
    #expect(new("tickets", grown) == 0)
    #expect(new("events", grown) > 0)
    let shown = try desk.tierline("show", "1-5", "--json").json
    #expect(shown["id"] as? String == "T-1")
    #expect(shown["opened_at"] as? String == "2011-03-07T09:00:00Z")
    #expect(shown["status"] as? String == "closed")
    #expect(try desk.tierline("store", "verify").status == 0)
  }

  @Test func `a trial writes nothing`() throws {
    let desk = try Desk()
    let file = try File(Self.rows)
    let before = try desk.eventCount

    let outcome = try desk.tierline("import", "csv", "--map", "volvo", file.path, "--dry-run")

    #expect(outcome.status == 0)
    #expect(outcome.output.contains("would add 1 ticket,"))
    #expect(try desk.eventCount == before)
  }

  @Test func `a bad row is named by its line, and keeps its file out unless it may be skipped`()
    throws
  {
    let desk = try Desk()
    let bad = "1-6,0,yesterday\u{1B}[2J,Accepted,In Progress,D8,A2_1,,,nl,,Low,P5"
    let file = try File(Self.rows + [bad])
    let before = try desk.eventCount

    let refused = try desk.tierline("import", "csv", "--map", "volvo", file.path)
    let after = try desk.eventCount
    let skipped = try desk.tierline("import", "csv", "--map", "volvo", file.path, "--skip-bad")

    #expect(refused.status == 1)
    #expect(refused.complaint.contains("\(file.path):5"))
    #expect(refused.complaint.contains("timestamp"))
    #expect(!refused.complaint.contains("\u{1B}"))
    #expect(after == before)
    #expect(skipped.status == 0)
    #expect(try desk.eventCount > before)
  }

  @Test func `only who has the right brings history in`() throws {
    let desk = try Desk()
    let file = try File(Self.rows)

    let outcome = try desk.tierline(
      "import", "csv", "--map", "volvo", file.path, "--as", "maria")

    #expect(outcome.status == 1)
    #expect(outcome.complaint.contains("“import”"))
  }

  @Test func `a mapping or a file that is not there is not found`() throws {
    let desk = try Desk()

    #expect(try desk.tierline("import", "csv", "--map", "vovlo", "x.csv").status == 3)
    #expect(try desk.tierline("import", "csv", "--map", "volvo", "/nonexistent.csv").status == 3)
    #expect(try desk.tierline("import", "maps").output.contains("volvo"))
  }

  private func new(_ what: String, _ outcome: Program.Outcome) -> Int {
    let files = outcome.json["files"] as? [[String: Any]]
    return (files?.first?[what] as? [String: Int])?["new"] ?? -1
  }
}
