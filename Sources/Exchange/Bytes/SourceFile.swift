/// A file to import, plain or compressed with gzip: its first bytes tell, not its name.
public struct SourceFile: ByteSource, ~Copyable {
  private var file: PlainFile
  private var compressed = [UInt8]()
  private var position = 0
  private var inflater: Inflater?
  private var state = State.unopened

  private enum State {
    case unopened
    case plain
    case insideMember
    case betweenMembers
    case ended
  }

  /// Opens the file. Nothing is read yet.
  /// - Parameter isReadAgain: it must be a file that gives the same bytes the next time, too.
  public init(path: String, isReadAgain: Bool = false) throws(ByteFailure) {
    file = try PlainFile(path: path, isReadAgain: isReadAgain)
  }

  /// As it was when it was opened.
  public var identity: FileIdentity { file.identity }

  public var name: String { file.name }

  public var progress: ByteProgress {
    ByteProgress(done: file.position - (compressed.count - position), total: file.size)
  }

  public mutating func read(into chunk: inout [UInt8]) throws(ByteFailure) {
    switch state {
    case .unopened:
      try readFirst(into: &chunk)
    case .plain:
      try file.read(into: &chunk)
    case .insideMember, .betweenMembers:
      try readCompressed(into: &chunk)
    case .ended:
      chunk.removeAll()
    }
  }

  private mutating func readFirst(into chunk: inout [UInt8]) throws(ByteFailure) {
    try file.read(into: &chunk)
    if chunk.count == 1, chunk[0] == Self.magic.0 {
      // A pipe may hand over a single byte, which does not tell yet.
      var rest = [UInt8]()
      try file.read(into: &rest)
      chunk += rest
    }
    guard chunk.count >= 2, chunk[0] == Self.magic.0, chunk[1] == Self.magic.1 else {
      state = chunk.isEmpty ? .ended : .plain
      return
    }
    guard let inflater = Inflater() else { throw corrupt(.needsMoreMemory) }
    self.inflater = consume inflater
    swap(&compressed, &chunk)
    state = .insideMember
    try readCompressed(into: &chunk)
  }

  /// Goes on until there is output, for an empty chunk would mean the end.
  private mutating func readCompressed(into chunk: inout [UInt8]) throws(ByteFailure) {
    chunk.removeAll(keepingCapacity: true)
    while chunk.isEmpty {
      switch state {
      case .insideMember: try inflateOnce(into: &chunk)
      case .betweenMembers: try beginNextMember()
      case .unopened, .plain, .ended: return
      }
    }
  }

  private mutating func inflateOnce(into chunk: inout [UInt8]) throws(ByteFailure) {
    let step = inflater?.inflate(
      compressed, from: &position, into: &chunk, capacity: PlainFile.chunkSize)
    switch step {
    case .hasMore, nil: return
    case .memberEnded: state = .betweenMembers
    case .needsInput:
      // What has been read goes out before the next bytes can fail.
      guard chunk.isEmpty else { return }
      guard position == compressed.count else { throw corrupt(.data) }
      try refill()
      if compressed.isEmpty { throw .gzipTruncated(file: name, atByte: file.position) }
    case .failed(let corruption): throw corrupt(corruption)
    }
  }

  /// Another member may follow, or zeros that fill up a tape's block, or the end.
  private mutating func beginNextMember() throws(ByteFailure) {
    let first = try peek(0)
    guard let first else {
      state = .ended
      return
    }
    if first == 0 {
      position += 1
      while let next = try peek(0) {
        guard next == 0 else { throw corrupt(.trailingBytes) }
        position += 1
      }
      state = .ended
      return
    }
    let second = try peek(1)
    guard first == Self.magic.0, second == Self.magic.1 else { throw corrupt(.trailingBytes) }
    inflater?.startNextMember()
    state = .insideMember
  }

  private mutating func peek(_ offset: Int) throws(ByteFailure) -> UInt8? {
    while compressed.count - position <= offset {
      let kept = compressed[position...]
      var more = [UInt8]()
      try file.read(into: &more)
      guard !more.isEmpty else { return nil }
      compressed = kept + more
      position = 0
    }
    return compressed[position + offset]
  }

  private mutating func refill() throws(ByteFailure) {
    try file.read(into: &compressed)
    position = 0
  }

  private func corrupt(_ corruption: ByteFailure.Corruption) -> ByteFailure {
    .gzipCorrupt(
      file: name, atByte: file.position - (compressed.count - position), corruption)
  }

  private static let magic: (UInt8, UInt8) = (0x1f, 0x8b)
}
