/// How many ages fall below each limit, up to the next lower one.
public struct AgeCounts: Hashable, Sendable {
  /// The first age that is too old for its bucket; nil for the last, which takes all.
  public static let limits: [TimeSpan?] = [
    .hours(4), .days(1), .days(3), .days(7), .days(30), nil,
  ]

  /// In the order of `limits`.
  public private(set) var counts = Array(repeating: 0, count: limits.count)

  public init(_ ages: some Sequence<TimeSpan> = []) {
    for age in ages { add(age) }
  }

  public mutating func add(_ age: TimeSpan) {
    let bucket = AgeCounts.limits.firstIndex { limit in limit.map { age < $0 } ?? true }
    if let bucket { counts[bucket] += 1 }
  }

  public var total: Int { counts.reduce(0, +) }
}

/// The backlog by age, counted in two ways.
public struct AgeBuckets: Hashable, Sendable {
  public var sinceOpened: AgeCounts
  /// Since the last public message; tickets without one are in no bucket.
  public var sincePublic: AgeCounts

  public init(sinceOpened: AgeCounts, sincePublic: AgeCounts) {
    (self.sinceOpened, self.sincePublic) = (sinceOpened, sincePublic)
  }

  public struct Row: Hashable, Sendable {
    /// In whole seconds; nil for the oldest.
    public let lessThanSeconds: Int64?
    public let sinceOpened: Int
    public let sincePublic: Int
  }

  public var rows: [Row] {
    AgeCounts.limits.indices.map {
      Row(
        lessThanSeconds: AgeCounts.limits[$0]?.seconds, sinceOpened: sinceOpened.counts[$0],
        sincePublic: sincePublic.counts[$0])
    }
  }
}
