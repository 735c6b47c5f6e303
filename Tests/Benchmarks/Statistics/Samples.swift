/// Readings of one thing, in order of size: what share of them stays below which value.
struct Samples: Equatable {
  let sorted: [Double]

  init(_ readings: [Double]) { sorted = readings.sorted() }

  var count: Int { sorted.count }
  var isEmpty: Bool { sorted.isEmpty }
  var least: Double { sorted.first ?? .nan }
  var most: Double { sorted.last ?? .nan }
  var median: Double { percentile(50) }
  var mean: Double { isEmpty ? .nan : sorted.reduce(0, +) / Double(count) }

  /// The smallest reading that is not exceeded by `percent` of all, by nearest rank; no value is
  /// made up between two readings. Not a number where nothing was read.
  func percentile(_ percent: Double) -> Double {
    guard let last = sorted.indices.last else { return .nan }
    let rank = Int((percent / 100 * Double(count)).rounded(.up))
    return sorted[min(last, max(0, rank - 1))]
  }

  /// The middle half, from the first quartile to the third.
  var middle: ClosedRange<Double>? {
    isEmpty ? nil : percentile(25)...percentile(75)
  }
}
