/// A while in which a clock ran, or stood still, for one cause.
public struct LedgerSpan: Equatable, Sendable {
  public var from: Instant
  public var to: Instant
  public var cause: Cause

  public enum Cause: String, CaseIterable, Sendable {
    /// The only one that counts.
    case working
    /// Work would be done, but the clock was held.
    case paused
    case holiday
    case onBreak = "break"
    case outsideHours = "outside_hours"
  }

  public var isCounted: Bool { cause == .working }
}

extension BusinessTime {
  /// What each moment of a while was to the clock: the spans tile it without gap or overlap, and
  /// those that count come to `elapsed`.
  public mutating func ledger(
    from start: Instant, to end: Instant, pauses: Pauses = .none
  ) -> [LedgerSpan] {
    guard start < end else { return [] }
    let whole = start.microseconds..<end.microseconds
    let open = table(covering: whole).stretches.clamped(to: whole)
    let closed = Stretches(merging: [whole]).minus(open)
    let holidays = closed.intersection(closures(in: whole) { $0.holidayStretches(of: $1, in: $2) })
    let rest = closed.minus(holidays)
    let breaks = rest.intersection(closures(in: whole) { $0.breakStretches(of: $1, in: $2) })
    let spans: [(LedgerSpan.Cause, Stretches)] = [
      (.working, open.minus(pauses.stretches)), (.paused, open.intersection(pauses.stretches)),
      (.holiday, holidays), (.onBreak, breaks), (.outsideHours, rest.minus(breaks)),
    ]
    return spans.flatMap { cause, stretches in
      stretches.list.map {
        LedgerSpan(
          from: Instant(microseconds: $0.lowerBound), to: Instant(microseconds: $0.upperBound),
          cause: cause)
      }
    }.sorted { $0.from < $1.from }
  }
}
