extension TimePattern {
  /// What a text written so says; nil where it is not written so.
  func read(_ text: Span<UInt8>) -> Written? {
    switch form {
    case .iso8601: Self.iso8601(text).map { .civil($0) }
    case .epoch(let unit): Self.epoch(text, unit).map { .moment($0) }
    case .parts(let parts): Self.civil(text, parts).map { .civil($0) }
    }
  }

  /// A time as a text gives it.
  enum Written: Hashable {
    case civil(WrittenTime)
    /// Microseconds since 1970.
    case moment(Int64)
  }

  private static func epoch(_ text: Span<UInt8>, _ microsecondsPerUnit: Int64) -> Int64? {
    var position = 0
    guard let count = TimeText.number(text, &position, length: 1...18), position == text.count
    else { return nil }
    let (value, overflow) = Int64(count).multipliedReportingOverflow(by: microsecondsPerUnit)
    return overflow ? .max : value
  }

  /// `2012-05-01`, or with `T` or a blank and `12:30`, `12:30:05`, `12:30:05.25` and an offset.
  private static func iso8601(_ text: Span<UInt8>) -> WrittenTime? {
    var time = WrittenTime()
    var position = 0
    guard let year = TimeText.number(text, &position, length: 4...4),
      skip(UInt8(ascii: "-"), text, &position),
      let month = TimeText.number(text, &position, length: 2...2),
      skip(UInt8(ascii: "-"), text, &position),
      let day = TimeText.number(text, &position, length: 2...2)
    else { return nil }
    (time.year, time.month, time.day) = (year, month, day)
    if position == text.count { return time }
    guard
      skip(UInt8(ascii: "T"), text, &position) || skip(UInt8(ascii: " "), text, &position),
      clock(text, &position, &time)
    else { return nil }
    return position == text.count ? time : nil
  }

  private static func clock(
    _ text: Span<UInt8>, _ position: inout Int, _ time: inout WrittenTime
  ) -> Bool {
    guard let hour = TimeText.number(text, &position, length: 2...2),
      skip(UInt8(ascii: ":"), text, &position),
      let minute = TimeText.number(text, &position, length: 2...2)
    else { return false }
    (time.hour, time.minute) = (hour, minute)
    if skip(UInt8(ascii: ":"), text, &position) {
      guard let second = TimeText.number(text, &position, length: 2...2) else { return false }
      time.second = second
      if skip(UInt8(ascii: "."), text, &position) || skip(UInt8(ascii: ","), text, &position) {
        guard let fraction = TimeText.fraction(text, &position) else { return false }
        time.microsecond = fraction
      }
    }
    guard position < text.count else { return true }
    time.offset = TimeText.offset(text, &position)
    return time.offset != nil
  }

  private static func civil(_ text: Span<UInt8>, _ parts: [Part]) -> WrittenTime? {
    var time = WrittenTime()
    var position = 0
    var isAfternoon: Bool?
    for part in parts {
      guard read(part, text, &position, &time, &isAfternoon) else { return nil }
    }
    guard position == text.count else { return nil }
    guard let isAfternoon else { return time }
    guard (1...12).contains(time.hour) else { return nil }
    time.hour = time.hour % 12 + (isAfternoon ? 12 : 0)
    return time
  }

  private static func read(
    _ part: Part, _ text: Span<UInt8>, _ position: inout Int, _ time: inout WrittenTime,
    _ isAfternoon: inout Bool?
  ) -> Bool {
    switch part {
    case .year: set(&time.year, TimeText.number(text, &position, length: 4...4))
    case .yearOfCentury:
      set(
        &time.year,
        TimeText.number(text, &position, length: 2...2).map { $0 + ($0 >= 70 ? 1900 : 2000) })
    case .month(let digits): set(&time.month, number(text, &position, digits))
    case .day(let digits): set(&time.day, number(text, &position, digits))
    case .hour(let digits), .hourOfHalf(let digits):
      set(&time.hour, number(text, &position, digits))
    case .minute(let digits): set(&time.minute, number(text, &position, digits))
    case .second(let digits): set(&time.second, number(text, &position, digits))
    case .fraction: set(&time.microsecond, TimeText.fraction(text, &position))
    case .monthName:
      set(&time.month, TimeText.name(text, &position, of: TimeText.months).map { $0 + 1 })
    case .weekdayName: TimeText.name(text, &position, of: TimeText.weekdays) != nil
    case .halfOfDay:
      set(&isAfternoon, TimeText.name(text, &position, of: TimeText.halves).map { $0 == 1 })
    case .offset: set(&time.offset, TimeText.offset(text, &position))
    case .literal(let byte): skip(byte, text, &position)
    }
  }

  private static func number(
    _ text: Span<UInt8>, _ position: inout Int, _ digits: Digits
  ) -> Int? {
    switch digits {
    case .two: TimeText.number(text, &position, length: 2...2)
    case .oneOrTwo: TimeText.number(text, &position, length: 1...2)
    }
  }

  private static func set<Value>(_ place: inout Value, _ value: Value?) -> Bool {
    guard let value else { return false }
    place = value
    return true
  }

  private static func skip(_ byte: UInt8, _ text: Span<UInt8>, _ position: inout Int) -> Bool {
    guard position < text.count, text[position] == byte else { return false }
    position += 1
    return true
  }
}
