internal import Journal
internal import PlainText
internal import ServiceDesk

extension [OutlineChange] {
  /// A heading for each section, and a line for each change: `+` added, `-` left out, `~` changed.
  var text: String {
    var lines: [String] = []
    var section: String?
    for change in self {
      if change.section != section { lines.append(change.section) }
      section = change.section
      let words = change.words.isEmpty ? "" : ": \(change.words)"
      lines.append("  \(change.kind.mark) \(change.name)\(words)".sanitizedLine)
    }
    return lines.joined(separator: "\n")
  }

  /// - Parameter otherwise: what is said where nothing changes.
  func tell(json isJSON: Bool, otherwise: String) throws {
    if isJSON { return try Output.json(["changes": json]) }
    try Output.line(isEmpty ? otherwise : text)
  }

  var json: JSON {
    .array(
      map { change in
        [
          "section": JSON(change.section), "change": JSON(change.kind.rawValue),
          "name": JSON(change.name), "words": JSON(change.words),
        ]
      })
  }
}

extension OutlineChange.Kind {
  fileprivate var mark: String {
    switch self {
    case .added: "+"
    case .removed: "-"
    case .changed: "~"
    }
  }
}

/// A document that was checked and can be adopted.
struct SoundDocument {
  var path: String
  /// What it is, as a sentence goes on.
  var words: String
  var doubts: [DocumentFault] = []

  func tell(json: Bool) throws {
    if json { return try Output.json(["faults": doubts.json(in: path)]) }
    try Output.line("\(path): \(words).".sanitizedLine)
  }
}

extension FileFaults {
  /// Gives the faults that `read` finds the name of their file.
  /// - Parameter json: tells them as JSON on standard output, too.
  static func naming<Value>(
    _ path: String, json: Bool = false, _ read: () throws -> Value
  ) throws -> Value {
    do {
      return try read()
    } catch let faults as DocumentFaults {
      if json { try Output.json(["faults": faults.faults.json(in: path)]) }
      throw FileFaults(path: path, faults: faults.faults)
    }
  }
}

extension [DocumentFault] {
  /// - Parameter file: where they stand.
  fileprivate func json(in file: String) -> JSON {
    .array(
      map { fault in
        [
          "file": JSON(file), "line": JSON(fault.line), "column": JSON(fault.column),
          "sentence": JSON(fault.sentence), "severity": fault.isDoubt ? "doubt" : "fault",
        ]
      })
  }
}
