import Testing

@testable import ServiceDesk

/// The policy says where a ticket may come to from where it stands.
struct TransitionTests {
  private func outcome(
    _ command: TicketCommand, on ticket: Ticket, _ transitions: [Status: Set<Status>],
    by actor: Actor = .person(PersonID("nadia"))
  ) -> Result<[TicketEvent], Refusal> {
    var situation = Desk.situation(as: "nadia")
    situation.actor = actor
    situation.policy.transitions = transitions
    do throws(Refusal) {
      return .success(try ticket.decide(command, in: situation))
    } catch {
      return .failure(error)
    }
  }

  private let strict: [Status: Set<Status>] = [
    .new: [.open, .cancelled], .open: [.onHold, .resolved], .onHold: [.resolved],
    .resolved: [.closed],
  ]
  private let held = Desk.ticket(after: [.lifecycle(.held(Hold(reason: .vendor)))])
  private let resolved = Desk.ticket(after: [.lifecycle(.resolved(Resolution(text: "x")))])

  @Test func `a ticket goes only where the policy lets it go`() {
    let resolve = TicketCommand.lifecycle(.resolve(text: "Cable"))
    #expect(
      outcome(resolve, on: Desk.ticket(), strict)
        == .failure(.noTransition(from: .new, to: .resolved)))
    #expect(
      outcome(.lifecycle(.resume), on: held, strict)
        == .failure(.noTransition(from: .onHold, to: .open)))
    #expect(
      outcome(.lifecycle(.reopen(reason: nil)), on: resolved, strict)
        == .failure(.noTransition(from: .resolved, to: .open)))
    #expect(
      Refusal.noTransition(from: .onHold, to: .open).sentence(moments: .utc)
        == "The desk's policy lets no ticket go from on hold to open.")
  }

  @Test func `what lies between two statuses is no matter: a hold ends on the way to the end`() {
    let outcome = outcome(.lifecycle(.resolve(text: "Cable")), on: held, strict)
    #expect(
      outcome
        == .success([
          .lifecycle(.resumed), .lifecycle(.resolved(Resolution(text: "Cable"))),
        ]))
  }

  @Test func `what does not change where a ticket stands needs no transition`() {
    for command: TicketCommand in [
      .conversation(.note("x")), .assignment(.claim), .classification(.tag(add: ["x"], remove: [])),
    ] {
      let open = Desk.ticket(after: [.lifecycle(.started)])
      #expect(throws: Never.self) { try outcome(command, on: open, [:]).get() }
    }
  }

  @Test func `the requester is heard where the policy keeps the ticket as it is`() {
    let asked = Desk.ticket(after: [.lifecycle(.held(Hold(reason: .customer)))])
    let words = TicketCommand.conversation(.receive("It drops again"))
    let requester = Actor.requester("Rosa")
    for ticket in [asked, resolved] {
      #expect(
        outcome(words, on: ticket, strict, by: requester)
          == .success([.conversation(.received(text: "It drops again"))]))
    }
    #expect(
      outcome(words, on: asked, Policy.usualTransitions, by: requester)
        == .success([
          .conversation(.received(text: "It drops again")), .lifecycle(.resumed),
        ]))
  }
}
