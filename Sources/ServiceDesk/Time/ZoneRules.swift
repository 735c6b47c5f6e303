/// The one door to time-zone data: how far a place's clocks are ahead of UTC at a moment.
///
/// The domain asks for offsets through it and never looks at the machine's own settings.
public struct ZoneRules: Sendable {
  /// The IANA name, such as `Europe/Berlin`.
  public let name: String
  /// Seconds ahead of UTC.
  public let offset: @Sendable (Instant) -> Int

  public init(name: String, offset: @escaping @Sendable (Instant) -> Int) {
    (self.name, self.offset) = (name, offset)
  }

  public static let utc = ZoneRules(name: "UTC") { _ in 0 }

  /// What a clock on the wall of this place shows.
  public func civilTime(_ instant: Instant) -> CivilTime {
    CivilTime(instant, offset: offset(instant))
  }

  /// The first moment at which the wall clock shows `civil`; one that a clock change skips moves
  /// forward by the gap.
  public func instant(_ civil: CivilTime) -> Instant {
    let naive = civil.instant()
    let before = offset(naive - .days(1))
    let after = offset(naive + .days(1))
    let early = naive - .seconds(Int64(max(before, after)))
    let late = naive - .seconds(Int64(min(before, after)))
    if civilTime(early) == civil { return early }
    if civilTime(late) == civil { return late }
    return naive - .seconds(Int64(before))
  }
}
