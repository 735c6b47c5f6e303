/// A file of another system's tickets, read row by row through a mapping, and more than once.
public struct MappedFile: ~Copyable {
  /// One record of the file: what it says, or everything that is wrong with it.
  public enum Record: Hashable, Sendable {
    case row(MappedRow)
    case faulty(RowFaults)
  }

  /// Why a file cannot be begun, or not be read to its end.
  public enum Failure: Error, Hashable, Sendable {
    case bytes(ByteFailure)
    /// The mapping does not fit the file's header.
    case header([RowFault])
  }

  private var reader: CSVReader<SourceFile>
  private var mapper: RowMapper
  private var record = CSVRecord()
  /// Opens the file and reads its header.
  public init(path: String, mapping: Mapping) throws(Failure) {
    let reader = try Self.reader(path: path, dialect: mapping.dialect)
    mapper = try Self.mapper(mapping, header: reader.header, file: path)
    self.reader = reader
  }

  private static func reader(
    path: String, dialect: CSVDialect
  ) throws(Failure) -> CSVReader<SourceFile> {
    var reader = try bytes { () throws(ByteFailure) in
      CSVReader(try SourceFile(path: path, isReadAgain: true), dialect: dialect)
    }
    let faults = try bytes { () throws(ByteFailure) in try reader.readHeader() }
    guard faults.isEmpty else { throw .header(faults) }
    return reader
  }

  private static func bytes<Result: ~Copyable>(
    _ read: () throws(ByteFailure) -> Result
  ) throws(Failure) -> Result {
    do throws(ByteFailure) {
      return try read()
    } catch {
      throw .bytes(error)
    }
  }

  private static func mapper(
    _ mapping: Mapping, header: CSVHeader, file: String
  ) throws(Failure) -> RowMapper {
    do throws(RowFaults) {
      return try RowMapper(mapping, header: header, file: file)
    } catch {
      throw .header(error.faults)
    }
  }

  /// As it was when it was opened.
  public var identity: FileIdentity { reader.identity }
  public var header: CSVHeader { reader.header }
  /// Of the file as it lies on disk, compressed or not.
  public var progress: ByteProgress { reader.progress }

  /// The next record; nil at the end of the file.
  public mutating func next() throws(Failure) -> Record? {
    do throws(ByteFailure) {
      guard try reader.next(into: &record) else { return nil }
    } catch {
      throw .bytes(error)
    }
    let faults = reader.faults(in: record)
    guard faults.isEmpty else { return .faulty(RowFaults(faults: faults)) }
    do throws(RowFaults) {
      return .row(try mapper.row(from: record))
    } catch {
      return .faulty(error)
    }
  }
}

extension MappedFile.Failure {
  /// The failure as a person reads it, a line for each fault, with the file's name.
  public var sentences: [String] {
    switch self {
    case .bytes(let failure): ["\(failure.file): \(failure.sentence)"]
    case .header(let faults): faults.map(\.sentence)
    }
  }
}
