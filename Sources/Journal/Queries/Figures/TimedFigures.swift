internal import GRDB
internal import ServiceDesk

extension FigureReader {
  /// How long something took, for what came to its end in the window.
  func timed(_ id: MetricID) throws -> Figure {
    let rows = try fetch(samples(id))
    func statistics(_ rows: [Row]) -> Measure {
      .durations(DurationStatistics(samples: rows.map { $0["span"] as Int64 }))
    }
    return Figure(
      id, .calendar, statistics(rows), isProvisional: isProvisional(id),
      groups: groups(rows, statistics))
  }

  private func samples(_ id: MetricID) -> SQL {
    switch id {
    case .firstResponseTime:
      """
      SELECT \(key()) AS grp, first_reply_at - opened_at AS span FROM ticket
      WHERE first_reply_at >= \(from) AND first_reply_at < \(to)
      """
    case .nextResponseTime:
      """
      SELECT \(key()) AS grp, answered_at - asked_at AS span
      FROM exchange JOIN ticket USING (number)
      WHERE answered_at >= \(from) AND answered_at < \(to)
      """
    case .firstResolutionTime: resolutions("ordinal = 1")
    case .acknowledgementTime:
      """
      SELECT \(key(ofMove: true)) AS grp, accepted_at - at AS span
      FROM movement JOIN ticket USING (number)
      WHERE accepted_at >= \(from) AND accepted_at < \(to) AND NOT accepted_with_arrival
      """
    default: resolutions("(reopened_at IS NULL OR reopened_at >= \(asOf))")
    }
  }

  private func resolutions(_ condition: SQL) -> SQL {
    """
    SELECT \(key(engineer: "resolution.actor")) AS grp, at - resolution.opened_at AS span
    FROM resolution JOIN ticket USING (number)
    WHERE at >= \(from) AND at < \(to) AND \(condition)
    """
  }
}
