import PlainText
import Terminal

/// Lines to be read, made when they are looked at: a page of a million lines costs what is seen of
/// it.
struct Page: RandomAccessCollection, ExpressibleByArrayLiteral {
  private enum Block {
    case lines([Line])
    case text(PageText)

    var count: Int {
      switch self {
      case .lines(let lines): lines.count
      case .text(let text): text.rows.count
      }
    }
  }

  private var blocks: [Block] = []
  /// The line after each block.
  private var ends: [Int] = []

  init(_ lines: [Line] = []) { append(.lines(lines)) }
  init(_ text: PageText) { append(.text(text)) }
  init(arrayLiteral lines: Line...) { append(.lines(lines)) }

  var startIndex: Int { 0 }
  var endIndex: Int { ends.last ?? 0 }

  subscript(line: Int) -> Line {
    let block = block(of: line)
    let place = line - (block > 0 ? ends[block - 1] : 0)
    switch blocks[block] {
    case .lines(let lines): return lines[place]
    case .text(let text): return text.line(place)
    }
  }

  /// Rows that were made of this text before, if it is long enough for that to matter.
  func rows(of words: String, width: Int) -> WrappedText? {
    guard words.utf8.count > 4096 else { return nil }
    for case .text(let text) in blocks where text.rows.width == width && text.words == words {
      return text.rows
    }
    return nil
  }

  static func + (first: Page, second: Page) -> Page {
    var page = first
    page.append(second)
    return page
  }

  mutating func append(_ other: Page) {
    for block in other.blocks { append(block) }
  }

  private mutating func append(_ block: Block) {
    guard block.count > 0 else { return }
    blocks.append(block)
    ends.append(endIndex + block.count)
  }

  private func block(of line: Int) -> Int {
    var (low, high) = (0, ends.count)
    while low < high {
      let middle = (low + high) / 2
      if ends[middle] <= line { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// Words from outside, in rows behind a margin.
struct PageText {
  /// As they were written.
  let words: String
  /// Harmless, and broken to fit.
  let rows: WrappedText
  let margin: Line
  /// Before the first row, and as far in before the others.
  let label: String
  let tone: Tone

  func line(_ place: Int) -> Line {
    let head = margin.then(
      place == 0 ? label : String(repeating: " ", count: label.displayWidth), .label)
    return head.then(String(rows[place]), tone)
  }
}
