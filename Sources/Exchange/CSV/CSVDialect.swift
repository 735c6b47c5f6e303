/// How a file of separated values is written, and how much of it is believed.
public struct CSVDialect: Hashable, Sendable {
  /// The byte between cells: usually `,`, `;` or a tab.
  public var delimiter: UInt8
  public var encoding: TextEncoding
  /// The longest cell that is kept, in bytes of UTF-8. A record may hold sixteen such cells.
  public var cellLimit: Int

  public init(
    delimiter: UInt8 = UInt8(ascii: ","), encoding: TextEncoding = .utf8,
    cellLimit: Int = 1 << 20
  ) {
    precondition(cellLimit > 0, "a cell holds at least one byte")
    self.delimiter = delimiter
    self.encoding = encoding
    self.cellLimit = cellLimit
  }

  var recordLimit: Int { cellLimit.multipliedReportingOverflow(by: 16).partialValue }

  /// More cells than any export has; beyond it the file is not what it is taken for.
  static let cellCountLimit = 10_000
}

/// What the bytes of a text file stand for. A byte-order mark in the file has the last word.
public enum TextEncoding: String, Hashable, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case latin1
  case windows1252 = "windows-1252"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
}
