import Testing

/// Who may know whom. What is not in the table is not allowed.
struct ImportTests {
  private static let system: Set = ["Glibc", "Darwin", "Synchronization"]

  private static let allowed: [String: Set<String>] = [
    "ServiceDesk": [],
    "Journal": system.union([
      "ServiceDesk", "CStore", "Foundation", "Dispatch", "GRDB", "Yams", "Crypto",
    ]),
    "Exchange": system.union(["ServiceDesk", "Journal", "CZlib", "Foundation", "Yams"]),
    "PlainText": [],
    "Terminal": system.union(["PlainText", "CNcurses", "CSignals"]),
    "Console": ["ServiceDesk", "Journal", "PlainText", "Terminal", "Synchronization", "Dispatch"],
    "Resources": [],
    "Sandbox": ["ServiceDesk", "Journal", "Resources", "Foundation", "Synchronization"],
    "tierline": [
      "ServiceDesk", "Journal", "Exchange", "PlainText", "Terminal", "CSignals", "Console",
      "Resources", "Sandbox", "ArgumentParser", "Yams", "Foundation", "Synchronization",
    ],
  ]

  @Test func `each module imports only what it may know`() {
    for file in SourceTree.program {
      let allowed = Self.allowed[file.module] ?? []
      for (line, module) in file.imports where !allowed.contains(module) {
        Issue.record("\(file.path):\(line): \(file.module) must not know \(module)")
      }
    }
  }

  @Test func `every Swift module has its row in the table`() {
    let modules = Set(SourceTree.program.map(\.module))

    #expect(modules == Set(Self.allowed.keys))
  }

  @Test func `C targets hold no Swift, and the others no C`() {
    for folder in SourceTree.names(in: "Sources") {
      let swift = SourceTree.files(in: "Sources/\(folder)")
      let isC = folder.hasPrefix("C") && folder.dropFirst().first?.isUppercase == true
      #expect(swift.isEmpty == isC, "Sources/\(folder)")
    }
  }
}
