/// From the first work on a ticket to its end.
public enum Lifecycle {
  public enum Command: Equatable, Sendable {
    case start
    /// `asking` is the public message that goes out with it; waiting on the customer needs one.
    case hold(HoldReason, until: Instant?, asking: String?)
    case resume
    case resolve(text: String)
    case reopen(reason: String?)
    case close
    case cancel(reason: String)
  }

  public enum Event: Equatable, Sendable {
    case started
    case held(Hold)
    case resumed
    case resolved(Resolution)
    case reopened(reason: String?)
    case closed
    case cancelled(reason: String?)
  }

  public enum Refusal: Equatable, Sendable {
    case alreadyStarted
    case notYours(owner: PersonID?)
    case alreadyOnHold(HoldReason)
    case notOnHold
    case holdReasonNotUsed(HoldReason, used: [HoldReason])
    case customerNotAsked
    case untilInThePast(Instant)
    case resolutionMissing
    case alreadyResolved
    case notResolved(Status)
    case closedForGood
    case reasonMissing
    case ended(Status)
  }
}

/// Work rests until something outside happens.
public struct Hold: Hashable, Sendable {
  /// Nil where imported history does not say.
  public var reason: HoldReason?
  public var until: Instant?

  public init(reason: HoldReason?, until: Instant? = nil) {
    (self.reason, self.until) = (reason, until)
  }
}

/// What made the trouble go away.
public struct Resolution: Hashable, Sendable {
  /// Nil where imported history does not say.
  public var text: String?
  /// Solved in the first contact, by the import's own mark.
  public var isFirstContact: Bool

  public init(text: String?, isFirstContact: Bool = false) {
    (self.text, self.isFirstContact) = (text, isFirstContact)
  }
}

extension Ticket {
  func decide(
    _ command: Lifecycle.Command, in situation: Situation
  ) throws(Refusal) -> [TicketEvent] {
    switch command {
    case .start: try start(in: situation)
    case .hold(let reason, let until, let message):
      try holdEvents(reason, until, asking: message, in: situation)
    case .resume: try resume(in: situation)
    case .resolve(let text): try resolve(text, in: situation)
    case .reopen(let reason): try reopen(reason, in: situation)
    case .close: try close(in: situation)
    case .cancel(let reason): try cancel(reason, in: situation)
    }
  }

  private func start(in situation: Situation) throws(Refusal) -> [TicketEvent] {
    try situation.require(.start, in: team)
    guard status.isActive else { throw .lifecycle(.ended(status)) }
    guard startedAt == nil else { throw .lifecycle(.alreadyStarted) }
    guard owner != nil, owner == situation.actor.person else {
      throw .lifecycle(.notYours(owner: owner))
    }
    return [.lifecycle(.started)]
  }

  private func holdEvents(
    _ reason: HoldReason, _ until: Instant?, asking message: String?, in situation: Situation
  ) throws(Refusal) -> [TicketEvent] {
    try situation.require(.hold, in: team)
    if let hold, status == .onHold { throw .lifecycle(.alreadyOnHold(hold.reason ?? .other)) }
    guard status.isActive else { throw .lifecycle(.ended(status)) }
    let used = situation.policy.holdReasons
    guard used.contains(reason) else { throw .lifecycle(.holdReasonNotUsed(reason, used: used)) }
    if let until, until <= situation.now { throw .lifecycle(.untilInThePast(until)) }
    let question = message.flatMap { $0.isBlank ? nil : $0.trimmed }
    if reason == .customer, question == nil, !awaitsRequester {
      throw .lifecycle(.customerNotAsked)
    }
    if question != nil { try situation.require(.reply, in: team) }
    let asked = question.map { [TicketEvent.conversation(.replied(text: $0))] } ?? []
    return asked + [.lifecycle(.held(Hold(reason: reason, until: until)))]
  }

  private func resume(in situation: Situation) throws(Refusal) -> [TicketEvent] {
    try situation.require(.hold, in: team)
    guard status == .onHold else { throw .lifecycle(.notOnHold) }
    return [.lifecycle(.resumed)]
  }

  private func resolve(_ text: String, in situation: Situation) throws(Refusal) -> [TicketEvent] {
    try situation.require(.resolve, in: team)
    guard status != .resolved else { throw .lifecycle(.alreadyResolved) }
    guard status.isActive else { throw .lifecycle(.ended(status)) }
    guard !text.isBlank else { throw .lifecycle(.resolutionMissing) }
    return endOfHold + [.lifecycle(.resolved(Resolution(text: text.trimmed)))]
  }

  private func reopen(
    _ reason: String?, in situation: Situation
  ) throws(Refusal) -> [TicketEvent] {
    try situation.require(.reopen, in: team)
    switch status {
    case .resolved:
      let stated = reason.flatMap { $0.isBlank ? nil : $0.trimmed }
      return [.lifecycle(.reopened(reason: stated))]
    case .closed, .cancelled: throw .lifecycle(.closedForGood)
    case .new, .open, .onHold, .merged: throw .lifecycle(.notResolved(status))
    }
  }

  private func close(in situation: Situation) throws(Refusal) -> [TicketEvent] {
    try situation.require(.close, in: team)
    guard status == .resolved else { throw .lifecycle(.notResolved(status)) }
    return [.lifecycle(.closed)]
  }

  private func cancel(_ reason: String, in situation: Situation) throws(Refusal) -> [TicketEvent] {
    try situation.require(.cancel, in: team)
    guard status.isActive else { throw .lifecycle(.ended(status)) }
    guard !reason.isBlank else { throw .lifecycle(.reasonMissing) }
    return endOfHold + [.lifecycle(.cancelled(reason: reason.trimmed))]
  }

  /// A ticket that goes on its way is taken off hold first, so that the hold's end is on record.
  var endOfHold: [TicketEvent] { status == .onHold ? [.lifecycle(.resumed)] : [] }

  mutating func evolve(_ event: Lifecycle.Event, _ occurrence: Occurrence) {
    switch event {
    case .started:
      startedAt = startedAt ?? occurrence.at
      if status == .new { status = .open }
    case .held(let hold): (status, self.hold) = (.onHold, hold)
    case .resumed: (status, hold) = (.open, nil)
    case .resolved(let resolution):
      (status, hold, self.resolution) = (.resolved, nil, resolution)
      firstResolvedAt = firstResolvedAt ?? occurrence.at
      (resolvedAt, raise, asksToReopen) = (occurrence.at, nil, false)
    case .reopened:
      (status, resolution, asksToReopen) = (.open, nil, false)
      reopenCount += 1
    case .closed: (status, hold, asksToReopen) = (.closed, nil, false)
    case .cancelled: (status, hold, raise) = (.cancelled, nil, nil)
    }
  }
}
