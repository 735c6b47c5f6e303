extension ClockKind {
  /// `first response`.
  public var title: String {
    switch self {
    case .firstResponse: "first response"
    case .nextResponse: "next response"
    case .update: "update"
    case .resolution: "resolution"
    case .acknowledgement: "acknowledgement"
    }
  }
}

extension TimeSpan {
  /// To the second, in hours for hours are what calendars count: `36h`, `1h 05m`, `12m 30s`, `0s`.
  public var exact: String {
    let total = abs(seconds)
    let (hours, minutes, rest) = (total / 3600, total / 60 % 60, total % 60)
    var parts: [String] = []
    if hours > 0 { parts.append("\(hours)h") }
    if minutes > 0 || (hours > 0 && rest > 0) {
      parts.append("\(hours > 0 ? padded(Int(minutes), 2) : String(minutes))m")
    }
    if rest > 0 || parts.isEmpty {
      parts.append("\(parts.isEmpty ? String(rest) : padded(Int(rest), 2))s")
    }
    return (microseconds < 0 ? "-" : "") + parts.joined(separator: " ")
  }
}

extension TimeSpan {
  /// Working time to the minute: `40h`, `1h 05m`, `12m`.
  package var workedHours: String {
    abs(seconds) < 60 ? exact : TimeSpan.minutes(seconds / 60).exact
  }

  /// Working time in at most five columns, in hours, for a day of work is no day: `0m`, `12m`,
  /// `2h05`, `36h`. From an hour on in steps of five minutes, so that a list does not flicker.
  package var working: String {
    switch abs(seconds) {
    case ..<3600: "\(abs(seconds) / 60)m"
    case ..<36_000: "\(abs(seconds) / 3600)h\(padded(Int(abs(seconds) / 300 % 12 * 5), 2))"
    default: "\(abs(seconds) / 3600)h"
    }
  }
}

extension Timekeeping.Event {
  func sentence(_ moments: MomentWording) -> String {
    switch self {
    case .warned(let promise, let percent):
      promise.sentence(percent: percent) + ", due \(moments.words(promise.dueAt))"
    case .breached(let promise):
      "\(promise.clock.title) was due \(moments.words(promise.dueAt)): "
        + "\(promise.goal.exact) by the rule “\(promise.rule)” were used up"
    case .raised(_, _, let lead): "raised to \(lead?.name ?? "the lead") by a clock"
    case .reminded(let reminder):
      "reminder: " + (reminder.rule ?? "the hold was to last until now")
    }
  }

  /// What is written in it besides.
  var text: String? {
    switch self {
    case .raised(let promise, let percent, _): promise.sentence(percent: percent)
    case .warned, .breached, .reminded: nil
    }
  }
}

extension Timekeeping.Promise {
  func sentence(percent: Int) -> String {
    "\(clock.title) has used \(percent) % of its \(goal.exact) by the rule “\(rule)”"
  }
}

extension Cycle.Standstill {
  /// `on hold: vendor`.
  public var title: String {
    switch self {
    case .hold(let reason): "on hold: \(reason.rawValue)"
    case .resolved: "resolved"
    case .noRule: "no rule"
    }
  }
}
