extension Mapping {
  /// No mapping is longer, in bytes; a larger file is something else.
  static let sizeLimit = 256 * 1024

  /// Reads a mapping from its text. `file` is what faults call it.
  public init(yaml: [UInt8], file: String) throws(MappingFailure) {
    guard yaml.count <= Self.sizeLimit else {
      throw .tooLarge(file: file, limit: Self.sizeLimit)
    }
    guard UTF8Check.isValid(yaml.span) else { throw .notUTF8(file: file) }
    var reader = MappingReader()
    let mapping = reader.mapping(yaml: String(decoding: yaml, as: UTF8.self))
    guard let mapping, reader.faults.isEmpty else {
      let faults = reader.faults.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
      throw .faulty(file: file, faults)
    }
    self = mapping
  }

  /// Reads a mapping file that somebody wrote.
  public init(path: String) throws(MappingFailure) {
    var yaml = [UInt8]()
    do throws(ByteFailure) {
      var source = try SourceFile(path: path)
      var chunk = [UInt8]()
      repeat {
        try source.read(into: &chunk)
        yaml += chunk
      } while !chunk.isEmpty && yaml.count <= Self.sizeLimit
    } catch {
      throw .unreadable(error)
    }
    try self.init(yaml: yaml, file: path)
  }
}
