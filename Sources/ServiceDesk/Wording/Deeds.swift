extension TicketEvent {
  /// What somebody did with a ticket, after their name: `acknowledged T-12`.
  /// - Parameter ticket: as the sentence names it, such as `T-12` or `5 tickets`.
  public func deed(on ticket: some CustomStringConvertible) -> String {
    switch self {
    case .intake: "opened \(ticket)"
    case .classification(let event): event.deed(on: ticket)
    case .assignment(let event): event.deed(on: ticket)
    case .lifecycle(let event): event.deed(on: ticket)
    case .escalation(let event): event.deed(on: ticket)
    case .conversation(let event): event.deed(on: ticket)
    case .feedback(.rated(let score, _)): "rated \(ticket) with \(score)"
    case .links(let event): event.deed(on: ticket)
    case .splitting(.split(let new, _, _)): "split \(new) from \(ticket)"
    case .splitting(.splitOff(let source, _)): "split \(ticket) from \(source)"
    case .undoing: "took something back on \(ticket)"
    case .timekeeping(let event): event.deed(on: ticket)
    }
  }
}

extension Timekeeping.Event {
  fileprivate func deed(on ticket: some CustomStringConvertible) -> String {
    switch self {
    case .warned(let promise, let percent):
      "warned at \(percent) %: \(promise.clock.title) of \(ticket)"
    case .breached(let promise): "noted a breach: \(promise.clock.title) of \(ticket)"
    case .raised(_, _, let lead): "raised \(ticket) to \(lead?.name ?? "the lead")"
    case .reminded: "reminded of \(ticket)"
    }
  }
}

extension Classification.Event {
  fileprivate func deed(on ticket: some CustomStringConvertible) -> String {
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
  fileprivate func deed(on ticket: some CustomStringConvertible) -> String {
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
  fileprivate func deed(on ticket: some CustomStringConvertible) -> String {
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
  fileprivate func deed(on ticket: some CustomStringConvertible) -> String {
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
  fileprivate func deed(on ticket: some CustomStringConvertible) -> String {
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
  fileprivate func deed(on ticket: some CustomStringConvertible) -> String {
    switch self {
    case .linked(let kind, let other): "linked \(ticket) as \(kind.phrase) \(other)"
    case .unlinked(_, let other): "removed the link from \(ticket) to \(other)"
    case .merged(let target): "merged \(ticket) into \(target)"
    case .unmerged(let target): "took \(ticket) out of \(target) again"
    }
  }
}
