extension StringProtocol {
  /// The text as rows of at most this many columns. Line breaks stay; a line that is too long
  /// breaks at spaces, and inside a word only if the word is wider than a whole row.
  /// Spaces at the start of a line stay, those at a break go.
  public func wrapped(width: Int) -> [String] {
    WrappedText(self, width: width).map { String($0) }
  }
}

/// A text broken into rows, which are made only when they are looked at: eight bytes for each until
/// then. It breaks where `wrapped(width:)` says.
public struct WrappedText: RandomAccessCollection, Sendable {
  public let text: String
  public let width: Int
  /// Where each row begins and ends, in bytes.
  private let rows: [Range<Int32>]

  /// - Parameter width: without any there are no rows.
  public init(_ text: some StringProtocol, width: Int) {
    var text = String(text)
    text.makeContiguousUTF8()
    self.text = text
    self.width = width
    var breaker = RowBreaker(width: width)
    if width > 0, text.utf8.count < Int(Int32.max) { breaker.add(text) }
    rows = breaker.rows
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { rows.count }

  public subscript(row: Int) -> Substring {
    let bytes = rows[row]
    let start = text.utf8.index(text.utf8.startIndex, offsetBy: Int(bytes.lowerBound))
    return text[start..<text.utf8.index(start, offsetBy: bytes.count)]
  }
}

/// Finds the rows of a text: byte by byte in lines of ASCII, by characters in others.
private struct RowBreaker {
  let width: Int
  private(set) var rows: [Range<Int32>] = []
  private var row = 0..<0
  private var rowWidth = 0
  /// Spaces seen but not yet needed: a break drops them.
  private var spaces = 0

  init(width: Int) { self.width = width }

  mutating func add(_ text: String) {
    let bytes = text.utf8
    var start = bytes.startIndex
    var offset = 0
    while true {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
      let length = bytes.distance(from: start, to: end)
      add(line: text[start..<end], at: offset, isEnded: end < bytes.endIndex)
      guard end < bytes.endIndex else { return }
      start = bytes.index(after: end)
      offset += length + 1
    }
  }

  /// One without line feeds, though there may be line breaks of other kinds in it.
  private mutating func add(line: Substring, at offset: Int, isEnded: Bool) {
    if line.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) {
      line.utf8.withContiguousStorageIfAvailable { add(plain: $0, at: offset) }
      return
    }
    // Half of a line break that ends in a line feed.
    let line = isEnded && line.utf8.last == UInt8(ascii: "\r") ? line.dropLast() : line
    var place = offset
    for part in line.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      place = offset + line.utf8.distance(from: line.startIndex, to: part.startIndex)
      add(part, at: place)
    }
  }

  private mutating func begin(at offset: Int) {
    (row, rowWidth, spaces) = (offset..<offset, 0, 0)
  }

  private mutating func end() {
    rows.append(Int32(row.lowerBound)..<Int32(row.upperBound))
    (row, rowWidth, spaces) = (row.upperBound..<row.upperBound, 0, 0)
  }

  private mutating func take(_ bytes: Range<Int>, width: Int) {
    row = (row.isEmpty ? bytes.lowerBound - spaces : row.lowerBound)..<bytes.upperBound
    rowWidth += spaces + width
    spaces = 0
  }

  /// Makes room for a word; false if it must be taken apart.
  private mutating func hasRoom(for wordWidth: Int) -> Bool {
    if rowWidth + spaces + wordWidth <= width { return true }
    if wordWidth <= width, spaces > 0 {
      end()
      return true
    }
    if rowWidth + spaces >= width { end() }
    return false
  }
}

extension RowBreaker {
  private mutating func add(plain bytes: UnsafeBufferPointer<UInt8>, at offset: Int) {
    begin(at: offset)
    var place = 0
    while place < bytes.count {
      let start = place
      let isGap = bytes[start] == UInt8(ascii: " ")
      while place < bytes.count, (bytes[place] == UInt8(ascii: " ")) == isGap { place += 1 }
      if isGap { spaces += place - start } else { add(plain: offset + start..<offset + place) }
    }
    end()
  }

  private mutating func add(plain word: Range<Int>) {
    guard !hasRoom(for: word.count) else { return take(word, width: word.count) }
    var rest = word
    while !rest.isEmpty {
      if rowWidth + spaces >= width { end() }
      let piece = rest.prefix(width - rowWidth - spaces)
      take(piece.startIndex..<piece.endIndex, width: piece.count)
      rest = piece.endIndex..<word.upperBound
    }
  }

  private mutating func add(_ line: Substring, at offset: Int) {
    begin(at: offset)
    var rest = line
    var place = offset
    while !rest.isEmpty {
      let gap = rest.prefix { $0 == " " }
      spaces += gap.utf8.count
      place += gap.utf8.count
      let word = rest[gap.endIndex...].prefix { $0 != " " }
      if !word.isEmpty { add(word: word, at: place) }
      place += word.utf8.count
      rest = rest[word.endIndex...]
    }
    end()
  }

  private mutating func add(word: Substring, at offset: Int) {
    let end = offset + word.utf8.count
    let wordWidth = word.displayWidth
    guard !hasRoom(for: wordWidth) else { return take(offset..<end, width: wordWidth) }
    var place = offset
    for cluster in word {
      let cells = cluster.displayWidth
      if rowWidth + spaces + cells > width, rowWidth + spaces > 0 { self.end() }
      take(place..<place + cluster.utf8.count, width: cells)
      place += cluster.utf8.count
    }
  }
}
