internal import ArgumentParser
internal import ServiceDesk

/// A moment as a person types it: ISO 8601, in local time where no zone is stated, or a length of
/// time (`2h`, `3d`) counted from now.
enum TypedMoment: Sendable {
  case moment(Instant)
  case span(TimeSpan)

  /// For an option's `transform`.
  @Sendable static func read(_ argument: String) throws -> TypedMoment {
    if let span = TimeSpan(typed: argument) { return .span(span) }
    if let moment = Instant(typed: argument) { return .moment(moment) }
    throw ValidationError(
      "write a date, 2026-11-20, a time, 2026-11-20T09:00, or a length of time, 30m, 2h, 3d or 1w.")
  }

  func after(_ now: Instant) -> Instant {
    switch self {
    case .moment(let moment): moment
    case .span(let span): now + span
    }
  }

  func before(_ now: Instant) -> Instant {
    switch self {
    case .moment(let moment): moment
    case .span(let span): now - span
    }
  }
}

extension Instant {
  /// - Parameter zone: where the text names none.
  init?(typed text: String, zone: ZoneRules = .local) {
    guard let inUTC = Instant(iso8601: text) else { return nil }
    let namesZone = Instant(iso8601: text, offset: 3600) == inUTC
    self = namesZone ? inUTC : zone.instant(CivilTime(inUTC))
  }
}

extension TimeSpan {
  /// `45s`, `30m`, `2h`, `3d`, `1w`.
  init?(typed text: String) {
    guard let unit = text.last, let count = Int64(text.dropLast()), (0...100_000).contains(count)
    else { return nil }
    switch unit {
    case "s": self = .seconds(count)
    case "m": self = .minutes(count)
    case "h": self = .hours(count)
    case "d": self = .days(count)
    case "w": self = .days(count * 7)
    default: return nil
    }
  }
}
