import Foundation

/// Words of somebody who wants a reader's terminal to do something.
enum HostileText {
  /// What each attack would show or set if it came through.
  static let loot = "PWNED"

  /// Attacks that may stand in an argument, which cannot hold a NUL.
  static let attacks = [
    "\u{1B}[2J\u{1B}[31m\(loot)", "\u{1B}]0;\(loot)\u{7}", "\u{1B}]52;c;UFdORUQ=\u{7}",
    "\u{1B}]8;;http://\(loot)\u{1B}\\here\u{1B}]8;;\u{1B}\\", "\u{1B}P1$q\(loot)\u{1B}\\",
    "\u{9B}31m\(loot)", "\u{9D}0;\(loot)\u{9C}", "\u{90}\(loot)\u{9C}", "\u{1B}c\u{E}\u{1B}(0",
    "\u{202E}DENWP\u{202C}\u{2066}\u{200F}x\u{2069}", "\u{E0050}\u{E0057}\u{E004E}",
    "👨‍👩‍👧‍👦🏴‍☠️🇫🇷👍🏽", "a" + String(repeating: "\u{301}", count: 100), "שלום עולם مرحبا",
    "a\tb\rc\u{85}d\u{2028}e\u{2029}f\u{B}g\u{C}h", "\u{FFFE}\u{1FFFF}\u{E000}\u{378}",
    "\u{7F}\u{8}\u{7}",
  ]

  /// All of them in one field.
  static let words = attacks.joined(separator: " ")
  /// Without what a tag may not have.
  static let tag = String(words.filter { !$0.isWhitespace && $0 != "," }).lowercased()
  /// With all that only a file or standard input can bring.
  static let longWords = words + "\0nul\n" + String(repeating: "W", count: 10_000) + "\n" + words

  /// As a YAML value: in double quotes with everything escaped, so that the reader lets it in.
  static let yaml = yaml(words)
  /// The name of an account or a person, which is one word without a colon.
  static let name = tag.filter { $0 != ":" }

  static func yaml(_ text: String) -> String {
    "\"" + text.unicodeScalars.map { "\\U" + hexadecimal($0.value, digits: 8) }.joined() + "\""
  }

  private static func hexadecimal(_ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16)
    return String(repeating: "0", count: digits - text.count) + text
  }
}

/// What of these bytes a terminal would not simply draw, in words; empty for plain text.
func harm(in bytes: Data) -> [String] {
  guard let text = String(validating: bytes, as: UTF8.self) else { return ["not UTF-8"] }
  return text.unicodeScalars.filter { !$0.isPlain && $0 != "\n" }
    .map { "U+" + String($0.value, radix: 16, uppercase: true) }
}

extension Unicode.Scalar {
  var isPlain: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0: false
    case 0x61C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: false
    case 0xE0000...0xE0FFF, 0xFDD0...0xFDEF: false
    default: value & 0xFFFE != 0xFFFE
    }
  }
}
