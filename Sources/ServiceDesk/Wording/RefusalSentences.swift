extension Refusal {
  /// What the rule says, and what can be done now.
  public func sentence(moments: MomentWording) -> String {
    switch self {
    case .notAPerson(let actor): "\(actor) is not a person of this desk; only a person can do this."
    case .notInRoster(let person):
      "There is no “\(person)” in this desk's roster; a lead can add them with “tierline roster adopt”."
    case .hasLeft(let person):
      "\(person) has left this desk; a lead can take them back with “tierline roster adopt”."
    case .unknownTeam(let team):
      "There is no team called “\(team)”; “tierline policy show” lists the teams."
    case .missingRight(let right, let role):
      "A \(role.title) may not \(right.verb); the missing right is “\(right.rawValue)”."
    case .otherTeamsTicket(let right, let team):
      "It is with \(team); you may \(right.verb) in your own teams only."
    case .mergedInto(let target): "It was merged into \(target); work there, or unmerge it first."
    case .noTransition(let status, let next):
      "The desk's policy lets no ticket go from \(status.title) to \(next.title)."
    case .intake(let refusal): refusal.sentence(moments)
    case .classification(let refusal): refusal.sentence
    case .assignment(let refusal): refusal.sentence
    case .lifecycle(let refusal): refusal.sentence(moments)
    case .escalation(let refusal): refusal.sentence
    case .conversation(let refusal): refusal.sentence
    case .feedback(let refusal): refusal.sentence
    case .links(let refusal): refusal.sentence
    case .splitting(let refusal): refusal.sentence
    case .undoing(let refusal): refusal.sentence(moments)
    case .adoption(let refusal): refusal.sentence
    }
  }
}

extension Intake.Refusal {
  func sentence(_ moments: MomentWording) -> String {
    switch self {
    case .subjectMissing: "A ticket needs a subject: say in one line what is wrong."
    case .subjectTooLong(let length): Subject.tooLong(length)
    case .requesterMissing: "A ticket needs a requester: say who is asking."
    case .alreadyOpen: "This ticket has been opened already."
    case .reasonForPriorityMissing: "A priority set by hand needs its reason."
    case .beginsInTheFuture(let since):
      "It cannot have been broken since \(moments.words(since)): that is still to come."
    }
  }
}

extension Classification.Refusal {
  var sentence: String {
    switch self {
    case .reasonMissing: "A priority set against the matrix needs its reason."
    case .alreadyAtPriority(let priority): "It is \(priority) already."
    case .unknownCategory(let name, let known):
      "There is no category “\(name)”; this desk has \(known.listed)."
    case .unknownField(let name, let known):
      known.isEmpty
        ? "There is no field “\(name)”; this desk keeps no fields of its own."
        : "There is no field “\(name)”; this desk has \(known.listed)."
    case .valueNotAllowed(let value, let field, let choices):
      "“\(value)” is not a value of \(field); choose \(choices.listed("or"))."
    case .subjectMissing: "A ticket needs a subject."
    case .subjectTooLong(let length): Subject.tooLong(length)
    case .notTagged(let tag, let carried):
      carried.isEmpty
        ? "There is no tag “\(tag)” to take off: it carries none."
        : "There is no tag “\(tag)” to take off; it carries \(carried.listed)."
    case .malformedTag(let tag): "“\(tag)” is no tag: a tag is one word, without commas."
    case .nothingChanges: "That is how it stands already; nothing was written."
    case .ended(let status): "It is \(status.title): what has ended is not reclassified."
    }
  }
}

extension Assignment.Refusal {
  var sentence: String {
    switch self {
    case .alreadyYours: "It is yours already."
    case .ownedBy(let owner): "\(owner) owns it; steal it, and \(owner) will be told."
    case .alreadyOwnedBy(let owner): "\(owner) owns it already."
    case .nobodyOwnsIt: "Nobody owns it: there is nothing to release."
    case .nobodyToStealFrom: "Nobody owns it; claim it."
    case .ended(let status): "It is \(status.title); reopen it before it changes hands."
    case .notInTeam(let person, let team):
      "\(person) does not belong to \(team); escalate or move it to their team first."
    case .alreadyThere(let team): "It is with \(team) already."
    case .crossesTiers(let move):
      move.direction == .up
        ? "\(move.to) is a higher tier than \(move.from); escalate it, with summary, tried and ask."
        : "\(move.to) is a lower tier than \(move.from); hand it back, with reason and guidance."
    }
  }
}

extension Lifecycle.Refusal {
  func sentence(_ moments: MomentWording) -> String {
    switch self {
    case .alreadyStarted: "Work on it has started already."
    case .notYours(let owner):
      owner.map { "\($0) owns it; only the owner starts work." }
        ?? "Claim it before you start work."
    case .alreadyOnHold(let reason):
      "It is on hold already (\(reason.rawValue)); resume it first."
    case .notOnHold: "It is not on hold: there is nothing to resume."
    case .holdReasonNotUsed(let reason, let used):
      "This desk does not hold for “\(reason.rawValue)”; it uses \(used.map(\.rawValue).listed)."
    case .customerNotAsked:
      "Waiting on the customer needs a public message: reply to them, or send the question along."
    case .untilInThePast(let until):
      "\(moments.words(until)) has passed; name a moment that is to come."
    case .resolutionMissing: "Say what solved it: the resolution is what the requester reads."
    case .alreadyResolved: "It is resolved already."
    case .notResolved(let status): "It is \(status.title), not resolved."
    case .closedForGood: "What is closed stays closed; open a new ticket that follows it."
    case .reasonMissing: "Say why it is cancelled."
    case .ended(let status): "It is \(status.title); reopen it first."
    }
  }
}

extension Escalation.Refusal {
  var sentence: String {
    switch self {
    case .alreadyThere(let team): "It is with \(team) already."
    case .notHigher(let move):
      move.toTier == nil || move.fromTier == nil
        ? "The tier of \(move.toTier == nil ? move.to : move.from) is not known: move it instead."
        : "\(move.to) is not of a higher tier than \(move.from); hand it back or move it instead."
    case .notLower(let move):
      "\(move.to) is not of a lower tier than \(move.from); escalate or move it instead."
    case .summaryMissing: "An escalation needs a summary: what is wrong, in a line or two."
    case .triedMissing: "An escalation needs what was tried, so that nobody tries it again."
    case .askMissing: "An escalation needs the ask: what the receiving team shall do."
    case .guidanceMissing: "A hand-back needs guidance: what they shall do with it now."
    case .unknownReason(let code, let known):
      "“\(code)” is not a reason to hand back; this desk has \(known.listed)."
    case .nowhereToHandBack(let team):
      "It did not come to \(team) by escalation; say where it shall go: --to TEAM."
    case .nothingToAcknowledge: "No escalation or hand-back is waiting to be acknowledged here."
    case .alreadyAcknowledged(let actor): "\(actor) has acknowledged it already."
    case .notYourTeam(let team): "It arrived at \(team); somebody of that team acknowledges it."
    case .reasonMissing: "Tell the lead why: a raise needs a reason."
    case .alreadyRaised: "It has been raised already; the lead has yet to answer."
    case .ended(let status): "It is \(status.title); reopen it first."
    }
  }
}

extension Conversation.Refusal {
  var sentence: String {
    switch self {
    case .textMissing: "There is nothing to say in it yet."
    case .noSuchNote: "There is no such note on this ticket."
    case .alreadyPublic: "It is public already."
    case .alreadyWatching(let person): "\(person) is watching it already."
    case .notWatching(let person): "\(person) is not watching it."
    case .closed: "It has ended: nothing more is sent on it. Open a new ticket that follows it."
    }
  }
}

extension Feedback.Refusal {
  var sentence: String {
    switch self {
    case .scoreOutOfRange(let score):
      "\(score) is no score; a rating goes from 1, the worst, to 5."
    case .notDone(let status):
      "It is \(status.title); a result is rated once the ticket is resolved."
    }
  }
}

extension Links.Refusal {
  var sentence: String {
    switch self {
    case .itself: "A ticket cannot be linked to itself."
    case .mergedIntoItself:
      "A ticket cannot be merged into itself; name the one that goes on for both."
    case .noSuchTicket(let ticket): "There is no ticket \(ticket)."
    case .alreadyLinked(let kind, let ticket): "It is \(kind.phrase) \(ticket) already."
    case .notLinked(let ticket): "No link to \(ticket) was made here."
    case .parentOfItself(let ticket):
      "\(ticket) is already linked the other way round; a link cannot run both ways."
    case .hasParent(let parent): "It is a child of \(parent) already; a ticket has one parent."
    case .targetIsMerged(let ticket, let into):
      "\(ticket) was itself merged into \(into); merge into \(into)."
    case .targetEnded(let ticket, let status):
      "\(ticket) is \(status.title); nothing merges into it."
    case .notMerged: "It was not merged: there is nothing to undo."
    case .ended(let status): "It is \(status.title); what has ended is not merged."
    }
  }
}

extension Splitting.Refusal {
  var sentence: String {
    switch self {
    case .subjectMissing: "The new ticket needs a subject: say in one line what is wrong."
    case .subjectTooLong(let length): Subject.tooLong(length)
    case .nothingGoesAlong: "Say which entries go along, or why the ticket is split."
    case .noSuchEntry: "That is no note, reply or message of this ticket."
    case .ended(let status): "It is \(status.title); what has ended is not split."
    }
  }
}

extension Undoing.Refusal {
  func sentence(_ moments: MomentWording) -> String {
    switch self {
    case .noSuchDeed: "That did not happen to this ticket: there is nothing to take back."
    case .somebodyElses(let actor): "\(actor) did that; only they, or a lead, can take it back."
    case .alreadyUndone(let actor, let moment):
      "\(actor) took it back already, at \(moments.words(moment))."
    case .stays(let permanence): permanence.sentence
    case .movedOn(let event, let actor, let moment):
      """
      It has moved on since (\(event.sentence(moments: moments)), by \(actor), at \
      \(moments.words(moment))): nothing was taken back.
      """
    case .sourceHasEnded(let ticket, let status):
      "\(ticket), of which it was split off, is \(status.title): nothing can go back there."
    }
  }
}

extension Subject {
  fileprivate static func tooLong(_ length: Int) -> String {
    """
    The subject has \(length.of("character")), and may have \(longest): say in one line what is \
    wrong, and the rest in the details or a note.
    """
  }
}

extension Permanence {
  /// Why it stays, and what can be done instead.
  public var sentence: String {
    switch self {
    case .opening: "A ticket that was opened stays; cancel it, or merge it into another."
    case .note: "A note stays, for others may have read it; write another that puts it right."
    case .sentWords:
      "Words were sent to the requester, and cannot be called back; put it right in a further reply."
    case .requestersWords: "What the requester said stays as they said it."
    case .passedTime: "Time that has passed stays so."
    case .unreadable: "This program cannot read what was done, and so cannot take it back."
    }
  }
}

extension Adoption.Refusal {
  var sentence: String {
    switch self {
    case .nobodyWouldHave(let right):
      """
      With it nobody who works here would have the right “\(right.rawValue)”, so that nobody could \
      \(right.verb) again; nothing was adopted.
      """
    case .ticketsStand(let tickets):
      """
      It leaves out \(tickets.sorted { $0.key < $1.key }
        .map { "\($0.key) (\($0.value.of("ticket")))" }.listed), where tickets still stand; move \
      them to another team first.
      """
    }
  }
}
