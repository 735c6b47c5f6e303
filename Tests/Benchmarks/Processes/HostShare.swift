import Foundation

/// How much of the processors' time other guests of the same host have had, which this machine then
/// had not. Linux only: elsewhere nothing is known.
struct HostShare {
  private let stolen: Int64
  private let all: Int64

  /// Since the machine began.
  init?() {
    guard let text = try? String(contentsOfFile: "/proc/stat", encoding: .utf8),
      let line = text.split(separator: "\n").first
    else { return nil }
    let ticks = line.split(separator: " ").dropFirst().compactMap { Int64($0) }
    guard ticks.count >= 8 else { return nil }
    (stolen, all) = (ticks[7], ticks.prefix(8).reduce(0, +))
  }

  /// Of the time that somebody wanted or had since then, the part that was taken away, in percent.
  func percent(since earlier: HostShare) -> Double {
    let passed = all - earlier.all
    return passed > 0 ? 100 * Double(stolen - earlier.stolen) / Double(passed) : 0
  }
}
