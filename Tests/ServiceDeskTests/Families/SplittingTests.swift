import Testing

@testable import ServiceDesk

struct SplittingTests {
  private let source = Desk.ticket(after: [
    .conversation(.received(text: "And the printer is broken, too")),
    .conversation(.noted(text: "Two things")), .conversation(.replied(text: "We see to both")),
  ])
  private let nine = TicketID(9)

  private func split(
    _ order: SplitOrder, by person: String = "nadia", of ticket: Ticket? = nil
  ) throws -> Split {
    try (ticket ?? source).split(order, into: nine, in: Desk.situation(as: person))
  }

  @Test func `the new ticket has the requester, the team and the entries, word for word`() throws {
    let chosen = [source.entries[2].id, source.entries[0].id]

    let split = try split(SplitOrder(subject: " Printer broken ", entries: chosen))

    var new = Ticket(id: nine)
    for event in split.there { new.happen(event) }
    #expect(new.subject == "Printer broken")
    #expect(new.requester == source.requester)
    #expect((new.team, new.tier, new.priority) == (source.team, source.tier, source.priority))
    #expect(new.entries == [source.entries[0], source.entries[2]])
    #expect(new.links == [Link(kind: .splitFrom, other: source.id)])
    #expect(new.awaitsRequester)
    #expect(new.firstReplyAt == nil)
  }

  @Test func `what went along stays where it was read, and says where it went`() throws {
    let split = try split(SplitOrder(subject: "Printer", entries: [source.entries[0].id]))

    var after = source
    for event in split.here { after.happen(event) }

    #expect(after.entries.map(\.text) == source.entries.map(\.text))
    #expect(after.entries.map(\.splitInto) == [nine, nil, nil])
  }

  @Test func `a split needs a subject, and entries or a reason`() throws {
    #expect(throws: Refusal.splitting(.subjectMissing)) {
      try split(SplitOrder(subject: " ", entries: [source.entries[0].id]))
    }
    #expect(throws: Refusal.splitting(.nothingGoesAlong)) {
      try split(SplitOrder(subject: "Printer", entries: [], reason: " "))
    }
    let empty = try split(SplitOrder(subject: "Printer", entries: [], reason: "Said by telephone"))
    #expect(empty.there.count == 2)
  }

  @Test func `only entries of the ticket go along, and only from one that has not ended`() throws {
    let stranger = EventID(high: 9, low: 9)
    #expect(throws: Refusal.splitting(.noSuchEntry(stranger))) {
      try split(SplitOrder(subject: "Printer", entries: [stranger]))
    }
    let closed = Desk.ticket(after: [.lifecycle(.closed)])
    #expect(throws: Refusal.splitting(.ended(.closed))) {
      try split(SplitOrder(subject: "Printer", entries: [], reason: "r"), of: closed)
    }
    #expect(throws: Refusal.missingRight(.open, of: .manager)) {
      try split(SplitOrder(subject: "Printer", entries: [], reason: "r"), by: "max")
    }
  }
}
