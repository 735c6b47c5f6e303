/// A row of numbers as a row of bars, the tallest filling its cell.
enum Sparkline {
  private static let bars: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// At most `width` bars; where there are more numbers, neighbours are added up.
  static func draw(_ counts: [Int], width: Int) -> String {
    guard width > 0, !counts.isEmpty else { return "" }
    let sums = fitted(counts, width: width)
    let most = sums.max() ?? 0
    guard most > 0 else { return String(repeating: bars[0], count: sums.count) }
    return String(sums.map { bars[(max(0, $0) * (bars.count - 1) + most - 1) / most] })
  }

  /// How many numbers a bar stands for.
  static func numbersEach(of count: Int, width: Int) -> Int { (count + width - 1) / max(1, width) }

  /// Every bar stands for as many numbers, the latest ones complete; what is left over is the
  /// oldest bar's loss.
  private static func fitted(_ counts: [Int], width: Int) -> [Int] {
    let group = numbersEach(of: counts.count, width: width)
    guard group > 1 else { return counts }
    let ends = stride(from: counts.count, to: 0, by: -group).reversed()
    return ends.map { counts[max(0, $0 - group)..<$0].reduce(0, +) }
  }

  /// A bar of whole and partial blocks, `part` of `whole` long.
  static func bar(_ part: Int, of whole: Int, width: Int) -> String {
    guard whole > 0, part > 0 else { return "" }
    return String(repeating: "█", count: max(1, min(width, part * width / whole)))
  }
}
