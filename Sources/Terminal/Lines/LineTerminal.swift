import CSignals

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A terminal, pipe or file as plain lines: what was written comes in whole lines, what is said goes
/// out as it is, without one byte that could move a cursor. There is one at a time, used from one
/// thread.
public final class LineTerminal {
  public enum Event: Equatable, Sendable {
    case line(String)
    /// A line that is no UTF-8 text, or too long.
    case unreadable
    /// ^C.
    case interrupted
    /// Nothing more comes.
    case ended
    /// The terminal is gone, the reader of the output is, or the system asks the program to end.
    case terminated
    /// One of the caller's descriptors is ready: its place in their list.
    case wake(source: Int)
    case timeUp
  }

  /// A person types; what comes from elsewhere is not seen unless it is repeated.
  public let isInteractive: Bool
  private let input: Int32
  private let output: Int32
  private let signals: Int32
  /// Whether the locale shows nothing but ASCII.
  private let isSevenBit: Bool
  private var received: [UInt8] = []
  private var hasEnded = false
  private var isGone = false

  /// In bytes.
  private static let longestLine = 1 << 20

  /// The descriptors stay the caller's and must stay open.
  public init(input: Int32 = 0, output: Int32 = 1) throws(TerminalFailure) {
    signals = signals_start()
    guard signals >= 0 else { throw .system(code: errno) }
    signals_let_stop(true)
    (self.input, self.output) = (input, output)
    isInteractive = isatty(input) == 1
    setlocale(LC_CTYPE, "")
    let codeset = nl_langinfo(nl_item(CODESET)).map { String(cString: $0) }
    isSevenBit = codeset?.uppercased() != "UTF-8"
  }

  /// Puts back what was there before; to be called once.
  public func close() { signals_stop() }

  // MARK: Saying

  /// Writes the text, which is safe to show, as it is.
  public func say(_ text: String) {
    var rest = Array((isSevenBit ? text.inSevenBits : text).utf8)[...]
    while !rest.isEmpty, !isGone {
      let count = rest.withUnsafeBytes { write(output, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        var ready = pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
        poll(&ready, 1, -1)
      } else if errno != EINTR {
        isGone = true
      }
    }
  }

  // MARK: Listening

  /// Waits for the next line, a signal, or one of the caller's descriptors; `timeout` in
  /// milliseconds. Lines that have come are told first.
  public func wait(also sources: [Int32], timeout: Int) -> Event {
    if isGone { return .terminated }
    if let line = takeLine() { return line }
    if hasEnded { return .ended }
    var descriptors = ([input, signals] + sources).map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    let ready = poll(&descriptors, nfds_t(descriptors.count), Int32(clamping: max(0, timeout)))
    if ready == 0 { return .timeUp }
    if ready < 0 || descriptors[1].revents != 0, let event = takeSignal() { return event }
    if ready > 0, descriptors[0].revents != 0 {
      receive()
      return takeLine() ?? (hasEnded ? .ended : wait(also: sources, timeout: timeout))
    }
    let woken = descriptors.indices.dropFirst(2).first { descriptors[$0].revents != 0 }
    return woken.map { .wake(source: $0 - 2) } ?? .timeUp
  }

  private func takeSignal() -> Event? {
    let arrived = signals_take()
    if arrived & UInt32(SIGNALS_HANG_UP | SIGNALS_TERMINATE) != 0 { return .terminated }
    return arrived & UInt32(SIGNALS_INTERRUPT) != 0 ? .interrupted : nil
  }

  private func receive() {
    var chunk = [UInt8](repeating: 0, count: 64 * 1024)
    let count = read(input, &chunk, chunk.count)
    if count > 0 {
      received += chunk.prefix(count)
    } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
      hasEnded = true
    }
  }

  /// The last line may lack its end.
  private func takeLine() -> Event? {
    if let end = received.firstIndex(of: UInt8(ascii: "\n")) {
      defer { received.removeFirst(end + 1) }
      return event(received[..<end])
    }
    guard hasEnded && !received.isEmpty || received.count > LineTerminal.longestLine else {
      return nil
    }
    defer { received = [] }
    return event(received[...])
  }

  private func event(_ bytes: ArraySlice<UInt8>) -> Event {
    let bytes = bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes
    guard bytes.count <= LineTerminal.longestLine,
      let text = String(validating: bytes, as: UTF8.self)
    else { return .unreadable }
    return .line(text)
  }
}

extension String {
  /// What ASCII has for it, sign by sign; a question mark where it has nothing.
  var inSevenBits: String {
    guard !utf8.allSatisfy({ $0 < 0x80 }) else { return self }
    return map(\.inSevenBits).joined()
  }
}

extension Character {
  fileprivate var inSevenBits: String {
    if isASCII { return String(self) }
    if self == "…" { return "..." }
    guard let scalar = unicodeScalars.first else { return "" }
    return PlainStroke.stroke(for: scalar).map { String($0) } ?? "?"
  }
}
