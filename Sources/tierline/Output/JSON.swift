internal import PlainText
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
    defer { append("\"") }
    if text.utf8.allSatisfy(\.isPlainInJSON) { return append(text) }
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
  }

  /// JSON as it stands, except for what could move a terminal; line breaks are between its words
  /// only.
  fileprivate mutating func append(escaping json: String) {
    for scalar in json.unicodeScalars {
      switch scalar {
      case "\n", "\r", "\t": append(" ")
      default: append(scalar)
      }
    }
  }

  /// The value stays exact, and the text harmless on a terminal: what is not simply drawn there is
  /// written by number.
  private mutating func append(_ scalar: Unicode.Scalar) {
    guard !scalar.isSafeToShow else { return unicodeScalars.append(scalar) }
    for unit in String(scalar).utf16 {
      let digits = String(unit, radix: 16)
      append("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
    }
  }
}

extension UInt8 {
  /// ASCII that stands for itself between quotation marks.
  fileprivate var isPlainInJSON: Bool {
    (0x20...0x7E).contains(self) && self != UInt8(ascii: "\"") && self != UInt8(ascii: "\\")
  }
}

extension Double {
  fileprivate var withoutEmptyFraction: String {
    let text = description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
