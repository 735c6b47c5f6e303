/// A moment in time: microseconds since 1970-01-01T00:00:00Z, without leap seconds.
public struct Instant: Hashable, Comparable, Sendable {
  public var microseconds: Int64

  public init(microseconds: Int64) { self.microseconds = microseconds }
  public init(seconds: Int64) { microseconds = seconds * 1_000_000 }

  /// Whole seconds since 1970, rounded towards the past.
  public var seconds: Int64 {
    let whole = microseconds / 1_000_000
    return microseconds % 1_000_000 < 0 ? whole - 1 : whole
  }

  public static func < (a: Instant, b: Instant) -> Bool { a.microseconds < b.microseconds }

  /// The time from `earlier` to this moment.
  public func since(_ earlier: Instant) -> TimeSpan {
    TimeSpan(microseconds: microseconds - earlier.microseconds)
  }

  public static func + (moment: Instant, span: TimeSpan) -> Instant {
    Instant(microseconds: moment.microseconds + span.microseconds)
  }

  public static func - (moment: Instant, span: TimeSpan) -> Instant {
    Instant(microseconds: moment.microseconds - span.microseconds)
  }
}

/// A length of time in microseconds; negative when it points to the past.
public struct TimeSpan: Hashable, Comparable, Sendable {
  public var microseconds: Int64

  public init(microseconds: Int64) { self.microseconds = microseconds }

  public static func seconds(_ count: Int64) -> TimeSpan {
    TimeSpan(microseconds: count * 1_000_000)
  }
  public static func minutes(_ count: Int64) -> TimeSpan { .seconds(count * 60) }
  public static func hours(_ count: Int64) -> TimeSpan { .seconds(count * 3600) }
  public static func days(_ count: Int64) -> TimeSpan { .seconds(count * 86_400) }

  /// Whole seconds, rounded towards zero.
  public var seconds: Int64 { microseconds / 1_000_000 }

  public static func < (a: TimeSpan, b: TimeSpan) -> Bool { a.microseconds < b.microseconds }
}
