/// One record of a file: its cells as UTF-8 bytes, and what is wrong with them.
///
/// A reader fills the same record again and again, so that reading allocates nothing a row.
public struct CSVRecord: Sendable {
  /// The physical line the record begins on; the file's first line is 1.
  public internal(set) var line = 1
  /// The records after the header are 1, 2, 3, …; the header is 0.
  public internal(set) var number = 0

  var bytes = [UInt8]()
  /// Where each cell ends in `bytes`.
  var ends = [Int]()
  /// What the parser found, the first few only.
  var flaws = [CSVFlaw]()

  public init() {}

  public var cellCount: Int { ends.count }

  /// The bytes of a cell, counted from 0.
  func range(_ cell: Int) -> Range<Int> {
    (cell == 0 ? 0 : ends[cell - 1])..<ends[cell]
  }

  /// A cell's text, counted from 0; bytes that are not UTF-8 become `U+FFFD`.
  public func text(_ cell: Int) -> String {
    String(decoding: bytes[range(cell)], as: UTF8.self)
  }

  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    flaws.removeAll(keepingCapacity: true)
  }
}

/// A fault in a record as the parser sees it, before the header gives the column its name.
struct CSVFlaw: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case strayQuote
    case textAfterQuote
    case unclosedQuote
    case nulByte
    case cellTooLarge
    case recordTooLarge
    case tooManyCells
  }

  /// Counted from 0.
  let cell: Int
  let kind: Kind
}
