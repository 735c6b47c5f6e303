/// A line of an iCalendar file, such as `DTSTART;VALUE=DATE:20261225`.
struct ICalendarLine {
  /// Where it begins, from 1.
  let line: Int
  /// In capitals.
  let name: String
  /// In capitals, as they stand: `VALUE=DATE`.
  let parameters: [String]
  let value: String

  /// The lines of a file with their numbers: what was broken into several, the next beginning with a
  /// space, is one again. Empty ones are left out.
  static func unfolded(_ text: String) -> [(line: Int, text: String)] {
    var lines: [(line: Int, text: String)] = []
    let text =
      text.unicodeScalars.first == "\u{FEFF}"
      ? text.unicodeScalars.dropFirst() : text[...].unicodeScalars
    let parts = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (number, part) in zip(1..., parts) {
      let line = part.last == "\r" ? part.dropLast() : part
      if line.first == " " || line.first == "\t", !lines.isEmpty {
        lines[lines.count - 1].text.unicodeScalars += line.dropFirst()
      } else if !line.isEmpty {
        lines.append((number, String(line)))
      }
    }
    return lines
  }

  /// Nil without a name and a colon.
  init?(_ text: String, line: Int) {
    var (head, isQuoted) = ([String.UnicodeScalarView()], false)
    var rest = text.unicodeScalars[...]
    while let next = rest.popFirst() {
      if next == ":", !isQuoted {
        let words = head.map { String($0).uppercased() }
        guard let name = words.first, !name.isEmpty, name.utf8.allSatisfy(\.isInName) else {
          return nil
        }
        (self.line, self.name, parameters) = (line, name, Array(words.dropFirst()))
        value = String(rest).trimmed
        return
      }
      if next == "\"" { isQuoted.toggle() }
      if next == ";", !isQuoted { head.append(.init()) } else { head[head.count - 1].append(next) }
    }
    return nil
  }
}

/// An event as it is written.
struct ICalendarEvent {
  /// Where it begins, from 1.
  let line: Int
  var lines: [String: [ICalendarLine]] = [:]

  /// What is open around its lines.
  static let place = ["VCALENDAR", "VEVENT"]

  subscript(name: String) -> ICalendarLine? { lines[name]?.first }
}

extension UInt8 {
  /// A letter, a digit or a dash.
  fileprivate var isInName: Bool {
    switch self {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
