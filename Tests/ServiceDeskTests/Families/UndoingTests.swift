import Testing

@testable import ServiceDesk

struct UndoingTests {
  private static let two = Desk.ticket(2)
  private static let escalate = TicketCommand.escalation(
    .escalate(to: Desk.platform, summary: "s", tried: "t", ask: "a"))

  static let reversible: [TicketCommand] = [
    .classification(.assess(impact: .high, urgency: .high)),
    .classification(.overridePriority(.p1, reason: "VIP")), .classification(.categorise("email")),
    .classification(.retitle("Tunnel drops")), .classification(.tag(add: ["vpn"], remove: [])),
    .classification(.setField("site", to: "Oslo")), .assignment(.claim),
    .assignment(.assign(to: PersonID("omar"))), .assignment(.move(to: Desk.workplace)),
    .lifecycle(.hold(.vendor, until: Desk.noon + .days(1), asking: nil)),
    .lifecycle(.resolve(text: "New cable")), .lifecycle(.cancel(reason: "Twice")), escalate,
    .escalation(.raise(reason: "VIP")), .conversation(.watch(PersonID("omar"))),
    .links(.link(.childOf, to: two.id)), .links(.merge(into: two.id)),
  ]

  @Test(arguments: reversible)
  func `what is undone leaves the ticket as it was, and undone again as it then became`(
    command: TicketCommand
  ) throws {
    var shift = Shift()
    let before = shift.ticket.matter
    let deed = try shift.order(command, by: "lena", other: Self.two)
    let after = shift.ticket.matter
    #expect(after != before)

    let undoing = try shift.undo(deed, by: "lena", other: Self.two)
    #expect(shift.ticket.matter == before)
    #expect(shift.ticket.version == shift.history.happenings.count)

    try shift.undo(undoing, by: "lena", other: Self.two)
    #expect(shift.ticket.matter == after)
  }

  @Test(arguments: [
    (TicketCommand.conversation(.note("Seen, @omar")), Permanence.note),
    (.conversation(.reply("We are on it")), .sentWords),
    (.lifecycle(.hold(.customer, until: nil, asking: "Which site?")), .sentWords),
    (.conversation(.receive("Still broken")), .requestersWords),
  ])
  func `words that others may have read stay`(command: TicketCommand, permanence: Permanence) throws
  {
    var shift = Shift()
    let deed = try shift.order(command)
    #expect(shift.refusal(toUndoing: deed) == .undoing(.stays(permanence)))
  }

  static let movedOn: [(deed: TicketCommand, since: TicketCommand, by: String)] = [
    (.assignment(.claim), .assignment(.release), "lena"),
    (.assignment(.claim), .conversation(.reply("Hello")), "nadia"),
    (.assignment(.claim), .lifecycle(.start), "nadia"),
    (escalate, .escalation(.acknowledge), "pia"), (escalate, .assignment(.claim), "pia"),
    (escalate, .conversation(.receive("And now?")), "tom"),
    (.lifecycle(.resolve(text: "t")), .lifecycle(.close), "omar"),
    (.lifecycle(.resolve(text: "t")), .feedback(.rate(score: 5, comment: nil)), "omar"),
    (
      .classification(.tag(add: ["vpn"], remove: [])),
      .classification(.tag(add: [], remove: ["vpn"])), "omar"
    ),
    (
      .classification(.overridePriority(.p1, reason: "r")),
      .classification(.overridePriority(.p2, reason: "r")), "omar"
    ),
    (.escalation(.raise(reason: "r")), .escalation(.acknowledge), "lena"),
  ]

  @Test(arguments: movedOn)
  func `what the world has moved on from stays, and it is said who moved it`(
    deed: TicketCommand, since: TicketCommand, person: String
  ) throws {
    var shift = Shift()
    let mine = try shift.order(deed)
    try shift.order(since, by: person)
    guard case .undoing(.movedOn(_, let actor, _)) = shift.refusal(toUndoing: mine) else {
      Issue.record("\(String(describing: shift.refusal(toUndoing: mine)))")
      return
    }
    #expect(actor == .person(PersonID(person)))
  }

  @Test func `what others did elsewhere on the ticket does not stand in the way, and stays`() throws
  {
    var shift = Shift()
    let deed = try shift.order(.classification(.tag(add: ["vpn"], remove: [])))
    try shift.order(.classification(.tag(add: ["oslo"], remove: [])), by: "omar")
    try shift.order(.assignment(.claim), by: "omar")
    try shift.order(.conversation(.note("Mine now")), by: "omar")

    try shift.undo(deed)

    #expect(shift.ticket.tags == ["oslo"])
    #expect(shift.ticket.owner == PersonID("omar"))
    #expect(shift.ticket.entries.map(\.text) == ["Mine now"])
  }

  @Test func `deeds that rest on each other are undone from the last`() throws {
    var shift = Shift()
    let claim = try shift.order(.assignment(.claim))
    let start = try shift.order(.lifecycle(.start))
    #expect(shift.refusal(toUndoing: claim) != nil)

    try shift.undo(start)
    try shift.undo(claim)

    #expect(shift.ticket.matter == Shift().ticket.matter)
  }

  @Test func `a hold comes back with its reason and its end`() throws {
    var shift = Shift()
    let until = Desk.noon + .days(2)
    try shift.order(.lifecycle(.hold(.change, until: until, asking: nil)))
    let resolve = try shift.order(.lifecycle(.resolve(text: "Changed early")))
    #expect(shift.ticket.hold == nil)

    try shift.undo(resolve)

    #expect(shift.ticket.status == .onHold)
    #expect(shift.ticket.hold == Hold(reason: .change, until: until))
  }

  @Test func `nothing is undone twice, nor by others than its author and the lead`() throws {
    var shift = Shift()
    let deed = try shift.order(.assignment(.claim))
    #expect(
      shift.refusal(toUndoing: deed, by: "omar")
        == .undoing(.somebodyElses(.person(PersonID("nadia")))))

    try shift.undo(deed, by: "lena")

    guard case .undoing(.alreadyUndone(.person(let who), _)) = shift.refusal(toUndoing: deed) else {
      Issue.record("it was undone twice")
      return
    }
    #expect(who == PersonID("lena"))
    #expect(
      shift.refusal(toUndoing: EventID(high: 9, low: 9))
        == .undoing(.noSuchDeed(EventID(high: 9, low: 9))))
  }

  @Test func `a merge is not done again into a ticket that has ended`() throws {
    var shift = Shift()
    try shift.order(.links(.merge(into: Self.two.id)), other: Self.two)
    let unmerge = try shift.order(.links(.unmerge))
    let closed = Desk.ticket(2, after: [.lifecycle(.closed)])

    #expect(
      shift.refusal(toUndoing: unmerge, other: closed)
        == .links(.targetEnded(Self.two.id, .closed)))
    try shift.undo(unmerge, other: Self.two)
    #expect(shift.ticket.merge?.target == Self.two.id)
  }

  @Test func `the timeline says what an undoing took back`() throws {
    var shift = Shift()
    try shift.undo(try shift.order(.assignment(.claim)))
    let last = try #require(shift.history.happenings.last)
    #expect(shift.history.sentence(of: last, moments: .utc) == "took back: claimed by nadia")
  }
}
