/// Words from outside as Markdown (CommonMark and the dialects of GitHub and GitLab) in which they
/// mean only themselves: nothing in them becomes a heading, a link, a picture, HTML, or a call to
/// somebody or to another ticket of the tracker that they are pasted into.
///
/// What is given must be safe to show already: control characters are not looked for.
public enum MarkdownText {
  /// Words within a line: line breaks become spaces.
  public static func inline(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.split(separator: " ", omittingEmptySubsequences: false)
      .map(word).joined(separator: " ").escapingBeginning
  }

  /// The same for a cell of a table.
  public static func cell(_ text: String) -> String {
    // In a table a bar parts cells even within code.
    inline(text).replacing("\\|", with: "|").replacing("|", with: "\\|")
  }

  /// What somebody wrote, as a block of its own behind `>`: a log or a program keeps its columns.
  /// Each line ends in a line break.
  public static func quotation(_ text: String) -> String {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return (lines.areMeantAsTheyStand ? fenced(lines) : paragraphs(lines))
      .map { $0.isEmpty ? ">\n" : "> \($0)\n" }.joined()
  }

  /// So many rows of a table, the first of which is the heading.
  public static func table(_ rows: [[String]]) -> String {
    let lines = rows.map { "| " + $0.map(cell).joined(separator: " | ") + " |\n" }
    let rule = "|" + String(repeating: " --- |", count: rows.first?.count ?? 0) + "\n"
    return lines.prefix(1).joined() + rule + lines.dropFirst().joined()
  }

  // MARK: Words

  /// An address is shown as code: it can be copied, and nobody is led anywhere by a click.
  private static func word(_ word: Substring) -> String {
    let lowercased = word.lowercased()
    return lowercased.contains("://") || lowercased.contains("www.") ? code(word) : escaped(word)
  }

  private static func code(_ word: Substring) -> String {
    let fence = String(repeating: "`", count: word.longestRunOfBackticks + 1)
    let room = word.hasPrefix("`") || word.hasSuffix("`") ? " " : ""
    return fence + room + word + room + fence
  }

  private static func escaped(_ word: Substring) -> String {
    var text = ""
    for (place, character) in zip(word.indices, word) {
      if special.contains(character) { text += "\\" }
      text.append(character)
      // Trackers look for people and tickets in the finished page, where no backslash is left.
      let callsOut = character == "@" || character == "#"
      if callsOut, word.index(after: place) < word.endIndex { text += "&#8203;" }
    }
    return text
  }

  private static let special: Set<Character> = [
    "\\", "`", "*", "_", "[", "]", "<", ">", "&", "|", "~", "$", "#", "!",
  ]

  // MARK: Blocks

  private static func paragraphs(_ lines: [Substring]) -> [String] {
    lines.indices.map { place in
      let line = inline(String(lines[place]))
      let goesOn = place + 1 < lines.count && !lines[place + 1].isBlank && !line.isEmpty
      return goesOn ? line + "  " : line
    }
  }

  private static func fenced(_ lines: [Substring]) -> [String] {
    let longest = lines.map(\.longestRunOfBackticks).max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return [fence + "text"] + lines.map(String.init) + [fence]
  }
}

extension [Substring] {
  /// Long, or set in columns: a log, a program, what a tool has said.
  fileprivate var areMeantAsTheyStand: Bool {
    count > 30
      || contains { $0.hasPrefix("  ") || $0.hasPrefix("```") || $0.utf8.count > 500 }
  }
}

extension Substring {
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }

  fileprivate var longestRunOfBackticks: Int {
    var (longest, run) = (0, 0)
    for byte in utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = Swift.max(longest, run)
    }
    return longest
  }
}

extension String {
  /// What begins a list, a rule or a heading only where a line begins.
  fileprivate var escapingBeginning: String {
    let line = drop { $0.isWhitespace }
    guard let first = line.first else { return "" }
    if "-+=:/".contains(first) { return "\\" + line }
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    let sign = line[digits.endIndex...].first
    if !digits.isEmpty, sign == "." || sign == ")" {
      return digits + "\\" + line[digits.endIndex...]
    }
    return String(line)
  }
}
