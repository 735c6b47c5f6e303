import Foundation

/// A pipe; its ends are closed with it, and children inherit only what they are given.
final class ByteChannel {
  let reading: Int32
  private(set) var writing: Int32

  init() throws {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw SystemFailure("pipe") }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (reading, writing) = (ends[0], ends[1])
  }

  deinit {
    close(reading)
    closeWriting()
  }

  /// So that the reader sees the end once the child has closed its own.
  func closeWriting() {
    guard writing >= 0 else { return }
    close(writing)
    writing = -1
  }

  func write(_ text: String) {
    _ = Array(text.utf8).withUnsafeBytes { Foundation.write(writing, $0.baseAddress, $0.count) }
  }

  /// All that comes until the other end is closed, or so much as came within the time.
  /// - Throws: when the time is up before the end.
  func readToEnd(atMost milliseconds: Int) throws -> String {
    let deadline = Clock.now + .milliseconds(milliseconds)
    var bytes: [UInt8] = []
    while true {
      guard Readiness.isReadable(reading, until: deadline) else {
        throw NotPossible("it did not end within \(milliseconds / 1000) s")
      }
      let more = Readiness.read(reading)
      if more.isEmpty { return String(decoding: bytes, as: UTF8.self) }
      bytes += more
    }
  }

  /// The next line, without its end.
  func readLine(atMost milliseconds: Int) throws -> String {
    let deadline = Clock.now + .milliseconds(milliseconds)
    var bytes: [UInt8] = []
    while Readiness.isReadable(reading, until: deadline) {
      let more = Readiness.read(reading, atMost: 1)
      if more.isEmpty || more[0] == UInt8(ascii: "\n") {
        return String(decoding: bytes, as: UTF8.self)
      }
      bytes += more
    }
    throw NotPossible("it said nothing within \(milliseconds / 1000) s")
  }
}

/// Waiting for a descriptor, and reading what is there.
enum Readiness {
  /// Whether there is something to read, or the end, before the moment.
  static func isReadable(_ descriptor: Int32, until moment: Int64) -> Bool {
    while true {
      var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      // Rounded up, so that the last millisecond is waited for and not spun through.
      let rest = (moment - Clock.now + 999_999) / 1_000_000
      let ready = poll(&wanted, 1, Int32(clamping: max(0, rest)))
      if ready > 0 { return true }
      if ready == 0, Clock.now >= moment { return false }
      if ready < 0, errno != EINTR { return false }
    }
  }

  /// What is there now; nothing at the end.
  static func read(_ descriptor: Int32, atMost most: Int = 65_536) -> [UInt8] {
    var got = 0
    repeat {
      let bytes = [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
        got = Foundation.read(descriptor, buffer.baseAddress, most)
        count = max(0, got)
      }
      if got >= 0 { return bytes }
    } while errno == EINTR
    return []
  }
}
