import Journal
import ServiceDesk

extension TicketEvent {
  /// What somebody did with a ticket, after their name: `acknowledged T-12`.
  func deed(on ticket: TicketID) -> String {
    switch self {
    case .intake: "opened \(ticket)"
    case .classification(let event): event.deed(on: ticket)
    case .assignment(let event): event.deed(on: ticket)
    case .lifecycle(let event): event.deed(on: ticket)
    case .escalation(let event): event.deed(on: ticket)
    case .conversation(let event): event.deed(on: ticket)
    case .feedback(.rated(let score, _)): "rated \(ticket) with \(score)"
    case .links(let event): event.deed(on: ticket)
    }
  }
}

extension Classification.Event {
  fileprivate func deed(on ticket: TicketID) -> String {
    switch self {
    case .assessed(_, _, let priority): "assessed \(ticket) as \(priority)"
    case .prioritised(let priority, _): "set \(ticket) to \(priority)"
    case .categorised(let category): "filed \(ticket) under \(category ?? "no category")"
    case .retitled: "retitled \(ticket)"
    case .tagged: "changed the tags of \(ticket)"
    case .fieldSet(let name, _): "set \(name) on \(ticket)"
    }
  }
}

extension Assignment.Event {
  fileprivate func deed(on ticket: TicketID) -> String {
    switch self {
    case .claimed: "claimed \(ticket)"
    case .stolen(_, let owner): "took \(ticket) from \(owner)"
    case .assigned(let person, _): "assigned \(ticket) to \(person)"
    case .released: "released \(ticket)"
    case .moved(let move): "moved \(ticket) to \(move.to)"
    }
  }
}

extension Lifecycle.Event {
  fileprivate func deed(on ticket: TicketID) -> String {
    switch self {
    case .started: "started work on \(ticket)"
    case .held(let hold): "put \(ticket) on hold (\(hold.reason?.title ?? "not stated"))"
    case .resumed: "resumed \(ticket)"
    case .resolved: "resolved \(ticket)"
    case .reopened: "reopened \(ticket)"
    case .closed: "closed \(ticket)"
    case .cancelled: "cancelled \(ticket)"
    }
  }
}

extension Escalation.Event {
  fileprivate func deed(on ticket: TicketID) -> String {
    switch self {
    case .escalated(let move, _): "escalated \(ticket) to \(move.to)"
    case .acknowledged: "acknowledged \(ticket)"
    case .handedBack(let move, _, _): "handed \(ticket) back to \(move.to)"
    case .raised(let lead, _): "raised \(ticket) to \(lead?.name ?? "the lead")"
    case .raiseAcknowledged: "answered the raise of \(ticket)"
    }
  }
}

extension Conversation.Event {
  fileprivate func deed(on ticket: TicketID) -> String {
    switch self {
    case .noted: "wrote a note on \(ticket)"
    case .replied: "replied on \(ticket)"
    case .received: "wrote on \(ticket)"
    case .published: "published a note on \(ticket)"
    case .mentioned(let person): "mentioned \(person) on \(ticket)"
    case .watched(let person): "added \(person) to those who watch \(ticket)"
    case .unwatched(let person): "took \(person) from those who watch \(ticket)"
    }
  }
}

extension Links.Event {
  fileprivate func deed(on ticket: TicketID) -> String {
    switch self {
    case .linked(let kind, let other): "linked \(ticket) as \(kind.phrase) \(other)"
    case .unlinked(_, let other): "removed the link from \(ticket) to \(other)"
    case .merged(let target): "merged \(ticket) into \(target)"
    case .unmerged(let target): "took \(ticket) out of \(target) again"
    }
  }
}

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
  /// `maria acknowledged T-12`; nil for what is not a ticket's.
  var news: String? {
    guard case .ticket(let id) = stream else { return nil }
    return "\(actor.title) \(ticketEvent?.deed(on: id) ?? "changed \(id)")"
  }
}

extension HoldReason {
  var title: String {
    switch self {
    case .customer: "customer"
    case .vendor: "vendor"
    case .change: "change"
    case .problem: "problem"
    case .evidence: "evidence"
    case .other: "not stated"
    }
  }

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
