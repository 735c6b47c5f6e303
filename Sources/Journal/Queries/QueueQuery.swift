internal import GRDB
internal import ServiceDesk

/// A query of the domain's language as SQL over the ticket projection.
///
/// The meaning is `Query.matches`; a test holds the two together.
struct QueueQuery {
  private let query: Query
  private let condition: SQL
  private let source: SQL

  init(_ query: Query, me: PersonID?, now: Instant) {
    self.query = query
    let moment = query.asOf ?? now
    let compiler = ConditionSQL(me: me, moment: moment)
    let terms = query.terms.map { compiler.sql($0) }
    condition = ([Self.standing(query)] + terms).joined(separator: " AND ")
    source = query.asOf.map(Self.past) ?? "ticket"
  }

  /// The rows after `place`, in the query's order.
  func page(after place: QueuePlace?, limit: Int) -> SQL {
    let order = SortSQL(query.sort)
    let beyond = place.map { order.isBeyond($0) } ?? "1"
    return """
      SELECT \(sql: TicketRow.columns), \(order.keys) FROM \(source)
      WHERE \(condition) AND \(beyond) ORDER BY \(order.order) LIMIT \(limit)
      """
  }

  /// How many there are, counting no further than `most`.
  func count(atMost most: Int) -> SQL {
    "SELECT count(*) FROM (SELECT 1 FROM \(source) WHERE \(condition) LIMIT \(most))"
  }

  /// Whether a ticket, named by its number, is one of them.
  func holds(_ number: SQL) -> SQL {
    "EXISTS (SELECT 1 FROM \(source) WHERE number = \(number) AND \(condition))"
  }

  /// The statuses, said so that the partial indexes serve.
  private static func standing(_ query: Query) -> SQL {
    let statuses = query.effectiveStatuses
    let isNow = query.asOf == nil
    if isNow, statuses == Status.active { return "standing = 0" }
    if isNow, statuses == Status.listed { return "standing < 2" }
    let words = statuses.map(\.rawValue).sorted()
    let named: SQL = words.isEmpty ? "0" : "status IN \(words)"
    if isNow, statuses.isSubset(of: Status.active) { return "standing = 0 AND \(named)" }
    if isNow, statuses.isSubset(of: Status.listed) { return "standing < 2 AND \(named)" }
    return named
  }

  /// Tickets in the state of a past moment, by their spans; words and tags are today's.
  private static func past(_ moment: Instant) -> SQL {
    let at = moment.microseconds
    return """
      (SELECT ticket.number, ticket.version, reference, subject, span.status, span.hold_reason,
         span.priority, span.team, span.tier, span.owner, requester, category, opened_at,
         span.from_at AS updated_at, reopen_count, escalation, 0 AS transfer_pending, 0 AS raised,
         0 AS asks_to_reopen
       FROM span JOIN ticket ON ticket.number = span.number
       WHERE span.from_at <= \(at) AND (span.to_at IS NULL OR span.to_at > \(at)))
      """
  }
}

/// The order of a list, as keys that grow along it.
struct SortSQL {
  let keys: SQL
  let order: SQL
  private let isReversed: Bool

  init(_ sort: Query.Sort) {
    let first: [String] =
      switch sort.key {
      case .priority: []
      case .age, .opened: ["opened_at"]
      case .updated: ["updated_at"]
      case .team: ["team"]
      case .owner: ["owner IS NULL", "coalesce(owner, '')"]
      }
    let all = first + ["priority", "opened_at", "number"]
    let direction = sort.isReversed ? " DESC" : ""
    isReversed = sort.isReversed
    keys = SQL(sql: all.joined(separator: ", "))
    order = SQL(sql: all.map { $0 + direction }.joined(separator: ", "))
  }

  /// Further along than a row that was read before.
  func isBeyond(_ place: QueuePlace) -> SQL {
    let values = place.keys.map { SQL("\($0)") }.joined(separator: ", ")
    return "(\(keys)) \(sql: isReversed ? "<" : ">") (\(values))"
  }
}

/// Where a page of a list ended; the next one goes on from it, whatever has moved meanwhile.
public struct QueuePlace: Hashable, Sendable {
  let keys: [DatabaseValue]
}

/// A part of a list, in order.
public struct QueuePage: Sendable {
  public var rows: [TicketRow]
  /// Nil on the last page.
  public var next: QueuePlace?
}
