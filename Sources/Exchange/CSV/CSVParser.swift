/// RFC 4180 as a state machine over UTF-8 bytes: knows no files, names or meanings.
///
/// A line ends with CRLF, LF or CR; empty lines are passed over. A fault never stops it: the
/// text is taken as it stands and the record says what was wrong.
struct CSVParser {
  private enum State {
    case cellStart
    case unquoted
    case quoted
    /// Behind a quote inside a quoted cell: the end of it, or the first of two.
    case quoteInQuoted
  }

  private let dialect: CSVDialect
  /// What ends a run of ordinary bytes outside quotes, by byte.
  private let isSpecial: [Bool]

  private var state = State.cellStart
  private var line = 1
  private var cellBegin = 0
  /// Nothing has been seen of the next record, not even a quote or a delimiter.
  private var recordIsEmpty = true
  private var lastWasReturn = false

  init(_ dialect: CSVDialect) {
    self.dialect = dialect
    var special = [Bool](repeating: false, count: 256)
    for byte in [dialect.delimiter, Byte.quote, Byte.lineFeed, Byte.carriageReturn, 0] {
      special[Int(byte)] = true
    }
    isSpecial = special
  }

  /// Reads on from `position`. True when `record` is complete, false when the chunk is used up.
  mutating func parse(
    _ chunk: [UInt8], from position: inout Int, into record: inout CSVRecord
  ) -> Bool {
    chunk.withUnsafeBufferPointer { bytes in
      while position < bytes.count {
        let isDone =
          switch state {
          case .cellStart: startCell(bytes, &position, &record)
          case .unquoted: readUnquoted(bytes, &position, &record)
          case .quoted: readQuoted(bytes, &position, &record)
          case .quoteInQuoted: readAfterQuote(bytes, &position, &record)
          }
        if isDone { return true }
      }
      return false
    }
  }

  /// The end of the file. True when it completes a last record that has no line end.
  mutating func finish(_ record: inout CSVRecord) -> Bool {
    switch state {
    case .cellStart where recordIsEmpty: return false
    case .quoted: record.note(.unclosedQuote)
    case .cellStart, .unquoted, .quoteInQuoted: break
    }
    endCell(&record)
    return endRecord(&record)
  }

  private mutating func startCell(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int, _ record: inout CSVRecord
  ) -> Bool {
    if lastWasReturn {
      lastWasReturn = false
      if bytes[position] == Byte.lineFeed {
        position += 1
        return false
      }
    }
    if recordIsEmpty { begin(&record) }
    guard bytes[position] == Byte.quote else {
      state = .unquoted
      return readUnquoted(bytes, &position, &record)
    }
    position += 1
    recordIsEmpty = false
    state = .quoted
    return false
  }

  private mutating func readUnquoted(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int, _ record: inout CSVRecord
  ) -> Bool {
    let start = position
    isSpecial.withUnsafeBufferPointer { special in
      while position < bytes.count, !special[Int(bytes[position])] { position += 1 }
    }
    append(bytes[start..<position], to: &record)
    guard position < bytes.count else { return false }
    let byte = bytes[position]
    position += 1
    if let isDone = separator(byte, &record) { return isDone }
    record.note(byte == 0 ? .nulByte : .strayQuote)
    append(bytes[position - 1..<position], to: &record)
    return false
  }

  private mutating func readQuoted(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int, _ record: inout CSVRecord
  ) -> Bool {
    let start = position
    while position < bytes.count, bytes[position] != Byte.quote {
      countLine(bytes[position])
      if bytes[position] == 0 { record.note(.nulByte) }
      position += 1
    }
    append(bytes[start..<position], to: &record)
    guard position < bytes.count else { return false }
    lastWasReturn = false
    position += 1
    state = .quoteInQuoted
    return false
  }

  private mutating func readAfterQuote(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int, _ record: inout CSVRecord
  ) -> Bool {
    let byte = bytes[position]
    if byte == Byte.quote {
      append(bytes[position...position], to: &record)
      position += 1
      state = .quoted
      return false
    }
    state = .unquoted
    guard byte == dialect.delimiter || byte == Byte.lineFeed || byte == Byte.carriageReturn
    else {
      record.note(.textAfterQuote)
      return false
    }
    return readUnquoted(bytes, &position, &record)
  }

  /// Nil where `byte` separates nothing; otherwise whether the record is complete.
  private mutating func separator(_ byte: UInt8, _ record: inout CSVRecord) -> Bool? {
    if byte == dialect.delimiter {
      recordIsEmpty = false
      endCell(&record)
      return false
    }
    guard byte == Byte.lineFeed || byte == Byte.carriageReturn else { return nil }
    line += 1
    lastWasReturn = byte == Byte.carriageReturn
    endCell(&record)
    return endRecord(&record)
  }

  /// Counts a line inside quotes; CRLF is one.
  private mutating func countLine(_ byte: UInt8) {
    switch byte {
    case Byte.carriageReturn:
      line += 1
      lastWasReturn = true
    case Byte.lineFeed:
      if !lastWasReturn { line += 1 }
      lastWasReturn = false
    default: lastWasReturn = false
    }
  }

  private mutating func begin(_ record: inout CSVRecord) {
    record.clear()
    record.line = line
    cellBegin = 0
  }

  private mutating func append(
    _ run: Slice<UnsafeBufferPointer<UInt8>>, to record: inout CSVRecord
  ) {
    guard !run.isEmpty else { return }
    recordIsEmpty = false
    if record.ends.count >= CSVDialect.cellCountLimit { return record.note(.tooManyCells) }
    if record.bytes.count - cellBegin + run.count > dialect.cellLimit {
      return record.note(.cellTooLarge)
    }
    if record.bytes.count + run.count > dialect.recordLimit {
      return record.note(.recordTooLarge)
    }
    record.bytes.append(contentsOf: UnsafeBufferPointer(rebasing: run))
  }

  private mutating func endCell(_ record: inout CSVRecord) {
    if record.ends.count < CSVDialect.cellCountLimit {
      record.ends.append(record.bytes.count)
    } else {
      record.note(.tooManyCells)
    }
    cellBegin = record.bytes.count
    state = .cellStart
  }

  /// False for an empty line, which is no record.
  private mutating func endRecord(_ record: inout CSVRecord) -> Bool {
    let isRecord = !recordIsEmpty
    recordIsEmpty = true
    return isRecord
  }
}

extension CSVRecord {
  /// Each fault is noted once a cell, and only the first few of a record.
  fileprivate mutating func note(_ kind: CSVFlaw.Kind) {
    let flaw = CSVFlaw(cell: ends.count, kind: kind)
    if flaws.count < 20, !flaws.contains(flaw) { flaws.append(flaw) }
  }
}

/// The bytes that mean something to a reader of text.
enum Byte {
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let quote = UInt8(ascii: "\"")
  static let space = UInt8(ascii: " ")
  static let tab = UInt8(ascii: "\t")
}
