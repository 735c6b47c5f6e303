internal import Foundation

/// How far something long has come: a bar on a terminal, a line now and then elsewhere.
final class Progress {
  private let what: String
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private var shown = -1

  /// - Parameter what: what is counted, such as “events”.
  init(_ what: String) { self.what = what }

  func show(_ done: Int64, of total: Int64) {
    let percent = total > 0 ? Int(done * 100 / total) : 100
    // A file or a journal of jobs wants milestones, not every step.
    let step = isTerminal ? percent : percent / 25 * 25
    guard step != shown else { return }
    shown = step
    let text = "\(step) % of \(total) \(what)"
    write(isTerminal ? "\r\(bar(step)) \(text) " : text + "\n")
  }

  /// Takes the bar away again.
  func finish() {
    if isTerminal, shown >= 0 { write("\r\u{1B}[K") }
    shown = -1
  }

  private func bar(_ percent: Int) -> String {
    let full = percent * 30 / 100
    return String(repeating: "█", count: full) + String(repeating: "░", count: 30 - full)
  }

  private func write(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }
}
