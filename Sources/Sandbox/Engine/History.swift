internal import Journal
internal import ServiceDesk

/// Carries out what is planned, in the order of time: every order goes through the desk's rules as
/// it would have at its moment, and what they decide becomes facts.
///
/// It remembers only the tickets on which something is still to happen, and the last few that came
/// to their end: a link may name those.
struct History {
  private let policy: Policy
  private let people: [PersonID: Person]
  private let teams: [TeamID: Team]
  private let seed: String

  private var agenda = Agenda()
  private var tickets: [TicketID: Ticket] = [:]
  private var stepsLeft: [TicketID: Int] = [:]
  private var ended: [TicketID] = []
  private var named: [String: TicketID] = [:]
  private var facts: [Fact] = []

  private static let endedKept = 400

  init(policy: Policy, people: [Person], seed: UInt64) {
    self.policy = policy
    self.people = Dictionary(people.map { ($0.id, $0) }) { first, _ in first }
    teams = Dictionary(policy.teams.map { ($0.id, $0) }) { first, _ in first }
    self.seed = String(seed)
  }

  /// The steps are in the order of time; the first one opens the ticket.
  /// - Parameter name: by which stories may name the ticket.
  mutating func plan(_ steps: [Step], on id: TicketID, named name: String = "") {
    guard !steps.isEmpty else { return }
    if !name.isEmpty { named[name] = id }
    tickets[id] = Ticket(id: id)
    stepsLeft[id] = steps.count
    for step in steps { agenda.add(step, on: id) }
  }

  /// How the ticket stands now; nil where nothing happens to it any more.
  func ticket(_ id: TicketID) -> Ticket? { tickets[id] }

  /// - Throws: `Refusal`, where a plan does not keep the rules.
  mutating func carryOut(before moment: Instant) throws {
    while let next = agenda.earliest, next < moment, let entry = agenda.takeEarliest() {
      try carryOut(entry.step, on: entry.ticket)
      finishStep(of: entry.ticket)
    }
  }

  /// The facts since the last time, in the order of time.
  mutating func takeFacts() -> [Fact] {
    defer { facts.removeAll(keepingCapacity: true) }
    return facts
  }

  private mutating func finishStep(of id: TicketID) {
    stepsLeft[id, default: 1] -= 1
    guard stepsLeft[id] == 0 else { return }
    stepsLeft[id] = nil
    ended.append(id)
    guard ended.count > 2 * History.endedKept else { return }
    for old in ended.prefix(History.endedKept) { tickets[old] = nil }
    ended.removeFirst(History.endedKept)
  }

  private mutating func carryOut(_ step: Step, on id: TicketID) throws {
    guard let command = command(step.order, on: id), let ticket = tickets[id] else { return }
    let situation = Situation(
      policy: policy, actor: step.actor, now: step.at, people: people, teams: teams,
      other: command.names.ticket.flatMap { tickets[$0] })
    let author = author(step.actor, opensTicket: ticket.version == 0)
    var cause: EventID?
    for event in try ticket.decide(command, in: situation) {
      let version = tickets[id]?.version ?? 0
      let eventID = EventID.derived(from: ["sandbox", seed, "\(id)", "\(version + 1)"])
      facts.append(
        Fact(
          id: eventID, event: .ticket(id, event), author: author, occurredAt: step.at,
          cause: cause, recordedAt: step.at))
      tickets[id]?.evolve(event, Occurrence(id: eventID, actor: step.actor, at: step.at))
      cause = cause ?? eventID
    }
  }

  /// The order in the desk's words; nil where there is nothing for it to be done to.
  private func command(_ order: Order, on id: TicketID) -> TicketCommand? {
    switch order {
    case .command(let command): return command
    case .publishLatestNote:
      return tickets[id]?.entries.last { $0.kind == .note }
        .map { .conversation(.publish(note: $0.id)) }
    case .link(let kind, let target):
      return ticket(target).map { .links(.link(kind, to: $0.id)) }
    case .merge(let target, let otherwise):
      guard let other = ticket(target), other.status.isListed else { return otherwise }
      return .links(.merge(into: other.id))
    }
  }

  private func ticket(_ target: Order.Target) -> Ticket? {
    switch target {
    case .ticket(let id): tickets[id]
    case .story(let name): named[name].flatMap { tickets[$0] }
    }
  }

  private func author(_ actor: Actor, opensTicket: Bool) -> Author {
    switch actor {
    case .person(let id): Author(actor: actor, account: id.name, origin: .console)
    case .requester: Author(actor: actor, account: "mail", origin: .mail)
    case .automation:
      opensTicket
        ? Author(actor: actor, account: "mail", origin: .mail)
        : Author(actor: actor, account: "tierline", origin: .tick)
    }
  }
}
