public import ServiceDesk

/// The holidays of an iCalendar file (`.ics`), as authorities and calendar programs give them out.
public enum HolidayFile {
  /// Every date that an event of the file covers: what comes again each year is followed to the end
  /// of 2100. Cancelled events are left out.
  ///
  /// Events are whole days; one that begins and ends at midnight is taken for such, and one that
  /// names another time of day is a fault.
  /// - Throws: every fault with the line that it stands on.
  public static func dates(of text: String) throws(DocumentFaults) -> Set<CivilDate> {
    var reader = HolidayReader()
    let events = reader.events(in: ICalendarLine.unfolded(text))
    let dates = reader.dates(of: events)
    if reader.faults.isEmpty { return dates }
    throw DocumentFaults(faults: reader.faults.sorted { $0.line < $1.line })
  }

  /// Zones are known so far, and no clock runs beyond.
  static let end = CivilDate(dayNumber: CivilTime.dayNumber(year: 2100, month: 12, day: 31))
}

/// Reads events of whole days, and notes each fault at its line so that all are told at once.
struct HolidayReader {
  private(set) var faults: [DocumentFault] = []

  static let mostEvents = 5000
  static let mostDates = 500_000
  private static let mostFaults = 100

  mutating func note(_ line: Int, _ sentence: String) {
    guard faults.count < Self.mostFaults else { return }
    faults.append(DocumentFault(line: line, column: 1, sentence: sentence))
  }

  /// The events of the calendar, without those inside others, such as alarms.
  mutating func events(in lines: [(line: Int, text: String)]) -> [HolidayEvent] {
    var (events, open) = ([HolidayEvent](), [String]())
    var event = ICalendarEvent(line: 0)
    for (number, text) in lines {
      guard let line = ICalendarLine(text, line: number) else {
        note(number, "“\(text.prefix(40))” is no line of an iCalendar file: NAME:VALUE.")
        continue
      }
      switch line.name {
      case "BEGIN":
        open.append(line.value.uppercased())
        if open == ICalendarEvent.place { event = ICalendarEvent(line: number) }
      case "END":
        guard open.last == line.value.uppercased() else {
          note(number, "END:\(line.value) closes nothing that is open.")
          return events
        }
        if open == ICalendarEvent.place { events += holiday(of: event).map { [$0] } ?? [] }
        open.removeLast()
      default: if open == ICalendarEvent.place { event.lines[line.name, default: []].append(line) }
      }
      if events.count > Self.mostEvents {
        note(number, "There are more than \(Self.mostEvents.grouped) events.")
        return []
      }
    }
    noteEnd(open, isEmpty: events.isEmpty, lines)
    return events
  }

  private mutating func noteEnd(
    _ open: [String], isEmpty: Bool, _ lines: [(line: Int, text: String)]
  ) {
    if let name = open.last {
      note(lines.last?.line ?? 1, "The file ends before END:\(name); a part of it is missing.")
    } else if isEmpty, faults.isEmpty {
      note(1, "There is no event in it: an iCalendar file has BEGIN:VCALENDAR and BEGIN:VEVENT.")
    }
  }

  /// What the events come to together.
  mutating func dates(of events: [HolidayEvent]) -> Set<CivilDate> {
    // A changed occurrence stands as an event of its own, in the place of the regular one.
    let replaced = Dictionary(
      events.compactMap { event in event.replaces.map { (event.name, [$0]) } },
      uniquingKeysWith: +)
    var (dates, count) = (Set<CivilDate>(), 0)
    for event in events where !event.isCancelled {
      let without = event.replaces == nil ? replaced[event.name] ?? [] : []
      let starts = event.starts.subtracting(without)
      count += starts.count * event.length
      guard count <= Self.mostDates else {
        note(event.line, "The file names more than \(Self.mostDates.grouped) dates.")
        return dates
      }
      for start in starts { dates.formUnion((0..<event.length).map { start + $0 }) }
    }
    return dates
  }
}
