internal import GRDB
internal import ServiceDesk

extension FigureReader {
  /// How long something took, for what came to its end in the window.
  func timed(_ id: MetricID) throws -> Figure {
    let spans = try gather(samples(id), [Int64]()) { $0.append($1[1]) }
    func statistics(_ samples: [Int64]) -> Measure {
      .durations(DurationStatistics(samples: samples))
    }
    return Figure(
      id, .calendar, statistics(spans.whole), isProvisional: isProvisional(id),
      groups: spans.groups(statistics))
  }

  func samples(_ id: MetricID) -> SQL {
    switch id {
    case .firstResponseTime:
      """
      SELECT \(key()) AS grp, first_reply_at - opened_at AS span, number FROM ticket
      WHERE first_reply_at >= \(from) AND first_reply_at < \(to)
      """
    case .nextResponseTime:
      """
      SELECT \(key()) AS grp, answered_at - asked_at AS span, number
      FROM exchange \(tickets())
      WHERE answered_at >= \(from) AND answered_at < \(to)
      """
    case .firstResolutionTime: resolutions("ordinal = 1")
    case .acknowledgementTime:
      """
      SELECT \(key(ofMove: true)) AS grp, accepted_at - at AS span, number
      FROM movement \(tickets(ofMove: true))
      WHERE accepted_at >= \(from) AND accepted_at < \(to) AND NOT accepted_with_arrival
      """
    default: resolutions("(reopened_at IS NULL OR reopened_at >= \(asOf))")
    }
  }

  private func resolutions(_ condition: SQL) -> SQL {
    """
    SELECT \(key(engineer: "resolution.actor")) AS grp, at - resolution.opened_at AS span, number
    FROM resolution \(tickets()) WHERE at >= \(from) AND at < \(to) AND \(condition)
    """
  }
}
