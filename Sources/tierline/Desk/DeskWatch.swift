internal import CSignals
internal import Foundation
internal import Journal

/// Waits for the desk to change.
struct DeskWatch {
  enum News {
    case changed
    /// Ctrl-C, a hang-up or an order to end.
    case interrupted
    case readerGone
  }

  private let doorbell: Doorbell
  private let signals: Int32

  init(_ journal: Journal) {
    doorbell = journal.doorbell
    signals = signals_start()
    // ^Z stops this process at once, as it does with any other that has no screen to put away.
    signals_let_stop(true)
  }

  /// Returns at the next ring of the bell, or soon enough should one have been missed: whoever
  /// hears `changed` looks whether it is so.
  func next() -> News {
    var sources = [
      pollfd(fd: doorbell.fileDescriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
      // Asked for nothing, a closed pipe still says so.
      pollfd(fd: STDOUT_FILENO, events: 0, revents: 0),
    ]
    let patience: Int32 = doorbell.fileDescriptor < 0 ? 250 : 1000
    _ = poll(&sources, nfds_t(sources.count), patience)
    if sources[0].revents != 0 { doorbell.drain() }
    if sources[1].revents != 0, endsTheWait { return .interrupted }
    let gone = Int16(POLLERR | POLLHUP | POLLNVAL)
    return sources[2].revents & gone != 0 ? .readerGone : .changed
  }

  /// A resized terminal is no reason to end.
  private var endsTheWait: Bool {
    let ends = SIGNALS_HANG_UP | SIGNALS_TERMINATE | SIGNALS_INTERRUPT
    return signals_take() & UInt32(ends) != 0
  }
}
