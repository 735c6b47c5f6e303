import ServiceDesk

// Figures as a person reads them.

extension Measure {
  /// The one number by which it is compared; nil where it is not known.
  var size: Double? {
    switch self {
    case .count(let value, _): Double(value)
    case .durations(let statistics), .ages(_, let statistics): statistics.median
    case .ratio(let ratio): ratio.isShare ? ratio.value : nil
    case .score(let points, _): Double(points)
    }
  }
}

extension Measure {
  /// No ticket stands behind it.
  var isNothing: Bool {
    switch self {
    case .count(let value, _): value == 0
    case .durations(let statistics), .ages(_, let statistics): statistics.n == 0
    case .ratio(let ratio): ratio.numerator == 0
    case .score(_, let tickets): tickets == 0
    }
  }

  /// What a ratio is made of.
  var parts: (part: Int, whole: Int) {
    if case .ratio(let ratio) = self { (ratio.numerator, ratio.denominator) } else { (0, 0) }
  }
}

extension Figure {
  /// The number by which it is compared, as a person reads it.
  var reading: String {
    switch measure {
    case .count(let value, _): value.grouped
    case .durations(let statistics), .ages(_, let statistics):
      statistics.median.map(length) ?? "–"
    case .ratio(let ratio) where !ratio.isShare:
      "\(ratio.numerator.grouped) to \(ratio.denominator.grouped)"
    case .ratio(let ratio): ratio.value.map { "\(Int(($0 * 1000).rounded()).tenths)%" } ?? "–"
    case .score(let points, _): points.grouped
    }
  }

  private func length(_ seconds: Double) -> String {
    let span = TimeSpan.seconds(Int64(seconds))
    return variant == .business ? span.workedHours : span.measured
  }

  private func p90Note(_ statistics: DurationStatistics) -> String {
    statistics.p90.map { ", p90 \(length($0))" } ?? ""
  }

  /// What the number is made of, said at length and shorter.
  var details: [String] {
    switch measure {
    case .count(let value, let tickets):
      value == 0 ? [] : tickets.map { ["on \($0.of("ticket"))"] } ?? []
    case .durations(let statistics) where statistics.n > 0:
      [
        "median of \(statistics.n.grouped)" + p90Note(statistics),
        "median of \(statistics.n.grouped)",
      ]
    case .ratio(let ratio) where ratio.denominator > 0 || !ratio.isShare: [detail(of: ratio)]
    case .durations, .ratio, .score, .ages: []
    }
  }

  /// What is handed back and what is received are tickets of their own, and no part of each other.
  private func detail(of ratio: Ratio) -> String {
    let (part, whole) = (ratio.numerator.grouped, ratio.denominator.grouped)
    return id == .bounceRate ? "\(part) back, \(whole) received" : "\(part) of \(whole)"
  }
}

extension Int {
  /// Thousandths as per cent with one decimal.
  fileprivate var tenths: String { "\(self / 10).\(self % 10)" }
}

extension String {
  /// A value as the query language takes it.
  var inQuery: String {
    contains { !($0.isLetter || $0.isNumber) } ? "\"\(filter { $0 != "\"" })\"" : self
  }
}
