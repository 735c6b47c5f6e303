import CSignals

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension LiveTerminal {
  /// How long escape waits for the rest of a sequence, in milliseconds.
  private static let patience = 25

  /// Waits until something happens: a key, a signal, or one of the caller's descriptors becomes
  /// readable (`.wake` with its place in the list; the caller reads it).
  ///
  /// The timeout is in milliseconds; without one it waits for ever. The answer may be empty: the
  /// time is up, or there came what means nothing.
  public func wait(also sources: [Int32] = [], timeout: Int? = nil) -> [Input] {
    if waitingSignals != 0 { return takeSignals() }
    if device.isGone, let hangUp = hangUp() { return [hangUp] }
    // A shorter timeout would tear sequences apart.
    let limit = keyboard.isUndecided ? Self.patience : timeout
    var descriptors = ([hasReportedHangUp ? -1 : device.input, signals] + sources).map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    let ready = poll(
      &descriptors, nfds_t(descriptors.count), Int32(clamping: max(-1, limit ?? -1)))
    guard ready > 0 else { return ready == 0 ? inputs(from: keyboard.decide()) : takeSignals() }
    var found = descriptors[0].revents != 0 ? takeKeys() : []
    if descriptors[1].revents != 0 { found += takeSignals() }
    for (source, descriptor) in descriptors.dropFirst(2).enumerated()
    where descriptor.revents != 0 {
      found.append(.wake(source: source))
    }
    return found
  }

  private func takeKeys() -> [Input] {
    switch device.read() {
    case .bytes(let bytes): inputs(from: keyboard.read(bytes))
    case .nothing: []
    case .ended: hangUp().map { [$0] } ?? []
    }
  }

  private func inputs(from events: [Keyboard.Event]) -> [Input] {
    events.compactMap { event in
      switch event {
      case .key(let key): return .key(key)
      case .paste(let text): return .paste(text)
      case .mode(2026, let setting):
        screen.synchronizesFrames = setting == 1 || setting == 2
        return nil
      case .mode: return nil
      }
    }
  }

  private func takeSignals() -> [Input] {
    let arrived = Arrived(rawValue: signals_take() | waitingSignals)
    waitingSignals = 0
    var found: [Input] = []
    if arrived.contains(.hangUp), let hangUp = hangUp() { found.append(hangUp) }
    if !arrived.isDisjoint(with: [.terminate, .interrupt]) { found.append(.terminate) }
    if arrived.contains(.stop) {
      suspend()
      found.append(.continued)
    } else if arrived.contains(.continued) {
      leave()
      enter()
      found.append(.continued)
    }
    if arrived.contains(.resize), device.size != screen.size {
      screen.resize(to: device.size)
      found.append(.resize(screen.size))
    }
    return found
  }

  /// Said once; afterwards the terminal is no longer listened to.
  private func hangUp() -> Input? {
    guard !hasReportedHangUp else { return nil }
    hasReportedHangUp = true
    return .hangUp
  }
}

/// The signals that came, as the C side counts them.
private struct Arrived: OptionSet {
  let rawValue: UInt32

  static let hangUp = Arrived(rawValue: UInt32(SIGNALS_HANG_UP))
  static let terminate = Arrived(rawValue: UInt32(SIGNALS_TERMINATE))
  static let interrupt = Arrived(rawValue: UInt32(SIGNALS_INTERRUPT))
  static let resize = Arrived(rawValue: UInt32(SIGNALS_RESIZE))
  static let continued = Arrived(rawValue: UInt32(SIGNALS_CONTINUE))
  static let stop = Arrived(rawValue: UInt32(SIGNALS_STOP))
}
