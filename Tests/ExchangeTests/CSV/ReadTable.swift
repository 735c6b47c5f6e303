import Exchange

/// What reading a whole text came to: rows of cells, the lines they begin on, and faults.
struct ReadTable: Equatable {
  var headings = [String]()
  var rows = [[String]]()
  var lines = [Int]()
  var faults = [RowFault]()

  init(
    _ bytes: [UInt8], dialect: CSVDialect = CSVDialect(), chunkSize: Int = 256 * 1024
  ) throws(ByteFailure) {
    let source = MemorySource(bytes, name: "t.csv", chunkSize: chunkSize)
    var reader = CSVReader(source, dialect: dialect)
    faults = try reader.readHeader()
    headings = reader.header.headings
    var record = CSVRecord()
    while try reader.next(into: &record) {
      rows.append((0..<record.cellCount).map { record.text($0) })
      lines.append(record.line)
      faults += reader.faults(in: record)
    }
  }

  init(
    _ text: String, dialect: CSVDialect = CSVDialect(), chunkSize: Int = 256 * 1024
  ) throws(ByteFailure) {
    try self.init(Array(text.utf8), dialect: dialect, chunkSize: chunkSize)
  }

  var reasons: [RowFault.Reason] { faults.map(\.reason) }
}
