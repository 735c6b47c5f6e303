/// Something that is measured: its name for the record, its title for people, its unit, what is
/// promised of it, and how it is taken.
struct Quantity: Sendable {
  /// Lower-case with dots, such as `key.p99`. Runs are compared by it, so it stays as it is.
  let name: String
  let title: String
  let unit: Unit
  let budget: Budget?
  let better: Direction
  let how: String

  init(
    _ name: String, _ title: String, _ unit: Unit, _ budget: Budget? = nil,
    better: Direction = .lower, how: String
  ) {
    (self.name, self.title, self.unit, self.budget) = (name, title, unit, budget)
    (self.better, self.how) = (better, how)
  }

  /// Which way it should go.
  enum Direction: String, Codable, Sendable {
    case lower
    case higher
  }
}

/// What a quantity is counted in.
enum Unit: String, Codable, Sendable {
  case milliseconds = "ms"
  case microseconds = "µs"
  case bytes = "B"
  case megabytes = "MB"
  case perSecond = "/s"
  case percent = "%"
  case count = ""

  /// A value with its unit, with as many figures as tell something.
  func text(_ value: Double) -> String {
    switch self {
    case .count, .bytes: value.short + suffix
    case .milliseconds, .microseconds, .megabytes, .perSecond, .percent: value.short + suffix
    }
  }

  private var suffix: String { self == .count ? "" : " " + rawValue }
}

/// What is promised of a quantity.
enum Budget: Equatable, Sendable {
  case atMost(Double)
  case atLeast(Double)

  func isMet(by value: Double) -> Bool {
    switch self {
    case .atMost(let limit): value <= limit
    case .atLeast(let limit): value >= limit
    }
  }

  func text(in unit: Unit) -> String {
    switch self {
    case .atMost(let limit): "≤ " + unit.text(limit)
    case .atLeast(let limit): "≥ " + unit.text(limit)
    }
  }
}

extension Double {
  /// Three figures at least: `0.134`, `2.61`, `41.2`, `1,234`, `12,345`.
  var short: String {
    guard isFinite else { return "–" }
    if self == rounded(), abs(self) < 1000 { return String(Int(self)) }
    let digits = abs(self) < 1 ? 3 : abs(self) < 10 ? 2 : abs(self) < 100 ? 1 : 0
    return digits == 0 ? Int(rounded()).grouped : fixed(digits)
  }

  /// Rounded to so many digits behind the point.
  func fixed(_ digits: Int) -> String {
    let scale = (0..<digits).reduce(1.0) { scale, _ in scale * 10 }
    let whole = Int((abs(self) * scale).rounded())
    let unit = Int(scale)
    let fraction = String(whole % unit)
    let padding = String(repeating: "0", count: max(0, digits - fraction.count))
    let sign = self < 0 && whole > 0 ? "-" : ""
    return digits == 0 ? "\(sign)\(whole)" : "\(sign)\(whole / unit).\(padding)\(fraction)"
  }
}

extension Int {
  /// With commas between the thousands.
  var grouped: String {
    let digits = String(magnitude)
    var text = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return (self < 0 ? "-" : "") + text
  }

  /// A number of tickets as people say it: `50`, `1k`, `100k`, `1M`.
  var roughly: String {
    if self >= 1_000_000, self % 1_000_000 == 0 { return "\(self / 1_000_000)M" }
    if self >= 1000, self % 1000 == 0 { return "\(self / 1000)k" }
    return "\(self)"
  }
}
