/// How many events go into one transaction, so that others wait for the desk no longer than they
/// notice.
struct Pace: Equatable, Sendable {
  /// What a transaction is to take; half as long again is still well below what is noticed.
  static let target = Duration.milliseconds(50)
  private static let bounds = 16...4096

  private(set) var events = 256

  /// Learns from a transaction of `count` events. It slows down at once, and speeds up in steps.
  mutating func learn(count: Int, took duration: Duration) {
    guard count > 0 else { return }
    let ratio = Self.target / max(duration, .microseconds(1))
    let fitting = Double(count) * min(ratio, 2)
    // A last, small batch says little about a large one.
    guard count * 2 >= events || ratio < 1 else { return }
    events = min(max(Int(fitting), Self.bounds.lowerBound), Self.bounds.upperBound)
  }
}
