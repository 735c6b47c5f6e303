import ServiceDesk

/// How the console calls for its person, who may be looking elsewhere.
public enum AlertWay: String, CaseIterable, Sendable {
  /// By a word on the screen only.
  case quiet
  case bell
  /// By the bell, and a notification on their desktop where the terminal can show one.
  case desktop
}

/// What the person is yet to be called for: one call at a time, and a pause before the next.
struct Alerts: Equatable, Sendable {
  var isQuiet = false
  private var latest: String?
  private var others = 0
  private var lastAt: Instant?

  /// A bell that rings all the time says nothing.
  static let pause = TimeSpan.seconds(2)

  /// Something concerns them; what comes before the next call is told by it together.
  mutating func add(_ words: String) {
    guard !isQuiet else { return }
    if latest != nil { others += 1 }
    latest = words
  }

  /// What to call for now; nil where there is nothing, or the last call was a moment ago.
  mutating func take(at now: Instant) -> String? {
    guard let latest, dueAt.map({ $0 <= now }) == true else { return nil }
    defer { (self.latest, others, lastAt) = (nil, 0, now) }
    return others == 0 ? latest : "\(latest), and \(others) more"
  }

  /// When the next call is; nil where nothing waits.
  var dueAt: Instant? {
    guard latest != nil else { return nil }
    return lastAt.map { $0 + Alerts.pause } ?? Instant(microseconds: 0)
  }
}
