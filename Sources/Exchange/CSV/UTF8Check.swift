/// Whether bytes are text, asked of every record and therefore quick about plain ASCII.
enum UTF8Check {
  static func isASCII(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { raw in
      var position = 0
      while position + 8 <= raw.count {
        let word = raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)
        if word & 0x8080_8080_8080_8080 != 0 { return false }
        position += 8
      }
      while position < raw.count {
        if raw[position] >= 0x80 { return false }
        position += 1
      }
      return true
    }
  }

  /// Well-formed UTF-8 as the Unicode standard's table 3-7 has it: no overlong forms, no
  /// surrogates, nothing above U+10FFFF.
  static func isValid(_ bytes: Span<UInt8>) -> Bool {
    var position = 0
    while position < bytes.count {
      guard let length = lengthOfCharacter(bytes, at: position) else { return false }
      position += length
    }
    return true
  }

  private static func lengthOfCharacter(_ bytes: Span<UInt8>, at position: Int) -> Int? {
    let lead = bytes[position]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xbf
    switch lead {
    case 0x00...0x7f: return 1
    case 0xc2...0xdf: length = 2
    case 0xe0: (length, second) = (3, 0xa0...0xbf)
    case 0xed: (length, second) = (3, 0x80...0x9f)
    case 0xe1...0xef: length = 3
    case 0xf0: (length, second) = (4, 0x90...0xbf)
    case 0xf1...0xf3: length = 4
    case 0xf4: (length, second) = (4, 0x80...0x8f)
    default: return nil
    }
    guard position + length <= bytes.count, second.contains(bytes[position + 1]) else {
      return nil
    }
    for offset in 2..<max(2, length) where bytes[position + offset] & 0xc0 != 0x80 {
      return nil
    }
    return length
  }
}
