internal import GRDB
internal import ServiceDesk

/// Which promises were kept, by the goals that they have now: another goal is another promise.
extension FigureReader {
  func attainments() throws -> [Figure] {
    let kept = try gather(promises, [String: Share]()) { clocks, row in
      clocks[row[1], default: Share()].add(isPart: row[2])
    }
    return MetricID.slaAttainment.definition.variants.map { variant in
      func measure(_ clocks: [String: Share]) -> Measure {
        (clocks[variant.rawValue] ?? Share()).measure
      }
      return Figure(.slaAttainment, variant, measure(kept.whole), groups: kept.groups(measure))
    }
  }

  /// The runs of clocks that were kept or missed in the window, each once: a missed one when it
  /// fell due, a kept one when it was kept.
  var promises: SQL {
    """
    SELECT \(key()) AS grp, promise.clock AS clock, is_kept, number FROM (
      SELECT number, clock, 1 AS is_kept FROM clock
      WHERE ended_at >= \(from) AND ended_at < \(to) AND goal IS NOT NULL
        AND ending = 'met' AND breached_at IS NULL
      UNION ALL
      SELECT number, 'resolution', 1 FROM (\(keptThen))
      UNION ALL
      SELECT number, clock, 0 FROM clock WHERE breached_at >= \(from) AND breached_at < \(to)
      UNION ALL
      SELECT number, clock, 0 FROM (\(missedUntold)) WHERE due_at >= \(from)
    ) AS promise \(tickets())
    """
  }

  /// Missed by the window's end, though no tick has said so yet: by the policy of the ticket's
  /// last event.
  private var missedUntold: SQL {
    """
    SELECT clock.* FROM ticket CROSS JOIN clock ON clock.number = ticket.number
    WHERE next_at <= \(to) AND ended_at IS NULL AND due_at < \(to) AND breached_at IS NULL
    """
  }

  /// Resolved in time as far as was known as of then: the ticket came back only later.
  private var keptThen: SQL {
    """
    SELECT resolution.number AS number FROM resolution
    JOIN clock ON clock.number = resolution.number AND clock = 'resolution' AND cycle = 1
    WHERE resolution.at >= \(from) AND resolution.at < \(to) AND resolution.reopened_at >= \(asOf)
      AND goal IS NOT NULL AND (breached_at IS NULL OR breached_at >= resolution.at)
    """
  }

  func breachedOpen() throws -> Figure {
    let promises = try gather(owed, Occurrences()) { $0.add($1[1]) }
    return Figure(
      .breachedOpen, nil, promises.whole.measure, groups: promises.groups(\.measure))
  }

  /// The promises missed by the window's end, and not made good by then.
  var owed: SQL {
    """
    SELECT \(key()) AS grp, number FROM (
      SELECT number, clock, standstill, since FROM (\(missedUntold))
      UNION ALL
      SELECT number, clock, standstill, since FROM clock
      WHERE ended_at IS NULL AND breached_at < \(to)
      UNION ALL
      SELECT number, clock, NULL, NULL FROM clock
      WHERE ended_at >= \(to) AND breached_at < \(to)
    ) AS promise \(tickets())
    WHERE (promise.standstill IS NOT 'resolved' OR promise.since >= \(to))
      AND NOT (promise.clock = 'resolution' AND EXISTS (
        SELECT 1 FROM resolution
        WHERE resolution.number = promise.number AND at < \(to) AND reopened_at >= \(to)))
    """
  }
}
