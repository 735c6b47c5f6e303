internal import ServiceDesk

/// A JSON value whose keys keep the order in which they were written.
enum JSON: Sendable {
  case null
  case bool(Bool)
  case integer(Int64)
  case decimal(Double)
  case string(String)
  case array([JSON])
  case object([(key: String, value: JSON)])
  /// Text that is JSON already.
  case verbatim(String)

  var text: String {
    var text = ""
    write(to: &text)
    return text
  }

  private func write(to text: inout String) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .integer(let value): text += String(value)
    case .decimal(let value): text += value.withoutEmptyFraction
    case .string(let value): text.append(quoted: value)
    case .array(let values):
      text += "["
      for (place, value) in values.enumerated() {
        if place > 0 { text += "," }
        value.write(to: &text)
      }
      text += "]"
    case .object(let members):
      text += "{"
      for (place, member) in members.enumerated() {
        if place > 0 { text += "," }
        text.append(quoted: member.key)
        text += ":"
        member.value.write(to: &text)
      }
      text += "}"
    case .verbatim(let value): text.append(escaping: value)
    }
  }
}

extension JSON: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral,
  ExpressibleByStringLiteral, ExpressibleByNilLiteral
{
  init(dictionaryLiteral members: (String, JSON)...) {
    self = .object(members.map { (key: $0.0, value: $0.1) })
  }
  init(arrayLiteral values: JSON...) { self = .array(values) }
  init(stringLiteral value: String) { self = .string(value) }
  init(nilLiteral: ()) { self = .null }
}

extension JSON {
  init(_ value: String?) { self = value.map(JSON.string) ?? .null }
  init(_ value: Int?) { self = value.map { .integer(Int64($0)) } ?? .null }
  init(_ value: Int64) { self = .integer(value) }
  init(_ moment: Instant?) { self.init(moment?.iso8601) }
  init(_ id: (some CustomStringConvertible)?) { self.init(id?.description) }
  init(_ texts: [String]) { self = .array(texts.map(JSON.string)) }
}

extension String {
  fileprivate mutating func append(quoted text: String) {
    append("\"")
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": append("\\\"")
      case "\\": append("\\\\")
      case "\n": append("\\n")
      case "\t": append("\\t")
      case "\r": append("\\r")
      default: append(scalar)
      }
    }
    append("\"")
  }

  /// JSON as it stands, except for what could move a terminal.
  fileprivate mutating func append(escaping json: String) {
    for scalar in json.unicodeScalars { append(scalar) }
  }

  /// The value stays exact, and the text harmless on a terminal: controls of both ranges and those
  /// that turn the writing direction are written by number.
  private mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069:
      let digits = String(scalar.value, radix: 16)
      append("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
    default: unicodeScalars.append(scalar)
    }
  }
}

extension Double {
  fileprivate var withoutEmptyFraction: String {
    let text = description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
