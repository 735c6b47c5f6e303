extension StringProtocol {
  /// The text as rows of at most this many columns. Line breaks stay; a line that is too long
  /// breaks at spaces, and inside a word only if the word is wider than a whole row.
  /// Spaces at the start of a line stay, those at a break go.
  public func wrapped(width: Int) -> [String] {
    let lines = split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard width > 0 else { return [] }
    return lines.flatMap { line in
      var rows = Rows(width: width)
      rows.add(line)
      return rows.finished()
    }
  }
}

/// The rows of one line as they fill up.
private struct Rows {
  let width: Int
  private var done: [String] = []
  private var row = ""
  private var rowWidth = 0
  /// Spaces seen but not yet needed: a break drops them.
  private var spaces = 0

  init(width: Int) { self.width = width }

  mutating func add(_ line: some StringProtocol) {
    var rest = line[...]
    while !rest.isEmpty {
      let gap = rest.prefix { $0 == " " }
      spaces += gap.count
      rest = rest[gap.endIndex...]
      let word = rest.prefix { $0 != " " }
      if !word.isEmpty { add(word: word) }
      rest = rest[word.endIndex...]
    }
  }

  mutating func finished() -> [String] {
    done.append(row)
    return done
  }

  private mutating func add(word: some StringProtocol) {
    let wordWidth = word.displayWidth
    if rowWidth + spaces + wordWidth <= width {
      append(word, width: wordWidth)
    } else if wordWidth <= width, spaces > 0 {
      breakRow()
      append(word, width: wordWidth)
    } else {
      addPieces(of: word)
    }
  }

  private mutating func addPieces(of word: some StringProtocol) {
    if rowWidth + spaces >= width { breakRow() }
    for cluster in word {
      let cells = cluster.displayWidth
      if rowWidth + spaces + cells > width, rowWidth + spaces > 0 { breakRow() }
      append(String(cluster), width: cells)
    }
  }

  private mutating func append(_ text: some StringProtocol, width: Int) {
    row += String(repeating: " ", count: spaces)
    row += text
    rowWidth += spaces + width
    spaces = 0
  }

  private mutating func breakRow() {
    done.append(row)
    row = ""
    rowWidth = 0
    spaces = 0
  }
}
