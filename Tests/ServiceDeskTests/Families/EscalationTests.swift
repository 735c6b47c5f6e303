import Testing

@testable import ServiceDesk

struct EscalationTests {
  private let up = Escalation.Command.escalate(
    to: Desk.platform, summary: "Tunnel resets", tried: "New client", ask: "Read the core logs")
  private let brief = Brief(
    summary: "Tunnel resets", tried: "New client", ask: "Read the core logs")

  @Test func `an escalation goes up, is nobody's there, and waits for acknowledgement`() throws {
    let ticket = Desk.ticket().after(.assignment(.claim), by: "nadia")
      .after(.escalation(up), by: "nadia")
    #expect(ticket.team == Desk.platform)
    #expect(ticket.tier == 3)
    #expect(ticket.owner == nil)
    let transfer = try #require(ticket.transfer)
    #expect(transfer.kind == .escalation(brief))
    #expect(transfer.isPending)
    #expect(ticket.escalationState == .pending)
  }

  @Test(arguments: [
    (Desk.workplace, "level"), (Desk.serviceDesk, "down"), (TeamID("Elsewhere"), "unknown"),
  ])
  func `an escalation only goes up`(target: TeamID, _ why: String) {
    let command = Escalation.Command.escalate(
      to: target, summary: "s", tried: "t", ask: "a")
    let move = Move(
      from: Desk.network, fromTier: 2, to: target, toTier: Desk.teams[target]?.tier ?? nil)
    #expect(
      Desk.ticket().outcome(.escalation(command), by: "nadia")
        == .failure(.escalation(.notHigher(move))))
  }

  @Test(arguments: [
    (" ", "t", "a", Escalation.Refusal.summaryMissing), ("s", "", "a", .triedMissing),
    ("s", "t", "\n", .askMissing),
  ])
  func `an escalation says what is wrong, what was tried and what is asked`(
    summary: String, tried: String, ask: String, refusal: Escalation.Refusal
  ) {
    let command = Escalation.Command.escalate(
      to: Desk.platform, summary: summary, tried: tried, ask: ask)
    #expect(
      Desk.ticket().outcome(.escalation(command), by: "nadia") == .failure(.escalation(refusal)))
  }

  @Test func `the receiving team acknowledges, once`() {
    let arrived = Desk.ticket().after(.escalation(up), by: "nadia")
    #expect(
      arrived.outcome(.escalation(.acknowledge), by: "nadia")
        == .failure(.otherTeamsTicket(.acknowledge, team: Desk.platform)))
    let acknowledged = arrived.after(.escalation(.acknowledge), by: "pia")
    #expect(acknowledged.transfer?.isPending == false)
    #expect(
      acknowledged.outcome(.escalation(.acknowledge), by: "pia")
        == .failure(.escalation(.alreadyAcknowledged(by: .person(PersonID("pia"))))))
  }

  @Test func `a claim takes notice of an arrival too`() {
    let claimed = Desk.ticket().after(.escalation(up), by: "nadia")
      .after(.assignment(.claim), by: "pia")
    #expect(claimed.transfer?.acceptedBy == .person(PersonID("pia")))
    #expect(claimed.escalationState == .past)
  }

  @Test func `a hand-back returns to where it came from, with reason and guidance`() throws {
    let back = Desk.ticket().after(.escalation(up), by: "nadia")
      .after(
        .escalation(.handBack(to: nil, reason: "missing_context", guidance: "Attach a capture")),
        by: "pia")
    #expect(back.team == Desk.network)
    #expect(back.tier == 2)
    let transfer = try #require(back.transfer)
    #expect(
      transfer.kind == .handBack(reason: "missing_context", guidance: "Attach a capture"))
    #expect(transfer.isPending)
  }

  @Test func `a hand-back needs a known reason, guidance and a lower tier`() {
    let arrived = Desk.ticket().after(.escalation(up), by: "nadia")
    func refusal(_ to: TeamID?, _ reason: String, _ guidance: String) -> Refusal? {
      let command = Escalation.Command.handBack(to: to, reason: reason, guidance: guidance)
      guard case .failure(let refusal) = arrived.outcome(.escalation(command), by: "pia") else {
        return nil
      }
      return refusal
    }
    #expect(
      refusal(nil, "bored", "g")
        == .escalation(.unknownReason("bored", known: ["missing_context", "solved"])))
    #expect(refusal(nil, "solved", "  ") == .escalation(.guidanceMissing))
    let level = Move(from: Desk.platform, fromTier: 3, to: Desk.platform, toTier: 3)
    #expect(refusal(Desk.platform, "solved", "g") == .escalation(.notLower(level)))
  }

  @Test func `a ticket that did not come by escalation goes back only to a named team`() {
    let command = Escalation.Command.handBack(to: nil, reason: "solved", guidance: "Tell her")
    #expect(
      Desk.ticket().outcome(.escalation(command), by: "nadia")
        == .failure(.escalation(.nowhereToHandBack(Desk.network))))
  }

  @Test func `a held ticket is resumed as it moves on`() {
    let held = Desk.ticket(after: [.lifecycle(.held(Hold(reason: .vendor)))])
    let escalated = held.after(.escalation(up), by: "nadia")
    #expect(escalated.status == .open)
    #expect(escalated.hold == nil)
  }

  @Test func `a raise goes to the team's lead, who acknowledges it`() {
    let raised = Desk.ticket().after(.escalation(.raise(reason: "VIP waits")), by: "nadia")
    #expect(raised.raise?.to == PersonID("lena"))
    #expect(
      raised.outcome(.escalation(.raise(reason: "again")), by: "nadia")
        == .failure(.escalation(.alreadyRaised)))
    #expect(raised.after(.escalation(.acknowledge), by: "lena").raise == nil)
  }

  @Test func `what has ended is neither escalated nor handed back`() {
    let closed = Desk.ticket(after: [
      .lifecycle(.resolved(Resolution(text: "x"))), .lifecycle(.closed),
    ])
    #expect(
      closed.outcome(.escalation(up), by: "nadia") == .failure(.escalation(.ended(.closed))))
    #expect(
      closed.outcome(
        .escalation(.handBack(to: nil, reason: "solved", guidance: "g")), by: "nadia")
        == .failure(.escalation(.ended(.closed))))
  }
}
