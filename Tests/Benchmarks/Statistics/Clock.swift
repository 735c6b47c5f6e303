import Foundation

/// The machine's clock that is never set: all processes read the same one, so that moments of
/// different processes can be compared.
enum Clock {
  /// Nanoseconds since the machine started.
  static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }

  /// Waits until the moment has come, and not at all where it has passed.
  static func wait(until moment: Int64) {
    while true {
      let rest = moment - now
      guard rest > 0 else { return }
      var span = timespec(
        tv_sec: Int(rest / 1_000_000_000), tv_nsec: Int(rest % 1_000_000_000))
      nanosleep(&span, nil)
    }
  }
}

extension Int64 {
  /// A span in nanoseconds, as milliseconds.
  var milliseconds: Double { Double(self) / 1_000_000 }
  /// A span in nanoseconds, as seconds.
  var seconds: Double { Double(self) / 1_000_000_000 }

  /// So many milliseconds, in nanoseconds.
  static func milliseconds(_ count: Int) -> Int64 { Int64(count) * 1_000_000 }
  /// So many seconds, in nanoseconds.
  static func seconds(_ count: Int) -> Int64 { Int64(count) * 1_000_000_000 }
}

/// The machine's clock that people set, for the date and the minute.
enum WallClock {
  /// Seconds since 1970.
  static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1_000_000_000
  }
}
