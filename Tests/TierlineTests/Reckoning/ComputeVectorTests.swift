import Foundation
import Testing

/// The built program over dated cases from other systems' own tests, restated as facts. They lie
/// beside a checkout, or the test is skipped.
struct ComputeVectorTests {
  @Test(.enabled(if: Vector.areAtHand))
  func `the program answers the cases of the table`() throws {
    let folder = try CalendarFolder()
    let vectors = try Vector.all()
    #expect(vectors.count > 400)
    // A process for each; all of them are asked within one, in the test of the arithmetic.
    for (place, vector) in vectors.enumerated() where place % 7 == 3 {
      let calendars = try vector.calendars.enumerated().map { number, text in
        try folder.file("\(place)-\(number).yml", text)
      }
      let outcome = try folder.program.run(vector.call(calendars))
      let answer = outcome.json["due_at"] ?? outcome.json["elapsed_seconds"]
      #expect(vector.isMet(by: answer), "\(vector["id"]): \(outcome.output)\(outcome.complaint)")
    }
  }
}

/// A row of the table.
private struct Vector {
  private let cells: [String: String]

  private static let path = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../../shared/vectors/business-time.csv").standardizedFileURL.path()

  static var areAtHand: Bool { FileManager.default.fileExists(atPath: path) }

  static func all() throws -> [Vector] {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let rows = text.split(whereSeparator: \.isNewline).map(cells)
    let headings = try #require(rows.first)
    return rows.dropFirst().map {
      Vector(cells: Dictionary(uniqueKeysWithValues: zip(headings, $0)))
    }
  }

  /// Commas within quotation marks part nothing, and two of these are one.
  private static func cells(_ line: Substring) -> [String] {
    var (cells, isQuoted) = ([""], false)
    for letter in line {
      switch letter {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: cells.append("")
      default: cells[cells.count - 1].append(letter)
      }
    }
    return cells
  }

  subscript(column: String) -> String { cells[column] ?? "" }

  func call(_ calendars: [String]) -> [String] {
    let question =
      switch self["kind"] {
      case "elapsed": ["--end", self["end"]]
      case "add": ["--budget", self["amount"]]
      default: ["--budget", "0"]
      }
    let boundary = self["boundary"] == "next_open" ? ["--boundary", "next_open"] : []
    return ["sla", "compute", "--json", "--start", self["start"]] + question + boundary
      + calendars.flatMap { ["--calendar", $0] } + items("pauses").flatMap { ["--pause", $0] }
  }

  /// One for each pattern of hours, as people write them: dates and times without quotation marks.
  var calendars: [String] {
    self["weekly_hours"].components(separatedBy: " & ").map { hours in
      """
      time_zone: \(self["time_zone"])
      hours:
      \(dated(hours.components(separatedBy: "; ")))
      shifts:
      \(dated(items("date_shifts")))
      breaks:
      \(dated(items("breaks")))
      holidays: [\(items("holidays").joined(separator: ", "))]

      """
    }
  }

  /// `mon 09:00-12:00,13:00-18:00`, `2026-12-24 09:00-12:00`: a line for each.
  private func dated(_ items: [String]) -> String {
    guard !items.joined().isEmpty else { return "  {}" }
    return items.map { item in
      let parts = item.split(separator: " ")
      return "  \(parts[0]): [\(parts[1].replacing(",", with: ", "))]"
    }.joined(separator: "\n")
  }

  private func items(_ column: String) -> [String] {
    self[column].components(separatedBy: "; ").filter { !$0.isEmpty }
  }

  func isMet(by answer: Any?) -> Bool {
    let tolerance = Double(self["tolerance_seconds"]) ?? 0
    switch self["kind"] {
    case "elapsed":
      guard let seconds = answer as? Double, let wanted = Double(self["expected"]) else {
        return false
      }
      return abs(seconds - wanted) <= tolerance
    case "is_open": return (distance(answer, self["start"]) == 0) == (self["expected"] == "true")
    default: return distance(answer, self["expected"]).map { $0 <= tolerance } ?? false
    }
  }

  /// In seconds between two moments.
  private func distance(_ answer: Any?, _ expected: String) -> Double? {
    guard let one = (answer as? String).flatMap(moment), let other = moment(expected) else {
      return nil
    }
    return abs(one.timeIntervalSince(other))
  }

  private func moment(_ text: String) -> Date? {
    let exact = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
    return (try? exact.parse(text)) ?? (try? Date.ISO8601FormatStyle().parse(text))
  }
}
