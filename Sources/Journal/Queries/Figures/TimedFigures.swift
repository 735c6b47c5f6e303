internal import GRDB
internal import ServiceDesk

extension FigureReader {
  /// How long something took, for what came to its end in the window: day and night, and in the
  /// hours of each ticket's promise.
  mutating func timed(_ id: MetricID) throws -> [Figure] {
    var rules = rules
    defer { self.rules = rules }
    let samples = try gather(timings(id), Samples(), of: { Sample($0, &rules) }) { $0.add($1) }
    return id.definition.variants.map { variant in
      func statistics(_ samples: Samples) -> Measure {
        .durations(
          DurationStatistics(samples: variant == .business ? samples.worked : samples.passed))
      }
      return Figure(
        id, variant, statistics(samples.whole), isProvisional: isProvisional(id),
        groups: samples.groups(statistics))
    }
  }

  private struct Sample {
    let passed: Int64
    /// Nil where nothing was promised.
    let worked: Int64?

    init(_ row: Row, _ rules: inout ClockRules) {
      let (began, ended) = (row[1] as Int64, row[2] as Int64)
      passed = ended - began
      worked = ClockRules.Hours(version: row[4], calendars: row[5]).map { hours in
        rules.worked(
          from: Instant(microseconds: began), to: Instant(microseconds: ended), by: hours
        ).microseconds
      }
    }
  }

  private struct Samples {
    private(set) var passed: [Int64] = []
    private(set) var worked: [Int64] = []

    mutating func add(_ sample: Sample) {
      passed.append(sample.passed)
      if let span = sample.worked { worked.append(span) }
    }
  }

  /// The samples with the hours of their tickets' promises: those of the resolution, which every
  /// ticket is owed; one rule has the same hours for all clocks.
  private func timings(_ id: MetricID) -> SQL {
    """
    SELECT sample.*, version, calendars FROM (\(samples(id))) AS sample
    LEFT JOIN clock ON clock.number = sample.number AND clock = 'resolution' AND cycle = 1
    """
  }

  /// Those with working hours.
  func workedSamples(_ id: MetricID) -> SQL {
    "SELECT number FROM (\(timings(id))) WHERE version IS NOT NULL"
  }

  /// The group, when it began and ended, and the ticket.
  func samples(_ id: MetricID) -> SQL {
    switch id {
    case .firstResponseTime:
      """
      SELECT \(key()) AS grp, opened_at AS began, first_reply_at AS ended, number FROM ticket
      WHERE first_reply_at >= \(from) AND first_reply_at < \(to)
      """
    case .nextResponseTime:
      """
      SELECT \(key()) AS grp, asked_at AS began, answered_at AS ended, number
      FROM exchange \(tickets())
      WHERE answered_at >= \(from) AND answered_at < \(to)
      """
    case .firstResolutionTime: resolutions("ordinal = 1")
    case .acknowledgementTime:
      """
      SELECT \(key(ofMove: true)) AS grp, at AS began, accepted_at AS ended, number
      FROM movement \(tickets(ofMove: true))
      WHERE accepted_at >= \(from) AND accepted_at < \(to) AND NOT accepted_with_arrival
      """
    default: resolutions("(reopened_at IS NULL OR reopened_at >= \(asOf))")
    }
  }

  private func resolutions(_ condition: SQL) -> SQL {
    """
    SELECT \(key(engineer: "resolution.actor")) AS grp, resolution.opened_at AS began, at AS ended,
      number
    FROM resolution \(tickets()) WHERE at >= \(from) AND at < \(to) AND \(condition)
    """
  }
}
