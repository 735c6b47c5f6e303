internal import GRDB
internal import ServiceDesk

/// A query of the domain's language as SQL over the ticket projection.
///
/// The meaning is `Query.matches`; a test holds the two together.
struct QueueQuery {
  private let query: Query
  private let condition: SQL
  private let path: AccessPath
  private let db: Database

  /// - Parameters:
  ///   - readings: what the clocks of all hours in use show at the moment.
  ///   - isCounted: only their number is wanted, in no order.
  init(
    _ query: Query, me: PersonID?, now: Instant, readings: ClockReadings, isCounted: Bool = false,
    _ db: Database
  ) throws {
    (self.query, self.db) = (query, db)
    let moment = query.asOf ?? now
    path = try AccessPath(query, me: me, at: moment, isCounted: isCounted, db)
    let compiler = ConditionSQL(
      me: me, moment: moment, words: SearchWords(db: db), readings: readings)
    let given = path.given
    let terms = try query.terms.filter { $0 != given }.map { try compiler.sql($0) }
    condition = ([Self.standing(query)] + terms).joined(separator: " AND ")
  }

  /// The rows after `place`, in the query's order.
  func page(after place: QueuePlace?, limit: Int) -> SQL {
    let order = SortSQL(query.sort)
    let beyond = place.map { order.isBeyond($0) } ?? "1"
    return """
      SELECT \(sql: TicketRow.columns), \(order.keys) FROM \(path.source)
      WHERE \(condition) AND \(beyond) ORDER BY \(order.order) LIMIT \(limit)
      """
  }

  /// The rows whose clocks run by these hours, least slack first; nil: those without a running
  /// clock, in the order of priority and age.
  /// - Parameters:
  ///   - shift: what the hours' clock shows.
  ///   - place: only what comes behind it.
  func page(
    by hours: String?, shift: Int64, after place: SlackPlace?, isReversed: Bool, limit: Int
  ) -> SQL {
    let direction: SQL = isReversed ? " DESC" : ""
    let keys = ["priority", "opened_at", "ticket.number"]
    let names: SQL = SQL(sql: ((hours == nil ? [] : ["slack_key"]) + keys).joined(separator: ", "))
    let order = ((hours == nil ? [] : ["slack_key"]) + keys)
      .map { SQL(sql: $0) + direction }.joined(separator: ", ")
    let sign: SQL = isReversed ? "<" : ">"
    var beyond: SQL = "1"
    if let place {
      let rest: SQL = "\(place.priority), \(place.openedAt), \(place.number)"
      if hours == nil {
        beyond = "(\(names)) \(sign) (\(rest))"
      } else if let slack = place.slack {
        beyond = "(\(names)) \(sign) (\(slack + shift), \(rest))"
      }
    }
    let which: SQL =
      hours.map { "standing < 2 AND slack_hours = \($0)" }
      ?? "slack_hours IS NULL AND slack_key IS NULL"
    return """
      SELECT \(sql: TicketRow.columns), slack_key, priority, opened_at, ticket.number
      FROM \(path.source(bySlack: hours != nil)) WHERE \(which) AND \(condition) AND \(beyond)
      ORDER BY \(order) LIMIT \(limit)
      """
  }

  /// How many there are, counting no further than `most`; all of them where the census knows.
  func count(atMost most: Int) -> SQL {
    guard query.isAnsweredByCensus else {
      return "SELECT count(*) FROM (SELECT 1 FROM \(path.source) WHERE \(condition) LIMIT \(most))"
    }
    return """
      SELECT coalesce(sum(amount), 0) FROM (
        SELECT status, priority, nullif(tier, 0) AS tier, team, team_key,
          nullif(owner, '') AS owner, owner_key, standing, amount FROM census
      ) AS ticket WHERE \(condition)
      """
  }

  /// The numbers of the tickets, at most so many, where they are found without reading many
  /// others; nil otherwise.
  func fewNumbers(atMost most: Int) throws -> [Int]? {
    guard path.isNarrow else { return nil }
    let sql: SQL = """
      SELECT ticket.number FROM \(path.source) WHERE \(condition) LIMIT \(most + 1)
      """
    let numbers = try SQLRequest<Int>(literal: sql).fetchAll(db)
    return numbers.count <= most ? numbers : nil
  }

  /// What must be true of a row called `ticket`.
  var holds: SQL { condition }

  /// The statuses, said so that the partial indexes serve.
  private static func standing(_ query: Query) -> SQL {
    let statuses = query.effectiveStatuses
    if statuses == Set(Status.allCases) { return "1" }
    if statuses == Status.listed { return "standing < 2" }
    if statuses == Status.active { return "standing < 2 AND standing = 0" }
    if statuses == [.cancelled] { return "status = 'cancelled'" }
    let words = statuses.map(\.rawValue).sorted()
    let named: SQL = words.isEmpty ? .never : "status IN \(words)"
    if statuses.isSubset(of: Status.active) { return "standing < 2 AND standing = 0 AND \(named)" }
    if statuses.isSubset(of: Status.listed) { return "standing < 2 AND \(named)" }
    return named
  }
}

extension Query {
  /// It asks for nothing but what the census counts.
  fileprivate var isAnsweredByCensus: Bool {
    asOf == nil
      && terms.allSatisfy { term in
        switch term.condition {
        case .status, .priority, .tier, .team, .owner: true
        case .hold, .requester, .category, .tag, .reference, .id, .text, .age, .updated, .opened,
          .reopened, .escalated, .watching, .sla, .left, .dueWithin, .due, .breached, .custom:
          false
        }
      }
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
      // Where there is no clock, or its order is put together elsewhere: see SlackList.
      case .priority, .slack: []
      case .age, .opened: ["opened_at"]
      case .updated: ["updated_at"]
      case .team: ["team_key"]
      case .owner: ["owner_key"]
      }
    let all = first + ["priority", "opened_at", "ticket.number"]
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
  /// In the order of slack, which these keys do not have.
  let slack: SlackPlace?

  init(keys: [DatabaseValue]) { (self.keys, slack) = (keys, nil) }
  init(slack: SlackPlace) { (keys, self.slack) = ([], slack) }
}

/// A part of a list, in order.
public struct QueuePage: Sendable {
  public var rows: [TicketRow]
  /// Nil on the last page.
  public var next: QueuePlace?
}
