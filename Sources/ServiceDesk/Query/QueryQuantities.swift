// Lengths of time, moments and counts as they are written in a query.

extension QueryParser {
  func spanLimit(
    of term: QueryTermText,
    _ condition: (Query.Comparison, TimeSpan) -> Query.Condition
  ) throws(Fault) -> Query.Condition {
    guard case .compares(let comparison) = term.opening.relation else {
      throw Fault(.needsComparison(term.field), at: term.parts.range)
    }
    let value = try onlyValue(of: term)
    guard let span = TimeSpan(queryText: value.whole) else {
      throw Fault(.notASpan(value.whole), at: value.range)
    }
    return condition(comparison, span)
  }
}

extension TimeSpan {
  /// Reads `30m`, `4h`, `3d`, `2w`, `90s` and several in one, `1d12h`; up to a hundred years.
  public init?(queryText text: String) {
    var (total, digits) = (0, "")
    for character in text.foldedForQuery {
      if let unit = TimeSpan.unitSeconds[character] {
        guard let count = Int(digits), count <= TimeSpan.longest / unit else { return nil }
        total += count * unit
        digits = ""
      } else {
        guard ("0"..."9").contains(character) else { return nil }
        digits.append(character)
      }
    }
    guard !text.isEmpty, digits.isEmpty, total <= TimeSpan.longest else { return nil }
    self = .seconds(Int64(total))
  }

  /// Whole seconds, written as `init(queryText:)` reads them: `1d12h`.
  public var queryText: String {
    var (rest, text) = (seconds, "")
    for (letter, unit) in [("d", 86_400), ("h", 3600), ("m", 60), ("s", 1)] as [(String, Int64)] {
      if rest >= unit { text += "\(rest / unit)\(letter)" }
      rest %= unit
    }
    return text.isEmpty ? "0s" : text
  }

  private static let unitSeconds: [Character: Int] = [
    "s": 1, "m": 60, "h": 3600, "d": 86_400, "w": 604_800,
  ]
  private static let longest = 36_525 * 86_400
}

extension QueryParser {
  /// A day or a moment as it was written; `end` is where the day ends, or the moment itself.
  struct Day {
    let start: Instant
    let end: Instant
    var isMoment: Bool { start == end }
  }

  func moments(of term: QueryTermText) throws(Fault) -> MomentRange {
    let value = try onlyValue(of: term)
    let range =
      switch term.opening.relation {
      case .compares(let comparison): try limit(comparison, value)
      case .equals: try stretch(value, of: term)
      }
    if let from = range.from, let to = range.to, from >= to { throw nothingLeft(of: term) }
    return range
  }

  private func limit(
    _ comparison: Query.Comparison, _ value: QueryValue
  ) throws(Fault) -> MomentRange {
    let day = try day(value.whole, at: value.range)
    return switch comparison {
    case .less: MomentRange(from: nil, to: day.start)
    case .atMost: MomentRange(from: nil, to: day.justBehind)
    case .more: MomentRange(from: day.justBehind, to: nil)
    case .atLeast: MomentRange(from: day.start, to: nil)
    }
  }

  /// `FROM..TO`, either end left out, or one day.
  private func stretch(_ value: QueryValue, of term: QueryTermText) throws(Fault) -> MomentRange {
    guard let (from, to) = value.whole.rangeEnds else {
      let day = try day(value.whole, at: value.range)
      if day.isMoment { throw Fault(.needsComparison(term.field), at: value.range) }
      return MomentRange(from: day.start, to: day.end)
    }
    return MomentRange(
      from: from.isEmpty ? nil : try day(from, at: value.range).start,
      to: to.isEmpty ? nil : try day(to, at: value.range).start)
  }

  func day(_ text: String, at range: Range<Int>) throws(Fault) -> Day {
    guard let day = day(text), day.canBeWritten else { throw Fault(.notAMoment(text), at: range) }
    return day
  }

  private func day(_ text: String) -> Day? {
    switch text.foldedForQuery {
    case "today": return day(zone.civilTime(now).dayNumber)
    case "yesterday": return day(zone.civilTime(now).dayNumber - 1)
    default: break
    }
    guard let naive = Instant(iso8601: text.uppercased()) else { return nil }
    if text.utf8.count == "2026-11-20".utf8.count { return day(CivilTime(naive).dayNumber) }
    // What does not move with the offset has a zone of its own.
    let hasZone = Instant(iso8601: text.uppercased(), offset: 3600) == naive
    let moment = hasZone ? naive : zone.instant(CivilTime(naive))
    return Day(start: moment, end: moment)
  }

  private func day(_ number: Int) -> Day {
    let bounds = [number, number + 1].map { number in
      let (year, month, day) = CivilTime.date(ofDayNumber: number)
      return zone.instant(CivilTime(year: year, month: month, day: day))
    }
    return Day(start: bounds[0], end: bounds[1])
  }
}

extension QueryParser.Day {
  /// Years have four digits; where a zone moves a moment out of them it could not be read again.
  fileprivate var canBeWritten: Bool {
    [start, justBehind].allSatisfy { Instant(iso8601: $0.iso8601) == $0 }
  }

  /// The first moment that is later than all of it.
  fileprivate var justBehind: Instant {
    isMoment ? start + TimeSpan(microseconds: 1) : end
  }
}

extension QueryParser {
  /// `>0`, `:2`, `:1..3`.
  func counts(of term: QueryTermText) throws(Fault) -> ClosedRange<Int> {
    let value = try onlyValue(of: term)
    guard case .compares(let comparison) = term.opening.relation else {
      return try countRange(value, of: term)
    }
    let limit = try count(value.whole, at: value.range)
    switch comparison {
    case .less where limit == 0: throw nothingLeft(of: term)
    case .less: return 0...limit - 1
    case .atMost: return 0...limit
    case .more: return limit + 1...Int.max
    case .atLeast: return limit...Int.max
    }
  }

  private func countRange(
    _ value: QueryValue, of term: QueryTermText
  ) throws(Fault) -> ClosedRange<Int> {
    guard let (from, to) = value.whole.rangeEnds else {
      let count = try count(value.whole, at: value.range)
      return count...count
    }
    let first = from.isEmpty ? 0 : try count(from, at: value.range)
    let last = to.isEmpty ? Int.max : try count(to, at: value.range)
    guard first <= last else { throw nothingLeft(of: term) }
    return first...last
  }

  private func count(_ text: String, at range: Range<Int>) throws(Fault) -> Int {
    guard let count = Int(text), (0...1_000_000).contains(count) else {
      throw Fault(.notACount(text), at: range)
    }
    return count
  }
}

extension CivilTime {
  fileprivate var dayNumber: Int { CivilTime.dayNumber(year: year, month: month, day: day) }
}

extension String {
  /// What stands before and behind the first `..`.
  fileprivate var rangeEnds: (String, String)? {
    let scalars = unicodeScalars
    for index in scalars.indices {
      let next = scalars.index(after: index)
      guard next < scalars.endIndex, scalars[index] == ".", scalars[next] == "." else { continue }
      return (String(scalars[..<index]), String(scalars[scalars.index(after: next)...]))
    }
    return nil
  }
}
