/// Reads the pieces a written time is made of; each returns nil, or false, where the text has
/// something else at `position`, and moves it on otherwise.
enum TimeText {
  /// A number of `length` digits.
  static func number(
    _ text: Span<UInt8>, _ position: inout Int, length: ClosedRange<Int>
  ) -> Int? {
    var value = 0
    var count = 0
    while count < length.upperBound, position < text.count, let digit = digit(text[position]) {
      value = value * 10 + digit
      position += 1
      count += 1
    }
    return count >= length.lowerBound ? value : nil
  }

  /// One to nine digits behind a decimal sign, as microseconds.
  static func fraction(_ text: Span<UInt8>, _ position: inout Int) -> Int? {
    let start = position
    guard var value = number(text, &position, length: 1...9) else { return nil }
    let count = position - start
    if count < 6 { for _ in count..<6 { value *= 10 } }
    if count > 6 { for _ in 6..<count { value /= 10 } }
    return value
  }

  /// `Z`, `+02`, `+0200` or `+02:00`, in seconds.
  static func offset(_ text: Span<UInt8>, _ position: inout Int) -> Int? {
    guard position < text.count else { return nil }
    let sign = text[position]
    position += 1
    if sign == UInt8(ascii: "Z") || sign == UInt8(ascii: "z") { return 0 }
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
      let hours = number(text, &position, length: 2...2)
    else { return nil }
    var minutes = 0
    if position < text.count, text[position] == UInt8(ascii: ":") || digit(text[position]) != nil {
      if text[position] == UInt8(ascii: ":") { position += 1 }
      guard let written = number(text, &position, length: 2...2) else { return nil }
      minutes = written
    }
    guard hours <= 18, minutes <= 59 else { return nil }
    let seconds = hours * 3600 + minutes * 60
    return sign == UInt8(ascii: "-") ? -seconds : seconds
  }

  /// Which of `names` stands here, counted from 0: in full or its first three letters.
  static func name(
    _ text: Span<UInt8>, _ position: inout Int, of names: [StaticString]
  ) -> Int? {
    for index in names.indices {
      for length in [names[index].utf8CodeUnitCount, 3]
      where hasPrefix(names[index], length, text, at: position) {
        position += length
        return index
      }
    }
    return nil
  }

  static let months: [StaticString] = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  static let weekdays: [StaticString] = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  static let halves: [StaticString] = ["am", "pm"]

  static func digit(_ byte: UInt8) -> Int? {
    let value = byte &- UInt8(ascii: "0")
    return value <= 9 ? Int(value) : nil
  }

  private static func hasPrefix(
    _ name: StaticString, _ length: Int, _ text: Span<UInt8>, at position: Int
  ) -> Bool {
    guard length <= name.utf8CodeUnitCount, position + length <= text.count else { return false }
    return name.withUTF8Buffer { letters in
      for index in 0..<length where text[position + index] | 0x20 != letters[index] {
        return false
      }
      return true
    }
  }
}
