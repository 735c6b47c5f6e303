import Foundation
import Testing

struct ComputeTests {
  @Test(arguments: [
    // Over the weekend, and the clock in Berlin is an hour ahead of UTC.
    (["--start", "2026-11-20T14:30:00Z", "--budget", "3600"], "due_at", "2026-11-23T08:30:00Z"),
    (["--start", "2026-11-20T14:30:00Z", "--budget", "1800"], "due_at", "2026-11-20T15:00:00Z"),
    (
      [
        "--start", "2026-11-20T14:30:00Z", "--budget", "1800", "--boundary", "next_open",
      ], "due_at", "2026-11-23T08:00:00Z"
    ),
    (["--start", "2026-11-23T08:00:00Z", "--budget", "-3600"], "due_at", "2026-11-20T14:00:00Z"),
    (["--start", "2026-11-22T12:00:00Z", "--budget", "-0"], "due_at", "2026-11-20T15:00:00Z"),
    (["--start", "2026-11-22T12:00:00Z", "--budget=-0"], "due_at", "2026-11-20T15:00:00Z"),
    (["--start", "2026-11-22T12:00:00Z", "--budget", "0"], "due_at", "2026-11-23T08:00:00Z"),
    (
      ["--start", "2026-11-23T08:00:00Z", "--budget", "0.1234567"], "due_at",
      "2026-11-23T08:00:00.123457Z"
    ),
    (
      [
        "--start", "2026-11-23T08:00:00Z", "--budget", "3600", "--pause",
        "2026-11-23T08:10:00Z/2026-11-23T08:20:00Z", "--pause",
        "2026-11-23T08:15:00Z/2026-11-23T08:30:00Z",
      ], "due_at", "2026-11-23T09:20:00Z"
    ),
    (["--start", "2026-12-23T09:30:00Z", "--days", "2"], "due_at", "2026-12-28T09:30:00Z"),
    (["--start", "2026-12-28T09:30:00Z", "--days", "-2"], "due_at", "2026-12-23T09:30:00Z"),
  ])
  func `a budget is due when so much working time has passed`(
    arguments: [String], key: String, expected: String
  ) throws {
    let outcome = try compute(arguments + ["--json"])

    #expect(outcome.status == 0, "\(outcome.complaint)")
    #expect(outcome.output == "{\"\(key)\":\"\(expected)\"}\n")
  }

  @Test(arguments: [
    ("2026-12-22T08:00:00Z", "2026-12-22T12:00:00Z", "7200"),
    ("2026-12-24T08:00:00Z", "2026-12-26T00:00:00Z", "10800"),
    ("2026-11-23T08:00:00Z", "2026-11-23T08:00:00.5Z", "0.5"),
    ("2026-11-23T09:00:00Z", "2026-11-23T08:00:00Z", "0"),
    ("2026-11-23T10:00:00+01:00", "2026-11-23T10:30:00+01:00", "1800"),
  ])
  func `an end is answered with the seconds until then`(
    start: String, end: String, expected: String
  ) throws {
    let outcome = try compute(["--start", start, "--end", end, "--json"])

    #expect(outcome.output == "{\"elapsed_seconds\":\(expected)}\n")
  }

  @Test func `the ledger accounts for all time in between`() throws {
    let outcome = try compute([
      "--start", "2026-12-22T08:00:00Z", "--budget", "21600", "--ledger", "--json", "--pause",
      "2026-12-22T08:10:00.25Z/2026-12-22T08:20:00Z",
    ])

    let spans = try #require(outcome.json["ledger"] as? [[String: Any]])
    #expect(Set(spans.flatMap(\.keys)) == ["from", "to", "counted", "cause", "seconds"])
    #expect(spans.first?["from"] as? String == "2026-12-22T08:00:00Z")
    #expect(spans.last?["to"] as? String == outcome.json["due_at"] as? String)
    #expect(
      spans.map { $0["cause"] as? String } == [
        "working", "paused", "working", "break", "working", "outside_hours", "working",
      ])
    let counted = spans.filter { $0["counted"] as? Bool == true }
    #expect(counted.compactMap { $0["seconds"] as? Double }.reduce(0, +) == 21600)
    #expect(spans[1]["seconds"] as? Double == 599.75)
  }

  @Test func `for people, the moment stands on the calendar's wall, and the account in a table`()
    throws
  {
    let outcome = try compute([
      "--start", "2026-11-20T14:30:00Z", "--budget", "3600", "--ledger",
    ])

    #expect(
      outcome.output == """
        Due at 2026-11-23T08:30:00Z: Mon 2026-11-23 09:30:00 in Europe/Berlin.

        From                     To                       Seconds  Counted  Cause
        Fri 2026-11-20 15:30:00  Fri 2026-11-20 16:00:00     1800     1800  working time
        Fri 2026-11-20 16:00:00  Mon 2026-11-23 09:00:00   234000        –  outside hours
        Mon 2026-11-23 09:00:00  Mon 2026-11-23 09:30:00     1800     1800  working time

        """)
    let elapsed = try compute(["--start", "2026-11-20T08:00:00Z", "--end", "2026-11-20T09:30:00Z"])
    #expect(elapsed.output == "5400 seconds of working time: 1h 30m 0s.\n")
  }

  @Test func `of two calendars only what they have in common counts`() throws {
    let folder = try CalendarFolder()
    let tokyo = try folder.file(
      "tokyo.json", #"{"time_zone": "Asia/Tokyo", "hours": {"mon-fri": ["09:00-18:00"]}}"#)
    let outcome = try folder.compute(
      CalendarFolder.office, "--calendar", tokyo, "--start", "2026-11-23T00:00:00Z",
      "--budget", "3601", "--json")

    // Nine in Berlin is five in the afternoon in Tokyo.
    #expect(outcome.output == "{\"due_at\":\"2026-11-24T08:00:01Z\"}\n")
  }

  @Test func `a holiday file lies beside its calendar`() throws {
    let folder = try CalendarFolder()
    _ = try folder.file(
      "tage.ics",
      "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20251123\r\nRRULE:FREQ=YEARLY\r\n"
        + "END:VEVENT\r\nEND:VCALENDAR\r\n")
    let calendar = CalendarFolder.office + "\nholidays_file: tage.ics\n"
    let outcome = try folder.compute(
      calendar, "--start", "2026-11-23T00:00:00Z", "--budget", "0", "--json")

    #expect(outcome.output == "{\"due_at\":\"2026-11-24T08:00:00Z\"}\n")
  }

  @Test(arguments: [
    ("time_zone: Europe/Berlinn\nhours: {mon: 9:00-17:00}", ":1:12: ", "mean “Europe/Berlin”?"),
    ("time_zone: UTC\nhours: {mon: 9:00-17:00}\nholidays: [2026-02-30]", ":3:12: ", "is no date"),
    ("time_zone: UTC\nhours: {mon: 9:00-25:00}", ":2:14: ", "are no hours"),
    ("time_zone: UTC\nhuors: {mon: 9:00-17:00}", ":2:1: ", "Did you mean “hours”?"),
    ("time_zone: UTC", ":1:1: ", "has no hours"),
    ("- a", ":1:1: ", "no keys"),
  ])
  func `a fault of the calendar is told at its place`(
    calendar: String, place: String, words: String
  ) throws {
    let outcome = try CalendarFolder().compute(
      calendar, "--start", "2026-11-23T00:00:00Z", "--budget", "1")

    #expect(outcome.status == 1)
    #expect(outcome.complaint.contains("calendar.yml\(place)"), "\(outcome.complaint)")
    #expect(outcome.complaint.contains(words), "\(outcome.complaint)")
  }

  @Test(arguments: [
    (["--budget", "1", "--pause", "2026-11-23T09:00:00Z/2026-11-23T08:00:00Z"], "ends before"),
    (["--budget", "99999999999"], "never due"),
  ])
  func `what can never be is refused with a sentence`(arguments: [String], words: String) throws {
    let outcome = try compute(["--start", "2026-11-23T00:00:00Z"] + arguments)

    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.complaint.contains(words), "\(outcome.complaint)")
  }

  @Test(arguments: [
    [], ["--budget", "1", "--end", "2026-11-24"], ["--budget", "soon"], ["--budget", "1e3"],
    ["--budget", ""], ["--budget", "-"], ["--budget", "1."], ["--end", "later"],
    ["--budget", "1", "--pause", "2026-11-24"], ["--budget", "1", "--boundary", "open"],
    ["--days", "1.5"], ["--days", "99999"], ["--budget", "1", "--days", "1"],
    ["--days", "1", "--pause", "2026-11-24/2026-11-25"],
  ])
  func `a question that cannot be understood exits with 2`(arguments: [String]) throws {
    let outcome = try compute(["--start", "2026-11-23T00:00:00Z"] + arguments)

    #expect(outcome.status == 2, "\(outcome.complaint)")
    #expect(outcome.output.isEmpty)
  }

  @Test func `a calendar that is not there exits with 3, as does its holiday file`() throws {
    let question = ["--start", "2026-11-23", "--budget", "1"]
    let folder = try CalendarFolder()
    let missing = try folder.program.run(
      ["sla", "compute", "--calendar", "/nonexistent.yml"] + question)
    let half = try compute(question, CalendarFolder.office + "\nholidays_file: none.ics\n")

    #expect(missing.status == 3 && half.status == 3)
    #expect(half.complaint.contains("none.ics cannot be read"))
  }

  private func compute(
    _ arguments: [String], _ calendar: String = CalendarFolder.office
  ) throws -> Program.Outcome {
    let folder = try CalendarFolder()
    return try folder.program.run(
      ["sla", "compute", "--calendar", folder.file("calendar.yml", calendar)] + arguments)
  }
}
