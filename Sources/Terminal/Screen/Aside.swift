import PlainText

/// Something said to the terminal beside the picture, in the same write as a frame.
public enum Aside: Hashable, Sendable {
  /// The window's title; the one from before comes back at the end.
  case title(String)
  /// Puts text into the person's clipboard, even over a remote connection (OSC 52). Of a text
  /// longer than `mostCopied` bytes the beginning.
  case copy(String)
  /// A notification on the person's desktop, where the terminal can (OSC 9).
  case notify(String)
  case bell

  /// Xterm takes no longer command than 75 kB, of which this is left without base64.
  public static let mostCopied = 56_000

  public var bytes: [UInt8] {
    switch self {
    case .title(let text): Self.command("2;" + text.sanitizedLine)
    case .copy(let text): Self.command("52;c;" + Array(text.fittingClipboard.utf8).base64)
    case .notify(let text): Self.command("9;" + text.sanitizedLine)
    case .bell: [Byte.bell]
    }
  }

  private static func command(_ text: String) -> [UInt8] {
    [Byte.escape, UInt8(ascii: "]")] + Array(text.utf8) + [Byte.bell]
  }
}

extension String {
  /// What is pasted somewhere must not do there what it could not do here.
  fileprivate var fittingClipboard: String {
    let safe = sanitizedText
    var left = Aside.mostCopied
    return String(
      safe.prefix { character in
        left -= character.utf8.count
        return left >= 0
      })
  }
}

extension [UInt8] {
  fileprivate var base64: String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    text.reserveCapacity((count + 2) / 3 * 4)
    for start in stride(from: 0, to: count, by: 3) {
      let group = self[start..<Swift.min(start + 3, count)]
      let bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
      for place in 0..<4 {
        let digit = Int(bits >> UInt32(18 - 6 * place)) & 63
        text.append(place <= group.count ? digits[digit] : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
