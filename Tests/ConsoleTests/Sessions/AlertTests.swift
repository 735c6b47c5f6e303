import Journal
import ServiceDesk
import Terminal
import Testing

@testable import Console

/// What calls the person, and what does not.
@Suite struct AlertTests {
  private let desk: PaperDesk
  private let seat: Seat

  init() throws {
    desk = try PaperDesk()
    try desk.open("VPN drops every hour")
    try desk.open("Core switch resets")
    try desk.open("Route is lost", team: .platform)
    try desk.perform(.assignment(.claim), on: TicketID(1), by: .maria)
    seat = try Seat(at: desk)
  }

  private var calls: [String] {
    seat.effects.compactMap { effect in
      if case .alert(let words) = effect { words } else { nil }
    }
  }

  private func hear(_ command: TicketCommand, on number: Int, by person: Person) throws -> [String]
  {
    try desk.perform(command, on: TicketID(number), by: person)
    let before = calls.count
    seat.hearDoorbell()
    return Array(calls.dropFirst(before))
  }

  private static let brief = Escalation.Command.escalate(
    to: .platform, summary: "Rekey fails", tried: "New client", ask: "Read the log")

  @Test func `a person is called for what is done to them`() throws {
    #expect(
      try hear(.assignment(.assign(to: Person.maria.id)), on: 2, by: .lena)
        == ["lena assigned T-2 to maria"])
    desk.pass(.seconds(3))
    #expect(
      try hear(.conversation(.note("Have a look, @maria")), on: 2, by: .noah)
        == ["noah mentioned you on T-2"])
    desk.pass(.seconds(3))
    #expect(try hear(.assignment(.steal), on: 2, by: .noah) == ["noah took T-2 from maria"])
  }

  @Test func `an answer of the customer calls the owner, and nobody else`() throws {
    #expect(try hear(.conversation(.receive("It drops again")), on: 1, by: .noah).count == 1)
    desk.pass(.seconds(3))
    #expect(try hear(.conversation(.receive("And this one")), on: 2, by: .noah).isEmpty)
  }

  @Test func `what comes up or back to the person's team calls them`() throws {
    let omar = try Seat(.omar, at: desk)
    try desk.perform(.escalation(Self.brief), on: TicketID(1), by: .maria)
    omar.hearDoorbell()
    #expect(omar.effects.contains(.alert("maria escalated T-1 to Platform Engineering")))
    seat.hearDoorbell()
    #expect(calls.isEmpty)

    let back = Escalation.Command.handBack(
      to: .network, reason: "missing_context", guidance: "Attach a capture")
    #expect(try hear(.escalation(back), on: 1, by: .omar).count == 1)
  }

  @Test func `what is raised calls the lead of its team`() throws {
    let lena = try Seat(.lena, at: desk)
    try desk.perform(.escalation(.raise(reason: "Grave")), on: TicketID(2), by: .noah)
    lena.hearDoorbell()

    #expect(lena.effects.contains(.alert("noah raised T-2 to the lead")))
  }

  @Test func `what is raised in a team that nobody leads calls every lead`() throws {
    let lena = try Seat(.lena, at: desk)
    try desk.perform(.escalation(.raise(reason: "Grave")), on: TicketID(3), by: .omar)
    lena.hearDoorbell()
    seat.hearDoorbell()

    #expect(lena.effects.contains(.alert("omar raised T-3 to the lead")))
    #expect(calls.isEmpty)
  }

  @Test func `a hook that fails calls those who may change the policy`() throws {
    let lena = try Seat(.lena, at: desk)
    let failure = HookFailure(
      hook: "page", event: EventID(high: 1, low: 1), reason: .exited(status: 3), output: "")
    try desk.journal.record(failure, account: "root")
    lena.hearDoorbell()
    seat.hearDoorbell()

    #expect(lena.effects.contains(.alert("the hook “page” failed: it ended with status 3")))
    #expect(lena.status == "the hook “page” failed: it ended with status 3.")
    #expect(calls.isEmpty)
  }

  @Test func `what only others do calls nobody`() throws {
    #expect(try hear(.conversation(.note("Hm")), on: 1, by: .noah).isEmpty)
    #expect(try hear(.assignment(.claim), on: 2, by: .noah).isEmpty)
    #expect(try hear(.escalation(.raise(reason: "Grave")), on: 2, by: .noah).isEmpty)
  }

  @Test func `what the policy has them told calls them, too`() throws {
    try desk.perform(.conversation(.note("Hm")), on: TicketID(2), by: .noah)
    let events = try desk.journal.events(after: 0, limit: 100)
    let last = try #require(events.last)
    var news = News(events: [last], changes: [], newest: last.sequence, isFlood: false)
    #expect(!news.concerns(seat.state.desk, last))
    news.told = [last.sequence]
    #expect(news.concerns(seat.state.desk, last))
  }

  @Test func `the notices of the policy are read for whoever sits there`() throws {
    let policy = try desk.journal.policyDocument()
      .replacing("notifications:\n", with: "notifications:\n  - {on: ticket.raised, to: [lead]}\n")
    _ = try desk.journal.adoptPolicy(policy, by: Author(.lena))
    try desk.perform(.escalation(.raise(reason: "Grave")), on: TicketID(2), by: .noah)
    let events = try desk.journal.events(after: 0, limit: 100)
    let raised = events.filter { $0.kind.hasPrefix("ticket.raised/") }.map(\.sequence)
    func told(_ person: Person) throws -> Set<Int64> {
      try desk.journal.notices(for: person.id, of: events, now: desk.now)
    }

    #expect(try told(.lena) == Set(raised))
    #expect(try told(.maria).isEmpty && told(.omar).isEmpty)
    #expect(raised.count == 1)
  }

  @Test func `calls come two seconds apart at the least, and none is lost`() throws {
    let first = try hear(.assignment(.assign(to: Person.maria.id)), on: 2, by: .lena)
    desk.pass(.seconds(1))
    let soon = try hear(.conversation(.note("@maria")), on: 2, by: .noah)
    let sooner = try hear(.conversation(.note("@maria, please")), on: 2, by: .noah)
    #expect([first.count, soon.count, sooner.count] == [1, 0, 0])
    #expect(seat.state.patience <= 1_100)

    desk.pass(.seconds(1))
    seat.rest()
    #expect(calls.last == "noah mentioned you on T-2, and 1 more")
    #expect(seat.state.alerts.dueAt == nil)
  }

  @Test func `who wants quiet reads it, and hears nothing`() throws {
    seat.press(",", "q")
    #expect(try hear(.conversation(.note("@maria")), on: 2, by: .noah).isEmpty)
    #expect(seat.status == "noah mentioned you on T-2.")
    seat.press(",", "q")
    desk.pass(.seconds(3))
    #expect(try hear(.conversation(.note("@maria")), on: 2, by: .noah).count == 1)
  }
}
