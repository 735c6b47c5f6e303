import Foundation
import GRDB
import Resources
import ServiceDesk
import Testing

@testable import Journal

/// Clocks as the tables keep them: whatever way they came about, they are what the log makes them.
struct ClockTests {
  private func rows(_ journal: Journal) throws -> [String] {
    try journal.store.read { db in
      let clocks = try Row.fetchAll(db, sql: "SELECT * FROM clock ORDER BY number, clock, cycle")
      let faces = try Row.fetchAll(
        db,
        sql: """
          SELECT number, \(ClockTable.faceColumns), slack_hours, slack_key, stands_since,
            reminded_of
          FROM ticket ORDER BY number
          """)
      let paces = try Row.fetchAll(db, sql: "SELECT * FROM pace ORDER BY 1, 2, 3, 4")
      return (clocks + faces + paces).map(\.description)
    }
  }

  /// What the accounts say from the whole log, beside what the rows say.
  private func expectRowsToBeTheLogs(_ desk: TemporaryDesk) throws {
    let before = try rows(desk.journal)
    #expect(before.contains { $0.contains("resolution") })
    try desk.journal.rebuild()
    let after = try rows(desk.journal)
    #expect(after == before)
    for ticket in try desk.list("status:any") {
      let accounts = try desk.journal.clockAccounts(ticket.id, upTo: desk.clock.now)
      var rules = desk.journal.clockRules
      let kept = try desk.journal.store.read { db in
        try ClockTable(db: db).cycles(of: ticket.id)
      }
      let ticketNow = try #require(try desk.journal.ticket(ticket.id))
      let known = TicketClocks(kept: kept)
        .standing(of: ClockSubject(ticketNow), at: desk.clock.now, &rules)
      #expect(known.cycles == accounts.map(\.cycle))
    }
  }

  @Test func `after a day's work the rows are what a rebuild makes of the log`() throws {
    let desk = try TemporaryDesk()
    try desk.liveThroughADay()
    try expectRowsToBeTheLogs(desk)
  }

  /// More tickets than are put under a new policy in one go, all open.
  private func deskOfMany() throws -> TemporaryDesk {
    let desk = try TemporaryDesk()
    _ = try desk.journal.record(
      (1...2300).map { number in
        let opening = Opened(
          subject: "VPN drops", requester: Requester(name: "Rosa Vidal"), team: TeamID("Network"),
          tier: 2, priority: number.isMultiple(of: 2) ? .p3 : .p4, category: "Network")
        return Fact(
          id: .derived(from: ["\(number)"]),
          event: .ticket(TicketID(number), .intake(.opened(opening))),
          author: desk.author("tom"), occurredAt: TemporaryDesk.start + .seconds(Int64(number)))
      })
    desk.clock.advance(by: .hours(1))
    return desk
  }

  private static let laterPolicy = Resources.policy.replacing(
    "first_response: 4h", with: "first_response: 5h")

  @Test func `a new policy puts all of many tickets under it as a rebuild does`() throws {
    let desk = try deskOfMany()
    _ = try desk.journal.adoptPolicy(Self.laterPolicy, by: desk.author("lena"))
    let rows = try rows(desk.journal)
    #expect(rows.count { $0.contains("clock_version:2") } == 2300)
    try desk.journal.rebuild()
    #expect(try self.rows(desk.journal) == rows)
  }

  @Test(arguments: [3, 2300])
  func `a clock that cannot be read keeps a policy out, and nothing of it is left`(
    number: Int
  ) throws {
    let desk = try deskOfMany()
    try desk.journal.store.write { db in
      try db.execute(
        sql: "UPDATE clock SET standstill = 'hold:moon' WHERE number = ?", arguments: [number])
    }
    let (before, newest) = (try rows(desk.journal), try desk.journal.newestSequence())

    #expect(throws: StoreFailure.damaged("“moon” is no HoldReason")) {
      try desk.journal.adoptPolicy(Self.laterPolicy, by: desk.author("lena"))
    }

    #expect(try rows(desk.journal) == before)
    #expect(try desk.journal.newestSequence() == newest)
    #expect(desk.journal.policies.versions.count == 1)
  }

  @Test func `an account of a past moment says what it said then`() throws {
    let desk = try TemporaryDesk()
    try desk.open(impact: .high, urgency: .high)
    let id = TicketID(1)
    // That a miss was told of later changes nothing of what is said of it.
    func words(_ accounts: [ClockAccount], at now: Instant) -> [String] {
      accounts.flatMap { account in
        [account.title, account.verdict(at: now, .utc)] + account.sentences(.utc)
          + account.causes + account.spans.map { "\($0.from) \($0.to)" }
      }
    }
    var told: [(at: Instant, words: [String])] = []
    for command: TicketCommand in [
      .assignment(.claim), .conversation(.reply("We have found a lead")),
      .lifecycle(.hold(.vendor, until: nil, asking: nil)), .conversation(.receive("And now?")),
      .lifecycle(.resume), .lifecycle(.resolve(text: "A new client")),
      .lifecycle(.reopen(reason: "It is back")), .conversation(.reply("So it is")),
    ] {
      desk.clock.advance(by: .hours(5))
      let now = desk.clock.now
      told.append((now, words(try desk.journal.clockAccounts(id, upTo: now), at: now)))
      try desk.perform(command, on: 1)
    }
    for (moment, then) in told {
      let accounts = try desk.journal.clockAccounts(id, upTo: moment, asOf: moment)
      #expect(words(accounts, at: moment) == then)
    }
    #expect(throws: NoSuchTicket.self) {
      try desk.journal.clockAccounts(id, upTo: TemporaryDesk.start, asOf: TemporaryDesk.start)
    }
  }

  @Test func `an undoing leaves clocks as if it had never been`() throws {
    let desk = try TemporaryDesk()
    try desk.open()
    try desk.perform(.assignment(.claim), on: 1)
    let before = try desk.journal.clockAccounts(TicketID(1), upTo: desk.clock.now + .hours(3))
    let held = try desk.perform(.lifecycle(.hold(.vendor, until: nil, asking: nil)), on: 1)
    desk.clock.advance(by: .hours(1))
    let deed = try #require(
      try desk.journal.history(TicketID(1)).last { $0.sequence == held.sequence }?.id)
    _ = try desk.journal.undo(deed, by: desk.author("nadia"))
    desk.clock.advance(by: .hours(1))
    let now = desk.clock.now
    let after = try desk.journal.clockAccounts(TicketID(1), upTo: now)
    #expect(after.map(\.cycle.dueAt) == before.map(\.cycle.dueAt))
    try expectRowsToBeTheLogs(desk)
  }

  @Test func `a policy that is adopted at the moment of an event is heeded at once`() throws {
    let desk = try TemporaryDesk()
    try desk.open(impact: .high, urgency: .high)
    let opened = desk.clock.now
    let slower = Resources.policy.replacing("{first_response: 15m,", with: "{first_response: 20m,")

    _ = try desk.journal.adoptPolicy(slower, by: desk.author("lena"))

    try expectRowsToBeTheLogs(desk)
    let accounts = try desk.journal.clockAccounts(TicketID(1), upTo: desk.clock.now + .minutes(1))
    let answer = try #require(accounts.first { $0.cycle.clock == .firstResponse })
    #expect(answer.cycle.dueAt == opened + .minutes(20))
    try desk.perform(.assignment(.claim), on: 1)
    try expectRowsToBeTheLogs(desk)
  }

  @Test func `a policy that is adopted after a clock was set back comes after all it follows`()
    throws
  {
    let desk = try TemporaryDesk()
    try desk.open(impact: .high, urgency: .high)
    let opened = desk.clock.now
    desk.clock.advance(by: .minutes(-30))
    let strict = Resources.policy.replacing(
      "  new:      [open, on_hold, resolved, cancelled]", with: "  new: [open]")

    _ = try desk.journal.adoptPolicy(strict, by: desk.author("lena"))

    #expect(desk.journal.policies.newest.from > opened)
    #expect(throws: Refusal.self) {
      try desk.perform(.lifecycle(.resolve(text: "Renewed the certificate")), on: 1)
    }
    try expectRowsToBeTheLogs(desk)
  }

  @Test func `a policy that is adopted puts what runs under itself at once`() throws {
    let desk = try TemporaryDesk()
    try desk.liveThroughADay()
    let before = try desk.list("sla:running")
    #expect(!before.isEmpty)
    desk.clock.advance(by: .hours(1))
    _ = try desk.journal.adoptPolicy(
      Resources.policy.replacingOccurrences(of: "resolution: 4h", with: "resolution: 3h"),
      by: desk.author("lena"))
    let after = try desk.list("sla:running")
    #expect(after.map(\.id).sorted() == before.map(\.id).sorted())
    #expect(after.allSatisfy { $0.clock?.hours.version == 2 })
    try expectRowsToBeTheLogs(desk)
    desk.clock.advance(by: .hours(1))
    try desk.perform(.classification(.overridePriority(.p4, reason: "Only one is hit")), on: 3)
    try expectRowsToBeTheLogs(desk)
  }
}
