import CSignals

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The terminal's two descriptors and its line mode.
final class Teletype: FrameSink {
  enum Reading {
    case bytes(ArraySlice<UInt8>)
    case nothing
    case ended
  }

  let input: Int32
  let output: Int32
  /// The line mode as it was found.
  let original: termios
  /// Whether the other end is gone, so that nothing is worth sending.
  private(set) var isGone = false
  private var buffer = [UInt8](repeating: 0, count: 64 * 1024)

  init(input: Int32, output: Int32) throws(TerminalFailure) {
    var mode = termios()
    guard isatty(output) == 1, tcgetattr(input, &mode) == 0 else { throw .notATerminal }
    self.input = input
    self.output = output
    original = mode
  }

  /// The byte of the person's backspace key.
  var erase: UInt8 { withUnsafeBytes(of: original.c_cc) { $0[Int(VERASE)] } }

  var size: Size {
    var size = winsize()
    guard ioctl(output, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else {
      return Size(columns: 80, rows: 24)
    }
    return Size(columns: Int(size.ws_col), rows: Int(size.ws_row))
  }

  /// Every key arrives at once and as itself, ^C and ^Z too; every byte leaves unchanged.
  func takeOver() {
    var mode = original
    cfmakeraw(&mode)
    set(mode)
  }

  func giveBack() { set(original) }

  private func set(_ mode: termios) {
    var mode = mode
    while tcsetattr(input, TCSANOW, &mode) != 0, errno == EINTR {}
  }

  /// What has been typed; to be asked only when the descriptor is ready.
  func read() -> Reading {
    let capacity = buffer.count
    let count = buffer.withUnsafeMutableBytes { recv(into: $0.baseAddress, capacity) }
    if count > 0 { return .bytes(buffer[..<count]) }
    if count < 0, errno == EINTR || errno == EAGAIN { return .nothing }
    isGone = true
    return .ended
  }

  private func recv(into address: UnsafeMutableRawPointer?, _ capacity: Int) -> Int {
    #if canImport(Glibc)
      Glibc.read(input, address, capacity)
    #else
      Darwin.read(input, address, capacity)
    #endif
  }

  func send(_ bytes: [UInt8]) -> Int {
    var writes = 0
    var sent = 0
    bytes.withUnsafeBytes { bytes in
      while sent < bytes.count, !isGone {
        let count = write(output, bytes.baseAddress.map { $0 + sent }, bytes.count - sent)
        writes += 1
        if count >= 0 {
          sent += count
        } else if errno == EAGAIN {
          waitUntilWritable()
        } else if errno != EINTR {
          isGone = true
        }
      }
    }
    return writes
  }

  /// Somebody before us may have made the terminal nonblocking.
  private func waitUntilWritable() {
    var ready = pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
    poll(&ready, 1, -1)
  }
}
