import Foundation
import Testing

/// Files that cannot be imported: each is answered with where and what, and nothing is written.
struct BadFileTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let bytes: [UInt8]
    /// What stands behind the file's name.
    let complaint: String

    init(_ what: String, _ bytes: [UInt8], _ complaint: String) {
      (testDescription, self.bytes, self.complaint) = (what, bytes, complaint)
    }

    init(_ what: String, _ text: String, _ complaint: String) {
      self.init(what, Array(text.utf8), complaint)
    }
  }

  private static let head = SmallLog.head
  private static let row = "a,2020-01-01T00:00:00Z,open,Printer\n"

  static let cases = [
    Case("nothing", "", ":1: the file is empty"),
    Case("a mark and nothing else", [0xef, 0xbb, 0xbf], ":1: the file is empty"),
    Case("empty lines", "\n\r\n\r", ":1: the file is empty"),
    Case("a short row", head + row + "b\n", ":3: the row has 1 cell where the header has 4"),
    Case("a long row", head + "a,b,c,d,e\n", ":2: column 5: the row has 5 cells"),
    Case("a stray quote", head + "a\"b,,,\n", ":2: column 1 “id”: a quote inside a cell"),
    Case("text behind a quote", head + "\"a\"b,,,\n", ":2: column 1 “id”: text after the cell's"),
    Case("an open quote", head + "\"a" + row, ":2: column 1 “id”: the cell's quote is never"),
    Case("a NUL", head + "a\0,,,\n", ":2: column 1 “id”: a NUL byte"),
    Case(
      "Latin-1", Array(head.utf8) + [0xe9] + Array(row.utf8), ":2: column 1 “id”: bytes that are"),
    Case("a heading twice", "id,when,state,subject,id\n", ":1: column 5 “id”: the mapping uses"),
    Case("a heading that is missing", "id,wen,state,subject\n", "did you mean “wen”?"),
    Case("semicolons", "id;when;state;subject\n", "separated by “;”; say so in the mapping"),
    Case("tabs", "id\twhen\tstate\tsubject\n", "separated by tabs; say so in the mapping"),
    Case("UTF-16 LE without a mark", utf16(head) { [$0, 0] }, ":1: the file looks like utf-16le"),
    Case("UTF-16 BE without a mark", utf16(head) { [0, $0] }, ":1: the file looks like utf-16be"),
    Case("a bad time", head + "a,2020-02-31,open,x\n", ":2: column 2 “when”: the calendar has no"),
    Case("an unknown value", head + "a,2020-02-01,shut,x\n", ":2: column 3 “state”: the mapping"),
    Case(
      "gzip that breaks off", [0x1f, 0x8b, 8, 0], "breaks off at byte 4; the file is incomplete"),
    Case(
      "gzip that is none", [0x1f, 0x8b, 8] + [UInt8](repeating: 0xff, count: 40),
      ": the compressed data is damaged"),
  ]

  private static func utf16(_ text: String, _ unit: (UInt8) -> [UInt8]) -> [UInt8] {
    text.utf8.flatMap(unit)
  }

  @Test(arguments: cases)
  func `a file that cannot be imported is named with its place, and changes nothing`(
    file: Case
  ) throws {
    let desk = try Desk()
    let bench = try Bench(mapping: SmallLog.mapping)
    let path = try bench.file("rows.csv", file.bytes)
    let before = try desk.eventCount

    let outcome = try desk.tierline("import", "csv", "--map", bench.mapping, path)

    #expect(outcome.status == 1)
    #expect(outcome.complaint.contains(path))
    #expect(outcome.complaint.contains(file.complaint), "\(outcome.complaint)")
    #expect(try desk.eventCount == before)
  }

  @Test(arguments: [
    ("/dev/null", "is no file but a pipe or a device"), ("/nonexistent", "No such file"),
    (NSTemporaryDirectory(), "is a directory"), ("<(cat ok.csv)", "is no file but a pipe"),
    ("fifo", "is no file but a pipe"), ("\"\"", "No such file"),
  ])
  func `what is no file is not waited for`(name: String, complaint: String) throws {
    let desk = try Desk()
    let bench = try Bench(mapping: SmallLog.mapping)
    _ = try bench.file("ok.csv", Array((Self.head + Self.row).utf8))
    let before = try desk.eventCount

    let outcome = try desk.program.shell(
      "cd \(bench.directory) && mkfifo fifo && $tierline import csv --map m.yml \(name)")

    #expect(outcome.status == (complaint == "No such file" ? 3 : 1))
    #expect(outcome.complaint.contains(complaint), "\(outcome.complaint)")
    #expect(try desk.eventCount == before)
  }

  @Test(arguments: [
    "head -c 60000000 /dev/zero | tr '\\0' x",
    "printf '\"'; head -c 60000000 /dev/zero | tr '\\0' x",
    "head -c 100000 /dev/zero | tr '\\0' ,", "yes ,,, | head -n 20000",
  ])
  func `a cell, a row or a file without end needs no more memory than a good one`(
    flood: String
  ) throws {
    let desk = try Desk()
    let bench = try Bench(mapping: SmallLog.mapping)
    let path = try bench.file("rows.csv", Array(Self.head.utf8))
    _ = try desk.program.shell("(\(flood)) >> \(path); gzip -k \(path)")

    for name in [path, path + ".gz"] {
      let outcome = try desk.program.shell(
        "ulimit -v 2500000; ulimit -d 60000; $tierline import csv --map \(bench.mapping) \(name)")

      #expect(outcome.status == 1)
      #expect(outcome.complaint.contains("\(name):2"), "\(outcome.complaint.prefix(500))")
    }
  }
}

/// A place for files and a mapping, gone with the test.
final class Bench {
  let directory: String
  let mapping: String

  init(mapping text: String = "") throws {
    directory = URL.temporaryDirectory.appending(path: "bench-\(UUID().uuidString)").path()
    mapping = directory + "/m.yml"
    try FileManager.default.createDirectory(
      atPath: directory, withIntermediateDirectories: false)
    _ = try file("m.yml", Array(text.utf8))
  }

  deinit { try? FileManager.default.removeItem(atPath: directory) }

  func file(_ name: String, _ bytes: [UInt8]) throws -> String {
    let path = directory + "/" + name
    try Data(bytes).write(to: URL(filePath: path))
    return path
  }
}
