internal import Foundation
internal import PlainText

/// Nobody reads any more: the rest need not be written.
struct OutputClosed: Error {}

/// Writing for whoever reads: results on standard output, everything about them on standard error.
/// All text passes the sanitizer here, wherever it comes from.
enum Output {
  /// - Throws: `OutputClosed` when the reader has gone, and the system's error when the output
  ///   cannot be written.
  static func write(_ text: String) throws { try send(text.sanitizedText) }

  static func line(_ text: String) throws { try write(text + "\n") }

  static func json(_ value: JSON) throws { try json(part: value.text + "\n") }

  /// A part of a JSON document that is written bit by bit: made of `JSON.text`, which is harmless
  /// already and must not lose a character.
  static func json(part text: String) throws { try send(text) }

  /// Rows of a CSV document: made by `CSV`, which lets nothing through that could move a terminal,
  /// and with the line breaks that the format asks for.
  static func csv(part text: String) throws { try send(text) }

  /// Empties the person's screen.
  static func clearScreen() throws { try send("\u{1B}[H\u{1B}[J") }

  /// A word about what is going on or went wrong; that it cannot be said is no reason to stop.
  static func remark(_ text: String) {
    try? StandardStreams.write(text.sanitizedText + "\n", to: STDERR_FILENO)
  }

  private static func send(_ text: String) throws {
    do throws(SystemError) {
      try StandardStreams.write(text, to: STDOUT_FILENO)
    } catch {
      throw error.code == EPIPE ? OutputClosed() : VerbFailure.outputFailed(error.words)
    }
  }

  /// Results go to a person's terminal, not to a file or another program.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// How wide a table may be: as wide as the terminal; elsewhere nothing is cut.
  static var tableWidth: Int? { isTerminal ? width() : nil }

  /// How wide the terminal is; `usual` where there is none.
  static func width(usual: Int = 100) -> Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return usual }
    return Int(size.ws_col)
  }
}
