internal import GRDB
internal import ServiceDesk

/// A list in the order of slack.
///
/// What a clock has left shrinks only while its hours run, so slack would have to be worked out for
/// every ticket at every look. But among tickets of the same hours the order never changes: a row
/// keeps what the clock of its hours will show when its slack is used up. Each of these orders is
/// read from its index, and what their clocks show now puts them side by side.
struct SlackList {
  private let query: Query
  private let db: Database
  private let list: QueueQuery
  private let readings: ClockReadings
  private let moment: Instant

  /// - Parameter place: where a list goes on, it does as of the moment at which it was begun.
  init(
    _ query: Query, me: PersonID?, now: Instant, _ rules: ClockRules, after place: QueuePlace?,
    _ db: Database
  ) throws {
    moment = place?.slack?.moment ?? now
    (self.query, self.db) = (query, db)
    readings = try ClockReadings(at: moment, rules, db)
    list = try QueueQuery(query, me: me, now: now, readings: readings, db)
  }

  func page(after place: QueuePlace?, limit: Int) throws -> QueuePage {
    let isReversed = query.sort.isReversed
    var rows: [Found] = []
    for hasClock in isReversed ? [false, true] : [true, false] where rows.count < limit {
      // A place behind the one part is before all of the other.
      if let slack = place?.slack, (slack.slack == nil) == hasClock, hasClock != isReversed {
        continue
      }
      let start = place?.slack.flatMap { ($0.slack != nil) == hasClock ? $0 : nil }
      let wanted = limit - rows.count
      rows +=
        try hasClock
        ? running(after: start, limit: wanted) : found(nil, 0, after: start, limit: wanted)
    }
    return QueuePage(
      rows: rows.map(\.row),
      next: rows.count == limit ? rows.last.map { QueuePlace(slack: $0.place) } : nil)
  }

  private struct Found {
    let row: TicketRow
    let place: SlackPlace
  }

  private func running(after place: SlackPlace?, limit: Int) throws -> [Found] {
    let parts = try readings.hours.map { hours in
      try found(hours.name, hours.reading, after: place, limit: limit)
    }
    let whole = parts.count == 1 ? parts[0] : parts.flatMap(\.self).sorted(by: isBefore)
    return Array(whole.prefix(limit))
  }

  private func isBefore(_ a: Found, _ b: Found) -> Bool {
    query.sort.isReversed ? b.place < a.place : a.place < b.place
  }

  private func found(
    _ hours: String?, _ reading: Int64, after place: SlackPlace?, limit: Int
  ) throws -> [Found] {
    let sql = list.page(
      by: hours, shift: reading, after: place, isReversed: query.sort.isReversed, limit: limit)
    return try SQLRequest<Row>(literal: sql).fetchAll(db).map { row in
      let keys = TicketRow.columnCount
      return Found(
        row: try TicketRow(row),
        place: SlackPlace(
          moment: moment, slack: (row[keys] as Int64?).map { $0 - reading },
          priority: row[keys + 1], openedAt: row[keys + 2], number: row[keys + 3]))
    }
  }
}

/// A row's place in the order of slack, as of a moment.
struct SlackPlace: Hashable, Comparable {
  let moment: Instant
  /// µs; nil where no clock runs.
  let slack: Int64?
  let priority: Int
  let openedAt: Int64
  let number: Int

  static func < (a: SlackPlace, b: SlackPlace) -> Bool {
    (a.slack ?? .max, a.priority, a.openedAt, a.number)
      < (b.slack ?? .max, b.priority, b.openedAt, b.number)
  }
}

/// What the clocks of all hours show at a moment, by which tickets of the queue are timed.
struct ClockReadings {
  struct Hours {
    let name: String
    /// µs since the hours came into force.
    let reading: Int64
  }
  private(set) var hours: [Hours] = []

  /// Nobody asks for them.
  static let none = ClockReadings()

  private init() {}

  init(at moment: Instant, _ rules: ClockRules, _ db: Database) throws {
    var rules = rules
    for name in try String.fetchAll(db.cachedStatement(sql: Self.inUse)) {
      guard let hours = ClockRules.Hours(stored: name) else { continue }
      let reading = rules.reading(at: moment, by: hours).microseconds
      self.hours.append(Hours(name: name, reading: reading))
    }
  }

  /// From each to the next, without looking at the tickets between.
  private static let inUse = """
    WITH RECURSIVE found (hours) AS (
      SELECT min(slack_hours) FROM ticket INDEXED BY ticket_slack WHERE standing < 2
      UNION ALL
      SELECT (
        SELECT min(slack_hours) FROM ticket INDEXED BY ticket_slack
        WHERE standing < 2 AND slack_hours > found.hours
      ) FROM found WHERE found.hours IS NOT NULL
    )
    SELECT hours FROM found WHERE hours IS NOT NULL
    """

  /// The ticket's clock has so much working time left.
  func left(_ comparison: Query.Comparison, _ span: TimeSpan) -> SQL {
    let each = hours.map { hours -> SQL in
      let limit = hours.reading.addingReportingOverflow(span.microseconds).partialValue
      return """
        (slack_hours = \(hours.name) AND clock_reading \(sql: comparison.rawValue) \(limit))
        """
    }
    return each.isEmpty ? .never : each.joined(separator: " OR ")
  }
}

extension Journal {
  /// Those that a query needs; none where it does not ask what clocks have left.
  func readings(for query: Query, at now: Instant, _ db: Database) throws -> ClockReadings {
    let isAsked = query.terms.contains { term in
      if case .left = term.condition { true } else { false }
    }
    return isAsked ? try ClockReadings(at: now, try clockRules(in: db), db) : .none
  }
}
