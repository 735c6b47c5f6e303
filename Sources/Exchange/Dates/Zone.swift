import Foundation

/// Where a source's clock stands, for times that are written without an offset.
public enum Zone: Hashable, Sendable {
  /// Every time must have its offset beside it.
  case inText
  /// Seconds east of UTC.
  case fixed(Int)
  case region(ZoneTable)

  /// Reads `in_text`, `UTC`, `+02:00` or a name such as `Europe/Stockholm`; nil otherwise.
  public init?(_ text: String) {
    if text == "in_text" {
      self = .inText
    } else if text == "UTC" || text == "Z" {
      self = .fixed(0)
    } else if let offset = Self.offset(text) {
      self = .fixed(offset)
    } else if let table = ZoneTable(name: text) {
      self = .region(table)
    } else {
      return nil
    }
  }

  private static func offset(_ text: String) -> Int? {
    let bytes = Array(text.utf8)
    var position = 0
    guard let first = bytes.first, first == UInt8(ascii: "+") || first == UInt8(ascii: "-"),
      let seconds = TimeText.offset(bytes.span, &position), position == bytes.count
    else { return nil }
    return seconds
  }
}

/// A region's offsets from UTC over the years 1970 to 2100, looked up once.
public struct ZoneTable: Hashable, Sendable {
  public let name: String
  /// Seconds since 1970 from which each offset but the first holds.
  private var begins = [Int64]()
  /// Seconds east of UTC; one more than `begins`.
  private var offsets: [Int]

  init?(name: String) {
    // Foundation also takes abbreviations such as "EST", which leave open what is meant.
    guard name.contains("/"), let zone = TimeZone(identifier: name) else { return nil }
    self.name = name
    var date = Date(timeIntervalSince1970: 0)
    offsets = [zone.secondsFromGMT(for: date)]
    let end = Date(timeIntervalSince1970: 4_102_444_800)
    while let next = zone.nextDaylightSavingTimeTransition(after: date), next < end, next > date {
      let offset = zone.secondsFromGMT(for: next)
      if offset != offsets.last {
        begins.append(Int64(next.timeIntervalSince1970.rounded()))
        offsets.append(offset)
      }
      date = next
    }
  }

  /// The moment at which the region's clocks show `local`, in seconds since 1970.
  ///
  /// Where they show it twice, at the end of summer time, it is the first of the two; where
  /// they leave it out, it is as far behind the gap's start as the text says.
  func utc(local: Int64) -> Int64 {
    let before = offset(at: local - 86_400)
    let after = offset(at: local + 86_400)
    let early = local - Int64(before)
    if offset(at: early) == before { return early }
    let late = local - Int64(after)
    return offset(at: late) == after ? late : early
  }

  private func offset(at moment: Int64) -> Int {
    var low = 0
    var high = begins.count
    while low < high {
      let middle = (low + high) / 2
      if begins[middle] <= moment { low = middle + 1 } else { high = middle }
    }
    return offsets[low]
  }
}

extension ZoneTable {
  /// Every name of the system's time zone data.
  static var knownNames: [String] { TimeZone.knownTimeZoneIdentifiers }
}
