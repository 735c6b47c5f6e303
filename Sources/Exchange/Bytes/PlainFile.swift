import Foundation

/// An open file, read front to back; closed when it goes out of use.
struct PlainFile: ~Copyable {
  static let chunkSize = 256 * 1024

  let name: String
  /// Nil for what is not a regular file.
  let size: Int?
  let identity: FileIdentity
  private(set) var position = 0
  private let descriptor: Int32

  /// - Parameter isReadAgain: it must be a file that gives the same bytes the next time, too.
  init(path: String, isReadAgain: Bool = false) throws(ByteFailure) {
    if isReadAgain { try Self.expectRegular(path) }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotOpen(file: path, code: errno) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let code = errno
      close(descriptor)
      throw .cannotOpen(file: path, code: code)
    }
    let kind = status.st_mode & S_IFMT
    guard kind != S_IFDIR else {
      close(descriptor)
      throw .isDirectory(file: path)
    }
    self.name = path
    identity = FileIdentity(status)
    self.size = kind == S_IFREG ? Int(status.st_size) : nil
    self.descriptor = descriptor
  }

  /// Asked before opening, which would wait for a pipe's other end.
  private static func expectRegular(_ path: String) throws(ByteFailure) {
    var status = stat()
    guard stat(path, &status) == 0 else { throw .cannotOpen(file: path, code: errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return
    case S_IFDIR: throw .isDirectory(file: path)
    default: throw .isNoFile(file: path)
    }
  }

  deinit { close(descriptor) }

  /// Replaces `chunk` by the next bytes; empty at the end. A pipe may give few at a time.
  mutating func read(into chunk: inout [UInt8]) throws(ByteFailure) {
    let descriptor = descriptor
    var outcome = 0
    var code: Int32 = 0
    chunk = [UInt8](unsafeUninitializedCapacity: Self.chunkSize) { buffer, count in
      repeat {
        outcome = Foundation.read(descriptor, buffer.baseAddress, buffer.count)
        code = errno
      } while outcome < 0 && code == EINTR
      count = max(0, outcome)
    }
    guard outcome >= 0 else { throw .cannotRead(file: name, atByte: position, code: code) }
    position += outcome
  }
}

/// What tells a file from another that has taken its place, and from itself after a change.
public struct FileIdentity: Hashable, Sendable {
  let device: UInt64
  let number: UInt64
  /// In bytes.
  let size: Int
  /// When its content changed last, in nanoseconds since 1970.
  let changed: Int64

  fileprivate init(_ status: stat) {
    device = UInt64(truncatingIfNeeded: status.st_dev)
    number = UInt64(truncatingIfNeeded: status.st_ino)
    size = Int(status.st_size)
    #if os(Linux)
      let moment = status.st_mtim
    #else
      let moment = status.st_mtimespec
    #endif
    changed = Int64(moment.tv_sec) * 1_000_000_000 + Int64(moment.tv_nsec)
  }

  /// Whether what was read of `earlier` can still be there: it is the same file, and it is as it
  /// was or has grown.
  func continues(_ earlier: FileIdentity) -> Bool {
    guard device == earlier.device, number == earlier.number else { return false }
    return size > earlier.size || self == earlier
  }
}
