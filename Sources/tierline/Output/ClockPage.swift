internal import Journal
internal import ServiceDesk

/// The accounts of a ticket's clocks, for programs and for people.
struct ClockPage {
  let ticket: Ticket
  let accounts: [ClockAccount]
  /// Up to which they go.
  let moment: Instant

  // MARK: For programs

  func json(_ rules: inout ClockRules) -> JSON {
    [
      "id": JSON(ticket.id), "at": JSON(moment),
      "clocks": .array(accounts.map { json($0, &rules) }),
    ]
  }

  private func json(_ account: ClockAccount, _ rules: inout ClockRules) -> JSON {
    let (cycle, target) = (account.cycle, account.cycle.target)
    let isOpen = target.map { rules.isOpen(at: moment, by: $0.hours) }
    return .object([
      ("clock", JSON(cycle.clock.rawValue)), ("cycle", JSON(cycle.number)),
      ("started_at", JSON(cycle.startedAt)), ("due_at", JSON(cycle.dueAt)),
      ("met_at", JSON(cycle.metAt)), ("breached_at", JSON(account.breachedAt(by: moment))),
      ("ended_at", JSON(cycle.end?.at)), ("state", JSON(account.state(at: moment).rawValue)),
      ("goal_seconds", seconds(target?.goal)), ("elapsed_seconds", seconds(account.elapsed)),
      ("remaining_seconds", seconds(cycle.isOngoing ? account.left : nil)),
      ("paused", .bool(account.hold != nil)), ("pause_cause", JSON(account.hold?.rawValue)),
      ("inside_hours", isOpen.map(JSON.bool) ?? .null), ("rule", JSON(target?.rule)),
      ("calendar", JSON(target?.hours.calendars.joined(separator: "+"))),
      ("policy_version", JSON(target?.hours.version)),
      ("targets", .array(account.targets.map(json))),
      ("ledger", .array(account.spans.map(json))),
    ])
  }

  private func json(_ target: Cycle.Target) -> JSON {
    [
      "set_at": JSON(target.setAt), "rule": JSON(target.rule),
      "goal_seconds": seconds(target.goal),
      "calendar": JSON(target.hours.calendars.joined(separator: "+")),
      "policy_version": JSON(target.hours.version),
    ]
  }

  private func json(_ span: ClockAccount.Span) -> JSON {
    [
      "from": JSON(span.from), "to": JSON(span.to), "counted": .bool(span.cause == .working),
      "cause": JSON(span.cause.name), "seconds": seconds(span.to.since(span.from)),
    ]
  }

  private func seconds(_ span: TimeSpan?) -> JSON {
    span.map { .verbatim($0.decimalSeconds) } ?? .null
  }

  // MARK: For people

  func text(_ rules: inout ClockRules) -> String {
    let head = "\(ticket.id)  \(ticket.subject)\n"
    guard !accounts.isEmpty else { return head + "\nNothing was promised.\n" }
    return head + accounts.map { "\n" + text($0) }.joined()
  }

  private func text(_ account: ClockAccount) -> String {
    let cycle = account.cycle
    let number = cycle.number > 1 ? " \(cycle.number)" : ""
    var lines = ["\(cycle.clock.title.capitalisedFirst)\(number): \(account.verdict(at: moment))"]
    for target in account.targets.reversed() { lines.append("  " + promise(target)) }
    if account.targets.isEmpty { lines.append("  No rule of the policy is for such a ticket.") }
    lines.append("  Begun \(wall(cycle.startedAt)), used \(account.elapsed.exact)\(share(account))")
    var table = Table(["  From", "To", "Time", "Counted", "Cause"], trailing: [2, 3])
    var version = account.spans.first?.hours?.version
    for span in account.spans {
      let length = span.to.since(span.from).exact
      // From here on another policy says which hours count.
      let isOther = span.hours != nil && span.hours?.version != version
      version = span.hours?.version ?? version
      table.add([
        "  " + wall(span.from), wall(span.to), length, span.cause == .working ? length : "–",
        span.cause.words + (isOther ? version.map { ", policy \($0)" } ?? "" : ""),
      ])
    }
    return lines.map { $0 + "\n" }.joined() + (account.spans.isEmpty ? "" : table.text())
  }

  private func promise(_ target: Cycle.Target) -> String {
    let goal = target.goal.map { "\($0.exact) by" } ?? "nothing by"
    return "Promised \(goal) the rule “\(target.rule)”, counted in "
      + "\(target.hours.calendars.joined(separator: " and ")), policy \(target.hours.version), "
      + "since \(wall(target.setAt))"
  }

  private func share(_ account: ClockAccount) -> String {
    guard let goal = account.cycle.target?.goal, goal.microseconds > 0 else { return "" }
    let percent = account.elapsed.microseconds * 100 / goal.microseconds
    return " of \(goal.exact), \(percent) %"
  }

  private func wall(_ moment: Instant) -> String {
    let civil = ZoneRules.local.civilTime(moment)
    return "\(civil.weekdayName) \(civil.date) \(civil.timeOfDay):\(padded(civil.second, 2))"
  }
}

extension ClockAccount {
  enum State: String {
    case running
    case paused
    case resolved
    case unpromised
    case met
    case missed
    case withdrawn
  }

  func state(at now: Instant) -> State {
    switch cycle.end {
    case .met: breachedAt(by: now) == nil ? .met : .missed
    case .withdrawn, .replaced: breachedAt(by: now) == nil ? .withdrawn : .missed
    case nil:
      switch cycle.standstill {
      case .hold: .paused
      case .resolved: .resolved
      case .noRule: .unpromised
      case nil: breachedAt(by: now) == nil ? .running : .missed
      }
    }
  }

  func breachedAt(by now: Instant) -> Instant? {
    if let moment = cycle.breachedAt { return moment }
    guard cycle.isOngoing, let due = cycle.dueAt, due < now else { return nil }
    return due
  }

  /// Of the goal; negative once more is used.
  var left: TimeSpan? {
    cycle.target?.goal.map { TimeSpan(microseconds: $0.microseconds - elapsed.microseconds) }
  }

  var hold: HoldReason? {
    guard cycle.isOngoing, case .hold(let reason) = cycle.standstill else { return nil }
    return reason
  }

  func verdict(at now: Instant) -> String {
    let words = MomentWording.onPaper
    let missed = breachedAt(by: now).map { "missed, was due \(words.words($0))" }
    switch cycle.end {
    case .met(let moment):
      return missed.map { "\($0), done \(words.words(moment))" }
        ?? "kept, done \(words.words(moment))"
    case .withdrawn(let moment, let status):
      return missed ?? "given up as the ticket was \(status.title) \(words.words(moment))"
    case .replaced(let moment): return missed ?? "followed by the next \(words.words(moment))"
    case nil: return missed ?? ongoing
    }
  }

  private var ongoing: String {
    if let standstill = cycle.standstill {
      let rest = left.map { ", \($0.exact) left" } ?? ""
      return "stands still (\(standstill.title))\(rest)"
    }
    guard let due = cycle.dueAt, let left else { return "runs, nothing is promised" }
    return "due \(MomentWording.onPaper.words(due)), \(left.exact) left"
  }
}

extension Cycle {
  fileprivate var metAt: Instant? {
    guard case .met(let moment) = end else { return nil }
    return moment
  }
}

extension ClockAccount.Cause {
  var words: String {
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

extension String {
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
