internal import Foundation

/// The three streams that every program is given. A caller may have closed some of them.
enum StandardStreams {
  /// Fills what is closed. Otherwise a file of the desk would be opened under a stream's number, and
  /// results or complaints would be written into it.
  static func fillGaps() {
    while true {
      // Only to be read, so that what cannot be told is an error and not lost in silence.
      let descriptor = open("/dev/null", O_RDONLY)
      if descriptor > STDERR_FILENO { close(descriptor) }
      if descriptor < 0 || descriptor > STDERR_FILENO { return }
    }
  }

  /// All that comes on `descriptor`, up to one byte more than `limit`.
  static func read(_ descriptor: Int32, limit: Int) throws(SystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 64 * 1024)
    while bytes.count <= limit {
      let count = chunk.withUnsafeMutableBytes {
        Foundation.read(descriptor, $0.baseAddress, min($0.count, limit + 1 - bytes.count))
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw SystemError(code: errno) }
      guard count > 0 else { break }
      bytes += chunk.prefix(count)
    }
    return bytes
  }

  /// Writes all of `text`.
  static func write(_ text: String, to descriptor: Int32) throws(SystemError) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw SystemError(code: errno) }
      rest = rest.dropFirst(count)
    }
  }
}

/// What the system said of a call that failed.
struct SystemError: Error {
  /// Its errno.
  var code: Int32

  var words: String { String(cString: strerror(code)) }
}
