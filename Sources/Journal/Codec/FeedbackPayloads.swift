internal import ServiceDesk

struct TicketRated1: TicketPayload {
  static let kind = "ticket.rated/1"
  var score: Int
  var comment: String?
  var event: TicketEvent {
    get throws {
      guard Rating.scores.contains(score) else { throw PayloadFault(why: "\(score) is no score") }
      return .feedback(.rated(score: score, comment: comment))
    }
  }
}

extension Feedback.Event {
  var payload: any Payload {
    switch self {
    case .rated(let score, let comment): TicketRated1(score: score, comment: comment)
    }
  }
}
