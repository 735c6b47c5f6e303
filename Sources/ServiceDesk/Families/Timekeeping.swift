/// What time alone makes happen to a ticket.
public enum Timekeeping {
  public enum Event: Hashable, Sendable {
    /// So many hundredths of a goal are used up.
    case warned(Promise, percent: Int)
    case breached(Promise)
    /// The lead is called because so many hundredths of a goal are used up. Nil: whoever leads.
    case raised(Promise, percent: Int, to: PersonID?)
    case reminded(Reminder)
  }

  /// Which goal of which cycle it is about.
  public struct Promise: Hashable, Sendable {
    public var clock: ClockKind
    public var cycle: Int
    /// Which of the goals that were set for the cycle.
    public var target: Int
    public var rule: String
    /// In whole seconds.
    public var goal: TimeSpan
    public var dueAt: Instant

    public init(
      clock: ClockKind, cycle: Int, target: Int, rule: String, goal: TimeSpan, dueAt: Instant
    ) {
      (self.clock, self.cycle, self.target) = (clock, cycle, target)
      (self.rule, self.goal, self.dueAt) = (rule, goal, dueAt)
    }
  }

  /// Something that was to be thought of again.
  public struct Reminder: Hashable, Sendable {
    /// Of the policy's rule; nil: the hold was to last until now.
    public var rule: String?
    /// When the ticket began to stand as it does.
    public var since: Instant

    public init(rule: String?, since: Instant) { (self.rule, self.since) = (rule, since) }

    /// No rule has this name, which is empty, for the end of a hold.
    var name: String { rule ?? "" }
  }
}

extension Ticket {
  mutating func evolve(_ event: Timekeeping.Event, _ occurrence: Occurrence) {
    switch event {
    // They are the clocks' own.
    case .warned, .breached: break
    case .raised(let promise, let percent, let lead):
      raise = Raise(
        to: lead, reason: promise.sentence(percent: percent), by: occurrence.actor,
        at: occurrence.at)
    case .reminded(let reminder):
      if reminder.since == standsSince { remindedOf.insert(reminder.name) }
    }
  }
}

extension TicketEvent {
  /// It says that time has passed, and stands in the way of nothing.
  public var onlyTellsTime: Bool {
    switch self {
    case .timekeeping: true
    case .intake, .classification, .assignment, .lifecycle, .escalation, .conversation, .feedback,
      .links, .splitting, .undoing:
      false
    }
  }
}

extension Timekeeping.Event {
  /// What makes it the same event whoever notices it: nobody says it twice.
  public var identity: String {
    switch self {
    case .warned(let promise, let percent): "warned \(promise.identity) \(percent)"
    case .breached(let promise): "breached \(promise.identity)"
    case .raised(let promise, _, _): "raised \(promise.identity)"
    case .reminded(let reminder): "reminded \(reminder.since.microseconds) \(reminder.name)"
    }
  }
}

extension Timekeeping.Promise {
  fileprivate var identity: String { "\(clock.rawValue) \(cycle) \(target)" }
}
