import Journal
import ServiceDesk
import Testing

/// What happened on a desk, counted straight from its facts.
struct Census: Sendable, CustomTestStringConvertible {
  struct Case: Sendable {
    var subject = ""
    var openedAt = Instant(seconds: 0)
    var words: [String] = []
    var (escalated, bounced, held) = (false, false, false)
    var (reopened, resolved, rated) = (false, false, false)
    var isActive = true
  }

  private(set) var tickets: [TicketID: Case] = [:]
  private(set) var resolvedBy: [PersonID: Int] = [:]
  /// When people did something.
  private(set) var deeds: [Instant] = []

  var openings: [Instant] { tickets.values.map(\.openedAt) }
  var testDescription: String { "\(tickets.count) tickets, \(deeds.count) deeds" }

  init(_ facts: [Fact]) {
    for fact in facts {
      guard case .ticket(let id, let event) = fact.event else { continue }
      if fact.author.actor.person != nil { deeds.append(fact.occurredAt) }
      var ticket = tickets[id] ?? Case()
      count(event, of: fact, on: &ticket)
      tickets[id] = ticket
    }
  }

  func count(where isSo: (Case) -> Bool) -> Int { tickets.values.count(where: isSo) }

  /// In percent.
  func share(of whole: Int, where isSo: (Case) -> Bool) -> Int {
    count(where: isSo) * 100 / max(1, whole)
  }

  private mutating func count(_ event: TicketEvent, of fact: Fact, on ticket: inout Case) {
    switch event {
    case .intake(.opened(let opened)):
      (ticket.subject, ticket.openedAt) = (opened.subject, fact.occurredAt)
      ticket.words.append(opened.details)
    case .escalation(.escalated): ticket.escalated = true
    case .escalation(.handedBack(_, let reason, _)):
      if let reason, !["solved", "needs_requester"].contains(reason) { ticket.bounced = true }
    case .lifecycle(let event): count(event, of: fact, on: &ticket)
    case .conversation(.noted(let text)), .conversation(.replied(let text)),
      .conversation(.received(let text)):
      ticket.words.append(text)
    case .links(.merged): ticket.isActive = false
    case .feedback: ticket.rated = true
    case .escalation, .conversation, .links, .classification, .assignment, .splitting, .undoing,
      .timekeeping:
      break
    }
  }

  private mutating func count(
    _ event: Lifecycle.Event, of fact: Fact, on ticket: inout Case
  ) {
    switch event {
    case .held: ticket.held = true
    case .reopened: (ticket.reopened, ticket.isActive) = (true, true)
    case .resolved:
      (ticket.resolved, ticket.isActive) = (true, false)
      if let person = fact.author.actor.person { resolvedBy[person, default: 0] += 1 }
    case .cancelled: ticket.isActive = false
    case .started, .resumed, .closed: break
    }
  }
}
