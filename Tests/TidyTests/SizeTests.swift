import Testing

/// A file is one thing, and a function does one.
struct SizeTests {
  private static let longestFile = 400
  private static let longestFunction = 60

  /// What is longer all the same, and why.
  private static let reasons: [String: String] = [:]

  @Test func `no file is longer than 400 lines without a reason`() {
    for file in SourceTree.files(in: "Sources", "Tests", "Resources") {
      let isLong = file.lines.count > Self.longestFile
      #expect(!isLong || Self.reasons[file.path] != nil, "\(file.path) has \(file.lines.count)")
    }
  }

  @Test func `no function is longer than 60 lines without a reason`() {
    for file in SourceTree.files(in: "Sources", "Tests", "Resources") {
      for function in file.functions where function.length > Self.longestFunction {
        let place = "\(file.path) \(function.name)"
        #expect(
          Self.reasons[place] != nil, "\(place) (line \(function.line)) has \(function.length)")
      }
    }
  }

  @Test func `every reason is still needed`() {
    let files = SourceTree.files(in: "Sources", "Tests", "Resources")
    let long = files.filter { $0.lines.count > Self.longestFile }.map(\.path)
    let functions = files.flatMap { file in
      file.functions.filter { $0.length > Self.longestFunction }.map { "\(file.path) \($0.name)" }
    }
    #expect(Set(Self.reasons.keys).isSubset(of: long + functions))
  }

  @Test func `a function is measured from its first line to its closing brace`() {
    let file = SourceFile(
      path: "Sources/A/B.swift",
      text: """
        struct A {
          func short() { one() }
          func long(
            a: Int
          ) -> Int {
            a
          }
        }
        """)
    #expect(file.functions.map(\.name) == ["short", "long"])
    #expect(file.functions.map(\.length) == [1, 5])
  }
}

struct FunctionSize {
  var name: String
  var line: Int
  var length: Int
}

extension SourceFile {
  /// By their indentation, which the formatter keeps.
  var functions: [FunctionSize] {
    let lines = lines
    return lines.indices.compactMap { start in
      guard let name = lines[start].functionName else { return nil }
      let indentation = lines[start].prefix { $0 == " " }
      let end = lines[(start + 1)...].firstIndex { line in
        guard line.hasPrefix(indentation), let first = line.dropFirst(indentation.count).first
        else { return !line.isEmpty }
        return first != " " && first != ")"
      }
      guard let end, lines[end].hasPrefix(indentation + "}") else {
        return FunctionSize(name: name, line: start + 1, length: 1)
      }
      return FunctionSize(name: name, line: start + 1, length: end - start + 1)
    }
  }
}

extension Substring {
  /// The name of the function that this line begins to declare.
  fileprivate var functionName: String? {
    let words = split(separator: " ")
    guard let place = words.firstIndex(where: { $0 == "func" || $0.hasPrefix("init(") }),
      words[..<place].allSatisfy({ $0.allSatisfy { $0.isLetter || "@()_".contains($0) } })
    else { return nil }
    if words[place] != "func" { return "init" }
    let parts = split(separator: "`")
    if parts.count > 1, parts[0].hasSuffix("func ") { return String(parts[1]) }
    let name = words.dropFirst(place + 1).first ?? ""
    return String(name.prefix { $0 != "(" && $0 != "<" })
  }
}
