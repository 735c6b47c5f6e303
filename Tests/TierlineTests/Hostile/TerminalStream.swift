import Foundation

/// The bytes that a program sent to its terminal, taken apart: text, and what moves the terminal.
struct TerminalStream {
  /// Everything that is neither plain text nor in the repertoire of a full-screen program.
  private(set) var strays: [String] = []

  /// Moving, erasing, inserting, scrolling, and looks.
  private static let finals = Set("ABCDGHJKLMPSTXbdmr@".unicodeScalars)
  /// Cursor keys, blinking, cursor, second screen, paste, frames held back; insert and cursor shape.
  private static let modes: Set = ["?1", "?12", "?25", "?1049", "?2004", "?2026", "4", "34"]
  /// The window's title kept and put back; a question about mode 2026.
  private static let others: Set = ["22;2t", "23;2t", "?2026$p"]

  init(_ bytes: Data) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      strays = ["not UTF-8"]
      return
    }
    var rest = Substring(text).unicodeScalars
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\u{1B}": takeSequence(from: &rest)
      // Line breaks, and the two character sets of a terminal's lines and corners.
      case "\r", "\n", "\t", "\u{8}", "\u{E}", "\u{F}": break
      default: if !scalar.isPlain { strays.append("U+" + String(scalar.value, radix: 16)) }
      }
    }
  }

  private mutating func takeSequence(from rest: inout Substring.UnicodeScalarView) {
    guard let kind = rest.popFirst() else { return strays.append("a lone escape") }
    switch kind {
    case "[":
      let body = String(rest.prefix { !(0x40...0x7E).contains($0.value) })
      rest = rest.dropFirst(body.unicodeScalars.count)
      let final = rest.popFirst().map { String($0) } ?? ""
      if !isOurs(body, final) { strays.append("CSI \(body)\(final)") }
    case "(", ")":
      let set = rest.popFirst()
      if set != "B", set != "0" { strays.append("a character set") }
    case "7", "8", "M", "=", ">": break
    default: strays.append("ESC \(kind) \(rest.prefix(12))")
    }
  }

  private func isOurs(_ body: String, _ final: String) -> Bool {
    if TerminalStream.others.contains(body + final) { return true }
    if final == "h" || final == "l" {
      return body.split(separator: ";").allSatisfy { TerminalStream.modes.contains(String($0)) }
    }
    return body.allSatisfy { ("0"..."9").contains($0) || $0 == ";" }
      && final.unicodeScalars.allSatisfy(TerminalStream.finals.contains)
  }
}
