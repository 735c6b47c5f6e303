/// Turns a file's bytes into UTF-8, chunk by chunk, whatever the file was written in.
///
/// What stands for no character becomes the byte `FF`, which UTF-8 never has: so the cell it
/// lies in is found out later by the one check for valid UTF-8.
struct TextDecoder {
  private(set) var encoding: TextEncoding
  /// The first bytes, kept until there are enough to see a byte-order mark.
  private var opening: [UInt8]? = []
  private var oddByte: UInt8?
  private var highSurrogate: UInt16?

  static let invalid: UInt8 = 0xff

  init(declared: TextEncoding) {
    encoding = declared
  }

  /// Replaces `chunk` by its text. The result may be empty although more is to come.
  mutating func decode(_ chunk: inout [UInt8]) {
    if var opening {
      opening += chunk
      guard opening.count >= 3 else {
        self.opening = opening
        return chunk.removeAll(keepingCapacity: true)
      }
      self.opening = nil
      chunk = withoutMark(opening)
    }
    transcode(&chunk)
  }

  /// What the end of the file leaves over.
  mutating func finish() -> [UInt8] {
    var rest = [UInt8]()
    if let opening {
      self.opening = nil
      rest = withoutMark(opening)
      transcode(&rest)
    }
    if oddByte != nil || highSurrogate != nil { rest.append(Self.invalid) }
    return rest
  }

  private mutating func withoutMark(_ opening: [UInt8]) -> [UInt8] {
    for (mark, meant) in Self.marks where opening.starts(with: mark) {
      encoding = meant
      return Array(opening.dropFirst(mark.count))
    }
    return opening
  }

  private mutating func transcode(_ chunk: inout [UInt8]) {
    switch encoding {
    case .utf8: return
    case .latin1: chunk = Self.fromSingleBytes(chunk) { UInt16($0) }
    case .windows1252: chunk = Self.fromSingleBytes(chunk, Self.windows1252Unit)
    case .utf16LittleEndian: chunk = fromUTF16(chunk) { UInt16($1) << 8 | UInt16($0) }
    case .utf16BigEndian: chunk = fromUTF16(chunk) { UInt16($0) << 8 | UInt16($1) }
    }
  }

  private static let marks: [([UInt8], TextEncoding)] = [
    ([0xef, 0xbb, 0xbf], .utf8),
    ([0xff, 0xfe], .utf16LittleEndian),
    ([0xfe, 0xff], .utf16BigEndian),
  ]
}

extension TextDecoder {
  private static func fromSingleBytes(
    _ chunk: [UInt8], _ unit: (UInt8) -> UInt16?
  ) -> [UInt8] {
    var text = [UInt8]()
    text.reserveCapacity(chunk.count + chunk.count / 8)
    for byte in chunk {
      guard byte >= 0x80 else {
        text.append(byte)
        continue
      }
      append(unit(byte).flatMap { Unicode.Scalar($0) }, to: &text)
    }
    return text
  }

  private mutating func fromUTF16(
    _ chunk: [UInt8], _ unit: (UInt8, UInt8) -> UInt16
  ) -> [UInt8] {
    var text = [UInt8]()
    text.reserveCapacity(chunk.count)
    for byte in chunk {
      guard let first = oddByte else {
        oddByte = byte
        continue
      }
      oddByte = nil
      appendUnit(unit(first, byte), to: &text)
    }
    return text
  }

  private mutating func appendUnit(_ unit: UInt16, to text: inout [UInt8]) {
    if let high = highSurrogate {
      highSurrogate = nil
      if UTF16.isTrailSurrogate(unit) {
        let value = 0x10000 + (UInt32(high & 0x3ff) << 10) + UInt32(unit & 0x3ff)
        return Self.append(Unicode.Scalar(value), to: &text)
      }
      text.append(Self.invalid)
    }
    if UTF16.isLeadSurrogate(unit) {
      highSurrogate = unit
    } else {
      Self.append(Unicode.Scalar(unit), to: &text)
    }
  }

  /// No scalar, as for half of a surrogate pair, becomes the invalid byte.
  private static func append(_ scalar: Unicode.Scalar?, to text: inout [UInt8]) {
    guard let scalar else { return text.append(invalid) }
    text.append(contentsOf: scalar.utf8)
  }

  /// Microsoft's code page; five of its bytes mean nothing.
  private static func windows1252Unit(_ byte: UInt8) -> UInt16? {
    guard byte < 0xa0 else { return UInt16(byte) }
    let unit = windows1252Upper[Int(byte) - 0x80]
    return unit == 0 ? nil : unit
  }

  private static let windows1252Upper: [UInt16] = [
    0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
    0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017d, 0,
    0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
    0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0, 0x017e, 0x0178,
  ]
}
