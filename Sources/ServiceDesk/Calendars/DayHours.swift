/// Hours of a day by the clock on the wall, half-open: in seconds after its midnight. Hours of a
/// night end on the next day, beyond 24 × 3600.
public struct DayHours: Hashable, Sendable, CustomStringConvertible {
  public var opens: Int
  public var closes: Int

  /// Nil unless they open within the day and close later, within a day's length.
  public init?(opens: Int, closes: Int) {
    guard (0..<DayHours.day).contains(opens), closes > opens, closes <= opens + DayHours.day
    else { return nil }
    (self.opens, self.closes) = (opens, closes)
  }

  /// Reads `09:00-17:30`, `13:00:30-24:00`, and `22:00-06:00`, which ends on the next day.
  public init?(_ text: some StringProtocol) {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2, let opens = DayHours.seconds(ends[0]),
      let closes = DayHours.seconds(ends[1])
    else { return nil }
    self.init(opens: opens, closes: closes <= opens ? closes + DayHours.day : closes)
  }

  /// From midnight to midnight.
  public static let whole = DayHours(unchecked: 0, day)

  public var description: String { "\(DayHours.clock(opens))-\(DayHours.clock(closes))" }

  static let day = 86_400

  private init(unchecked opens: Int, _ closes: Int) {
    (self.opens, self.closes) = (opens, closes)
  }

  private static func seconds(_ text: some StringProtocol) -> Int? {
    let parts = String(text).trimmed.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), parts.allSatisfy({ (1...2).contains($0.utf8.count) })
    else { return nil }
    let numbers = parts.compactMap { UInt8($0) }.map(Int.init)
    guard numbers.count == parts.count, numbers.dropFirst().allSatisfy({ $0 < 60 }) else {
      return nil
    }
    let total = numbers[0] * 3600 + numbers[1] * 60 + (numbers.count > 2 ? numbers[2] : 0)
    return total <= day ? total : nil
  }

  private static func clock(_ seconds: Int) -> String {
    let wall = seconds > day ? seconds - day : seconds
    let minutes = "\(padded(wall / 3600, 2)):\(padded(wall / 60 % 60, 2))"
    return wall % 60 == 0 ? minutes : minutes + ":\(padded(wall % 60, 2))"
  }
}
