internal import ServiceDesk

/// The goal that a clock's event is about, as it stands in each of them.
struct PromiseForm: Codable, Sendable {
  var clock: String
  var cycle: Int
  var target: Int
  var rule: String
  var goalSeconds: Int64
  var dueAt: String

  enum CodingKeys: String, CodingKey {
    case clock, cycle, target, rule
    case goalSeconds = "goal_seconds"
    case dueAt = "due_at"
  }

  init(_ promise: Timekeeping.Promise) {
    (clock, cycle) = (promise.clock.rawValue, promise.cycle)
    (target, rule) = (promise.target, promise.rule)
    (goalSeconds, dueAt) = (promise.goal.seconds, promise.dueAt.iso8601)
  }

  var promise: Timekeeping.Promise {
    get throws {
      Timekeeping.Promise(
        clock: try ClockKind(stored: clock), cycle: cycle, target: target, rule: rule,
        goal: .seconds(goalSeconds), dueAt: try Instant(stored: dueAt))
    }
  }
}

struct ClockWarned1: TicketPayload {
  static let kind = "clock.warned/1"
  var promise: PromiseForm
  /// Of the goal.
  var percent: Int
  var event: TicketEvent {
    get throws { .timekeeping(.warned(try promise.promise, percent: percent)) }
  }
}

struct ClockBreached1: TicketPayload {
  static let kind = "clock.breached/1"
  var promise: PromiseForm
  var event: TicketEvent { get throws { .timekeeping(.breached(try promise.promise)) } }
}

struct ClockRaised1: TicketPayload {
  static let kind = "clock.raised/1"
  var promise: PromiseForm
  /// Of the goal.
  var percent: Int
  /// Absent: whoever leads.
  var to: String?
  var event: TicketEvent {
    get throws {
      .timekeeping(
        .raised(try promise.promise, percent: percent, to: to.map { PersonID($0) }))
    }
  }
}

struct ReminderDue1: TicketPayload {
  static let kind = "reminder.due/1"
  /// Of the policy's rule; absent for the end of a hold.
  var rule: String?
  /// When the ticket began to stand as it does.
  var since: String
  var event: TicketEvent {
    get throws {
      .timekeeping(
        .reminded(Timekeeping.Reminder(rule: rule, since: try Instant(stored: since))))
    }
  }
}

extension Timekeeping.Event {
  var payload: any Payload {
    switch self {
    case .warned(let promise, let percent):
      ClockWarned1(promise: PromiseForm(promise), percent: percent)
    case .breached(let promise): ClockBreached1(promise: PromiseForm(promise))
    case .raised(let promise, let percent, let lead):
      ClockRaised1(promise: PromiseForm(promise), percent: percent, to: lead?.name)
    case .reminded(let reminder):
      ReminderDue1(rule: reminder.rule, since: reminder.since.iso8601)
    }
  }
}
