extension Instant {
  /// `2026-11-21T20:43:19Z`, with six decimals only where the moment has a fraction of a second:
  /// exact, so that what was read at one moment can be asked for as of it.
  public var iso8601: String {
    let civil = CivilTime(self)
    return civil.microsecond == 0
      ? "\(civil.isoSeconds)Z" : "\(civil.isoSeconds).\(padded(civil.microsecond, 6))Z"
  }

  /// Reads `2026-11-21`, `2026-11-21T20:43`, `…:19`, `….123456`, each with `Z` or an offset such
  /// as `+02:00`; a space may stand for the `T`. Without a zone the text is read at `offset`
  /// seconds ahead of UTC. Nil when it is anything else.
  public init?(iso8601 text: some StringProtocol, offset: Int = 0) {
    var reader = DigitReader(text.utf8)
    guard let civil = reader.civilTime() else { return nil }
    guard let zone = reader.zone() else { return nil }
    guard reader.atEnd else { return nil }
    self = civil.instant(offset: zone ?? offset)
  }
}

extension CivilTime {
  fileprivate var isoSeconds: String { "\(date)T\(timeOfDay):\(padded(second, 2))" }
}

/// `value` in decimal digits with leading zeros up to `width`.
package func padded(_ value: Int, _ width: Int) -> String {
  let digits = String(value)
  guard digits.utf8.count < width else { return digits }
  return String(repeating: "0", count: width - digits.utf8.count) + digits
}

private struct DigitReader {
  var bytes: ArraySlice<UInt8>

  init(_ text: some Sequence<UInt8>) { bytes = Array(text)[...] }

  var atEnd: Bool { bytes.isEmpty }

  mutating func take(_ wanted: Character) -> Bool {
    guard bytes.first == wanted.asciiValue else { return false }
    bytes.removeFirst()
    return true
  }

  mutating func number(digits count: Int) -> Int? {
    guard bytes.count >= count else { return nil }
    var value = 0
    for byte in bytes.prefix(count) {
      guard (48...57).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 48)
    }
    bytes.removeFirst(count)
    return value
  }

  mutating func civilTime() -> CivilTime? {
    guard let year = number(digits: 4), take("-"), let month = number(digits: 2), take("-"),
      let day = number(digits: 2), (1...12).contains(month), day >= 1,
      day <= CivilTime.days(inMonth: month, of: year)
    else { return nil }
    var civil = CivilTime(year: year, month: month, day: day)
    guard take("T") || take(" ") else { return civil }
    guard let hour = number(digits: 2), take(":"), let minute = number(digits: 2),
      hour < 24, minute < 60
    else { return nil }
    (civil.hour, civil.minute) = (hour, minute)
    guard take(":") else { return civil }
    guard let second = number(digits: 2), second < 60 else { return nil }
    civil.second = second
    guard take(".") else { return civil }
    guard let fraction = fraction() else { return nil }
    civil.microsecond = fraction
    return civil
  }

  /// Digits after the decimal point, cut to microseconds.
  mutating func fraction() -> Int? {
    var (value, count) = (0, 0)
    while let digit = number(digits: 1) {
      if count < 6 { value = value * 10 + digit }
      count += 1
    }
    guard count > 0 else { return nil }
    for _ in count..<max(count, 6) { value *= 10 }
    return value
  }

  /// Nil: not a zone. `.some(nil)`: none stated.
  mutating func zone() -> Int?? {
    if atEnd { return .some(nil) }
    if take("Z") { return 0 }
    let sign = take("+") ? 1 : take("-") ? -1 : 0
    guard sign != 0, let hours = number(digits: 2) else { return nil }
    _ = take(":")
    guard let minutes = atEnd ? 0 : number(digits: 2), hours < 24, minutes < 60 else { return nil }
    return sign * (hours * 3600 + minutes * 60)
  }
}
