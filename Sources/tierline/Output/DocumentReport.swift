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

extension [DocumentFault] {
  /// - Parameter file: where they stand.
  func json(in file: String) -> JSON {
    .array(
      map { fault in
        [
          "file": JSON(file), "line": JSON(fault.line), "column": JSON(fault.column),
          "sentence": JSON(fault.sentence), "severity": fault.isDoubt ? "doubt" : "fault",
        ]
      })
  }
}
