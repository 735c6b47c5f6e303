internal import ServiceDesk

/// An event of whole days.
struct HolidayEvent {
  /// Where it begins in the file, from 1.
  let line: Int
  /// Its UID, which changed occurrences of it share.
  let name: String
  let isCancelled: Bool
  /// The occurrence that it stands for instead.
  let replaces: CivilDate?
  /// The first date of each occurrence.
  let starts: Set<CivilDate>
  /// In days.
  let length: Int
}

extension HolidayReader {
  /// Nil where it has no beginning that could be read.
  mutating func holiday(of event: ICalendarEvent) -> HolidayEvent? {
    guard let first = event["DTSTART"] else {
      note(event.line, "This event has no DTSTART: nobody knows when it is.")
      return nil
    }
    guard let start = date(first.value, of: first) else { return nil }
    guard start <= HolidayFile.end, start >= Self.earliest else {
      note(first.line, "\(start) is not between \(Self.earliest) and \(HolidayFile.end).")
      return nil
    }
    for line in event.lines["EXRULE"] ?? [] {
      note(line.line, "EXRULE is not understood; name the dates that are left out in an EXDATE.")
    }
    var starts: Set = [start]
    for line in event.lines["RRULE"] ?? [] {
      guard let rule = rule(line) else { continue }
      starts.formUnion(rule.dates(from: start, through: HolidayFile.end))
    }
    starts.formUnion(dates("RDATE", of: event))
    starts.subtract(dates("EXDATE", of: event))
    return HolidayEvent(
      line: event.line, name: event["UID"]?.value ?? "line \(event.line)",
      isCancelled: event["STATUS"]?.value.uppercased() == "CANCELLED",
      replaces: event["RECURRENCE-ID"].flatMap { date($0.value, of: $0) },
      starts: starts, length: length(of: event, from: start))
  }

  private static let earliest = CivilDate(
    dayNumber: CivilTime.dayNumber(year: 1900, month: 1, day: 1))
  private static let longest = 366

  // MARK: Dates

  /// `20261225`, or midnight of it.
  private mutating func date(_ text: String, of line: ICalendarLine) -> CivilDate? {
    let parts = text.split(separator: "T", maxSplits: 1)
    guard let day = parts.first, let date = CivilDate(compact: day) else {
      note(line.line, "“\(text)” is no date: \(line.name) is written as in 20261225.")
      return nil
    }
    guard parts.count == 1 || parts[1].hasPrefix("000000") else {
      note(
        line.line,
        "“\(text)” has a time of day, and a holiday is whole days; shorter hours belong in shifts.")
      return nil
    }
    return date
  }

  private mutating func dates(_ name: String, of event: ICalendarEvent) -> [CivilDate] {
    (event.lines[name] ?? []).flatMap { line in
      line.value.split(separator: ",").compactMap { date(String($0), of: line) }
    }
  }

  // MARK: Length

  /// An event without an end is one day long.
  private mutating func length(of event: ICalendarEvent, from start: CivilDate) -> Int {
    let line = event["DTEND"] ?? event["DURATION"]
    guard let line else { return 1 }
    let days = line.name == "DTEND" ? days(until: line, from: start) : days(line)
    guard let days else { return 1 }
    if days < 1 { note(line.line, "This event ends before it begins.") }
    if days > Self.longest { note(line.line, "A holiday is at most \(Self.longest) days long.") }
    return min(max(days, 1), Self.longest)
  }

  /// The end is the first day behind the event; the last of it where a program gives its last
  /// minute, or the same day again.
  private mutating func days(until line: ICalendarLine, from start: CivilDate) -> Int? {
    let parts = line.value.split(separator: "T")
    if parts.count == 2, parts[1].hasPrefix("2359"), let last = CivilDate(compact: parts[0]) {
      return last.dayNumber - start.dayNumber + 1
    }
    guard let end = date(line.value, of: line) else { return nil }
    return end == start ? 1 : end.dayNumber - start.dayNumber
  }

  /// `P1D`, `P2W`, and `PT24H` where it comes to whole days.
  private mutating func days(_ line: ICalendarLine) -> Int? {
    let text = line.value.uppercased()
    var (hours, number, isSound) = (0, "", text.hasPrefix("P") && text.utf8.count <= 12)
    for letter in text.dropFirst() {
      if letter.isASCII, letter.isNumber {
        number.append(letter)
        continue
      }
      if letter == "T", number.isEmpty { continue }
      let unit = ["W": 168, "D": 24, "H": 1, "M": 0, "S": 0][letter]
      guard let unit, let count = Int(number), unit > 0 || count == 0 else {
        isSound = false
        break
      }
      (hours, number) = (hours + count * unit, "")
    }
    if isSound, number.isEmpty, hours > 0, hours % 24 == 0 { return hours / 24 }
    note(line.line, "“\(line.value)” is no length in whole days, such as P1D or P2W.")
    return nil
  }
}

extension CivilDate {
  /// Reads `20261225`.
  init?(compact text: some StringProtocol) {
    let digits = text.utf8.map { Int($0) - 48 }
    guard digits.count == 8, digits.allSatisfy((0...9).contains) else { return nil }
    let number = digits.reduce(0) { $0 * 10 + $1 }
    self.init(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }
}
