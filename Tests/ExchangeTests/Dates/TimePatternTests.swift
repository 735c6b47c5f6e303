import Exchange
import Testing

struct TimePatternTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let pattern: String
    let text: String
    /// Seconds since 1970 with the clock in UTC.
    let seconds: Double
    var testDescription: String { "\(pattern): \(text)" }

    init(_ pattern: String, _ text: String, _ seconds: Double) {
      (self.pattern, self.text, self.seconds) = (pattern, text, seconds)
    }
  }

  static let readable = [
    Case("iso8601", "2011-03-07T10:42:08+01:00", 1_299_490_928),
    Case("iso8601", "2011-03-07T09:42:08Z", 1_299_490_928),
    Case("iso8601", "2011-03-07 09:42:08", 1_299_490_928),
    Case("iso8601", "2011-03-07T04:42:08-0500", 1_299_490_928),
    Case("iso8601", "2011-03-07T09:42:08.25", 1_299_490_928.25),
    Case("iso8601", "2011-03-07T09:42:08,123456789+00", 1_299_490_928.123456),
    Case("iso8601", "2011-03-07T09:42", 1_299_490_920),
    Case("iso8601", "2012-02-29", 1_330_473_600),
    Case("iso8601", "1970-01-01T00:00:00Z", 0),
    Case("iso8601", "2099-12-31T23:59:59Z", 4_102_444_799),
    Case("yyyy-MM-dd HH:mm:ss", "2000-02-29 23:59:59", 951_868_799),
    Case("yyyy-MM-dd HH:mm:ss.S Z", "2000-02-29 23:59:59.5 +00:00", 951_868_799.5),
    Case("d/M/yyyy H:mm", "29/2/2016 1:16", 1_456_708_560),
    Case("d/M/yyyy H:mm", "02/03/2016 04:40", 1_456_893_600),
    Case("dd/MMM/yy h:mm a", "01/May/12 9:05 PM", 1_335_906_300),
    Case("dd/MMM/yy h:mm a", "01/may/12 12:05 am", 1_335_830_700),
    Case("dd/MMM/yy h:mm a", "01/MAY/12 12:05 PM", 1_335_873_900),
    Case("EEE, d MMMM yyyy HH:mm 'Uhr'", "Tue, 1 May 2012 21:05 Uhr", 1_335_906_300),
    Case("M/d/yy", "5/1/99", 925_516_800),
    Case("yyyyMMdd'T'HHmmss", "20120501T210500", 1_335_906_300),
    Case("h 'o''clock' a, d.M.yyyy", "9 o'clock pm, 1.5.2012", 1_335_906_000),
    Case("epoch_seconds", "1335906300", 1_335_906_300),
    Case("epoch_milliseconds", "1335906300250", 1_335_906_300.25),
    Case("epoch_microseconds", "1335906300000001", 1_335_906_300.000001),
  ]

  @Test(arguments: readable)
  func `a time is read as its pattern says`(time: Case) throws {
    let reader = TimeReader(patterns: [try TimePattern(time.pattern)], zone: .fixed(0))
    let moment = try reader.moment(Array(time.text.utf8).span)
    #expect(moment == Int64((time.seconds * 1_000_000).rounded()))
  }

  struct Refused: CustomTestStringConvertible, Sendable {
    let pattern: String
    let text: String
    let fault: TimeFault
    var testDescription: String { "\(pattern): \(text)" }

    init(_ pattern: String, _ text: String, _ fault: TimeFault? = nil) {
      (self.pattern, self.text) = (pattern, text)
      self.fault = fault ?? .notAsWritten(formats: [pattern])
    }
  }

  static let refused = [
    Refused("iso8601", ""),
    Refused("iso8601", "yesterday"),
    Refused("iso8601", "2011-3-07"),
    Refused("iso8601", "2011-03-07T10:42:08+01:00 "),
    Refused("iso8601", "2011-03-07T10:42:08+1"),
    Refused("iso8601", "2011-03-07T10:42:08+99:00"),
    Refused("iso8601", "2011-03-07T10"),
    Refused("iso8601", "2011-02-29", .noSuchMoment),
    Refused("iso8601", "2100-02-29", .noSuchMoment),
    Refused("iso8601", "2011-04-31", .noSuchMoment),
    Refused("iso8601", "2011-13-01", .noSuchMoment),
    Refused("iso8601", "2011-00-01", .noSuchMoment),
    Refused("iso8601", "2011-01-01T24:00", .noSuchMoment),
    Refused("iso8601", "2011-01-01T10:60", .noSuchMoment),
    Refused("iso8601", "0000-01-01", .noSuchMoment),
    Refused("iso8601", "1900-01-01", .outOfRange),
    Refused("iso8601", "0001-01-01T00:00:00", .outOfRange),
    Refused("iso8601", "2100-01-01", .outOfRange),
    Refused("iso8601", "9999-12-31", .outOfRange),
    Refused("d/M/yyyy H:mm", "29/2/2016"),
    Refused("d/M/yyyy H:mm", "29/2/2016 1:16:00"),
    Refused("d/M/yyyy H:mm", "29/02/016 1:16"),
    Refused("dd/MM/yyyy", "1/2/2016"),
    Refused("dd/MMM/yy h:mm a", "01/May/12 13:05 PM"),
    Refused("dd/MMM/yy h:mm a", "01/May/12 0:05 PM"),
    Refused("dd/MMM/yy h:mm a", "01/Mai/12 9:05 PM"),
    Refused("epoch_seconds", "-5"),
    Refused("epoch_seconds", "1335906300.5"),
    Refused("epoch_seconds", "99999999999999999", .outOfRange),
    Refused("epoch_milliseconds", "999999999999999999", .outOfRange),
  ]

  @Test(arguments: refused)
  func `what is no such time is refused with the reason`(time: Refused) throws {
    let reader = TimeReader(patterns: [try TimePattern(time.pattern)], zone: .fixed(0))
    #expect(throws: time.fault) { try reader.moment(Array(time.text.utf8).span) }
  }

  @Test(
    arguments: [
      ("yyyy-MM-dd xx", .unknownLetters("xx")),
      ("yyyy-MM-ddTHH", .unknownLetters("T")),
      ("yyy-MM-dd", .unknownLetters("yyy")),
      ("yyyy-MM-dd 'at", .unclosedQuote),
      ("HH:mm", .missingPart("year")),
      ("yyyy-MM", .missingPart("day")),
      ("dd.MM.yyyy MMM", .repeatedPart("month")),
      ("yyyy-MM-dd h:mm", .hourWithoutHalf),
      ("yyyy-MM-dd HH:mm a", .halfWithoutHour),
    ] as [(String, TimePattern.Fault)])
  func `a pattern that cannot work is refused`(pattern: String, fault: TimePattern.Fault) {
    #expect(throws: fault) { try TimePattern(pattern) }
  }

  @Test func `formats are tried in order`() throws {
    let patterns = [try TimePattern("d/M/yyyy"), try TimePattern("yyyy-MM-dd")]
    let reader = TimeReader(patterns: patterns, zone: .fixed(0))
    #expect(try reader.moment(Array("2012-05-01".utf8).span) == 1_335_830_400_000_000)
    #expect(throws: TimeFault.notAsWritten(formats: ["d/M/yyyy", "yyyy-MM-dd"])) {
      try reader.moment(Array("1.5.2012".utf8).span)
    }
  }

  @Test func `every day from 1970 to 2100 follows the day before`() throws {
    let reader = TimeReader(patterns: [try TimePattern("iso8601")], zone: .fixed(0))
    var expected: Int64 = 0
    for year in 1970..<2100 {
      for month in 1...12 {
        for day in 1...31 {
          let text = "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
          guard let moment = try? reader.moment(Array(text.utf8).span) else { continue }
          #expect(moment == expected)
          expected += 86_400_000_000
        }
      }
    }
    #expect(expected == 4_102_444_800_000_000)
  }
}
