import Exchange
import Foundation
import Journal
import ServiceDesk
import Testing

/// Some hundreds of dated cases from other systems' own tests, restated as facts. They lie beside a
/// checkout, or the test is skipped.
struct BusinessTimeVectorTests {
  @Test(.enabled(if: BusinessTimeCase.areAtHand))
  func `every case of the table comes out`() throws {
    let cases = try BusinessTimeCase.all()
    #expect(cases.count > 400)
    for row in cases {
      let (answer, expected) = try (row.answer(), row.expected)
      let isRight =
        switch (answer, expected) {
        case (.moment(let a?), .moment(let b?)):
          abs(a.microseconds - b.microseconds) <= row.tolerance
        case (.span(let a), .span(let b)): abs(a.microseconds - b.microseconds) <= row.tolerance
        default: answer == expected
        }
      #expect(isRight, "\(row.cells["id"] ?? ""): \(answer) for \(expected)")
    }
  }
}

/// A row of the table.
private struct BusinessTimeCase {
  let cells: [String: String]

  enum Answer: Equatable {
    case moment(Instant?)
    case span(TimeSpan)
    case isOpen(Bool)
  }

  private static let path = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/vectors/business-time.csv").standardizedFileURL.path()

  static var areAtHand: Bool { FileManager.default.fileExists(atPath: path) }

  static func all() throws -> [BusinessTimeCase] {
    var reader = CSVReader(try SourceFile(path: path), dialect: CSVDialect())
    try #require(reader.readHeader().isEmpty)
    let headings = reader.header.headings
    var (cases, record) = ([BusinessTimeCase](), CSVRecord())
    while try reader.next(into: &record) {
      let cells = (0..<record.cellCount).map { record.text($0) }
      cases.append(
        BusinessTimeCase(cells: Dictionary(uniqueKeysWithValues: zip(headings, cells))))
    }
    return cases
  }

  func answer() throws -> Answer {
    let boundary = BusinessTime.Boundary(rawValue: self["boundary"]) ?? .close
    var time = try BusinessTime(calendars(), boundary: boundary, zones: ZoneRules.named)
    let (start, pauses) = try (moment("start"), pauses())
    switch self["kind"] {
    case "elapsed":
      return .span(time.elapsed(from: start, to: try moment("end"), pauses: pauses))
    case "is_open": return .isOpen(time.isOpen(at: start, pauses: pauses))
    case "next_open":
      return .moment(time.moment(.seconds(0), after: start, pauses: pauses))
    default:
      let amount = try #require(self["amount"].decimalMicroseconds)
      let span = TimeSpan(microseconds: abs(amount))
      return self["amount"].hasPrefix("-")
        ? .moment(time.moment(span, before: start, pauses: pauses))
        : .moment(time.moment(span, after: start, pauses: pauses))
    }
  }

  var expected: Answer {
    get throws {
      switch self["kind"] {
      case "elapsed":
        .span(TimeSpan(microseconds: try #require(self["expected"].decimalMicroseconds)))
      case "is_open": .isOpen(self["expected"] == "true")
      default: .moment(try moment("expected"))
      }
    }
  }

  var tolerance: Int64 { self["tolerance_seconds"].decimalMicroseconds ?? 0 }

  private subscript(column: String) -> String { cells[column] ?? "" }

  private func moment(_ column: String) throws -> Instant {
    try #require(Instant(iso8601: self[column]))
  }

  private func calendars() throws -> [WorkCalendar] {
    let dates = try (shifts: dated("date_shifts"), breaks: dated("breaks"))
    let holidays = try items("holidays").map { try #require(CivilDate($0)) }
    return try self["weekly_hours"].components(separatedBy: " & ").map { text in
      var week: [Weekday: [DayHours]] = [:]
      for item in text.components(separatedBy: "; ") where !item.isEmpty {
        week[try #require(Weekday(rawValue: String(item.prefix(3))))] = try hours(item.dropFirst(4))
      }
      return WorkCalendar(
        zone: self["time_zone"], week: week, shifts: dates.shifts, breaks: dates.breaks,
        holidays: Set(holidays))
    }
  }

  private func pauses() throws -> Pauses {
    Pauses(
      try items("pauses").map { item in
        let ends = try item.split(separator: "/").map { try #require(Instant(iso8601: $0)) }
        return (from: ends[0], to: ends[1])
      })
  }

  private func dated(_ column: String) throws -> [CivilDate: [DayHours]] {
    try items(column).reduce(into: [:]) { dates, item in
      dates[try #require(CivilDate(item.prefix(10)))] = try hours(item.dropFirst(11))
    }
  }

  private func items(_ column: String) -> [String] {
    self[column].components(separatedBy: "; ").filter { !$0.isEmpty }
  }

  private func hours(_ text: Substring) throws -> [DayHours] {
    try text.split(separator: ",").map { try #require(DayHours($0)) }
  }
}

extension String {
  /// Decimal seconds.
  fileprivate var decimalMicroseconds: Int64? {
    Decimal(string: self).map { NSDecimalNumber(decimal: $0 * 1_000_000).int64Value }
  }
}
