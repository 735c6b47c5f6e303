import Testing

@testable import ServiceDesk

struct LinksTests {
  private let two = Desk.ticket(2)

  @Test func `a link is made once, to a ticket that is there, and not to itself`() {
    let linked = Desk.ticket().after(.links(.link(.related, to: two.id)), by: "nadia", other: two)
    #expect(linked.links == [Link(kind: .related, other: two.id)])
    #expect(
      linked.outcome(.links(.link(.related, to: two.id)), by: "nadia", other: two)
        == .failure(.links(.alreadyLinked(.related, two.id))))
    let nine = TicketID(9)
    #expect(
      Desk.ticket().outcome(
        .links(.link(.related, to: nine)), by: "nadia", other: Ticket(id: nine))
        == .failure(.links(.noSuchTicket(nine))))
    #expect(
      Desk.ticket().outcome(.links(.link(.related, to: TicketID(1))), by: "nadia")
        == .failure(.links(.itself)))
    #expect(
      Desk.ticket().outcome(.links(.merge(into: TicketID(1))), by: "nadia")
        == .failure(.links(.mergedIntoItself)))
  }

  @Test func `a ticket has one parent and is not its own grandparent`() {
    let child = Desk.ticket().after(.links(.link(.childOf, to: two.id)), by: "nadia", other: two)
    let three = Desk.ticket(3)
    #expect(
      child.outcome(.links(.link(.childOf, to: three.id)), by: "nadia", other: three)
        == .failure(.links(.hasParent(two.id))))
    #expect(
      two.outcome(.links(.link(.childOf, to: child.id)), by: "nadia", other: child)
        == .failure(.links(.parentOfItself(child.id))))
  }

  @Test func `a merged ticket redirects, and unmerging restores what it was`() {
    let held = Desk.ticket(after: [.lifecycle(.held(Hold(reason: .vendor)))])
    let merged = held.after(.links(.merge(into: two.id)), by: "nadia", other: two)
    #expect(merged.status == .merged)
    #expect(
      merged.outcome(.conversation(.note("x")), by: "nadia") == .failure(.mergedInto(two.id)))
    let again = merged.after(.links(.unmerge), by: "nadia")
    #expect(again.status == .onHold)
    #expect(again.hold == Hold(reason: .vendor))
    #expect(again.merge == nil)
  }

  @Test func `nothing merges into what was merged or has ended`() {
    let three = Desk.ticket(3)
    let merged = two.after(.links(.merge(into: three.id)), by: "nadia", other: three)
    #expect(
      Desk.ticket().outcome(.links(.merge(into: two.id)), by: "nadia", other: merged)
        == .failure(.links(.targetIsMerged(two.id, into: three.id))))
    let closed = Desk.ticket(2, after: [.lifecycle(.closed)])
    #expect(
      Desk.ticket().outcome(.links(.merge(into: two.id)), by: "nadia", other: closed)
        == .failure(.links(.targetEnded(two.id, .closed))))
  }

  @Test(arguments: LinkKind.allCases)
  func `the inverse of a link's inverse is the link`(kind: LinkKind) {
    #expect(kind.inverse.inverse == kind)
  }
}
