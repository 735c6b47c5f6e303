import Foundation
import GRDB
import ServiceDesk
import Testing

@testable import Journal

struct QueueTests {
  /// Every kind of term; each is asked of the desk and of the language's own meaning.
  static let queries = [
    "", "status:any", "status:new,open", "-status:new", "status:active", "status:closed",
    "hold:vendor", "status:on_hold", "tier:2", "tier:3 status:any", "tier:unknown", "team:network",
    "team:Net*", "-team:network", "owner:me", "owner:none", "owner:any", "owner:nadia",
    "-owner:me", "priority:P1", "priority<=P2", "category:network", "category:none", "tag:vpn",
    "-tag:vpn", "tag:none", "tag:any", "id:T-3", "vpn", "\"vpn drops\"", "text:mt*", "-vpn",
    "age>1h", "age<30m", "updated<20m", "updated>1d", "reopened>0", "escalated:yes",
    "escalated:no", "escalated:pending", "watching:me", "watching:omar", "field.site:oslo",
    "field.site:none", "requester:\"rosa vidal\"", "requester:rosa*", "reference:none",
    "opened:today", "opened:2026-09-20..2026-09-30", "vpn drops", "dr*", "drop* -mtu", "looks*",
    "\"vpn dro*\"", "every* status:any", "zzz*", "id:T-1,T-3 status:any", "tag:v*", "watching:om*",
    "team:service* status:any", "owner:na* sort:updated", "reference:x*", "field.site:os* tier:2",
    "status:merged", "status:cancelled", "status:any sort:owner", "category:net* -owner:none",
  ]

  @Test(arguments: queries)
  func `a query finds on the desk what it means in the language`(text: String) throws {
    let desk = try TemporaryDesk()
    try desk.liveThroughADay()
    let query = try Query.parse(text, zone: .utc, now: desk.clock.now)
    let nadia = PersonID("nadia")
    let meant = try desk.journal.everyTicketsFacts()
      .filter { query.matches($0, me: nadia, now: desk.clock.now) }
      .sorted { query.sort.precedes($0, $1) }
    let found = try desk.list(text, me: "nadia")
    #expect(found.map(\.id) == meant.map(\.id))
    let count = try desk.journal.count(query, me: nadia, now: desk.clock.now, atMost: 100)
    #expect(count == meant.count)
  }

  @Test(arguments: ["priority", "age", "updated", "opened", "team", "owner"], [false, true])
  func `pages in any order join to the whole list`(key: String, isReversed: Bool) throws {
    let desk = try TemporaryDesk()
    for number in 0..<23 {
      try desk.open("Ticket \(number)", impact: Level.allCases[number % 3])
      if number % 3 == 0 { try desk.perform(.assignment(.claim), on: number + 1) }
    }
    let query = try Query.parse(
      "sort:\(isReversed ? "-" : "")\(key)", zone: .utc, now: desk.clock.now)
    var (paged, place): ([TicketID], QueuePlace?) = ([], nil)
    repeat {
      let page = try desk.journal.queue(
        query, me: nil, now: desk.clock.now, after: place, limit: 5)
      paged += page.rows.map(\.id)
      place = page.next
    } while place != nil
    let whole = try desk.list(query.text).map(\.id)
    #expect(paged == whole)
    let facts = try desk.journal.everyTicketsFacts().sorted { query.sort.precedes($0, $1) }
    #expect(whole == facts.map(\.id))
  }

  @Test func `search gives each ticket once, newest first, with the words`() throws {
    let desk = try TemporaryDesk()
    try desk.liveThroughADay()
    let hits = try desk.journal.search(try #require(Phrase("mtu")), limit: 10)
    #expect(hits.map(\.row.id.number) == [1])
    #expect(hits.first?.place == "resolution")
    #expect(hits.first?.text == "MTU lowered to 1400")
    #expect(try desk.journal.search(try #require(Phrase("vpn")), limit: 1).count == 1)
  }
}

extension Journal {
  /// What the language looks at, folded from the log and not from the tables under test.
  func everyTicketsFacts() throws -> [TicketFacts] {
    let streams = Set(try events(after: 0, limit: 10_000).map(\.stream))
    return try streams.compactMap { stream in
      guard case .ticket(let id) = stream, let ticket = try ticket(id) else { return nil }
      return TicketFacts(
        id: id, reference: ticket.reference, subject: ticket.subject, status: ticket.status,
        holdReason: ticket.status == .onHold ? ticket.hold?.reason : nil, tier: ticket.tier,
        team: ticket.team, owner: ticket.owner, requester: ticket.requester.name,
        priority: ticket.priority, category: ticket.category, tags: Set(ticket.tags),
        fields: ticket.fields, openedAt: ticket.openedAt, updatedAt: ticket.updatedAt,
        reopenCount: ticket.reopenCount, escalation: ticket.escalationState,
        watchers: Set(ticket.watchers),
        entries: try history(id).compactMap { $0.ticketEvent?.text })
    }
  }
}
