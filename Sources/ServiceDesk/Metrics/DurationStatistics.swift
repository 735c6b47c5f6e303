/// What many lengths of time come to, in seconds rounded to three decimals.
public struct DurationStatistics: Hashable, Sendable {
  /// How many there are; without any, the rest is nil.
  public let n: Int
  public let mean: Double?
  /// The middle one, or the mean of the middle two.
  public let median: Double?
  /// The smallest that at least nine tenths do not exceed (nearest rank).
  public let p90: Double?

  /// - Parameter samples: in microseconds, in any order.
  public init(samples: some Collection<Int64>) {
    n = samples.count
    guard n > 0 else {
      (mean, median, p90) = (nil, nil, nil)
      return
    }
    let sorted = samples.sorted()
    mean = DurationStatistics.mean(sorted[...])
    median = DurationStatistics.mean(sorted[(n - 1) / 2...n / 2])
    p90 = DurationStatistics.mean(sorted[((9 * n + 9) / 10 - 1)...].prefix(1))
  }

  public init(_ spans: some Collection<TimeSpan>) {
    self.init(samples: spans.map(\.microseconds))
  }

  /// Exact until it is rounded: each sample is divided first, so that no sum can overflow.
  private static func mean(_ samples: ArraySlice<Int64>) -> Double {
    let count = Int64(samples.count)
    let whole = samples.reduce(0) { $0 + $1 / count }
    let rest = samples.reduce(0) { $0 + $1 % count }
    return seconds(microseconds: whole + rest / count, and: rest % count, over: count)
  }

  /// Rounded half away from zero.
  private static func seconds(
    microseconds: Int64, and numerator: Int64, over denominator: Int64
  ) -> Double {
    // The parts of a microsecond decide only where the whole ones stand just below a half.
    let fraction = Double(numerator) / Double(denominator)
    let rest = Double(microseconds % 1000) + fraction
    let milliseconds = microseconds / 1000 + Int64((rest / 1000).rounded())
    return Double(milliseconds) / 1000
  }
}
