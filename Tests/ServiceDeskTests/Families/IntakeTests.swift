import Testing

@testable import ServiceDesk

struct IntakeTests {
  private func opened(_ opening: Opening, by person: String = "tom") -> Result<Opened, Refusal> {
    Ticket(id: TicketID(7)).outcome(.intake(.open(opening)), by: person).map { events in
      guard case .intake(.opened(let opened)) = events[0] else { preconditionFailure() }
      return opened
    }
  }

  private let rosa = Requester(name: "Rosa Vidal")

  @Test func `a ticket opens with the policy's team and the matrix's priority`() throws {
    let opened = try opened(
      Opening(subject: " VPN drops ", requester: rosa, impact: .high, urgency: .medium)
    ).get()
    #expect(opened.team == Desk.serviceDesk)
    #expect(opened.tier == 1)
    #expect(opened.priority == .p2)
    #expect(opened.subject == "VPN drops")
  }

  @Test func `it carries what tier 1 tried, who tried it and since when it is broken`() throws {
    let handover = Handover(
      tried: "Rebooted the client", by: "tom", since: Desk.noon - .hours(3))
    let opened = try opened(
      Opening(subject: "VPN", requester: rosa, handover: handover, team: Desk.network)
    ).get()
    #expect(opened.handover == handover)
    #expect(opened.team == Desk.network)
  }

  @Test func `a priority against the matrix needs its reason`() throws {
    let bare = Opening(
      subject: "VPN", requester: rosa, priority: .init(priority: .p1, reason: ""))
    #expect(opened(bare) == .failure(.intake(.reasonForPriorityMissing)))
    let stated = Opening(
      subject: "VPN", requester: rosa, priority: .init(priority: .p1, reason: "Board meeting"))
    #expect(try opened(stated).get().priorityReason == "Board meeting")
  }

  @Test func `subject, requester, team, category and times are checked`() {
    #expect(opened(Opening(subject: " ", requester: rosa)) == .failure(.intake(.subjectMissing)))
    #expect(
      opened(Opening(subject: "VPN", requester: Requester(name: "")))
        == .failure(.intake(.requesterMissing)))
    #expect(
      opened(Opening(subject: "VPN", requester: rosa, team: TeamID("Nobody")))
        == .failure(.unknownTeam(TeamID("Nobody"))))
    #expect(
      opened(Opening(subject: "VPN", requester: rosa, category: "Weather"))
        == .failure(
          .classification(.unknownCategory("Weather", known: ["Network", "Email"]))))
    let tomorrow = Desk.noon + .days(1)
    let early = Opening(
      subject: "VPN", requester: rosa, handover: Handover(tried: "", since: tomorrow))
    #expect(opened(early) == .failure(.intake(.beginsInTheFuture(tomorrow))))
  }

  @Test func `a ticket opens once, and by somebody with the right`() {
    let opening = Opening(subject: "VPN", requester: rosa)
    #expect(
      Desk.ticket().outcome(.intake(.open(opening)), by: "tom")
        == .failure(.intake(.alreadyOpen)))
    #expect(opened(opening, by: "max") == .failure(.missingRight(.open, of: .manager)))
    #expect(opened(opening, by: "ghost") == .failure(.notInRoster(PersonID("ghost"))))
  }
}
