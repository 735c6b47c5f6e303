internal import ServiceDesk

struct TicketOpened1: TicketPayload {
  static let kind = "ticket.opened/1"

  struct Asker: Codable {
    var name: String
    var email: String?
    var organisation: String?
  }

  struct Context: Codable {
    var tried: String
    var by: String?
    var since: String?
  }

  var reference: String?
  var subject: String
  var details: String
  var requester: Asker
  var handover: Context?
  var team: String
  var tier: Int?
  var impact: String?
  var urgency: String?
  var priority: String
  var reason: String?
  var category: String?
  var tags: [String]
  var fields: [String: String]

  var event: TicketEvent {
    get throws {
      .intake(
        .opened(
          Opened(
            reference: reference, subject: subject, details: details,
            requester: Requester(
              name: requester.name, email: requester.email, organisation: requester.organisation),
            handover: try handover.map {
              Handover(
                tried: $0.tried, by: $0.by, since: try $0.since.map { try Instant(stored: $0) })
            },
            team: TeamID(team), tier: tier, impact: try impact.map { try Level(stored: $0) },
            urgency: try urgency.map { try Level(stored: $0) },
            priority: try Priority(stored: priority), priorityReason: reason, category: category,
            tags: tags, fields: fields)))
    }
  }
}

extension Intake.Event {
  var payload: any Payload {
    switch self {
    case .opened(let opened): TicketOpened1(opened)
    }
  }
}

extension TicketOpened1 {
  init(_ opened: Opened) {
    self.init(
      reference: opened.reference, subject: opened.subject, details: opened.details,
      requester: Asker(
        name: opened.requester.name, email: opened.requester.email,
        organisation: opened.requester.organisation),
      handover: opened.handover.map {
        Context(tried: $0.tried, by: $0.by, since: $0.since?.iso8601)
      },
      team: opened.team.name, tier: opened.tier, impact: opened.impact?.rawValue,
      urgency: opened.urgency?.rawValue, priority: opened.priority.description,
      reason: opened.priorityReason, category: opened.category, tags: opened.tags,
      fields: opened.fields)
  }
}
