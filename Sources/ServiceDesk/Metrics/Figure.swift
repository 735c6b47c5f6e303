/// One result: what was measured, in which variant, and what it came to. JSON, reports and the
/// metrics pane are all made from it.
public struct Figure: Hashable, Sendable {
  public let id: MetricID
  /// Nil where there is only one way to count.
  public let variant: MetricVariant?
  public let measure: Measure
  /// It may still change.
  public let isProvisional: Bool
  /// The same measure for each group that was asked for, in the order to show them.
  public let groups: [Group]
  /// The same measure for each pair of teams; only of figures about flow.
  public let pairs: [Pair]

  public init(
    _ id: MetricID, _ variant: MetricVariant? = nil, _ measure: Measure,
    isProvisional: Bool = false, groups: [Group] = [], pairs: [Pair] = []
  ) {
    (self.id, self.variant, self.measure) = (id, variant, measure)
    (self.isProvisional, self.groups, self.pairs) = (isProvisional, groups, pairs)
  }

  public var unit: MetricUnit { id.definition.unit }

  public struct Group: Hashable, Sendable {
    /// A team, a person, `2` for a tier; nil for tickets that have none.
    public let name: String?
    public let measure: Measure

    public init(_ name: String?, _ measure: Measure) {
      (self.name, self.measure) = (name, measure)
    }
  }

  public struct Pair: Hashable, Sendable {
    /// The team that escalated, and gets the ticket back.
    public let lower: TeamID
    public let upper: TeamID
    public let measure: Measure

    public init(lower: TeamID, upper: TeamID, _ measure: Measure) {
      (self.lower, self.upper, self.measure) = (lower, upper, measure)
    }
  }
}

/// The numbers of a figure, by its kind.
public enum Measure: Hashable, Sendable {
  /// `tickets` where one ticket may be counted more than once.
  case count(Int, tickets: Int? = nil)
  case durations(DurationStatistics)
  case ratio(Ratio)
  /// Points over so many tickets.
  case score(Int, tickets: Int)
  /// The statistics are those of the ages since opened.
  case ages(AgeBuckets, DurationStatistics)

  /// The names under which numbers stand in JSON.
  public enum Key: String, CaseIterable, Sendable {
    case n, value, mean, median, p90, numerator, denominator
  }

  public enum Number: Hashable, Sendable {
    case integer(Int)
    /// At most three decimals.
    case decimal(Double)
  }

  /// The numbers that apply, in order; nil is one that applies and is not known (`null`).
  public var numbers: [(key: Key, number: Number?)] {
    switch self {
    case .count(let value, let tickets):
      (tickets.map { [(.n, .integer($0))] } ?? []) + [(.value, .integer(value))]
    case .durations(let statistics): statistics.numbers
    case .ratio(let ratio):
      [
        (.n, .integer(ratio.denominator)), (.value, ratio.value.map(Number.decimal)),
        (.numerator, .integer(ratio.numerator)), (.denominator, .integer(ratio.denominator)),
      ]
    case .score(let points, let tickets): [(.n, .integer(tickets)), (.value, .integer(points))]
    case .ages(_, let statistics): statistics.numbers
    }
  }

  /// Nil where the key does not apply, or where the number is not known.
  public subscript(key: Key) -> Number? { numbers.first { $0.key == key }?.number }

  public var buckets: AgeBuckets? {
    guard case .ages(let buckets, _) = self else { return nil }
    return buckets
  }
}

extension DurationStatistics {
  fileprivate var numbers: [(key: Measure.Key, number: Measure.Number?)] {
    [
      (.n, .integer(n)), (.mean, mean.map(Measure.Number.decimal)),
      (.median, median.map(Measure.Number.decimal)), (.p90, p90.map(Measure.Number.decimal)),
    ]
  }
}
