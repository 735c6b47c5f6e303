import Terminal

/// Words looked for in a ticket's page, and every place where they stand, over the ends of rows
/// too.
struct PageFind: Equatable, Sendable {
  let text: String
  /// Ranges of the page's folded bytes, in order.
  private(set) var places: [Range<Int>] = []
  /// The place that the reader is at.
  private(set) var current = 0
  private var page = FoldedPage()

  /// More are not counted.
  static let most = 9999

  init(_ text: String) { self.text = text }

  /// Looks through a page that is new or laid out anew. The reader's place keeps its number.
  mutating func look(through lines: Page) {
    let needle = Array(
      text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ").utf8)
    page = FoldedPage(needle.isEmpty ? [] : lines)
    places = page.places(of: needle, most: PageFind.most)
    current = max(0, min(current, places.count - 1))
  }

  /// Goes to the first place at a row or after it; to the very first where there is none.
  mutating func start(atRow row: Int) {
    current = places.firstIndex { page.row(of: $0.lowerBound) >= row } ?? 0
  }

  /// True when it went round an end.
  mutating func step(_ distance: Int) -> Bool {
    guard !places.isEmpty else { return false }
    let next = current + distance
    current = (next % places.count + places.count) % places.count
    return next != current
  }

  /// The row of the place that the reader is at.
  var row: Int? {
    places.indices.contains(current) ? page.row(of: places[current].lowerBound) : nil
  }

  /// What stands out in a row: columns, and whether it belongs to the reader's place.
  func marks(inRow row: Int, of line: Line) -> [(columns: Range<Int>, isCurrent: Bool)] {
    guard let bytes = page.bytes(ofRow: row), !places.isEmpty else { return [] }
    let first = places.partition { $0.upperBound > bytes.lowerBound }
    return places[first...].prefix { $0.lowerBound < bytes.upperBound }.enumerated().compactMap {
      let columns = FoldedPage.columns(of: $1.clamped(to: bytes), in: line, from: bytes.lowerBound)
      return columns.isEmpty ? nil : (columns, first + $0 == current)
    }
  }

  /// `3 of 17`, for the pane's rule.
  var count: String {
    if text.isBlank { return "" }
    if places.isEmpty { return "none" }
    let total = places.count >= PageFind.most ? "\(places.count.grouped)+" : places.count.grouped
    return "\((current + 1).grouped) of \(total)"
  }
}

/// A page's text as one run of bytes, in lower case, without what only frames it.
private struct FoldedPage: Equatable, Sendable {
  private var bytes: [UInt8] = []
  /// Where each row begins.
  private var starts: [Int] = []

  init(_ lines: Page = []) {
    for line in lines {
      starts.append(bytes.count)
      bytes += FoldedPage.words(of: line).text.lowercased().utf8
      bytes.append(UInt8(ascii: " "))
    }
  }

  /// A row's text behind its margin and the bar beside quoted words, and the margin's width.
  private static func words(of line: Line) -> (margin: Int, text: Substring) {
    let text = line.text
    let margin = text.prefix { " │┊┃┌└".contains($0) }
    return (margin.displayWidth, text[margin.endIndex...])
  }

  func row(of byte: Int) -> Int { starts.partition { $0 > byte } - 1 }

  func bytes(ofRow row: Int) -> Range<Int>? {
    guard starts.indices.contains(row) else { return nil }
    let end = row + 1 < starts.count ? starts[row + 1] : bytes.count
    return starts[row]..<end - 1
  }

  func places(of needle: [UInt8], most: Int) -> [Range<Int>] {
    guard let head = needle.first, needle.count <= bytes.count else { return [] }
    var found: [Range<Int>] = []
    bytes.withUnsafeBufferPointer { bytes in
      var place = 0
      while place + needle.count <= bytes.count, found.count < most {
        if bytes[place] == head, bytes[place..<place + needle.count].elementsEqual(needle) {
          found.append(place..<place + needle.count)
          place += needle.count
        } else {
          place += 1
        }
      }
    }
    return found
  }

  /// The columns that a row's bytes take.
  static func columns(of range: Range<Int>, in line: Line, from start: Int) -> Range<Int> {
    let (margin, text) = words(of: line)
    var (byte, column) = (start, margin)
    var (first, last) = (Int?.none, column)
    for character in text {
      if byte >= range.upperBound { break }
      byte += character.lowercased().utf8.count
      if byte > range.lowerBound { first = first ?? column }
      column += character.displayWidth
      last = column
    }
    guard let first else { return margin..<margin }
    return first..<last
  }
}

extension Array {
  /// The place of the first element that holds, in an array where all after it hold as well.
  fileprivate func partition(_ holds: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
