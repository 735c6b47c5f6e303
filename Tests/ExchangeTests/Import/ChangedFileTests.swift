import Exchange
import Foundation
import Journal
import Testing

/// Files that somebody changes between the first reading, which checks, and the last, which records.
struct ChangedFileTests {
  struct Change: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let make: @Sendable (String) throws -> Void

    init(_ what: String, _ make: @escaping @Sendable (String) throws -> Void) {
      (testDescription, self.make) = (what, make)
    }
  }

  private static let rows = CaseTable.csv(["work A ann", "done A ann"])

  @Test(arguments: [
    Change("shortened") { path in
      try Data(rows.dropLast(20).utf8).write(to: URL(filePath: path))
    },
    Change("replaced") { path in
      try FileManager.default.removeItem(atPath: path)
      try Data((rows + rows).utf8).write(to: URL(filePath: path))
    },
    Change("taken away") { path in try FileManager.default.removeItem(atPath: path) },
  ])
  func `nothing is recorded of a file that is no longer what was checked`(change: Change) throws {
    let desk = try Desk()
    let file = try TemporaryFile(Array(Self.rows.utf8))
    let log = try desk.tale()
    let importer = desk.importer(try SampleMapping.mapping(CaseTable.mapping))

    #expect(throws: MappedFile.Failure.self) {
      try importer.run(file: file.path) { progress in
        if progress.phase == .comparing { try change.make(file.path) }
      }
    }
    #expect(try desk.tale() == log)
  }

  @Test func `of a file that has grown meanwhile, what was checked is recorded`() throws {
    let desk = try Desk()
    let file = try TemporaryFile(Array(Self.rows.utf8))
    let importer = desk.importer(try SampleMapping.mapping(CaseTable.mapping))

    let summary = try importer.run(file: file.path) { progress in
      guard progress.phase == .comparing else { return }
      let handle = try FileHandle(forWritingTo: URL(filePath: file.path))
      try handle.seekToEnd()
      try handle.write(contentsOf: Data(CaseTable.lines(["work A bo"], id: "c2").utf8))
      try handle.close()
    }

    #expect(summary.rows == 2)
    #expect(summary.tickets.new == 1)
  }
}
