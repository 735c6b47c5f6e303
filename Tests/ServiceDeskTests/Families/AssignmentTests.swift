import Testing

@testable import ServiceDesk

struct AssignmentTests {
  @Test func `a claimed ticket is open and its claimer's`() {
    let ticket = Desk.ticket().after(.assignment(.claim), by: "nadia")
    #expect(ticket.owner == PersonID("nadia"))
    #expect(ticket.status == .open)
  }

  @Test func `what somebody owns is stolen, not claimed`() {
    let ticket = Desk.ticket().after(.assignment(.claim), by: "nadia")
    #expect(
      ticket.outcome(.assignment(.claim), by: "omar")
        == .failure(.assignment(.ownedBy(PersonID("nadia")))))
    let stolen = ticket.after(.assignment(.steal), by: "omar")
    #expect(stolen.owner == PersonID("omar"))
  }

  @Test func `nobody steals from nobody, nor from themselves`() {
    #expect(
      Desk.ticket().outcome(.assignment(.steal), by: "omar")
        == .failure(.assignment(.nobodyToStealFrom)))
    let mine = Desk.ticket().after(.assignment(.claim), by: "omar")
    #expect(
      mine.outcome(.assignment(.steal), by: "omar") == .failure(.assignment(.alreadyYours)))
  }

  @Test func `another team's ticket cannot be claimed`() {
    #expect(
      Desk.ticket(with: Desk.platform).outcome(.assignment(.claim), by: "nadia")
        == .failure(.otherTeamsTicket(.claim, team: Desk.platform)))
  }

  @Test func `a manager may not claim, and is told which right is missing`() {
    #expect(
      Desk.ticket().outcome(.assignment(.claim), by: "max")
        == .failure(.missingRight(.claim, of: .manager)))
    #expect(Refusal.missingRight(.claim, of: .manager).sentence(moments: .utc).contains("“claim”"))
  }

  @Test func `a ticket is assigned to somebody of its team`() {
    let assigned = Desk.ticket().after(.assignment(.assign(to: PersonID("omar"))), by: "nadia")
    #expect(assigned.owner == PersonID("omar"))
    #expect(
      Desk.ticket().outcome(.assignment(.assign(to: PersonID("pia"))), by: "nadia")
        == .failure(.assignment(.notInTeam(PersonID("pia"), Desk.network))))
  }

  @Test func `a ticket is not assigned to somebody whom nobody knows`() {
    #expect(
      Desk.ticket().outcome(.assignment(.assign(to: PersonID("ghost"))), by: "nadia")
        == .failure(.notInRoster(PersonID("ghost"))))
  }

  @Test func `a released ticket is nobody's`() {
    let ticket = Desk.ticket().after(.assignment(.claim), by: "nadia")
      .after(.assignment(.release), by: "nadia")
    #expect(ticket.owner == nil)
    #expect(
      ticket.outcome(.assignment(.release), by: "nadia") == .failure(.assignment(.nobodyOwnsIt)))
  }

  @Test func `a tier 1 engineer does not take a ticket from its owner's hands`() {
    let ticket = Desk.ticket(with: Desk.serviceDesk)
      .after(.assignment(.claim), by: "lena")
    #expect(
      ticket.outcome(.assignment(.release), by: "tom")
        == .failure(.missingRight(.assign, of: .tier1)))
  }

  @Test func `a move within a tier leaves the owner behind`() {
    let ticket = Desk.ticket().after(.assignment(.claim), by: "nadia")
      .after(.assignment(.move(to: Desk.workplace)), by: "nadia")
    #expect(ticket.team == Desk.workplace)
    #expect(ticket.owner == nil)
  }

  @Test(arguments: [Desk.platform, Desk.serviceDesk])
  func `a bare move never crosses tiers`(target: TeamID) {
    let move = Move(
      from: Desk.network, fromTier: 2, to: target, toTier: Desk.teams[target]?.tier ?? nil)
    #expect(
      Desk.ticket().outcome(.assignment(.move(to: target)), by: "nadia")
        == .failure(.assignment(.crossesTiers(move))))
  }

  @Test(arguments: [
    Assignment.Command.claim, .steal, .release, .assign(to: PersonID("omar")),
    .move(to: Desk.workplace),
  ])
  func `a resolved ticket does not change hands`(command: Assignment.Command) {
    let ticket = Desk.ticket(after: [.lifecycle(.resolved(Resolution(text: "Replaced")))])
    #expect(
      ticket.outcome(.assignment(command), by: "nadia")
        == .failure(.assignment(.ended(.resolved))))
  }
}
