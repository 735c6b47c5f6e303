// Which events start, stop and end which clocks.

/// What an event does to a clock.
enum ClockCause: Equatable {
  case begins(ClockKind)
  case meets(ClockKind)
  case replaces(ClockKind)
  case withdraws(ClockKind, by: Status)
  case revives(ClockKind)
}

extension TicketEvent {
  /// Whether any clock may have to do with it; most events are none of theirs.
  func concernsClocks(from before: Ticket, to after: Ticket) -> Bool {
    switch self {
    case .intake, .lifecycle, .escalation, .splitting, .links: true
    case .conversation(let event): event.isPublic
    case .timekeeping: false
    case .assignment, .classification, .feedback, .undoing:
      before.status != after.status || before.transfer != after.transfer
        || !before.isSameToRules(as: after)
    }
  }

  func clockCauses(from before: Ticket, to after: Ticket, by actor: Actor) -> [ClockCause] {
    said(by: actor, after) + ended(from: before, to: after) + arrived(from: before, to: after)
  }

  // MARK: Words

  private func said(by actor: Actor, _ after: Ticket) -> [ClockCause] {
    switch self {
    case .intake(.opened):
      let isAsked = after.wasAskedFor(by: actor)
      return [.begins(.resolution)] + (isAsked ? [.begins(.firstResponse)] : [])
    case .conversation(.received):
      return after.status.isListed ? [.begins(.firstResponse), .begins(.nextResponse)] : []
    case .conversation(.replied), .conversation(.published):
      // What a rule sends answers nobody.
      guard actor.person != nil else { return [] }
      let goesOn = after.status.isActive
      return [.meets(.firstResponse), .meets(.nextResponse), .meets(.update)]
        + (goesOn ? [.begins(.update)] : [])
    case .conversation, .classification, .assignment, .lifecycle, .escalation, .feedback, .links,
      .splitting, .undoing, .timekeeping:
      return []
    }
  }

  // MARK: The ticket's course

  private func ended(from before: Ticket, to after: Ticket) -> [ClockCause] {
    guard before.status != after.status, before.version > 0 else { return [] }
    // What was given up as the ticket ended is owed again; an update is owed from the next answer.
    let owedAgain: [ClockCause] =
      after.status.isListed && !before.status.isListed
      ? [.revives(.firstResponse), .revives(.nextResponse)] : []
    if after.status == .resolved {
      return owedAgain + [.meets(.resolution), .withdraws(.update, by: .resolved)]
    }
    if after.status.isActive {
      return before.status.isActive ? [] : owedAgain + [.revives(.resolution)]
    }
    return ClockKind.allCases.map { .withdraws($0, by: after.status) }
  }

  // MARK: Between teams

  private func arrived(from before: Ticket, to after: Ticket) -> [ClockCause] {
    guard before.transfer != after.transfer, let transfer = after.transfer else { return [] }
    if before.transfer?.at == transfer.at, before.transfer?.move == transfer.move {
      return transfer.isPending ? [] : [.meets(.acknowledgement)]
    }
    return [.replaces(.acknowledgement), .begins(.acknowledgement)]
  }
}

extension Conversation.Event {
  fileprivate var isPublic: Bool {
    switch self {
    case .replied, .received, .published: true
    case .noted, .mentioned, .watched, .unwatched: false
    }
  }
}

extension Ticket {
  /// A requester waits for an answer: they wrote, or somebody else took down what they asked.
  func wasAskedFor(by actor: Actor) -> Bool {
    switch actor {
    case .requester: true
    case .person(let id): requester.name.foldedForQuery != id.name.foldedForQuery
    // What a monitor or an import opens, nobody has asked for as far as we know.
    case .automation: false
    }
  }
}
