/// What has changed since an earlier run.
struct Comparison {
  private let before: [RunRecord.Entry.Key: Double]

  /// Nothing to compare with.
  init() { before = [:] }

  init(with earlier: RunRecord) {
    let values = earlier.figures.compactMap { entry in entry.value.map { (entry.key, $0) } }
    before = Dictionary(values) { _, last in last }
  }

  /// A change of a figure against the earlier run.
  struct Change: Equatable {
    /// Percent: 25 where it has become a quarter more.
    var percent: Double
    var isWorse: Bool

    /// More than this, in percent, is no chance any more.
    static let alarm = 20.0

    var text: String {
      let sign = percent >= 0 ? "+" : ""
      return sign + percent.fixed(0) + " %" + (isWorse ? " WORSE" : "")
    }
  }

  /// Nil where either run has no value, or nothing can be said in percent.
  func change(of figure: Figure) -> Change? {
    guard let value = figure.value, let earlier = before[RunRecord.Entry(figure).key],
      earlier != 0
    else { return nil }
    let percent = (value - earlier) / earlier * 100
    let loss =
      switch figure.quantity.better {
      case .lower: percent
      case .higher: -percent
      }
    return Change(percent: percent, isWorse: loss > Change.alarm)
  }
}
