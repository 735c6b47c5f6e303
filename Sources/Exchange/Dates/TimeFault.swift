/// Why a text is no moment in time.
public enum TimeFault: Error, Hashable, Sendable {
  /// It is not written as any of the mapping's formats.
  case notAsWritten(formats: [String])
  /// It is written so, but there is no 31st of April and no 25 o'clock.
  case noSuchMoment
  /// The mapping takes the offset from the text, and the text has none.
  case offsetMissing
  /// Outside 1970 to 2100: such times stand for "none" in most exports.
  case outOfRange
}

extension TimeFault {
  public var sentence: String {
    switch self {
    case .notAsWritten(let formats):
      "the time is not written as " + formats.joined(separator: " or ")
    case .noSuchMoment: "the calendar has no such date or time"
    case .offsetMissing: "the time has no offset from UTC; the mapping can name a zone"
    case .outOfRange: "the time lies outside the years 1970 to 2100"
    }
  }
}
