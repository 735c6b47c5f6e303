import Foundation
import Testing

/// Policies, rosters and mappings with faults: all are read by one reader and say where.
struct BadDocumentTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let bytes: [UInt8]
    let complaint: String

    init(_ what: String, _ text: String, _ complaint: String) {
      self.init(what, Array(text.utf8), complaint)
    }

    init(_ what: String, _ bytes: [UInt8], _ complaint: String) {
      (testDescription, self.bytes, self.complaint) = (what, bytes, complaint)
    }
  }

  static let cases = [
    Case("nothing", "", ":1:1: "),
    Case("a list", "- a\n", ":1:1: "),
    Case("no YAML", "a: b: c\n", ":1:5: "),
    Case("a tab", "a:\n\tb: c\n", ":2:1: "),
    Case("a key twice", "a: 1\nname: x\nb:\n  c: 1\n  c: 2\n", ":5:3: “c”"),
    Case("a NUL", "name: x\ntitle: a\0b\n", ":2:9: "),
    Case("an alias of nothing", "a: *b\n", ":1:4: "),
    Case("two documents", "a: 1\n---\nb: 1\n", ":2:1: "),
    Case("brackets without end", String(repeating: "[", count: 100_000), ":1:"),
    Case("laughs by the billion", laughs + "z: *l\n", "aliases (*name)"),
    Case("laughs by the billion as a key", laughs + "? *l\n: z\n", "aliases (*name)"),
    Case("Latin-1", [0x61, 0x3a, 0xe9, 0x0a], "not UTF-8"),
    Case("UTF-16", [0xff, 0xfe, 0x61, 0, 0x3a, 0], "not UTF-8"),
    Case("a flood", [UInt8](repeating: 0x23, count: 2_000_000), "er than "),
  ]

  /// Eleven lists, each nine times the one before.
  private static let laughs = zip("abcdefghijk", "bcdefghijkl").reduce("a: &a [x]\n") {
    text, pair in
    text + "\(pair.1): &\(pair.1) ["
      + Array(repeating: "*\(pair.0)", count: 9).joined(separator: ", ") + "]\n"
  }

  @Test(arguments: cases)
  func `a faulty document is answered with its place, and changes nothing`(
    document: Case
  ) throws {
    let desk = try Desk()
    let bench = try Bench()
    let path = try bench.file("doc.yml", document.bytes)
    let before = try desk.eventCount
    let calls = [
      ["policy", "check", path], ["roster", "check", path], ["roster", "adopt", path],
      ["init", "--desk", bench.directory + "/new", "--policy", path],
      ["import", "csv", "--map", path, "/nonexistent"],
    ]

    for call in calls {
      let outcome = try desk.program.run(call)
      #expect(outcome.status == 1, "\(call)")
      #expect(outcome.complaint.contains(path), "\(call): \(outcome.complaint)")
      #expect(outcome.complaint.contains(document.complaint), "\(call): \(outcome.complaint)")
    }
    #expect(try desk.eventCount == before)
    #expect(!FileManager.default.fileExists(atPath: bench.directory + "/new"))
  }

  @Test(arguments: [
    ("/nonexistent", "No such file or directory"), (NSTemporaryDirectory(), "directory"),
    ("/dev/zero", "er than "),
  ])
  func `a document that cannot be had is named with the reason`(
    path: String, reason: String
  ) throws {
    let desk = try Desk()
    for call in [
      ["policy", "check", path], ["roster", "adopt", path], ["import", "csv", "--map", path, "x"],
    ] {
      let outcome = try desk.program.run(call)
      #expect(outcome.status == (path == "/nonexistent" ? 3 : 1), "\(call)")
      #expect(outcome.complaint.contains(path))
      #expect(outcome.complaint.contains(reason), "\(call): \(outcome.complaint)")
    }
  }
}
