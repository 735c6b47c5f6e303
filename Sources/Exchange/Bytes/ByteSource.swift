/// Bytes that arrive in chunks, so that a file of any size is read in bounded memory.
public protocol ByteSource: ~Copyable {
  /// What a fault calls this source: a path, or a word such as `stdin`.
  var name: String { get }

  /// How far reading has come.
  var progress: ByteProgress { get }

  /// Replaces `chunk` by the next bytes, at most 256 KiB. An empty chunk means the end.
  mutating func read(into chunk: inout [UInt8]) throws(ByteFailure)
}

/// How much of a file has been read, for a progress bar: bytes as they lie on disk.
public struct ByteProgress: Hashable, Sendable {
  public var done: Int
  /// Nil where the size cannot be known, as for a pipe.
  public var total: Int?

  public init(done: Int, total: Int?) {
    self.done = done
    self.total = total
  }

  /// From 0 to 1, or nil where the size is not known.
  public var fraction: Double? {
    guard let total else { return nil }
    return total == 0 ? 1 : min(1, Double(done) / Double(total))
  }
}

/// Text that is already in memory, handed out as a file would be.
public struct MemorySource: ByteSource {
  public let name: String
  private let bytes: [UInt8]
  private let chunkSize: Int
  private var position = 0

  public init(_ bytes: [UInt8], name: String = "text", chunkSize: Int = 256 * 1024) {
    precondition(chunkSize > 0, "a chunk holds at least one byte")
    self.bytes = bytes
    self.name = name
    self.chunkSize = chunkSize
  }

  public var progress: ByteProgress { ByteProgress(done: position, total: bytes.count) }

  public mutating func read(into chunk: inout [UInt8]) throws(ByteFailure) {
    let end = min(bytes.count, position + chunkSize)
    chunk.removeAll(keepingCapacity: true)
    chunk.append(contentsOf: bytes[position..<end])
    position = end
  }
}
