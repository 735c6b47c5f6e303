import Resources
import ServiceDesk
import Testing

@testable import Journal

/// What time makes happen is recorded once, in order, by whoever looks.
struct TickTests {
  private func told(_ desk: TemporaryDesk, _ ticket: Int = 1) throws -> [String] {
    try desk.journal.history(TicketID(ticket)).filter { $0.origin == .tick }.map(\.kind)
  }

  @Test func `nothing is written where nothing is due`() throws {
    let desk = try TemporaryDesk()
    try desk.open()
    let before = try desk.journal.newestSequence()
    #expect(try desk.journal.tick() == TickReport(recorded: [], isComplete: true))
    #expect(try desk.journal.newestSequence() == before)
  }

  @Test func `after a long sleep all is recorded in the order in which it was due`() throws {
    let desk = try TemporaryDesk()
    for subject in ["VPN drops", "Mailbox full", "Core switch resets"] {
      try desk.open(subject, impact: .high, urgency: .high)
      desk.clock.advance(by: .minutes(5))
    }
    desk.clock.advance(by: .days(30))
    var recorded: [TickReport.Happening] = []
    while true {
      let report = try desk.journal.tick(atMost: 1)
      recorded += report.recorded
      if report.isComplete { break }
    }
    let events = try desk.journal.events(after: 0, limit: 1000).filter { $0.origin == .tick }
    #expect(events.count == recorded.count && events.count >= 9)
    #expect(events.map(\.occurredAt) == events.map(\.occurredAt).sorted())
    for ticket in 1...3 {
      let own = events.filter { $0.stream == .ticket(TicketID(ticket)) }
      #expect(own.contains { $0.kind == "clock.breached/1" })
    }
    #expect(events.allSatisfy { $0.occurredAt < desk.clock.now && $0.actor.person == nil })
    #expect(try desk.journal.tick().recorded.isEmpty)
    #expect(try desk.journal.verify().isSound)
  }

  @Test func `two that look at once record each happening once`() throws {
    let desk = try TemporaryDesk()
    try desk.open(impact: .high, urgency: .high)
    let other = try desk.another()
    desk.clock.advance(by: .days(1))
    let mine = try desk.journal.tick()
    #expect(!mine.recorded.isEmpty)
    #expect(try other.tick().recorded.isEmpty)
  }

  @Test func `what was due comes before what is ordered then`() throws {
    let desk = try TemporaryDesk()
    try desk.open(impact: .high, urgency: .high)
    desk.clock.advance(by: .days(1))
    try desk.perform(.conversation(.reply("We are on it")), on: 1)
    let kinds = try desk.journal.history(TicketID(1)).map(\.kind)
    let reply = try #require(kinds.firstIndex(of: "ticket.replied/1"))
    let breach = try #require(kinds.firstIndex(of: "clock.breached/1"))
    #expect(breach < reply)
    #expect(try desk.journal.tick().recorded.allSatisfy { $0.at > desk.clock.now - .days(1) })
  }

  @Test func `what was due before a policy is adopted is told by the one before`() throws {
    let desk = try TemporaryDesk()
    try desk.open(impact: .high, urgency: .high)
    desk.clock.advance(by: .minutes(14))
    let slower = Resources.policy.replacing("{first_response: 15m,", with: "{first_response: 2h,")
    let adopted = try desk.journal.adoptPolicy(slower, by: desk.author("lena"))
    let warnings = try desk.journal.events(after: 0, limit: 100).filter { $0.origin == .tick }
    #expect(warnings.map(\.kind) == ["clock.warned/1", "clock.warned/1"])
    #expect(warnings.allSatisfy { $0.sequence < adopted.sequence })
    #expect(try desk.journal.tick().recorded.isEmpty)
  }

  @Test func `a goal that is set again after an undoing is told of again, and once`() throws {
    let desk = try TemporaryDesk()
    try desk.open()
    let urgent = TicketCommand.classification(.overridePriority(.p1, reason: "All are hit"))
    let first = try desk.perform(urgent, on: 1)
    desk.clock.advance(by: .days(1))
    _ = try desk.journal.tick()
    let deed = try #require(
      try desk.journal.history(TicketID(1)).first { $0.sequence == first.sequence }?.id)
    _ = try desk.journal.undo(deed, by: desk.author("nadia"))
    try desk.perform(urgent, on: 1)
    desk.clock.advance(by: .minutes(1))
    let again = try desk.journal.tick().recorded.filter {
      if case .timekeeping(.breached(let promise)) = $0.event { promise.target == 2 } else { false }
    }
    #expect(again.contains { $0.at > desk.clock.now - .minutes(5) })
    let sequence = try desk.journal.newestSequence()
    #expect(try desk.journal.tick() == TickReport(recorded: [], isComplete: true))
    #expect(try desk.journal.newestSequence() == sequence)
  }

  @Test func `that time has passed stands in nobody's way`() throws {
    let desk = try TemporaryDesk()
    let seen = try desk.open(impact: .high, urgency: .high).version
    desk.clock.advance(by: .days(1))
    _ = try desk.journal.tick()
    #expect(try !told(desk).isEmpty)
    try desk.perform(
      .lifecycle(.resolve(text: "Renewed the certificate")), on: 1, seen: seen)
  }
}
