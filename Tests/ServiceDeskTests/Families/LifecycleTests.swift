import Testing

@testable import ServiceDesk

struct LifecycleTests {
  @Test func `only the owner starts work, and once`() {
    #expect(
      Desk.ticket().outcome(.lifecycle(.start), by: "nadia")
        == .failure(.lifecycle(.notYours(owner: nil))))
    let claimed = Desk.ticket().after(.assignment(.claim), by: "nadia")
    #expect(
      claimed.outcome(.lifecycle(.start), by: "omar")
        == .failure(.lifecycle(.notYours(owner: PersonID("nadia")))))
    let started = claimed.after(.lifecycle(.start), by: "nadia")
    #expect(started.startedAt == Desk.noon)
    #expect(
      started.outcome(.lifecycle(.start), by: "nadia") == .failure(.lifecycle(.alreadyStarted)))
  }

  @Test func `waiting on the customer obliges a public message`() {
    let bare = Lifecycle.Command.hold(.customer, until: nil, asking: nil)
    #expect(
      Desk.ticket().outcome(.lifecycle(bare), by: "nadia")
        == .failure(.lifecycle(.customerNotAsked)))
    let asking = Lifecycle.Command.hold(.customer, until: nil, asking: "Which site are you at?")
    let held = Desk.ticket().after(.lifecycle(asking), by: "nadia")
    #expect(held.hold?.reason == .customer)
    #expect(held.entries.last?.kind == .reply)
    let replied = Desk.ticket().after(.conversation(.reply("Which site?")), by: "nadia")
    #expect(replied.after(.lifecycle(bare), by: "nadia").status == .onHold)
  }

  @Test func `the customer's message ends a hold for the customer, and no other`() {
    for (reason, status) in [(HoldReason.customer, Status.open), (.vendor, .onHold)] {
      let held = Desk.ticket(after: [.lifecycle(.held(Hold(reason: reason)))])
      #expect(held.after(.conversation(.receive("At Oslo")), by: "tom").status == status)
    }
  }

  @Test func `a hold ends later than it begins, for a reason that the desk uses`() {
    let past = Lifecycle.Command.hold(.vendor, until: Desk.noon - .hours(1), asking: nil)
    #expect(
      Desk.ticket().outcome(.lifecycle(past), by: "nadia")
        == .failure(.lifecycle(.untilInThePast(Desk.noon - .hours(1)))))
    let other = Lifecycle.Command.hold(.other, until: nil, asking: nil)
    #expect(
      Desk.ticket().outcome(.lifecycle(other), by: "nadia")
        == .failure(
          .lifecycle(.holdReasonNotUsed(.other, used: Desk.policy.holdReasons))))
  }

  @Test func `a resolution says what solved it`() {
    #expect(
      Desk.ticket().outcome(.lifecycle(.resolve(text: " ")), by: "nadia")
        == .failure(.lifecycle(.resolutionMissing)))
    let resolved = Desk.ticket().after(.lifecycle(.resolve(text: "MTU lowered")), by: "nadia")
    #expect(resolved.resolution?.text == "MTU lowered")
    #expect(resolved.firstResolvedAt == Desk.noon)
  }

  @Test func `resolved is not closed: it can come back`() {
    let back = Desk.ticket().after(.lifecycle(.resolve(text: "Done")), by: "nadia")
      .after(.lifecycle(.reopen(reason: "Drops again")), by: "tom")
    #expect(back.status == .open)
    #expect(back.reopenCount == 1)
    #expect(back.resolution == nil)
    #expect(back.firstResolvedAt == Desk.noon)
  }

  @Test func `a closed ticket stays closed`() {
    let closed = Desk.ticket().after(.lifecycle(.resolve(text: "Done")), by: "nadia")
      .after(.lifecycle(.close), by: "nadia")
    #expect(closed.status == .closed)
    #expect(
      closed.outcome(.lifecycle(.reopen(reason: nil)), by: "nadia")
        == .failure(.lifecycle(.closedForGood)))
    #expect(
      closed.outcome(.conversation(.receive("Hello?")), by: "tom")
        == .failure(.conversation(.closed)))
  }

  @Test func `only what is resolved can be closed`() {
    #expect(
      Desk.ticket().outcome(.lifecycle(.close), by: "nadia")
        == .failure(.lifecycle(.notResolved(.new))))
  }

  @Test func `a cancellation has a reason`() {
    #expect(
      Desk.ticket().outcome(.lifecycle(.cancel(reason: "")), by: "nadia")
        == .failure(.lifecycle(.reasonMissing)))
    #expect(
      Desk.ticket().after(.lifecycle(.cancel(reason: "Twice")), by: "nadia").status == .cancelled)
  }

  @Test(arguments: [
    ("Thanks, works now!", Status.resolved), ("thank you so much", .resolved),
    ("Danke!", .resolved), ("It dropped again this morning", .open),
    ("Thanks, but it still drops", .open), ("Thanks. Could you also fix the printer?", .open),
  ])
  func `a mere thank-you does not reopen`(message: String, status: Status) {
    let ticket = Desk.ticket().after(.lifecycle(.resolve(text: "Done")), by: "nadia")
      .after(.conversation(.receive(message)), by: "tom")
    #expect(ticket.status == status)
    #expect(ticket.asksToReopen == (status == .resolved))
  }

  @Test func `a message long after resolution does not reopen by itself`() throws {
    let resolved = Desk.ticket().after(.lifecycle(.resolve(text: "Done")), by: "nadia")
    let late = Desk.situation(as: "tom", at: Desk.noon + .days(15))
    #expect(
      try resolved.decide(.conversation(.receive("It drops again")), in: late)
        == [.conversation(.received(text: "It drops again"))])
  }
}
