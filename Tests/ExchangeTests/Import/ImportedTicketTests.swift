import Exchange
import Journal
import ServiceDesk
import Testing

/// What an imported ticket carries.
struct ImportedTicketTests {
  private let mapping: Mapping

  init() throws { mapping = try SampleMapping.mapping(CaseTable.mapping) }

  @Test func `an opening has what its row tells, and says what is not stated`() throws {
    let desk = try Desk()
    try desk.load(CaseTable.csv(["queue L2x - 2 Web Rome"]), mapping)
    let ticket = try #require(try desk.journal.ticket(TicketID(1)))
    #expect(ticket.reference == "c1")
    #expect(ticket.subject == "Web")
    #expect(ticket.requester == Requester(name: "not stated"))
    #expect(ticket.tier == 2)
    #expect(ticket.priority == .p2)
    #expect(ticket.category == "Web")
    #expect(ticket.fields == ["site": "Rome"])
  }

  @Test func `events keep their time, and a row's events share their cause`() throws {
    let desk = try Desk()
    try desk.load(CaseTable.csv(["queue A", "work L2x bo"]), mapping)
    let events = try desk.journal.history(TicketID(1))
    #expect(CaseTable.words(events) == ["opened A", "started", "escalated L2x", "claimed bo"])
    #expect(events.map(\.occurredAt.iso8601) == [0, 0, 1, 1].map(CaseTable.time))
    #expect(events[0].cause == events[1].cause)
    #expect(events[2].cause == events[3].cause)
    #expect(events[0].cause != events[2].cause)
    #expect(Set(events.map(\.origin)) == [.imported])
    #expect(events.map(\.actor.description) == ["import:cases", "import:cases", "bo", "bo"])
  }

  @Test func `the first team is not known until it is named`() throws {
    let desk = try Desk()
    try desk.load(CaseTable.csv(["work - ann", "queue L2x"]), mapping)
    let words = CaseTable.words(try desk.journal.history(TicketID(1)))
    #expect(words == ["opened not stated", "claimed ann", "moved L2x"])
    #expect(try desk.journal.teams().contains(Team(id: TeamID("not stated"), tier: nil)))
  }

  @Test func `to come to a first team is no reassignment`() throws {
    let desk = try Desk()
    try desk.load(CaseTable.csv(["work - ann", "queue L2x", "queue odd"]), mapping)
    let window = try MetricWindow(now: Instant(seconds: 1_000_000_000) + .minutes(5))
    let told = try desk.journal.figures(window).first { $0.id == .reassignments }
    #expect(told?.measure == .count(1, tickets: 1))
  }

  @Test(arguments: [-60, 90]) func `a ticket is as old as it says, whenever its first row was`(
    minute: Int
  ) throws {
    let desk = try Desk()
    let yaml = CaseTable.mapping.replacing(
      "  time: When", with: "  time: When\n  opened_at: Product")
    let opened = CaseTable.time(minute)
    try desk.load(
      CaseTable.csv(["work A ann 3 \(opened)", "done A ann 3 \(opened)"]),
      SampleMapping.mapping(yaml))
    let events = try desk.journal.history(TicketID(1))
    #expect(CaseTable.words(events) == ["opened A", "claimed ann", "resolved"])
    #expect(events.map(\.occurredAt.iso8601) == [minute, 0, 1].map(CaseTable.time))
    #expect(try desk.journal.ticket(TicketID(1))?.openedAt.iso8601 == opened)
  }

  @Test func `people are in the teams they worked in, with the role of the highest`() throws {
    let desk = try Desk()
    let summary = try desk.load(
      CaseTable.csv(["work A ann", "work L2x ann", "queue odd"]), mapping)
    let ann = try #require(try desk.journal.person(PersonID("ann")))
    #expect(ann.teams == [TeamID("A"), TeamID("L2x")])
    #expect(ann.role == .tier2)
    #expect(summary.teams.new == 3)
    #expect(summary.people.new == 1)
    #expect(summary.teamsOfUnknownTier == 1)
    #expect(summary.rowsOfUnknownTier == 1)
  }

  @Test func `a team and a person the desk has stay as they are, but for new teams`() throws {
    let desk = try Desk()
    let rows = ["work Network lena", "work A lena"]
    try desk.load(CaseTable.csv(rows), mapping)
    let lena = try #require(try desk.journal.person(PersonID("lena")))
    #expect(lena.role == .lead)
    #expect(lena.name == "Lena")
    #expect(lena.teams == [TeamID("A"), TeamID("Network")])
    let network = try desk.journal.teams().first { $0.id == TeamID("Network") }
    #expect(network?.tier == 2)
  }

  @Test func `one reference under two mappings is two tickets`() throws {
    let desk = try Desk()
    let other = try SampleMapping.mapping(
      CaseTable.mapping.replacing("name: cases", with: "name: others"))
    try desk.load(CaseTable.csv(["work A ann"]), mapping)
    try desk.load(CaseTable.csv(["queue L2x"]), other)
    #expect(try desk.journal.tickets(referredToAs: "c1").count == 2)
  }

  @Test func `a ticket opened meanwhile keeps its number`() throws {
    let desk = try Desk()
    let lines = (1...200).map { CaseTable.lines(["work A ann"], id: "c\($0)") }.joined()
    var numbers: Set<TicketID> = []
    let opening = Opening(subject: "Mine", requester: Requester(name: "Rhea"))
    let lena = Author(actor: .person(PersonID("lena")), account: "lena", origin: .console)
    try desk.load(CaseTable.header + lines, mapping) { progress in
      guard progress.phase == .recording else { return }
      let receipt = try desk.journal.perform(.intake(.open(opening)), on: nil, by: lena)
      numbers.insert(receipt.ticket)
    }
    #expect(numbers.count > 2)
    for number in numbers { #expect(try desk.journal.ticket(number)?.subject == "Mine") }
    let opened = try desk.log().compactMap(\.ticketEvent).count {
      if case .intake = $0 { true } else { false }
    }
    #expect(opened == 200 + numbers.count)
  }
}
