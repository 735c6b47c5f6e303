import Exchange
import Testing

struct ZoneTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let zone: String
    let text: String
    let utc: String
    var testDescription: String { "\(zone) \(text)" }

    init(_ zone: String, _ text: String, _ utc: String) {
      (self.zone, self.text, self.utc) = (zone, text, utc)
    }
  }

  static let cases = [
    Case("UTC", "2012-07-01T12:00:00", "2012-07-01T12:00:00Z"),
    Case("+02:00", "2012-07-01T12:00:00", "2012-07-01T10:00:00Z"),
    Case("-0330", "2012-07-01T12:00:00", "2012-07-01T15:30:00Z"),
    Case("Europe/Stockholm", "2012-01-15T12:00:00", "2012-01-15T11:00:00Z"),
    Case("Europe/Stockholm", "2012-07-01T12:00:00", "2012-07-01T10:00:00Z"),
    // 2012-03-25 the clocks went from 02:00 to 03:00: the hour between does not exist.
    Case("Europe/Stockholm", "2012-03-25T01:59:59", "2012-03-25T00:59:59Z"),
    Case("Europe/Stockholm", "2012-03-25T02:00:00", "2012-03-25T01:00:00Z"),
    Case("Europe/Stockholm", "2012-03-25T02:30:00", "2012-03-25T01:30:00Z"),
    Case("Europe/Stockholm", "2012-03-25T03:00:00", "2012-03-25T01:00:00Z"),
    // 2012-10-28 they went from 03:00 back to 02:00: the hour came twice.
    Case("Europe/Stockholm", "2012-10-28T01:59:59", "2012-10-27T23:59:59Z"),
    Case("Europe/Stockholm", "2012-10-28T02:30:00", "2012-10-28T00:30:00Z"),
    Case("Europe/Stockholm", "2012-10-28T03:00:00", "2012-10-28T02:00:00Z"),
    Case("America/New_York", "2016-03-13T02:30:00", "2016-03-13T07:30:00Z"),
    Case("America/New_York", "2016-11-06T01:30:00", "2016-11-06T05:30:00Z"),
    Case("America/New_York", "2016-11-06T02:00:00", "2016-11-06T07:00:00Z"),
    Case("Asia/Kolkata", "2016-06-01T05:30:00", "2016-06-01T00:00:00Z"),
    Case("Australia/Lord_Howe", "2016-04-03T01:45:00", "2016-04-02T14:45:00Z"),
    Case("Australia/Sydney", "2016-01-01T11:00:00", "2016-01-01T00:00:00Z"),
    // Samoa left out the whole of 2011-12-30.
    Case("Pacific/Apia", "2011-12-29T23:59:59", "2011-12-30T09:59:59Z"),
    Case("Pacific/Apia", "2011-12-31T00:00:00", "2011-12-30T10:00:00Z"),
    // Moscow moved its standard time twice without summer time.
    Case("Europe/Moscow", "2012-07-01T12:00:00", "2012-07-01T08:00:00Z"),
    Case("Europe/Moscow", "2015-07-01T12:00:00", "2015-07-01T09:00:00Z"),
    // An offset in the text goes before the zone.
    Case("Europe/Stockholm", "2012-07-01T12:00:00-05:00", "2012-07-01T17:00:00Z"),
  ]

  @Test(arguments: cases)
  func `a time without an offset is the zone's`(time: Case) throws {
    let zone = try #require(Zone(time.zone))
    let pattern = try TimePattern("iso8601")
    let local = try TimeReader(patterns: [pattern], zone: zone).moment(Array(time.text.utf8).span)
    let utc = try TimeReader(patterns: [pattern], zone: .inText).moment(Array(time.utc.utf8).span)
    #expect(local == utc, "off by \((local - utc) / 1_000_000) s")
  }

  @Test(arguments: ["", "EST", "Mars/Olympus", "+2", "+25:00", "utc", "Europe/", "02:00"])
  func `what names no zone is refused`(name: String) {
    #expect(Zone(name) == nil)
  }

  @Test func `a text without an offset is refused where the text must have it`() throws {
    let reader = TimeReader(patterns: [try TimePattern("iso8601")], zone: .inText)
    #expect(throws: TimeFault.offsetMissing) {
      try reader.moment(Array("2012-07-01T12:00:00".utf8).span)
    }
  }
}
