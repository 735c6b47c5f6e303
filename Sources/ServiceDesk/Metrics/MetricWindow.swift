/// The stretch of time that figures are about, and the moment at which they are asked.
public struct MetricWindow: Hashable, Sendable {
  /// The first moment inside.
  public let from: Instant
  /// The first moment behind it.
  public let to: Instant
  /// What happened later than this is not known yet.
  public let asOf: Instant

  public enum Fault: Error, Hashable, Sendable {
    case endsBeforeItBegins
    case beginsAfterTheMoment
  }

  /// Fills in what was not said: as of now, up to that moment, the seven days before.
  public init(
    from: Instant? = nil, to: Instant? = nil, asOf: Instant? = nil, now: Instant
  ) throws(Fault) {
    let moment = asOf ?? now
    let end = to ?? moment
    let start = from ?? end - .days(7)
    guard start < end else { throw .endsBeforeItBegins }
    guard start < moment else { throw .beginsAfterTheMoment }
    self.init(checkedFrom: start, to: end, asOf: moment)
  }

  private init(checkedFrom from: Instant, to: Instant, asOf: Instant) {
    (self.from, self.to, self.asOf) = (from, to, asOf)
  }

  /// The seven days up to `moment`, as of then.
  public static func lastSevenDays(until moment: Instant) -> MetricWindow {
    MetricWindow(checkedFrom: moment - .days(7), to: moment, asOf: moment)
  }

  public var length: TimeSpan { to.since(from) }

  public func contains(_ moment: Instant) -> Bool { from <= moment && moment < to }

  /// The stretch of the same length just before, asked as long after its end: like with like.
  public var previous: MetricWindow {
    MetricWindow(checkedFrom: from - length, to: from, asOf: asOf - length)
  }

  /// Whether a figure that waits this long for what comes back may still change.
  public func isProvisional(for wait: TimeSpan) -> Bool { asOf < to + wait }
}

extension MetricWindow.Fault {
  public var sentence: String {
    switch self {
    case .endsBeforeItBegins: "The window ends before it begins; --from must be before --to."
    case .beginsAfterTheMoment:
      "The window begins after the moment it is asked at; --from must be before --as-of."
    }
  }
}
