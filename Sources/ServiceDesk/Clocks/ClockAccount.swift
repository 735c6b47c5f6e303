/// Every moment of a cycle, and what it was to the clock: what any argument about a breach ends at.
public struct ClockAccount: Equatable, Sendable {
  public var cycle: Cycle
  /// Used up by the account's moment.
  public var elapsed: TimeSpan
  /// The goals that were set, in order.
  public var targets: [Cycle.Target]
  /// They tile the cycle without gap or overlap; those that count come to `elapsed`.
  public var spans: [Span]

  public struct Span: Equatable, Sendable {
    public var from: Instant
    public var to: Instant
    public var cause: Cause
    /// By whose hours it was judged; nil where no rule was in force.
    public var hours: ClockRules.Hours?

    package var length: TimeSpan { to.since(from) }
  }

  public enum Cause: Hashable, Sendable {
    /// The only one that counts.
    case working
    case holiday
    case onBreak
    case outsideHours
    case hold(HoldReason)
    case resolved
    /// The ticket had ended before it came back.
    case ended
    case noRule
  }

  /// Up to its end, or to the account's moment.
  public var end: Instant { spans.last?.to ?? cycle.startedAt }

  /// Of the goal; negative once more is used.
  package var left: TimeSpan? {
    cycle.target?.goal.map { TimeSpan(microseconds: $0.microseconds - elapsed.microseconds) }
  }

  /// When its goal was used up, told or not; nil: it was not.
  package func breachedAt(by now: Instant) -> Instant? {
    if let moment = cycle.breachedAt { return moment }
    guard cycle.isOngoing, let due = cycle.dueAt, due < now else { return nil }
    return due
  }

  /// The accounts of all cycles of a ticket up to a moment, in the order in which they began.
  public static func all(
    of history: TicketHistory, upTo now: Instant, _ rules: inout ClockRules
  ) -> [ClockAccount] {
    var book = ClockBook()
    let gone = history.takenBack
    var (ticket, clocks) = (Ticket(id: history.id), TicketClocks())
    func heed(upTo moment: Instant, _ rules: inout ClockRules) {
      for version in rules.adoptions(after: book.asOf, upTo: moment) {
        clocks = clocks.standing(of: ClockSubject(ticket), at: version.from, &rules)
        book.write(clocks, at: version.from)
      }
    }
    for happening in history.happenings {
      let before = ticket
      if before.version > 0 { heed(upTo: happening.occurrence.at, &rules) }
      ticket.evolve(happening, isTakenBack: gone)
      guard let event = happening.event, !gone.contains(happening.occurrence.deed) else { continue }
      clocks.evolve(from: before, to: ticket, event, happening.occurrence, &rules)
      book.write(clocks, at: max(happening.occurrence.at, book.asOf))
    }
    heed(upTo: now, &rules)
    return clocks.cycles.map { book.account(of: $0, upTo: now, &rules) }
  }
}

extension [ClockAccount] {
  /// Those that have not ended: the next due first, what stands still last.
  package var owed: [ClockAccount] {
    func place(_ account: ClockAccount) -> (Instant, ClockKind) {
      (account.cycle.dueAt ?? Instant(microseconds: .max), account.cycle.clock)
    }
    return filter(\.cycle.isOngoing).sorted { place($0) < place($1) }
  }
}

/// Notes when cycles began to run or to stand still, as they do.
private struct ClockBook {
  private(set) var asOf = Instant(microseconds: .min)
  private var pages: [Key: Page] = [:]

  struct Key: Hashable {
    let clock: ClockKind
    let number: Int
    init(_ cycle: Cycle) { (clock, number) = (cycle.clock, cycle.number) }
  }

  struct Page {
    var targets: [Cycle.Target] = []
    var lines: [Line] = []
  }

  /// From a moment on, up to the next line.
  struct Line: Equatable {
    var from: Instant
    var mode: Mode
  }

  enum Mode: Equatable {
    case running(ClockRules.Hours)
    case held(HoldReason, ClockRules.Hours?)
    case resolved
    case noRule
    case ended
  }

  mutating func write(_ clocks: TicketClocks, at moment: Instant) {
    asOf = max(asOf, moment)
    for cycle in clocks.cycles {
      var page = pages[Key(cycle)] ?? Page()
      if let target = cycle.target,
        target.setAt != page.targets.last?.setAt
          || target.goal != page.targets.last?.goal
      {
        page.targets.append(target)
      }
      if page.lines.last?.mode != cycle.mode {
        let from = page.lines.isEmpty ? cycle.startedAt : moment
        page.lines.removeAll { $0.from == from }
        page.lines.append(Line(from: from, mode: cycle.mode))
      }
      pages[Key(cycle)] = page
    }
  }

  func account(of cycle: Cycle, upTo now: Instant, _ rules: inout ClockRules) -> ClockAccount {
    let page = pages[Key(cycle)] ?? Page()
    let end = cycle.end.map { max($0.at, cycle.startedAt) } ?? max(now, cycle.since)
    var spans: [ClockAccount.Span] = []
    for (place, line) in page.lines.enumerated() {
      let to = place + 1 < page.lines.count ? page.lines[place + 1].from : end
      guard line.from < min(to, end) else { continue }
      spans += line.mode.spans(from: line.from, to: min(to, end), &rules)
    }
    let elapsed = spans.filter { $0.cause == .working }
      .reduce(0) { $0 + $1.to.since($1.from).microseconds }
    return ClockAccount(
      cycle: cycle, elapsed: TimeSpan(microseconds: elapsed), targets: page.targets, spans: spans)
  }
}

extension Cycle {
  fileprivate var mode: ClockBook.Mode {
    if let end { return end.mode }
    switch standstill {
    case .hold(let reason): return .held(reason, target?.hours)
    case .resolved: return .resolved
    case .noRule: return .noRule
    case nil: return target.map { .running($0.hours) } ?? .noRule
    }
  }
}

extension Cycle.End {
  /// What the time is, should the cycle go on some day.
  fileprivate var mode: ClockBook.Mode {
    switch self {
    case .met: .resolved
    case .withdrawn, .replaced: .ended
    }
  }
}

extension ClockBook.Mode {
  fileprivate func spans(
    from: Instant, to: Instant, _ rules: inout ClockRules
  ) -> [ClockAccount.Span] {
    switch self {
    case .running(let hours):
      return rules.ledger(from: from, to: to, by: hours).map {
        ClockAccount.Span(
          from: $0.from, to: $0.to, cause: ClockAccount.Cause($0.cause), hours: hours)
      }
    case .held(let reason, let hours?):
      // Time outside the hours would not have counted anyhow, and is not the hold's.
      return rules.ledger(from: from, to: to, by: hours).map {
        let cause = $0.isCounted ? .hold(reason) : ClockAccount.Cause($0.cause)
        return ClockAccount.Span(from: $0.from, to: $0.to, cause: cause, hours: hours)
      }
    case .held(let reason, nil):
      return [ClockAccount.Span(from: from, to: to, cause: .hold(reason), hours: nil)]
    case .resolved: return [ClockAccount.Span(from: from, to: to, cause: .resolved, hours: nil)]
    case .noRule: return [ClockAccount.Span(from: from, to: to, cause: .noRule, hours: nil)]
    case .ended: return [ClockAccount.Span(from: from, to: to, cause: .ended, hours: nil)]
    }
  }
}

extension ClockAccount.Cause {
  fileprivate init(_ cause: LedgerSpan.Cause) {
    switch cause {
    case .working: self = .working
    case .paused, .outsideHours: self = .outsideHours
    case .holiday: self = .holiday
    case .onBreak: self = .onBreak
    }
  }

  /// As it stands in machine-readable output: `working`, `hold:vendor`, `outside_hours`.
  public var name: String {
    switch self {
    case .working: "working"
    case .holiday: "holiday"
    case .onBreak: "break"
    case .outsideHours: "outside_hours"
    case .hold(let reason): "hold:\(reason.rawValue)"
    case .resolved: "resolved"
    case .ended: "ended"
    case .noRule: "no_rule"
    }
  }
}
