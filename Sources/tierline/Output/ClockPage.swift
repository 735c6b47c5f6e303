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
      "cause": JSON(span.cause.name), "seconds": seconds(span.length),
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
    let verdict = account.verdict(at: moment, .onPaper)
    let lines = ["\(account.title): \(verdict)"] + account.sentences(.local).map { "  \($0)" }
    var table = Table(["  From", "To", "Time", "Counted", "Cause"], trailing: [2, 3])
    for (span, cause) in zip(account.spans, account.causes) {
      let length = span.length.exact
      table.add([
        "  " + span.from.toTheSecond(.local), span.to.toTheSecond(.local), length,
        span.cause == .working ? length : "–", cause,
      ])
    }
    return lines.map { $0 + "\n" }.joined() + (account.spans.isEmpty ? "" : table.text())
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

  var hold: HoldReason? {
    guard cycle.isOngoing, case .hold(let reason) = cycle.standstill else { return nil }
    return reason
  }
}

extension Cycle {
  fileprivate var metAt: Instant? {
    guard case .met(let moment) = end else { return nil }
    return moment
  }
}
