import Journal
import ServiceDesk
import Testing

struct HolidayFileTests {
  /// A calendar of one event, with lines that end as the standard says.
  private func calendar(_ lines: String...) -> String {
    (["BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT", "UID:1", "SUMMARY:Feiertag"] + lines
      + ["END:VEVENT", "END:VCALENDAR", ""]).joined(separator: "\r\n")
  }

  private func dates(_ text: String) throws -> [String] {
    try HolidayFile.dates(of: text).sorted().map(\.description)
  }

  private func faults(_ text: String) -> [DocumentFault] {
    do throws(DocumentFaults) {
      _ = try HolidayFile.dates(of: text)
      return []
    } catch {
      return error.faults
    }
  }

  @Test(arguments: [
    ("DTSTART;VALUE=DATE:20261225", ["2026-12-25"]),
    ("DTSTART;VALUE=DATE:20261225\r\nDTEND;VALUE=DATE:20261227", ["2026-12-25", "2026-12-26"]),
    ("DTSTART;VALUE=DATE:20261225\r\nDTEND;VALUE=DATE:20261225", ["2026-12-25"]),
    ("DTSTART;VALUE=DATE:20261231\r\nDURATION:P2D", ["2026-12-31", "2027-01-01"]),
    ("DTSTART;VALUE=DATE:20261231\r\nDURATION:PT24H", ["2026-12-31"]),
    ("dtstart;value=date:20261225\r\ndtend;value=date:20261226", ["2026-12-25"]),
    ("DTSTART:20261225\r\nTRANSP:TRANSPARENT", ["2026-12-25"]),
    (
      "DTSTART;TZID=\"Europe:Berlin;x\":20261225T000000\r\nDTEND;TZID=B:20261226T235900",
      ["2026-12-25", "2026-12-26"]
    ),
    ("DTSTART;VA\r\n LUE=DATE:2026\r\n\t1225", ["2026-12-25"]),
    ("BEGIN:VALARM\r\nDTSTART:20200101\r\nEND:VALARM\r\nDTSTART:20261225", ["2026-12-25"]),
    (
      "DTSTART:20261225\r\nRDATE;VALUE=DATE:20270104,20270105",
      [
        "2026-12-25", "2027-01-04", "2027-01-05",
      ]
    ),
    ("DTSTART:20261225\r\nSTATUS:CANCELLED", []),
  ])
  func `an event closes its days`(lines: String, expected: [String]) throws {
    #expect(try dates(calendar(lines)) == expected)
    #expect(try dates(calendar(lines).replacing("\r\n", with: "\n")) == expected)
    #expect(try dates("\u{FEFF}" + calendar(lines)) == expected)
  }

  /// The first dates of each rule, worked out on a calendar on the wall.
  @Test(arguments: [
    ("20261225", "FREQ=YEARLY", ["2026-12-25", "2027-12-25", "2028-12-25"]),
    ("20240229", "FREQ=YEARLY", ["2024-02-29", "2028-02-29", "2032-02-29"]),
    ("20260501", "FREQ=YEARLY;INTERVAL=2;WKST=MO", ["2026-05-01", "2028-05-01", "2030-05-01"]),
    ("20261126", "FREQ=YEARLY;BYMONTH=11;BYDAY=4TH", ["2026-11-26", "2027-11-25", "2028-11-23"]),
    ("20260525", "FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO", ["2026-05-25", "2027-05-31", "2028-05-29"]),
    ("20260105", "FREQ=YEARLY;BYDAY=1MO", ["2026-01-05", "2027-01-04", "2028-01-03"]),
    ("20261228", "FREQ=YEARLY;BYDAY=-1MO", ["2026-12-28", "2027-12-27", "2028-12-25"]),
    ("20260131", "FREQ=YEARLY;BYMONTHDAY=-1", ["2026-01-31", "2026-02-28", "2026-03-31"]),
    (
      "20261224", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=24,31",
      [
        "2026-12-24", "2026-12-31", "2027-12-24",
      ]
    ),
    ("20260601", "FREQ=YEARLY;BYMONTH=6,9", ["2026-06-01", "2026-09-01", "2027-06-01"]),
    // The day of elections: the Tuesday after the first Monday.
    (
      "20261103", "FREQ=YEARLY;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8",
      [
        "2026-11-03", "2027-11-02", "2028-11-07",
      ]
    ),
  ])
  func `a yearly event comes again as its rule says`(
    start: String, rule: String, expected: [String]
  ) throws {
    let all = try dates(calendar("DTSTART;VALUE=DATE:\(start)", "RRULE:\(rule)"))
    #expect(all.prefix(3) == expected[...])
    #expect(all.last?.hasPrefix("2100") == true || rule.contains("INTERVAL") || start == "20240229")
  }

  @Test func `a rule ends after its count or on its last date`() throws {
    let counted = calendar("DTSTART:20260501", "RRULE:FREQ=YEARLY;COUNT=2")
    #expect(try dates(counted) == ["2026-05-01", "2027-05-01"])
    let ended = calendar("DTSTART:20260501", "RRULE:FREQ=YEARLY;UNTIL=20280501T000000Z")
    #expect(try dates(ended) == ["2026-05-01", "2027-05-01", "2028-05-01"])
  }

  @Test func `what is excepted or cancelled of a yearly event is left out`() throws {
    let text = calendar(
      "DTSTART:20260501", "RRULE:FREQ=YEARLY;COUNT=4", "EXDATE;VALUE=DATE:20270501", "END:VEVENT",
      "BEGIN:VEVENT", "UID:1", "RECURRENCE-ID:20280501", "DTSTART:20280501", "STATUS:CANCELLED",
      "END:VEVENT", "BEGIN:VEVENT", "UID:1", "RECURRENCE-ID:20290501", "DTSTART:20290502")
    #expect(try dates(text) == ["2026-05-01", "2029-05-02"])
  }

  @Test(arguments: [
    ("SUMMARY:x", 3, "no DTSTART"),
    ("DTSTART:20260231", 6, "no date"),
    ("DTSTART:18991231", 6, "not between"),
    ("DTSTART;TZID=Europe/Berlin:20261224T140000", 6, "time of day"),
    ("DTSTART:20261224\r\nDTEND:20261223", 7, "ends before it begins"),
    ("DTSTART:20260101\r\nDTEND:20280101", 7, "at most 366 days"),
    ("DTSTART:20261224\r\nDURATION:PT12H", 7, "whole days"),
    ("DTSTART:20261224\r\nRRULE:FREQ=MONTHLY", 7, "“FREQ=MONTHLY” is not understood"),
    ("DTSTART:20261224\r\nRRULE:FREQ=YEARLY;BYSETPOS=1", 7, "“BYSETPOS=1” is not understood"),
    ("DTSTART:20261224\r\nRRULE:FREQ=YEARLY;BYDAY=4XX", 7, "“BYDAY=4XX”"),
    ("DTSTART:20261224\r\nRRULE:COUNT=3", 7, "how often"),
    ("DTSTART:20261224\r\nEXRULE:FREQ=YEARLY", 7, "EXDATE"),
    ("DTSTART:20261224\r\nRDATE;VALUE=PERIOD:20270101T000000Z/P1D,x", 7, "no date"),
    ("DTSTART:20261224\r\nno colon", 7, "no line of an iCalendar file"),
    ("DTSTART:20261224\r\nEND:VTODO", 7, "closes nothing"),
  ])
  func `a fault is named at its line`(lines: String, line: Int, words: String) throws {
    let found = faults(calendar(lines))
    let fault = try #require(found.first { $0.sentence.contains(words) }, "\(found)")
    #expect(fault.line == line)
  }

  @Test(arguments: [
    ("", "no event"), ("<html>\n", "no line of"),
    ("BEGIN:VCALENDAR\nBEGIN:VEVENT\n", "ends before"),
    ("BEGIN:VCALENDAR\nEND:VCALENDAR\n", "no event"),
  ])
  func `what is no calendar, or half of one, is a fault`(text: String, words: String) {
    #expect(faults(text).contains { $0.sentence.contains(words) })
  }

  @Test func `a file that would name dates without end is refused`() {
    let event = """
      BEGIN:VEVENT
      DTSTART:19000101
      DTEND:19010101
      RRULE:FREQ=YEARLY;BYMONTHDAY=1,2,3,4,5,6,7,8,9
      END:VEVENT
      """
    #expect(
      faults("BEGIN:VCALENDAR\n\(event)\nEND:VCALENDAR\n").first?.sentence.contains("more than")
        == true)
  }
}

struct HolidayFileNamingTests {
  private static let calendar = """
    time_zone: UTC
    hours: {mon: 09:00-17:00}
    holidays: [2026-12-24]
    holidays_file: feiertage.ics
    """

  private func event(_ line: String) -> String {
    "BEGIN:VCALENDAR\nBEGIN:VEVENT\n\(line)\nEND:VEVENT\nEND:VCALENDAR\n"
  }

  @Test func `a calendar is closed on the dates of its file and on its own`() throws {
    let calendar = try WorkCalendar(
      document: Self.calendar, files: ["feiertage.ics": event("DTSTART:20261225")]
    ) { _ in true }
    #expect(calendar.holidays.map(\.description).sorted() == ["2026-12-24", "2026-12-25"])
  }

  @Test func `a document's holiday files are found before it is read`() {
    #expect(HolidayFile.names(in: Self.calendar) == ["feiertage.ics"])
    let policy = "calendars:\n  a: {holidays_file: b.ics}\n  c: {holidays_file: a.ics}\n  d: {}\n"
    #expect(HolidayFile.names(in: policy) == ["a.ics", "b.ics"])
    #expect(HolidayFile.names(in: "- no calendar").isEmpty)
  }

  @Test func `a fault of the file is told where the calendar names it`() {
    let broken = #expect(throws: DocumentFaults.self) {
      try WorkCalendar(document: Self.calendar, files: ["feiertage.ics": event("DTSTART:x")]) { _ in
        true
      }
    }
    #expect(broken?.faults.map(\.line) == [4])
    #expect(broken?.faults.first?.sentence.hasPrefix("feiertage.ics:3: “x” is no date") == true)
    let missing = #expect(throws: DocumentFaults.self) {
      try WorkCalendar(document: Self.calendar) { _ in true }
    }
    #expect(missing?.faults.first?.sentence == "The file “feiertage.ics” is not there.")
  }
}
