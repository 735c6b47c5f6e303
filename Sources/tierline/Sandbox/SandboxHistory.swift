internal import Journal
internal import ServiceDesk

/// Turns the stories into facts: every order goes through the desk's rules, as it would have at its
/// time.
struct SandboxHistory {
  let policy: Policy
  let end: Instant

  /// What one order came to.
  struct Batch {
    var at: Instant
    var facts: [Fact]
  }

  /// In the order of time.
  func batches() throws -> [Batch] {
    var numbers: [String: TicketID] = [:]
    var tickets: [TicketID: Ticket] = [:]
    var batches: [Batch] = []
    for (place, story) in Sandbox.stories.enumerated() {
      var ticket = Ticket(id: TicketID(place + 1))
      if !story.name.isEmpty { numbers[story.name] = ticket.id }
      for step in story.steps {
        let command = step.order(ticket, numbers)
        let other = command.names.ticket.flatMap { tickets[$0] }
        batches.append(try carryOut(command, step, on: &ticket, other: other))
      }
      tickets[ticket.id] = ticket
    }
    return batches.enumerated()
      .sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
  }

  private func carryOut(
    _ command: TicketCommand, _ step: Story.Step, on ticket: inout Ticket, other: Ticket?
  ) throws -> Batch {
    let now = end - step.ago
    let situation = Situation(
      policy: policy, actor: step.actor, now: now,
      people: Dictionary(uniqueKeysWithValues: Sandbox.people.map { ($0.id, $0) }),
      teams: Dictionary(uniqueKeysWithValues: policy.teams.map { ($0.id, $0) }), other: other)
    let events = try ticket.decide(command, in: situation)
    let author = Author(
      actor: step.actor, account: step.actor.person?.name ?? "mail",
      origin: step.actor.person == nil ? .mail : .console)
    var facts: [Fact] = []
    for event in events {
      let id = EventID.derived(from: ["sandbox", "\(ticket.id)", "\(ticket.version + 1)"])
      facts.append(
        Fact(
          id: id, event: .ticket(ticket.id, event), author: author, occurredAt: now,
          cause: facts.first?.id))
      ticket.evolve(event, Occurrence(id: id, actor: step.actor, at: now))
    }
    return Batch(at: now, facts: facts)
  }
}
