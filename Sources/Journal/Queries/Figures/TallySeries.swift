internal import GRDB
public import ServiceDesk

extension Journal {
  /// How often each thing happened in each of `buckets` equal parts of `[from, to)`, by the hour:
  /// an hour counts where it begins. The backlog is given as it stood at each part's end.
  public func series(from: Instant, to: Instant, buckets: Int) throws -> TallySeries {
    let count = max(1, buckets)
    let width = max(1, (to.microseconds - from.microseconds) / Int64(count))
    let starts = (0..<count).map { Instant(microseconds: from.microseconds + Int64($0) * width) }
    return try series(starts: starts, to: to)
  }

  /// The same in parts of any length: each reaches from its start to the next one's, the last one
  /// to `to`. There is one at least, and later starts come later.
  public func series(starts: [Instant], to: Instant) throws -> TallySeries {
    try store.read { db in
      var series = TallySeries(starts: starts)
      let from = series.from
      for measure in TallyMeasure.allCases {
        let rows = try Row.fetchCursor(
          db.cachedStatement(
            sql: "SELECT hour, amount FROM tally WHERE measure = ? AND hour >= ? AND hour < ?"),
          arguments: [measure.rawValue, from.hour, to.hour + 1])
        while let row = try rows.next() { series.add(row[1], of: measure, hour: row[0]) }
      }
      let before = try Int.fetchOne(
        db, sql: "SELECT sum(amount) FROM tally WHERE measure = 'backlog_change' AND hour < ?",
        arguments: [from.hour])
      series.begin(withBacklog: before ?? 0)
      return series
    }
  }
}

/// Counts along a stretch of time, ready to be drawn.
public struct TallySeries: Equatable, Sendable {
  public private(set) var counts: [TallyMeasure: [Int]]
  public private(set) var backlog: [Int]
  private let starts: [Instant]

  init(starts: [Instant]) {
    precondition(!starts.isEmpty, "a series has a part at least")
    self.starts = starts
    let empty = Array(repeating: 0, count: starts.count)
    counts = Dictionary(uniqueKeysWithValues: TallyMeasure.allCases.map { ($0, empty) })
    backlog = empty
  }

  var from: Instant { starts[0] }

  mutating func add(_ amount: Int, of measure: TallyMeasure, hour: Int64) {
    let bucket = bucket(of: Instant(microseconds: hour * 3_600_000_000))
    counts[measure]?[bucket] += amount
  }

  /// The last that has begun by then; the first one's own hour may have begun before it.
  private func bucket(of moment: Instant) -> Int {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= moment { low = middle } else { high = middle }
    }
    return low
  }

  /// Once all is added: sums the changes up.
  mutating func begin(withBacklog before: Int) {
    var sum = before
    for (place, change) in (counts[.backlogChange] ?? []).enumerated() {
      sum += change
      backlog[place] = sum
    }
  }
}

extension Instant {
  /// Hours since 1970, rounded towards the past.
  var hour: Int64 { Int64((Double(microseconds) / 3_600_000_000).rounded(.down)) }
}
