/// Reads a file of separated values record by record, in bounded memory.
public struct CSVReader<Source: ByteSource & ~Copyable>: ~Copyable {
  public let dialect: CSVDialect
  /// Empty until `readHeader` has read it.
  public private(set) var header = CSVHeader([])

  private var source: Source
  private var decoder: TextDecoder
  private var parser: CSVParser
  private var chunk = [UInt8]()
  private var position = 0
  private var hasEnded = false
  private var count = 0

  public init(_ source: consuming Source, dialect: CSVDialect) {
    self.source = source
    self.dialect = dialect
    decoder = TextDecoder(declared: dialect.encoding)
    parser = CSVParser(dialect)
  }

  public var name: String { source.name }
  public var progress: ByteProgress { source.progress }

  /// Takes the first record as the headings, and says what is wrong with it.
  public mutating func readHeader() throws(ByteFailure) -> [RowFault] {
    var record = CSVRecord()
    guard try parseRecord(into: &record) else {
      return [RowFault(file: name, line: 1, record: 0, column: nil, reason: .headerMissing)]
    }
    header = CSVHeader((0..<record.cellCount).map { Self.trimmed(record.text($0)) })
    if let encoding = Self.unannounced(record.bytes) {
      return [RowFault(file: name, line: 1, record: 0, reason: .unannounced(encoding))]
    }
    return faults(in: record)
  }

  /// Reads the next record. False at the end of the file.
  public mutating func next(into record: inout CSVRecord) throws(ByteFailure) -> Bool {
    guard try parseRecord(into: &record) else { return false }
    count += 1
    record.number = count
    return true
  }

  private mutating func parseRecord(
    into record: inout CSVRecord
  ) throws(ByteFailure) -> Bool {
    while true {
      if parser.parse(chunk, from: &position, into: &record) { return true }
      guard !hasEnded else { return parser.finish(&record) }
      position = 0
      try source.read(into: &chunk)
      if chunk.isEmpty {
        hasEnded = true
        chunk = decoder.finish()
      } else {
        decoder.decode(&chunk)
      }
    }
  }

  /// Plain text in UTF-16 has a NUL beside every letter: before it, or behind.
  private static func unannounced(_ bytes: [UInt8]) -> TextEncoding? {
    guard bytes.count >= 4 else { return nil }
    switch (bytes[0] == 0, bytes[1] == 0, bytes[2] == 0, bytes[3] == 0) {
    case (true, false, true, false): return .utf16BigEndian
    case (false, true, false, true): return .utf16LittleEndian
    default: return nil
    }
  }

  private static func trimmed(_ heading: String) -> String {
    let blanks: Set<Character> = [" ", "\t"]
    let head = heading.drop { blanks.contains($0) }
    guard let end = head.lastIndex(where: { !blanks.contains($0) }) else { return "" }
    return String(head[...end])
  }
}

extension CSVReader where Source: ~Copyable {
  /// What is wrong with a record as separated values; empty for nearly every one.
  public func faults(in record: CSVRecord) -> [RowFault] {
    var faults = [RowFault]()
    for flaw in record.flaws {
      faults.append(fault(record, flaw.cell, reason(for: flaw.kind)))
    }
    // A quote gone wrong moves the cells; the count would say the same again.
    if record.flaws.isEmpty, record.cellCount != header.headings.count {
      var fault = fault(
        record, nil, .cellCount(expected: header.headings.count, found: record.cellCount))
      let longer = record.cellCount > header.headings.count
      if longer { fault.column = header.column(header.headings.count) }
      faults.append(fault)
    }
    if !UTF8Check.isASCII(record.bytes) { addBadText(in: record, to: &faults) }
    return faults
  }

  private func addBadText(in record: CSVRecord, to faults: inout [RowFault]) {
    for cell in 0..<record.cellCount
    where !UTF8Check.isValid(record.bytes.span.extracting(record.range(cell))) {
      faults.append(fault(record, cell, .notText(decoder.encoding)))
    }
  }

  private func fault(
    _ record: CSVRecord, _ cell: Int?, _ reason: RowFault.Reason
  ) -> RowFault {
    var fault = RowFault(file: name, line: record.line, record: record.number, reason: reason)
    if let cell {
      fault.column = header.column(cell)
      if cell < record.cellCount {
        fault.value = RowFault.excerpt(record.bytes[record.range(cell)])
      }
    }
    return fault
  }

  private func reason(for kind: CSVFlaw.Kind) -> RowFault.Reason {
    switch kind {
    case .strayQuote: .strayQuote
    case .textAfterQuote: .textAfterQuote
    case .unclosedQuote: .unclosedQuote
    case .nulByte: .nulByte
    case .cellTooLarge: .cellTooLarge(limit: dialect.cellLimit)
    case .recordTooLarge: .recordTooLarge(limit: dialect.recordLimit)
    case .tooManyCells: .tooManyCells(limit: CSVDialect.cellCountLimit)
    }
  }
}

extension CSVReader<SourceFile> {
  /// The file's, as it was when it was opened.
  var identity: FileIdentity { source.identity }
}
