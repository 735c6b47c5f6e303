extension ClockAccount {
  /// `Update 3`; the first of its clock has no number.
  package var title: String {
    let name = cycle.clock.title
    let number = cycle.number > 1 ? " \(cycle.number)" : ""
    return name.prefix(1).uppercased() + name.dropFirst() + number
  }

  /// What came of it, or will: `missed, was due 14:05, done 15:30`.
  package func verdict(at now: Instant, _ moments: MomentWording) -> String {
    let missed = breachedAt(by: now).map { "missed, was due \(moments.words($0))" }
    switch cycle.end {
    case .met(let moment):
      return missed.map { "\($0), done \(moments.words(moment))" }
        ?? "kept, done \(moments.words(moment))"
    case .withdrawn(let moment, let status):
      return missed ?? "given up as the ticket was \(status.title) \(moments.words(moment))"
    case .replaced(let moment): return missed ?? "followed by the next \(moments.words(moment))"
    case nil: return missed ?? ongoing(moments)
    }
  }

  private func ongoing(_ moments: MomentWording) -> String {
    if let standstill = cycle.standstill {
      let rest = left.map { ", \($0.exact) left" } ?? ""
      return "stands still (\(standstill.title))\(rest)"
    }
    guard let due = cycle.dueAt, let left else { return "runs, nothing is promised" }
    return "due \(moments.words(due)), \(left.exact) left"
  }

  /// What was promised, by what and since when, the latest first; and how much of it was used.
  package func sentences(_ zone: ZoneRules) -> [String] {
    let promises = targets.reversed().map { $0.sentence(zone) }
    let none = ["No rule of the policy is for such a ticket."]
    let used = "Begun \(cycle.startedAt.toTheSecond(zone)), used \(elapsed.exact)\(share)"
    return (promises.isEmpty ? none : promises) + [used]
  }

  private var share: String {
    guard let goal = cycle.target?.goal, goal.microseconds > 0 else { return "" }
    return " of \(goal.exact), \(elapsed.microseconds * 100 / goal.microseconds) %"
  }

  /// Of each span what it was to the clock; where from then on another policy says which hours
  /// count, also by which.
  package var causes: [String] {
    var version = spans.first?.hours?.version
    return spans.map { span in
      let isOther = span.hours != nil && span.hours?.version != version
      version = span.hours?.version ?? version
      return span.cause.title + (isOther ? version.map { ", policy \($0)" } ?? "" : "")
    }
  }
}

extension Cycle.Target {
  fileprivate func sentence(_ zone: ZoneRules) -> String {
    let promised = goal.map { "\($0.exact) by" } ?? "nothing by"
    return "Promised \(promised) the rule “\(rule)”, counted in "
      + "\(hours.calendars.joined(separator: " and ")), policy \(hours.version), "
      + "since \(setAt.toTheSecond(zone))"
  }
}

extension ClockAccount.Cause {
  fileprivate var title: String {
    switch self {
    case .working: "working time"
    case .holiday: "holiday"
    case .onBreak: "break"
    case .outsideHours: "outside hours"
    case .hold(let reason): "on hold: \(reason.title)"
    case .resolved: "resolved"
    case .ended: "at an end"
    case .noRule: "no rule"
    }
  }
}
