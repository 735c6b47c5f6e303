import Foundation

/// The sources as text, file by file.
enum SourceTree {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Every Swift file that is part of the program.
  static let program = files(in: "Sources", "Resources")

  /// Every Swift file below these folders.
  static func files(in folders: String...) -> [SourceFile] {
    folders.flatMap { folder -> [SourceFile] in
      let place = root.appending(path: folder)
      let paths = FileManager.default.enumerator(atPath: place.path())?.compactMap { $0 as? String }
      return (paths ?? []).filter { $0.hasSuffix(".swift") }.sorted().map {
        SourceFile(path: folder + "/" + $0, text: text("\(folder)/\($0)") ?? "")
      }
    }
  }

  static func text(_ path: String) -> String? {
    try? String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// The names in a folder that do not begin with a dot.
  static func names(in folder: String = "") -> Set<String> {
    let place = folder.isEmpty ? root : root.appending(path: folder)
    let names = try? FileManager.default.contentsOfDirectory(atPath: place.path())
    return Set((names ?? []).filter { !$0.hasPrefix(".") })
  }
}

struct SourceFile: Sendable {
  let path: String
  let text: String
  /// The lines with their numbers, without comments and without what stands in quotes.
  let code: [(number: Int, text: String)]

  init(path: String, text: String) {
    (self.path, self.text) = (path, text)
    code = SourceFile.code(of: text)
  }

  var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

  /// `ServiceDesk` of `Sources/ServiceDesk/Ticket/Ticket.swift`; `Resources` of its own folder.
  var module: String {
    let parts = path.split(separator: "/")
    return String(parts[0] == "Sources" ? parts[1] : parts[0])
  }

  private static func code(of text: String) -> [(number: Int, text: String)] {
    var isInText = false
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().compactMap { offset, line -> (number: Int, text: String)? in
      let opensOrCloses = line.components(separatedBy: "\"\"\"").count - 1
      defer { if opensOrCloses % 2 == 1 { isInText.toggle() } }
      guard !isInText else { return nil }
      let withoutTexts = String(line).replacing(/"(\\.|[^"\\])*"/, with: "\"\"")
      return (offset + 1, String(withoutTexts.prefix(upTo: withoutTexts.comment)))
    }
  }

  var imports: [(line: Int, module: String)] {
    code.compactMap { number, text in
      let words = text.split(separator: " ")
      guard let place = words.firstIndex(of: "import"), place <= 1, words.count > place + 1 else {
        return nil
      }
      return (number, String(words[place + 1]))
    }
  }
}

extension String {
  /// Where the line's comment begins; its end without one.
  fileprivate var comment: Index { range(of: "//")?.lowerBound ?? endIndex }
}
