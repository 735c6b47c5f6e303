internal import ServiceDesk

/// When the events of one row happened.
struct Moments: Equatable, Sendable {
  var opened: Instant
  var resolved: Instant
  var ended: Instant
  var other: Instant

  func moment(of event: TicketEvent) -> Instant {
    switch event {
    case .intake(.opened): opened
    case .lifecycle(.resolved): resolved
    case .lifecycle(.closed), .lifecycle(.cancelled): ended
    case .classification, .assignment, .lifecycle, .escalation, .conversation, .feedback, .links,
      .splitting, .undoing, .timekeeping:
      other
    }
  }
}

extension MappedRow {
  /// Of an audit trail: all at the row's time, but a ticket may be older than its first row, or
  /// younger, where another system's clock gave it that one.
  var trailMoments: Moments {
    let now = Instant(microseconds: time)
    let opened = Instant(microseconds: openedAt ?? time)
    return Moments(opened: opened, resolved: now, ended: now, other: now)
  }

  /// Of a snapshot: the ends at their own times, and what led there not after them. Without a time
  /// of the last change, what has changed since an earlier import happened at `changed`.
  func snapshotMoments(changed: Instant?) -> Moments {
    let latest = changed ?? Instant(microseconds: time)
    let closed = closedAt.map { Instant(microseconds: $0) }
    let resolved = resolvedAt.map { Instant(microseconds: $0) } ?? closed ?? latest
    return Moments(
      opened: Instant(microseconds: openedAt ?? time), resolved: resolved, ended: closed ?? latest,
      other: step.isActive ? latest : min(latest, resolved, closed ?? latest))
  }
}
