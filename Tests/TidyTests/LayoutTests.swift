import Foundation
import Testing

/// What stands where.
struct LayoutTests {
  @Test func `the top level holds the package and nothing else`() {
    let known: Set = [
      "Package.swift", "Package.resolved", "Sources", "Tests", "Resources", "README.md", "LICENSE",
    ]

    #expect(SourceTree.names().subtracting(known).isEmpty)
  }

  @Test func `every module but the C ones has its tests`() {
    let modules = SourceTree.names(in: "Sources").filter { !$0.hasPrefix("C") || $0 == "Console" }
    let tested = modules.map { ($0 == "tierline" ? "Tierline" : $0) + "Tests" }

    #expect(Set(tested).isSubset(of: SourceTree.names(in: "Tests")))
  }

  @Test(.enabled(if: SourceTree.text("README.md") != nil, "there is no README yet"))
  func `the README's map names every folder of Sources, and no other`() throws {
    let readme = try #require(SourceTree.text("README.md"))
    let map = try #require(readme.section("## The map"))
    // The first cell of each row names one folder, or several that are alike.
    let named = map.split(separator: "\n").filter { $0.hasPrefix("| `") }.flatMap { row in
      row.dropFirst().prefix { $0 != "|" }.matches(of: /`(?:Sources\/)?([A-Za-z]+)`/)
        .map { String($0.1) }
    }

    #expect(Set(named).subtracting(["Resources", "Tests"]) == SourceTree.names(in: "Sources"))
  }

  @Test func `every kind that can be in the log has a line of the fixture`() throws {
    let written = SourceTree.files(in: "Sources/Journal/Codec").flatMap { file in
      file.text.matches(of: /static let kind = "([^"]+)"/).map { String($0.1) }
    }
    let fixture = try #require(SourceTree.text("Tests/JournalTests/Fixtures/kinds.txt"))
    let kept = fixture.split(separator: "\n").filter { !$0.hasPrefix("#") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }

    #expect(!written.isEmpty)
    #expect(Set(written).subtracting(kept) == [])
    #expect(Set(written).count == written.count)
  }

  @Test func `scripts can be run`() throws {
    for name in SourceTree.names(in: "Resources/scripts") {
      let path = SourceTree.root.appending(path: "Resources/scripts/\(name)").path()
      #expect(FileManager.default.isExecutableFile(atPath: path), "\(name)")
      #expect(SourceTree.text("Resources/scripts/\(name)")?.hasPrefix("#!/bin/sh\n") == true)
    }
  }
}

extension String {
  /// The text below a heading, up to the next heading of its rank.
  fileprivate func section(_ heading: String) -> Substring? {
    guard let start = range(of: heading + "\n") else { return nil }
    let rest = self[start.upperBound...]
    return rest[..<(rest.range(of: "\n## ")?.lowerBound ?? rest.endIndex)]
  }
}
