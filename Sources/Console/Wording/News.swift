import Journal
import ServiceDesk

extension Actor {
  /// As a sentence names them.
  var title: String {
    switch self {
    case .person(let id): id.name
    case .automation(let name): name.hasPrefix("import:") ? "an import" : name
    case .requester(let name): name.isEmpty ? "the requester" : name
    }
  }
}

extension RecordedEvent {
  /// `maria acknowledged T-12`, as it is told to a person; nil for what is not a ticket's, but for a
  /// hook that failed.
  func news(for reader: PersonID) -> String? {
    if let hookFailure { return hookFailure.sentence }
    guard case .ticket(let id) = stream else { return nil }
    if case .conversation(.mentioned(reader))? = ticketEvent {
      return "\(actor.title) mentioned you on \(id)"
    }
    return "\(actor.title) \(ticketEvent?.deed(on: id) ?? "changed \(id)")"
  }
}

extension HoldReason {
  var sentence: String {
    switch self {
    case .customer: "the requester has to answer; they are sent the question"
    case .vendor: "somebody outside has to act"
    case .change: "a planned change will settle it"
    case .problem: "it waits for a known problem's solution"
    case .evidence: "it must happen again to be understood"
    case .other: "the other system did not say"
    }
  }
}
