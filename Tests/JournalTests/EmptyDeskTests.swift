import ServiceDesk
import Testing

@testable import Journal

/// Nothing is there, and whoever asks is nobody: an answer comes all the same.
struct EmptyDeskTests {
  static let questions =
    Query.catalogue.filter { $0.field != .asof }.map(\.example) + [
      "", "sla<1h", "status:active sla<1h", "sla>1h owner:none", "owner:me", "-owner:me",
      "status:active owner:me", "status:new status:open", "status:any -status:any",
      "watching:me priority:P1", "due<1h status:active", "breached:open", "breached:yes sla:none",
      "asof:2026-01-01", "asof:2026-01-01 owner:me", "xyzzy", "\"no such words\" tag:none",
    ]

  @Test(arguments: questions)
  func `every question has an answer`(_ text: String) throws {
    let desk = try TemporaryDesk()
    for sort in ["", " sort:updated", " sort:-slack", " sort:team"] {
      guard sort.isEmpty || !text.contains("sort:") else { continue }
      let query = try Query.parse(text + sort, zone: .utc, now: desk.clock.now)
      let page = try desk.journal.queue(query, me: nil, now: desk.clock.now, limit: 10)
      #expect(page.rows.isEmpty)
      #expect(try desk.journal.count(query, me: nil, now: desk.clock.now, atMost: 10) == 0)
    }
  }
}
