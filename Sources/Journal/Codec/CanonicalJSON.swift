/// JSON in the one form that a digest can be taken of: keys in order, no white space, and no
/// character escaped that may stand for itself.
///
/// Payloads hold texts, whole numbers, truth values, lists and objects of these. Every event that is
/// written passes here, so that the general-purpose encoder was a tenth of an import; a test holds
/// the two to the same bytes.
enum CanonicalJSON {
  static func encode(_ value: some Encodable) throws -> String {
    let encoder = CanonicalEncoder(codingPath: [])
    try value.encode(to: encoder)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(512)
    encoder.place.value.write(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// A value as it will be written.
enum CanonicalValue {
  case null
  case word(String)
  case text(String)
  case list(Holder<[CanonicalValue]>)
  case object(Holder<[(key: String, value: CanonicalValue)]>)
  /// What an encoder of its own will have put there in the end.
  case later(CanonicalPlace)

  /// Containers are filled after they have been put into their own container.
  final class Holder<Content> {
    var content: Content
    init(_ content: Content) { self.content = content }
  }

  func write(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes += "null".utf8
    case .word(let word): bytes += word.utf8
    case .text(let text): bytes.appendQuoted(text)
    case .later(let place): place.value.write(to: &bytes)
    case .list(let list):
      bytes.append(UInt8(ascii: "["))
      for (place, value) in list.content.enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        value.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let object): CanonicalValue.write(object.content, to: &bytes)
    }
  }

  private static func write(
    _ members: [(key: String, value: CanonicalValue)], to bytes: inout [UInt8]
  ) {
    bytes.append(UInt8(ascii: "{"))
    let sorted = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    for (place, member) in sorted.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.appendQuoted(member.key)
      bytes.append(UInt8(ascii: ":"))
      member.value.write(to: &bytes)
    }
    bytes.append(UInt8(ascii: "}"))
  }
}

/// Where a value will stand.
final class CanonicalPlace {
  var value: CanonicalValue = .null
}

extension [UInt8] {
  fileprivate mutating func appendQuoted(_ text: String) {
    append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { utf8 in
      var start = 0
      for (place, byte) in utf8.enumerated() where byte.isEscaped {
        append(contentsOf: utf8[start..<place])
        appendEscaped(byte)
        start = place + 1
      }
      append(contentsOf: utf8[start...])
    }
    append(UInt8(ascii: "\""))
  }

  private mutating func appendEscaped(_ byte: UInt8) {
    append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): append(byte)
    case 0x08: append(UInt8(ascii: "b"))
    case 0x09: append(UInt8(ascii: "t"))
    case 0x0A: append(UInt8(ascii: "n"))
    case 0x0C: append(UInt8(ascii: "f"))
    case 0x0D: append(UInt8(ascii: "r"))
    default:
      append(contentsOf: "u00".utf8)
      append(UInt8(ascii: byte < 0x10 ? "0" : "1"))
      append(contentsOf: String(byte % 16, radix: 16).utf8)
    }
  }
}

extension UInt8 {
  fileprivate var isEscaped: Bool {
    self < 0x20 || self == UInt8(ascii: "\"") || self == UInt8(ascii: "\\")
  }
}
