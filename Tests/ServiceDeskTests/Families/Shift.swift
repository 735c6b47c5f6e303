@testable import ServiceDesk

/// A ticket as orders make it, deed by deed, with its whole history.
struct Shift {
  private(set) var history: TicketHistory
  private var now = Desk.noon

  init(team: TeamID = Desk.network) {
    history = TicketHistory(id: TicketID(1))
    let opened = Opened(
      subject: "VPN drops every hour", requester: Requester(name: "Rosa Vidal"), team: team,
      tier: Desk.teams[team]?.tier ?? nil, impact: .medium, urgency: .medium, priority: .p3)
    append([.intake(.opened(opened))], by: .person(PersonID("tom")))
  }

  var ticket: Ticket { history.ticket }

  /// Carries out an order and returns the deed.
  @discardableResult
  mutating func order(
    _ command: TicketCommand, by person: String = "nadia", other: Ticket? = nil
  ) throws(Refusal) -> EventID {
    let situation = situation(as: .person(PersonID(person)), other: other)
    return append(try ticket.decide(command, in: situation), by: situation.actor)
  }

  @discardableResult
  mutating func undo(
    _ deed: EventID, by person: String = "nadia", other: Ticket? = nil
  ) throws(Refusal) -> EventID {
    try order(.undoing(.undo(deed)), by: person, other: other)
  }

  /// Why the deed cannot be taken back now; nil where it can.
  func refusal(
    toUndoing deed: EventID, by person: String = "nadia", other: Ticket? = nil
  ) -> Refusal? {
    var copy = self
    do throws(Refusal) {
      try copy.undo(deed, by: person, other: other)
      return nil
    } catch {
      return error
    }
  }

  private func situation(as actor: Actor, other: Ticket?) -> Situation {
    Situation(
      policy: Desk.policy, actor: actor, now: now, people: Desk.people, teams: Desk.teams,
      other: other, history: history)
  }

  @discardableResult
  private mutating func append(_ events: [TicketEvent], by actor: Actor) -> EventID {
    let deed = EventID(high: 1, low: UInt64(history.happenings.count + 1))
    for event in events {
      let id = EventID(high: 1, low: UInt64(history.happenings.count + 1))
      history.append(event, Occurrence(id: id, deed: deed, actor: actor, at: now))
    }
    now = now + .minutes(10)
    return deed
  }
}

extension Ticket {
  /// What it is, whenever and however often it was touched.
  var matter: Ticket {
    var matter = self
    (matter.version, matter.updatedAt) = (0, Desk.noon)
    return matter
  }
}
