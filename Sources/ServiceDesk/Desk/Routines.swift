/// What a policy has done by itself: reminders, closings, notices and hooks.
public struct Routines: Equatable, Sendable {
  /// How long after its resolution a ticket is closed; nil: never by itself.
  public var closing: TimeSpan?
  public var reminders: [ReminderRule]
  public var notices: [NoticeRule]
  public var hooks: [HookRule]

  public init(
    closing: TimeSpan? = nil, reminders: [ReminderRule] = [], notices: [NoticeRule] = [],
    hooks: [HookRule] = []
  ) {
    (self.closing, self.reminders) = (closing, reminders)
    (self.notices, self.hooks) = (notices, hooks)
  }
}

/// Reminds of a ticket that has stood as it does for too long.
public struct ReminderRule: Equatable, Sendable {
  public var name: String
  /// All of these must hold of the ticket.
  public var terms: [Query.Term]
  /// Counted from when the ticket last changed its status or its hold.
  public var after: TimeSpan

  public init(name: String, terms: [Query.Term], after: TimeSpan) {
    (self.name, self.terms, self.after) = (name, terms, after)
  }
}

/// Who is told of an event.
public struct NoticeRule: Equatable, Sendable {
  /// Kinds of events, such as `clock.warned`.
  public var kinds: [String]
  /// All of these must hold of the ticket.
  public var terms: [Query.Term]
  /// The first of them who is there is told.
  public var receivers: [Receiver]

  public init(kinds: [String], terms: [Query.Term] = [], receivers: [Receiver]) {
    (self.kinds, self.terms, self.receivers) = (kinds, terms, receivers)
  }

  public enum Receiver: Hashable, Sendable {
    case owner
    case team
    case lead
    case watchers
    case person(PersonID)
  }
}

/// A program that is run on an event, with the event as JSON on its standard input.
public struct HookRule: Equatable, Sendable {
  public var name: String
  /// Kinds of events, such as `ticket.escalated`.
  public var kinds: [String]
  /// All of these must hold of the ticket.
  public var terms: [Query.Term]
  /// The program and its arguments, as they are: no shell reads them.
  public var arguments: [String]
  public var timeLimit: TimeSpan

  public init(
    name: String, kinds: [String], terms: [Query.Term] = [], arguments: [String],
    timeLimit: TimeSpan = .seconds(10)
  ) {
    (self.name, self.kinds, self.terms) = (name, kinds, terms)
    (self.arguments, self.timeLimit) = (arguments, timeLimit)
  }
}
