internal import Foundation
public import ServiceDesk
internal import Synchronization

/// A region's offsets from UTC over the years 1970 to 2100, looked up once.
public struct ZoneTable: Hashable, Sendable {
  public let name: String
  /// Seconds since 1970 from which each offset but the first holds.
  private var begins = [Int64]()
  /// Seconds east of UTC; one more than `begins`.
  private var offsets: [Int]

  /// Nil where the system's time zone data has no such name.
  public init?(name: String) {
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
  public func utc(local: Int64) -> Int64 {
    let before = offset(at: local - 86_400)
    let after = offset(at: local + 86_400)
    let early = local - Int64(before)
    if offset(at: early) == before { return early }
    let late = local - Int64(after)
    return offset(at: late) == after ? late : early
  }

  /// Seconds east of UTC at a moment, in seconds since 1970.
  public func offset(at moment: Int64) -> Int {
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
  public static var knownNames: [String] { TimeZone.knownTimeZoneIdentifiers }
}

extension ZoneRules {
  /// The rules of an IANA name such as `Europe/Berlin`, or of `UTC`; nil for any other name.
  ///
  /// What was looked up once is kept: it takes some milliseconds.
  public static func named(_ name: String) -> ZoneRules? {
    if name == "UTC" || name == "Etc/UTC" { return .utc }
    let known = knownZones.withLock { $0[name] }
    guard let table = known ?? ZoneTable(name: name) else { return nil }
    knownZones.withLock { $0[name] = table }
    return ZoneRules(name: name) { table.offset(at: $0.seconds) }
  }

  private static let knownZones = Mutex<[String: ZoneTable]>([:])
}
