import Journal
import ServiceDesk

/// One thing to be done to many tickets.
struct BulkOrder: Equatable, Sendable {
  var action: ActionName
  var command: TicketCommand
  var tickets: [TicketID]
}

/// What would come of it, ticket by ticket, as the desk stands.
struct BulkPreview: Equatable, Sendable {
  struct Able: Equatable, Sendable {
    var id: TicketID
    /// As the preview saw it; sent along.
    var version: Int
  }

  struct Unable: Equatable, Sendable {
    var id: TicketID
    var sentence: String
  }

  var able: [Able] = []
  var unable: [Unable] = []
}

/// What came of it.
struct BulkOutcome: Equatable, Sendable {
  var done: [TicketID] = []
  var failed: [BulkPreview.Unable] = []
}

extension Errands {
  /// Asks the rules about each ticket and writes nothing.
  func preview(_ order: BulkOrder, now: Instant) throws -> BulkPreview {
    let people = try journal.people()
    let situation = Situation(
      policy: journal.policy, actor: author.actor, now: now,
      people: Dictionary(people.map { ($0.id, $0) }, uniquingKeysWith: { $1 }),
      teams: Dictionary(try journal.teams().map { ($0.id, $0) }, uniquingKeysWith: { $1 }))
    var preview = BulkPreview()
    for id in order.tickets {
      guard let ticket = try journal.ticket(id) else {
        preview.unable.append(.init(id: id, sentence: NoSuchTicket(id: id).sentence))
        continue
      }
      do throws(Refusal) {
        _ = try ticket.decide(order.command, in: situation)
        preview.able.append(.init(id: id, version: ticket.version))
      } catch {
        preview.unable.append(.init(id: id, sentence: error.sentence))
      }
    }
    return preview
  }

  /// Does it to each ticket that is able; one that has moved on meanwhile hinders no other.
  func perform(_ order: BulkOrder, on able: [BulkPreview.Able]) throws -> BulkOutcome {
    var outcome = BulkOutcome()
    for ticket in able {
      do {
        _ = try journal.perform(
          order.command, on: ticket.id, seen: ticket.version, by: author)
        outcome.done.append(ticket.id)
      } catch let refusal as Refusal {
        outcome.failed.append(.init(id: ticket.id, sentence: refusal.sentence))
      } catch let movedOn as MovedOn {
        outcome.failed.append(.init(id: ticket.id, sentence: movedOn.sentence))
      } catch let missing as NoSuchTicket {
        outcome.failed.append(.init(id: ticket.id, sentence: missing.sentence))
      }
    }
    return outcome
  }
}

extension MovedOn {
  /// What happened to it meanwhile.
  var sentence: String {
    let news = events.last?.news ?? "somebody changed it"
    return "It has moved on since: \(news)."
  }
}

extension NoSuchTicket {
  var sentence: String { "There is no \(id) on this desk." }
}
