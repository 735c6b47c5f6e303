import Foundation
import GRDB
import ServiceDesk
import Testing

@testable import Journal

/// Lists are read along an index or from a few tickets, never by looking at all or sorting all.
struct AccessPathTests {
  private func plan(_ text: String, of desk: TemporaryDesk, isCount: Bool = false) throws
    -> [String]
  {
    let query = try Query.parse(text, zone: .utc, now: desk.clock.now)
    return try desk.journal.store.read { db in
      let list = try QueueQuery(
        query, me: PersonID("nadia"), now: desk.clock.now, readings: .none, db)
      let sql = isCount ? list.count(atMost: 1000) : list.page(after: nil, limit: 50)
      let (words, arguments) = try sql.build(db)
      return try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + words, arguments: arguments)
        .map { $0["detail"] as String }
    }
  }

  @Test(arguments: [
    ("", "ticket_listed"), ("status:active", "ticket_active"), ("status:open", "ticket_active"),
    ("tier:2 status:open", "ticket_listed_tier"), ("owner:me", "ticket_listed_owner"),
    ("owner:none", "ticket_listed_owner"), ("-tag:vpn", "ticket_listed"),
    ("team:network", "ticket_listed_team"), ("team:network status:any", "ticket_all_team"),
    ("status:any", "ticket_all"), ("status:closed", "ticket_all"),
    ("status:cancelled", "ticket_cancelled"), ("escalated:pending", "ticket_pending"),
    ("category:mail status:any", "ticket_all_category"), ("sort:updated", "ticket_listed_updated"),
    ("sort:-updated status:any", "ticket_all_updated"), ("sort:age", "ticket_listed_opened"),
    ("sort:-opened status:closed", "ticket_all_opened"), ("sort:team", "ticket_listed_team"),
    ("sort:owner status:any", "ticket_all_owner"), ("priority:P1", "ticket_listed"),
  ])
  func `a list is read in its order along an index`(text: String, index: String) throws {
    let plan = try plan(text, of: TemporaryDesk())
    #expect(plan.first?.contains("ticket USING INDEX \(index)") == true, "\(plan)")
    #expect(!plan.contains("USE TEMP B-TREE FOR ORDER BY"))
  }

  @Test(arguments: [
    "id:T-1", "tag:vpn", "requester:rosa*", "reference:inc-1 status:any", "watching:me",
    "field.site:oslo", "vpn", "\"vpn drops\" status:any", "tier:2 vpn",
  ])
  func `where a name leaves few tickets, only these are looked up`(text: String) throws {
    let desk = try TemporaryDesk()
    try desk.liveThroughADay()
    let plan = try plan(text, of: desk)
    #expect(plan.contains { $0.hasPrefix("SEARCH ticket USING INTEGER PRIMARY KEY") }, "\(plan)")
    #expect(!plan.contains { $0.hasPrefix("SCAN ticket") })
  }

  @Test(arguments: [
    "", "tier:2 status:open", "owner:me status:any", "-team:network", "priority:P1",
  ])
  func `what the census counts is not counted again`(text: String) throws {
    let plan = try plan(text, of: TemporaryDesk(), isCount: true)
    #expect(plan.allSatisfy { !$0.contains("ticket_") }, "\(plan)")
    #expect(plan.contains { $0.contains("census") })
  }

  @Test func `figures read what happened in their window, and what stood at its end`() throws {
    let desk = try TemporaryDesk()
    try desk.liveThroughADay()
    let rules = desk.journal.clockRules
    let plans = try desk.journal.store.read { db in
      let recorder = StatementRecorder()
      db.trace { recorder.note($0) }
      let window = try MetricWindow(now: desk.clock.now)
      var reader = FigureReader(db: db, window: window, group: nil, rules: rules)
      _ = try MetricID.allCases.flatMap { try reader.figures($0) }
      db.trace()
      return try recorder.statements.flatMap { try String.fetchAll(db, sql: $0, adapter: .detail) }
    }
    #expect(plans.count > 20)
    let scans = plans.filter { $0.hasPrefix("SCAN") && !$0.hasSuffix("(subquery)") }
    #expect(
      Set(scans).isSubset(of: [
        "SCAN (subquery-1)", "SCAN happened", "SCAN passed", "SCAN promise", "SCAN sample",
      ]), "\(scans)")
  }
}

/// Keeps the statements of a connection.
private final class StatementRecorder: @unchecked Sendable {
  private(set) var statements: [String] = []

  func note(_ event: Database.TraceEvent) {
    guard case .statement(let statement) = event else { return }
    statements.append("EXPLAIN QUERY PLAN " + statement.expandedSQL)
  }
}

extension RowAdapter where Self == RangeRowAdapter {
  /// The last of the four columns that a plan has.
  fileprivate static var detail: RangeRowAdapter { RangeRowAdapter(3..<4) }
}
