import Foundation

/// An open file, read front to back; closed when it goes out of use.
struct PlainFile: ~Copyable {
  static let chunkSize = 256 * 1024

  let name: String
  /// Nil for what is not a regular file.
  let size: Int?
  private(set) var position = 0
  private let descriptor: Int32

  init(path: String) throws(ByteFailure) {
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
    self.size = kind == S_IFREG ? Int(status.st_size) : nil
    self.descriptor = descriptor
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
