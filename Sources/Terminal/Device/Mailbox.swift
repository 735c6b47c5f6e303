import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Brings results from other threads to the one that waits at the terminal, which watches the
/// descriptor together with the keys.
public final class Mailbox<Letter: Sendable>: Sendable {
  /// Readable while letters wait.
  public let fileDescriptor: Int32
  private let slot: Int32
  private let letters = Mutex<[Letter]>([])

  public init() throws(TerminalFailure) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw .system(code: errno) }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    (fileDescriptor, slot) = (ends[0], ends[1])
  }

  deinit {
    close(fileDescriptor)
    close(slot)
  }

  /// May be called from any thread.
  public func post(_ letter: Letter) {
    letters.withLock { $0.append(letter) }
    var byte: UInt8 = 1
    // A full pipe means that a wake-up is waiting already.
    _ = write(slot, &byte, 1)
  }

  /// All that have come, in order; the descriptor waits for the next one.
  public func take() -> [Letter] {
    var buffer = [UInt8](repeating: 0, count: 256)
    while read(fileDescriptor, &buffer, buffer.count) > 0 {}
    return letters.withLock { waiting in
      defer { waiting.removeAll() }
      return waiting
    }
  }
}
