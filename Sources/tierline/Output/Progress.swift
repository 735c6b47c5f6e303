internal import Foundation
internal import PlainText

/// How far something long has come: a bar on a terminal, and nothing elsewhere, where it would
/// only stand among the complaints.
final class Progress {
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private var shown = ""

  func show(_ done: Int64, of total: Int64, _ what: String) {
    show(total > 0 ? Int(done * 100 / total) : 100, "of \(total) \(what)")
  }

  /// - Parameters:
  ///   - percent: of what is under way; it begins anew with each part of the work.
  ///   - words: after “45 %”.
  func show(_ percent: Int, _ words: String) {
    let text = "\(percent) % \(words.sanitizedLine)"
    guard isTerminal, text != shown else { return }
    shown = text
    write("\r\u{1B}[K\(bar(percent)) \(text)")
  }

  /// Takes the bar away again.
  func finish() {
    if !shown.isEmpty { write("\r\u{1B}[K") }
    shown = ""
  }

  private func bar(_ percent: Int) -> String {
    let full = min(100, max(0, percent)) * 30 / 100
    return String(repeating: "█", count: full) + String(repeating: "░", count: 30 - full)
  }

  private func write(_ text: String) {
    try? StandardStreams.write(text, to: STDERR_FILENO)
  }
}
