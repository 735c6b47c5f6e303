public import ServiceDesk
internal import Yams

extension WorkCalendar {
  /// Reads a calendar alone, as it stands in a policy:
  ///
  ///     time_zone: Europe/Berlin
  ///     hours: {mon-thu: ["09:00-12:00", "13:00-18:00"], fri: ["09:00-16:00"]}
  ///     shifts: {"2026-12-24": ["09:00-12:00"]}
  ///     breaks: {"2026-12-22": ["10:00-11:00"]}
  ///     holidays: ["2026-12-25"]
  ///     holidays_file: feiertage.ics
  ///
  /// - Parameters:
  ///   - files: the texts of holiday files by the names that `HolidayFile.names` finds.
  ///   - isZone: whether the time-zone data knows the name.
  /// - Throws: every fault with its line and column.
  public init(
    document: String, files: [String: String] = [:], isZone: (String) -> Bool
  ) throws(DocumentFaults) {
    let root = try DocumentReader.mapping(document)
    var reader = DocumentReader()
    let calendar = reader.calendar(root, files: files, isZone: isZone)
    try reader.finish()
    self = calendar
  }
}

extension HolidayFile {
  /// The holiday files that a calendar, or the calendars of a policy, name; none where the document
  /// cannot be read.
  public static func names(in document: String) -> [String] {
    guard let root = try? DocumentReader.mapping(document) else { return [] }
    let calendars = [root] + (root["calendars"]?.mapping.map { Array($0.values) } ?? [])
    return Set(calendars.compactMap { $0["holidays_file"]?.scalar?.string }).sorted()
  }
}

extension DocumentReader {
  mutating func calendar(
    _ node: Node, files: [String: String] = [:], isZone: (String) -> Bool
  ) -> WorkCalendar {
    expect(
      node,
      keys: ["time_zone", "hours", "shifts", "breaks", "holidays", "holidays_file"],
      required: ["time_zone"])
    let holidays = items(node["holidays"], "holidays").compactMap { date($0) }
    let calendar = WorkCalendar(
      zone: zone(node["time_zone"], isZone), week: week(node["hours"]),
      shifts: dated(node["shifts"], "shifts"), breaks: dated(node["breaks"], "breaks"),
      holidays: self.holidays(node["holidays_file"], files).union(holidays))
    if calendar.week.values.allSatisfy(\.isEmpty), calendar.shifts.values.allSatisfy(\.isEmpty) {
      note(node["hours"] ?? node, "This calendar has no hours: no clock would ever run by it.")
    }
    return calendar
  }

  private mutating func zone(_ node: Node?, _ isZone: (String) -> Bool) -> String {
    guard let name = text(node, "time_zone"), let node else { return "" }
    if !isZone(name) {
      let near = meant(name, among: ZoneTable.knownNames)
      note(node, "“\(name)” is no time zone; they are named as in Europe/Berlin.\(near)")
    }
    return name
  }

  /// Faults of the file are told where it is named, with the line on which they stand there.
  private mutating func holidays(_ node: Node?, _ files: [String: String]) -> Set<CivilDate> {
    guard let node, let name = text(node, "holidays_file") else { return [] }
    guard let file = files[name] else {
      note(node, "The file “\(name)” is not there.")
      return []
    }
    do throws(DocumentFaults) {
      return try HolidayFile.dates(of: file)
    } catch {
      for fault in error.faults { note(node, "\(name):\(fault.line): \(fault.sentence)") }
      return []
    }
  }

  /// A key is a day, or the first and the last of several.
  private mutating func week(_ node: Node?) -> [Weekday: [DayHours]] {
    var week: [Weekday: [DayHours]] = [:]
    for (key, name, value) in pairs(node, "hours") {
      guard let days = Weekday.range(name) else {
        note(key, "“\(name)” is no day: write mon, tue … sun, or mon-fri.")
        continue
      }
      let hours = hours(value)
      for day in days {
        if week[day] != nil { note(key, "The hours of \(day.rawValue) stand twice.") }
        week[day] = hours
      }
    }
    return week
  }

  private mutating func dated(_ node: Node?, _ what: String) -> [CivilDate: [DayHours]] {
    var dates: [CivilDate: [DayHours]] = [:]
    for (key, _, value) in pairs(node, what) {
      guard let date = date(key) else { continue }
      dates[date] = hours(value)
    }
    return dates
  }

  private mutating func date(_ node: Node) -> CivilDate? {
    if let date = node.scalar.flatMap({ CivilDate($0.string) }) { return date }
    note(node, "“\(node.scalar?.string ?? "")” is no date: write it as in 2026-12-24.")
    return nil
  }

  private mutating func hours(_ node: Node) -> [DayHours] {
    let written = node.scalar == nil ? items(node, "The hours of a day") : [node]
    var hours: [DayHours] = []
    for item in written {
      guard let next = item.scalar.flatMap({ DayHours($0.string) }) else {
        note(
          item,
          "“\(item.scalar?.string ?? "")” are no hours: write them as in 09:00-17:30; a day ends at 24:00."
        )
        continue
      }
      if hours.contains(where: { $0.opens < next.closes && next.opens < $0.closes }) {
        note(item, "\(next) overlaps with other hours of the day.")
      }
      hours.append(next)
    }
    return hours
  }
}

extension Weekday {
  /// `tue`, `mon-fri`, `sat-mon`; nil for anything else.
  fileprivate static func range(_ text: String) -> [Weekday]? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false)
      .map { Weekday(rawValue: $0.trimmed.lowercased()) }
    guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1],
      let from = allCases.firstIndex(of: first), let to = allCases.firstIndex(of: last)
    else { return nil }
    let length = (to - from + allCases.count) % allCases.count
    return (0...length).map { allCases[(from + $0) % allCases.count] }
  }
}

extension Substring {
  fileprivate var trimmed: String { String(self).trimmed }
}
