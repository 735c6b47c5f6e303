internal import GRDB
public import ServiceDesk

extension Journal {
  /// How often each thing happened in each of `buckets` equal parts of `[from, to)`, by the hour:
  /// an hour counts where it begins. The backlog is given as it stood at each part's end.
  public func series(from: Instant, to: Instant, buckets: Int) throws -> TallySeries {
    try store.read { db in
      var series = TallySeries(from: from, to: to, buckets: buckets)
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
  private let from: Instant
  private let width: Int64

  init(from: Instant, to: Instant, buckets: Int) {
    let count = max(1, buckets)
    self.from = from
    width = max(1, (to.microseconds - from.microseconds) / Int64(count))
    let empty = Array(repeating: 0, count: count)
    counts = Dictionary(uniqueKeysWithValues: TallyMeasure.allCases.map { ($0, empty) })
    backlog = empty
  }

  mutating func add(_ amount: Int, of measure: TallyMeasure, hour: Int64) {
    let offset = max(0, hour * 3_600_000_000 - from.microseconds)
    let bucket = min(Int(offset / width), backlog.count - 1)
    counts[measure]?[bucket] += amount
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
