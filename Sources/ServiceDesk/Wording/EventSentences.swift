extension TicketEvent {
  /// What happened, in the past tense, without who and when: one line of a timeline.
  public func sentence(moments: MomentWording) -> String {
    switch self {
    case .intake(.opened(let opened)): "opened for \(opened.requester.name), with \(opened.team)"
    case .classification(let event): event.sentence
    case .assignment(let event): event.sentence
    case .lifecycle(let event): event.sentence(moments)
    case .escalation(let event): event.sentence
    case .conversation(let event): event.sentence
    case .feedback(let event): event.sentence
    case .links(let event): event.sentence
    case .splitting(let event): event.sentence
    case .undoing(let event): event.sentence
    case .timekeeping(let event): event.sentence(moments)
    }
  }

  /// What was written in it, to be shown below the sentence as it stands.
  public var text: String? {
    switch self {
    case .intake(.opened(let opened)): opened.details.isEmpty ? nil : opened.details
    case .lifecycle(.resolved(let resolution)): resolution.text
    case .lifecycle(.cancelled(let reason)), .lifecycle(.reopened(let reason)): reason
    case .escalation(.handedBack(_, _, let guidance)): guidance
    case .escalation(.raised(_, let reason)): reason
    case .conversation(.noted(let text)), .conversation(.replied(let text)),
      .conversation(.received(let text)):
      text
    case .feedback(.rated(_, let comment)): comment
    case .splitting(.split(_, _, let reason)): reason
    case .splitting(.splitOff(_, let entries)):
      entries.isEmpty
        ? nil : entries.map { "\($0.author): \($0.text)" }.joined(separator: "\n\n")
    case .timekeeping(let event): event.text
    case .classification, .assignment, .lifecycle, .escalation, .conversation, .feedback, .links,
      .splitting, .undoing:
      nil
    }
  }
}

extension Classification.Event {
  var sentence: String {
    switch self {
    case .assessed(let impact, let urgency, let priority):
      "assessed as \(priority): impact \(impact.rawValue), urgency \(urgency.rawValue)"
    case .prioritised(let priority, let reason):
      "set to \(priority)" + (reason.map { ": \($0)" } ?? "")
    case .categorised(let category): category.map { "categorised as \($0)" } ?? "left uncategorised"
    case .retitled(let subject): "retitled “\(subject)”"
    case .tagged(let added, let removed):
      [
        added.isEmpty ? nil : "tagged \(added.listed)",
        removed.isEmpty ? nil : "untagged \(removed.listed)",
      ].compactMap { $0 }.joined(separator: ", ")
    case .fieldSet(let name, let value): value.map { "\(name) set to \($0)" } ?? "\(name) cleared"
    }
  }
}

extension Assignment.Event {
  var sentence: String {
    switch self {
    case .claimed(let person): "claimed by \(person)"
    case .stolen(let person, let owner): "taken from \(owner) by \(person)"
    case .assigned(let person, let owner):
      "assigned to \(person)" + (owner.map { ", from \($0)" } ?? "")
    case .released(let owner): "released" + (owner.map { " by \($0)" } ?? "")
    case .moved(let move): "moved from \(move.from) to \(move.to)"
    }
  }
}

extension Lifecycle.Event {
  func sentence(_ moments: MomentWording) -> String {
    switch self {
    case .started: "work started"
    case .held(let hold):
      "put on hold (\(hold.reason?.rawValue ?? "not stated"))"
        + (hold.until.map { " until \(moments.words($0))" } ?? "")
    case .resumed: "resumed"
    case .resolved(let resolution):
      resolution.isFirstContact ? "resolved in the first contact" : "resolved"
    case .reopened: "reopened"
    case .closed: "closed"
    case .cancelled: "cancelled"
    }
  }
}

extension Escalation.Event {
  var sentence: String {
    switch self {
    case .escalated(let move, _):
      "escalated from \(move.from)\(move.fromTier.tierNote) to \(move.to)\(move.toTier.tierNote)"
    case .acknowledged: "acknowledged"
    case .handedBack(let move, let reason, _):
      "handed back from \(move.from) to \(move.to) (\(reason ?? "reason not stated"))"
    case .raised(let lead, _): "raised to \(lead?.name ?? "the lead")"
    case .raiseAcknowledged: "raise acknowledged by the lead"
    }
  }
}

extension Conversation.Event {
  var sentence: String {
    switch self {
    case .noted: "note"
    case .replied: "reply"
    case .received: "message from the requester"
    case .published: "note published as a reply"
    case .mentioned(let person): "mentioned \(person)"
    case .watched(let person): "\(person) is watching"
    case .unwatched(let person): "\(person) stopped watching"
    }
  }
}

extension Feedback.Event {
  var sentence: String {
    switch self {
    case .rated(let score, _): "rated \(score) of \(Rating.scores.upperBound) by the requester"
    }
  }
}

extension Links.Event {
  var sentence: String {
    switch self {
    case .linked(let kind, let other): "linked as \(kind.phrase) \(other)"
    case .unlinked(_, let other): "link to \(other) removed"
    case .merged(let target): "merged into \(target)"
    case .unmerged(let target): "taken out of \(target) again"
    }
  }
}

extension Splitting.Event {
  var sentence: String {
    switch self {
    case .split(let new, let entries, _): "split: \(new) was made" + entries.count.ofEntries
    case .splitOff(let source, let entries): "split off from \(source)" + entries.count.ofEntries
    }
  }
}

extension Undoing.Event {
  /// What it was can be said only beside the history: see `TicketHistory.sentence`.
  var sentence: String {
    switch self {
    case .undone: "took something back"
    }
  }
}

extension TicketHistory {
  /// What happened, as `TicketEvent.sentence`; an undoing says what it takes back, and what was
  /// taken back says that it was. Nil where this program cannot read the event.
  public func sentence(of happening: Happening, moments: MomentWording) -> String? {
    if let deed = happening.undoes {
      let undone = happenings(of: deed).compactMap { sentence(of: $0, moments: moments) }
      return "took back: \(undone.joined(separator: ", "))"
    }
    return happening.event?.sentence(moments: moments)
  }
}

extension Int {
  fileprivate var ofEntries: String {
    self == 0 ? "" : " with " + of("entry", "entries")
  }
}

extension Int? {
  fileprivate var tierNote: String { map { " (tier \($0))" } ?? "" }
}
