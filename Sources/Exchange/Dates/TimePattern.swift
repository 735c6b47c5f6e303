/// How a source writes its times: one pattern of a mapping's `times: format:`.
///
/// Either a name: `iso8601`, `epoch_seconds`, `epoch_milliseconds`, `epoch_microseconds`; or
/// letters for parts, as in `d/M/yyyy H:mm`:
///
///     yyyy yy   year; two digits 70–99 mean 1970–1999, others 2000–2069
///     MM M      month, two digits or one to two;  MMM  Jan or January, in any case
///     dd d      day;          EEE  Mon or Monday, passed over
///     HH H      hour 0–23;    hh h  hour 1–12, with  a  for AM or PM
///     mm m  ss s  minute, second;  S  a fraction of a second, one to nine digits
///     Z         offset from UTC: Z, +02, +0200 or +02:00
///     'text'    exactly this text; '' is one quote
///
/// Everything that is not a letter stands for itself.
public struct TimePattern: Hashable, Sendable {
  public let source: String
  let form: Form

  enum Form: Hashable, Sendable {
    case iso8601
    case epoch(microsecondsPerUnit: Int64)
    case parts([Part])
  }

  enum Part: Hashable, Sendable {
    case year, yearOfCentury
    case month(Digits), day(Digits), hour(Digits), hourOfHalf(Digits)
    case minute(Digits), second(Digits)
    case fraction, halfOfDay, monthName, weekdayName, offset
    case literal(UInt8)
  }

  /// How many digits a number has in the text.
  enum Digits: Hashable, Sendable {
    case two
    case oneOrTwo
  }

  /// What is wrong with a pattern.
  public enum Fault: Error, Hashable, Sendable {
    case unknownLetters(String)
    case unclosedQuote
    case missingPart(String)
    case repeatedPart(String)
    case hourWithoutHalf
    case halfWithoutHour
  }

  public init(_ source: String) throws(Fault) {
    self.source = source
    switch source {
    case "iso8601": form = .iso8601
    case "epoch_seconds": form = .epoch(microsecondsPerUnit: 1_000_000)
    case "epoch_milliseconds": form = .epoch(microsecondsPerUnit: 1_000)
    case "epoch_microseconds": form = .epoch(microsecondsPerUnit: 1)
    default: form = .parts(try Self.parts(of: source))
    }
  }

  /// Whether a time written so may lack an offset, and a zone must be known.
  var needsZone: Bool {
    switch form {
    case .iso8601, .epoch: false
    case .parts(let parts): !parts.contains(.offset)
    }
  }
}

extension TimePattern {
  private static func parts(of source: String) throws(Fault) -> [Part] {
    let bytes = Array(source.utf8)
    var parts = [Part]()
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "'") {
        try appendQuoted(bytes, &position, &parts)
      } else if isLetter(byte) {
        let run = bytes[position...].prefix { $0 == byte }
        parts.append(try part(for: String(decoding: run, as: UTF8.self)))
        position += run.count
      } else {
        parts.append(.literal(byte))
        position += 1
      }
    }
    try check(parts)
    return parts
  }

  private static func appendQuoted(
    _ bytes: [UInt8], _ position: inout Int, _ parts: inout [Part]
  ) throws(Fault) {
    let quote = UInt8(ascii: "'")
    position += 1
    let isQuoteAlone = position < bytes.count && bytes[position] == quote
    while position < bytes.count {
      let isDoubled = position + 1 < bytes.count && bytes[position + 1] == quote
      if bytes[position] == quote {
        position += 1
        if isQuoteAlone { return parts.append(.literal(quote)) }
        guard isDoubled else { return }
      }
      parts.append(.literal(bytes[position]))
      position += 1
    }
    throw .unclosedQuote
  }

  private static func part(for letters: String) throws(Fault) -> Part {
    switch letters {
    case "yyyy": .year
    case "yy": .yearOfCentury
    case "MM": .month(.two)
    case "M": .month(.oneOrTwo)
    case "MMM", "MMMM": .monthName
    case "dd": .day(.two)
    case "d": .day(.oneOrTwo)
    case "EEE", "EEEE": .weekdayName
    case "HH": .hour(.two)
    case "H": .hour(.oneOrTwo)
    case "hh": .hourOfHalf(.two)
    case "h": .hourOfHalf(.oneOrTwo)
    case "mm": .minute(.two)
    case "m": .minute(.oneOrTwo)
    case "ss": .second(.two)
    case "s": .second(.oneOrTwo)
    case "a": .halfOfDay
    case "Z": .offset
    case _ where letters.allSatisfy({ $0 == "S" }): .fraction
    default: throw .unknownLetters(letters)
    }
  }

  private static func check(_ parts: [Part]) throws(Fault) {
    let counts = Dictionary(grouping: parts.compactMap(\.role)) { $0 }
    for role in ["year", "month", "day"] where counts[role] == nil { throw .missingPart(role) }
    for part in parts {
      if let role = part.role, counts[role, default: []].count > 1 { throw .repeatedPart(role) }
    }
    let hasHalf = counts["half of the day"] != nil
    let hasHourOfHalf = parts.contains {
      if case .hourOfHalf = $0 { true } else { false }
    }
    if hasHourOfHalf, !hasHalf { throw .hourWithoutHalf }
    if hasHalf, !hasHourOfHalf { throw .halfWithoutHour }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }
}

extension TimePattern.Part {
  /// What a pattern says once at most.
  fileprivate var role: String? {
    switch self {
    case .year, .yearOfCentury: "year"
    case .month, .monthName: "month"
    case .day: "day"
    case .hour, .hourOfHalf: "hour"
    case .minute: "minute"
    case .second: "second"
    case .fraction: "fraction"
    case .halfOfDay: "half of the day"
    case .offset: "offset"
    case .weekdayName, .literal: nil
    }
  }
}
