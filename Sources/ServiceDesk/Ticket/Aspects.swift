/// One side of a ticket that is settled by some events and that others rest on: what was settled
/// can be taken back as long as nothing rests on it.
enum Aspect: Hashable {
  case subject
  case priority
  case category
  case tag(String)
  case field(String)
  /// Whose it is: team and owner.
  case holder
  /// Where it stands in its life.
  case course
  /// The arrival from another tier, and whether it was acknowledged.
  case transfer
  case raise
  case watcher(PersonID)
  case link(TicketID)
}

extension TicketEvent {
  /// What it says anew.
  var settles: Set<Aspect> {
    switch self {
    case .intake, .feedback, .undoing: []
    case .timekeeping(let event): event.settles
    case .classification(let event): event.settles
    case .assignment(let event): event.settles
    case .lifecycle(let event): event.settles
    case .escalation(let event): event.settles
    case .conversation(let event): event.settles
    case .splitting(.split(let other, _, _)), .splitting(.splitOff(let other, _)): [.link(other)]
    case .links(let event): event.settles
    }
  }

  /// What would no longer hold had that been otherwise.
  var restsOn: Set<Aspect> {
    switch self {
    case .intake, .classification, .links, .splitting, .undoing, .timekeeping: []
    case .assignment, .lifecycle: [.holder, .course]
    case .escalation(let event): event.restsOn
    case .conversation(let event): event.restsOn
    case .feedback: [.course]
    }
  }
}

extension Classification.Event {
  fileprivate var settles: Set<Aspect> {
    switch self {
    case .assessed, .prioritised: [.priority]
    case .categorised: [.category]
    case .retitled: [.subject]
    case .tagged(let added, let removed): Set((added + removed).map { .tag($0) })
    case .fieldSet(let name, _): [.field(name)]
    }
  }
}

extension Assignment.Event {
  fileprivate var settles: Set<Aspect> {
    switch self {
    // Whoever takes a ticket in hand has taken notice of its arrival.
    case .claimed, .stolen: [.holder, .transfer]
    case .assigned, .released, .moved: [.holder]
    }
  }
}

extension Lifecycle.Event {
  fileprivate var settles: Set<Aspect> {
    switch self {
    case .started, .held, .resumed, .reopened, .closed: [.course]
    case .resolved, .cancelled: [.course, .raise]
    }
  }
}

extension Escalation.Event {
  fileprivate var settles: Set<Aspect> {
    switch self {
    case .escalated, .handedBack: [.holder, .transfer]
    case .acknowledged: [.transfer]
    case .raised, .raiseAcknowledged: [.raise]
    }
  }

  fileprivate var restsOn: Set<Aspect> {
    switch self {
    case .escalated, .handedBack: [.holder, .course, .transfer]
    case .acknowledged: [.holder, .transfer]
    case .raised, .raiseAcknowledged: [.raise]
    }
  }
}

extension Conversation.Event {
  fileprivate var settles: Set<Aspect> {
    switch self {
    case .noted, .replied, .received, .published: []
    case .mentioned(let person), .watched(let person), .unwatched(let person): [.watcher(person)]
    }
  }

  /// The requester was told, or has answered, how things stood.
  fileprivate var restsOn: Set<Aspect> {
    switch self {
    case .replied, .published: [.holder, .course, .transfer]
    case .received: [.course, .transfer]
    case .noted, .mentioned, .watched, .unwatched: []
    }
  }
}

extension Timekeeping.Event {
  fileprivate var settles: Set<Aspect> {
    switch self {
    case .raised: [.raise]
    case .warned, .breached, .reminded: []
    }
  }
}

extension Links.Event {
  fileprivate var settles: Set<Aspect> {
    switch self {
    case .linked(_, let other), .unlinked(_, let other): [.link(other)]
    case .merged(let other), .unmerged(let other): [.course, .link(other)]
    }
  }
}
