import Journal
import ServiceDesk

/// What a clock has said of its goal by a moment: that it was warned, that it was missed.
struct ClockTelling: Equatable {
  var promise: Timekeeping.Promise
  /// Of the latest of it.
  var at: Instant
  /// In hundredths of the goal; in order.
  var warnings: [Int]
  var isMissed: Bool

  /// `update missed: 12h by “Urgent”; warned at 75 and 90 %`.
  func sentence(_ zone: ZoneRules, now: Instant) -> String {
    let goal = promise.goal.exact
    let warned = "warned at \(warnings.map(String.init).listed) %"
    guard isMissed else {
      return
        "\(promise.clock.title) \(warned) of \(goal), due \(promise.dueAt.local(zone, now: now))"
    }
    return "\(promise.clock.title) missed: \(goal) by “\(promise.rule)”"
      + (warnings.isEmpty ? "" : "; \(warned)")
  }
}

extension [ClockTelling] {
  /// One of each goal, the newest first as they are.
  var byPromise: [ClockTelling] {
    reduce(into: []) { told, earlier in
      guard let place = told.firstIndex(where: { $0.promise == earlier.promise }) else {
        return told.append(earlier)
      }
      told[place].warnings = earlier.warnings + told[place].warnings
    }
  }
}

extension RecordedEvent {
  /// Nil where it is anything else; that the lead was called stands on a line of its own.
  var tellsOfClock: ClockTelling? {
    guard case .event(.ticket(_, .timekeeping(let event))) = content else { return nil }
    return switch event {
    case .warned(let promise, let percent):
      ClockTelling(promise: promise, at: occurredAt, warnings: [percent], isMissed: false)
    case .breached(let promise):
      ClockTelling(promise: promise, at: occurredAt, warnings: [], isMissed: true)
    case .raised, .reminded: nil
    }
  }
}
