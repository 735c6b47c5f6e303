/// What the requester makes of the result.
public enum Feedback {
  public enum Command: Equatable, Sendable {
    /// The score is 1, the worst, to 5; a later rating takes the place of the earlier.
    case rate(score: Int, comment: String?)
  }

  public enum Event: Equatable, Sendable {
    case rated(score: Int, comment: String?)
  }

  public enum Refusal: Equatable, Sendable {
    case scoreOutOfRange(Int)
    case notDone(Status)
  }
}

/// How satisfied the requester was, in their own words.
public struct Rating: Hashable, Sendable {
  public static let scores = 1...5

  /// 1, the worst, to 5.
  public var score: Int
  public var comment: String?
  /// The requester, or whoever wrote down what they said.
  public var by: Actor
  public var at: Instant
}

extension Ticket {
  func decide(
    _ command: Feedback.Command, in situation: Situation
  ) throws(Refusal) -> [TicketEvent] {
    switch command {
    case .rate(let score, let comment): [try rated(score, comment, in: situation)]
    }
  }

  private func rated(
    _ score: Int, _ comment: String?, in situation: Situation
  ) throws(Refusal) -> TicketEvent {
    if case .person = situation.actor { try situation.require(.note, in: team) }
    guard status == .resolved || status == .closed else { throw .feedback(.notDone(status)) }
    guard Rating.scores.contains(score) else { throw .feedback(.scoreOutOfRange(score)) }
    let words = comment.flatMap { $0.isBlank ? nil : $0.trimmed }
    return .feedback(.rated(score: score, comment: words))
  }

  mutating func evolve(_ event: Feedback.Event, _ occurrence: Occurrence) {
    switch event {
    case .rated(let score, let comment):
      rating = Rating(score: score, comment: comment, by: occurrence.actor, at: occurrence.at)
    }
  }
}
