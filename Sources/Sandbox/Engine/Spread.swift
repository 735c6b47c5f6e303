internal import ServiceDesk

/// How long something takes, in minutes: seldom as little or as much as it can, half of the time
/// between the quarters.
struct Spread: Sendable {
  private let marks: [Int]

  init(_ least: Int, _ quarter: Int, _ half: Int, _ threeQuarters: Int, _ most: Int) {
    marks = [least, quarter, half, threeQuarters, most]
  }

  static func hours(
    _ least: Int, _ quarter: Int, _ half: Int, _ threeQuarters: Int, _ most: Int
  ) -> Spread {
    Spread(least * 60, quarter * 60, half * 60, threeQuarters * 60, most * 60)
  }

  /// - Parameter percent: of the usual length.
  func draw(_ chance: inout Chance, percent: Int = 100) -> TimeSpan {
    let quarter = chance.below(4)
    var share = chance.below(1000)
    // What takes longest is rare: the last quarter thins out towards its end.
    if quarter == 3 { share = share * share * share / 1_000_000 }
    let (low, high) = (marks[quarter] * 60, marks[quarter + 1] * 60)
    return .seconds(Int64((low + (high - low) * share / 1000) * percent / 100))
  }
}
