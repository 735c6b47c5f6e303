/// A ticket's number on its desk, written `T-1042`.
public struct TicketID: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let number: Int

  public init(_ number: Int) { self.number = number }

  /// Reads `T-1042` and `t-1042`; a bare number is left to the caller, for it may be a reference.
  public init?(_ text: some StringProtocol) {
    guard text.hasPrefix("T-") || text.hasPrefix("t-"), let number = Int(text.dropFirst(2)),
      number > 0
    else { return nil }
    self.number = number
  }

  public var description: String { "T-\(number)" }

  public static func < (a: TicketID, b: TicketID) -> Bool { a.number < b.number }
}

/// A person's short name in the roster, such as `maria`.
public struct PersonID: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let name: String
  public init(_ name: String) { self.name = name }
  public var description: String { name }
  public static func < (a: PersonID, b: PersonID) -> Bool { a.name < b.name }
}

/// A team's name, such as `Network`.
public struct TeamID: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let name: String
  public init(_ name: String) { self.name = name }
  public var description: String { name }
  public static func < (a: TeamID, b: TeamID) -> Bool { a.name < b.name }

  /// Where an imported ticket waits as long as its source names no team.
  public static let notStated = TeamID("not stated")
}

/// The identity of an event for ever: a UUID.
public struct EventID: Hashable, Sendable, CustomStringConvertible {
  public let high: UInt64
  public let low: UInt64

  public init(high: UInt64, low: UInt64) { (self.high, self.low) = (high, low) }

  /// A version 7 UUID: the millisecond of `moment`, then random bits.
  public init(at moment: Instant, random: (UInt64, UInt64)) {
    let milliseconds = UInt64(bitPattern: moment.microseconds / 1000)
    high = milliseconds << 16 | 0x7000 | random.0 & 0xFFF
    low = 0x8000_0000_0000_0000 | random.1 >> 2
  }

  /// A version 8 UUID made of the first 16 bytes of a digest: the same facts give the same id.
  public init?(digest: [UInt8]) {
    guard digest.count >= 16 else { return nil }
    var (first, second) = (UInt64(0), UInt64(0))
    for place in 0..<8 {
      first = first << 8 | UInt64(digest[place])
      second = second << 8 | UInt64(digest[8 + place])
    }
    high = first & ~0xF000 | 0x8000
    low = second & ~(3 << 62) | 2 << 62
  }

  /// Reads the usual form, 8-4-4-4-12 hexadecimal digits.
  public init?(_ text: some StringProtocol) {
    let digits = text.utf8.filter { $0 != UInt8(ascii: "-") }
    guard text.utf8.count == 36, digits.count == 32 else { return nil }
    guard let high = UInt64(String(decoding: digits.prefix(16), as: UTF8.self), radix: 16),
      let low = UInt64(String(decoding: digits.suffix(16), as: UTF8.self), radix: 16)
    else { return nil }
    (self.high, self.low) = (high, low)
  }

  public var description: String {
    let digits = Array(hexadecimal(high) + hexadecimal(low))
    let parts = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(digits[$0]) }
    return parts.joined(separator: "-")
  }

  /// The sixteen bytes in network order.
  public var bytes: [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 16) { bytes, count in
      for place in 0..<8 {
        bytes[place] = UInt8(truncatingIfNeeded: high >> (56 - 8 * UInt64(place)))
        bytes[8 + place] = UInt8(truncatingIfNeeded: low >> (56 - 8 * UInt64(place)))
      }
      count = 16
    }
  }

  private func hexadecimal(_ word: UInt64) -> String {
    let digits = String(word, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
