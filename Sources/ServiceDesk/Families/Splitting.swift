/// One ticket becomes two where it is about two things.
public enum Splitting {
  public enum Event: Equatable, Sendable {
    /// Another ticket was made of these entries; they stay here, too, where people have read them.
    case split(into: TicketID, entries: [EventID], reason: String?)
    /// This ticket was made of another one's entries: their words, under their own ids.
    case splitOff(from: TicketID, entries: [Entry])
  }

  public enum Refusal: Equatable, Sendable {
    case subjectMissing
    /// In characters.
    case subjectTooLong(Int)
    case nothingGoesAlong
    case noSuchEntry(EventID)
    case ended(Status)
  }
}

/// What shall become a ticket of its own.
public struct SplitOrder: Equatable, Sendable {
  public var subject: String
  /// The notes, replies and messages that go along.
  public var entries: [EventID]
  /// Why, where that is not plain from the entries; needed where none goes along.
  public var reason: String?

  public init(subject: String, entries: [EventID], reason: String? = nil) {
    (self.subject, self.entries, self.reason) = (subject, entries, reason)
  }

  /// What its author must have seen as it now is.
  public static let dependsOn: Facets = [.links, .course]
}

/// What a split makes happen to the ticket and to the one it opens.
public struct Split: Equatable, Sendable {
  public var here: [TicketEvent]
  public var there: [TicketEvent]
}

extension Ticket {
  /// What the split comes to, with the number that the new ticket will have.
  /// - Throws: the refusal of the rule that forbids it.
  public func split(
    _ order: SplitOrder, into new: TicketID, in situation: Situation
  ) throws(Refusal) -> Split {
    if let merge { throw .mergedInto(merge.target) }
    try situation.require(.open, in: team)
    try situation.require(.link, in: team)
    guard status.isListed else { throw .splitting(.ended(status)) }
    guard !order.subject.isBlank else { throw .splitting(.subjectMissing) }
    if let length = Subject.excess(of: order.subject) {
      throw .splitting(.subjectTooLong(length))
    }
    let known = Set(entries.map(\.id))
    if let missing = order.entries.first(where: { !known.contains($0) }) {
      throw .splitting(.noSuchEntry(missing))
    }
    let reason = order.reason.flatMap { $0.isBlank ? nil : $0.trimmed }
    guard !order.entries.isEmpty || reason != nil else { throw .splitting(.nothingGoesAlong) }
    let chosen = entries.filter { order.entries.contains($0.id) }
    return Split(
      here: [.splitting(.split(into: new, entries: chosen.map(\.id), reason: reason))],
      there: [
        .intake(.opened(opening(order.subject.trimmed, details: reason ?? ""))),
        .splitting(.splitOff(from: id, entries: chosen)),
      ])
  }

  /// As grave as this ticket, for the same requester and with the same team.
  private func opening(_ subject: String, details: String) -> Opened {
    Opened(
      subject: subject, details: details, requester: requester, team: team, tier: tier,
      impact: impact, urgency: urgency, priority: priority, priorityReason: priorityReason,
      category: category)
  }

  mutating func evolve(_ event: Splitting.Event, _ occurrence: Occurrence) {
    switch event {
    case .split(let new, let chosen, _):
      for place in entries.indices where chosen.contains(entries[place].id) {
        entries[place].splitInto = new
      }
    case .splitOff(let source, let chosen):
      entries = chosen
      for place in entries.indices { entries[place].splitInto = nil }
      lastPublicAt = chosen.filter { $0.kind != .note }.map { $0.publishedAt ?? $0.at }.max()
      links.append(Link(kind: .splitFrom, other: source))
    }
  }
}
