/// All clocks of a ticket, as its history has started, stopped and ended them.
///
/// They follow the ticket event by event, under the policy in force at each. What they say of a
/// later moment is asked with `standing`.
public struct TicketClocks: Equatable, Sendable {
  /// In the order in which they began; of those that began at once, in that of the clocks.
  public private(set) var cycles: [Cycle]

  public init() { cycles = [] }

  /// Clocks as they were kept: as their last event left them. Those that have ended may be left
  /// out where only what is still to come is asked for.
  public init(kept cycles: [Cycle]) { self.cycles = cycles }

  /// All that happened up to here has been heeded.
  private var asOf: Instant {
    cycles.lazy.map(\.since).max() ?? Instant(microseconds: .min)
  }

  /// Follows the ticket over one event. Times of imported history may run backwards; clocks do not.
  public mutating func evolve(
    from before: Ticket, to after: Ticket, _ event: TicketEvent, _ occurrence: Occurrence,
    _ rules: inout ClockRules
  ) {
    let moment = max(occurrence.at, asOf)
    if case .timekeeping(let event) = event {
      advance(ClockSubject(before), to: moment, &rules)
      return note(event)
    }
    guard event.concernsClocks(from: before, to: after) else { return }
    let subject = ClockSubject(after)
    if before.version > 0 { advance(ClockSubject(before), to: moment, &rules) }
    for cause in event.clockCauses(from: before, to: after, by: occurrence.actor) {
      apply(cause, subject, at: moment, &rules)
    }
    if before.version > 0, !before.isSameToRules(as: after) {
      retarget(subject, at: moment, &rules)
    }
    align(with: subject, at: moment, &rules)
  }

  /// Notes what was said of a clock.
  private mutating func note(_ event: Timekeeping.Event) {
    switch event {
    case .warned(let promise, let percent):
      change(promise) { $0.told.percent = max($0.told.percent, percent) }
    case .breached(let promise):
      change(promise) { cycle in
        cycle.told.isBreach = true
        cycle.breachedAt = cycle.breachedAt ?? promise.dueAt
      }
    case .raised(let promise, _, _): change(promise) { $0.told.isRaise = true }
    case .reminded: break
    }
  }

  private mutating func change(_ promise: Timekeeping.Promise, _ change: (inout Cycle) -> Void) {
    let place = cycles.firstIndex {
      $0.clock == promise.clock && $0.number == promise.cycle
        && $0.targetNumber == promise.target
    }
    if let place { change(&cycles[place]) }
  }

  /// The clocks at a later moment, if nothing else happens to the ticket until then.
  public func standing(
    of ticket: ClockSubject, at moment: Instant, _ rules: inout ClockRules
  ) -> TicketClocks {
    var later = self
    later.advance(ticket, to: moment, &rules)
    return later
  }

  /// Heeds the policies adopted meanwhile.
  private mutating func advance(
    _ ticket: ClockSubject, to moment: Instant, _ rules: inout ClockRules
  ) {
    guard cycles.contains(where: \.isOngoing) else { return }
    for version in rules.adoptions(after: asOf, upTo: moment) {
      retarget(ticket, at: version.from, &rules)
      align(with: ticket, at: version.from, &rules)
    }
  }

  private mutating func retarget(
    _ ticket: ClockSubject, at moment: Instant, _ rules: inout ClockRules
  ) {
    let promise = rules.promise(to: ticket, at: moment)
    for place in cycles.indices where cycles[place].isOngoing {
      cycles[place].retarget(promise, at: moment, &rules)
    }
  }

  /// Lets run what runs by the ticket's state, and stop what does not.
  private mutating func align(
    with ticket: ClockSubject, at moment: Instant, _ rules: inout ClockRules
  ) {
    let pauses = rules.pauses(at: moment)
    for place in cycles.indices where cycles[place].isOngoing {
      let clock = cycles[place].clock
      var standstill = ticket.standstill(of: clock, pauses[clock] ?? [])
      if cycles[place].target == nil { standstill = standstill ?? .noRule }
      if cycles[place].standstill != standstill {
        cycles[place].settle(at: moment, &rules)
        cycles[place].standstill = standstill
      }
      cycles[place].aim(&rules)
    }
  }
}

// MARK: - What happens to cycles

extension TicketClocks {
  /// The ongoing cycle of a clock.
  public func ongoing(_ clock: ClockKind) -> Cycle? {
    cycles.last { $0.clock == clock && $0.isOngoing }
  }

  private mutating func apply(
    _ cause: ClockCause, _ ticket: ClockSubject, at moment: Instant, _ rules: inout ClockRules
  ) {
    switch cause {
    case .begins(let clock): begin(clock, ticket, at: moment, &rules)
    case .meets(let clock): finish(clock, .met(moment), &rules)
    case .replaces(let clock): finish(clock, .replaced(moment), &rules)
    case .withdraws(let clock, let status):
      finish(clock, .withdrawn(moment, by: status), &rules)
    case .revives(let clock): revive(clock, ticket, at: moment, &rules)
    }
  }

  private mutating func begin(
    _ clock: ClockKind, _ ticket: ClockSubject, at moment: Instant, _ rules: inout ClockRules
  ) {
    guard ongoing(clock) == nil, isDue(clock) else { return }
    let number = cycles.count { $0.clock == clock } + 1
    var cycle = Cycle(clock, number: number, at: moment)
    cycle.retarget(rules.promise(to: ticket, at: moment), at: moment, &rules)
    cycles.append(cycle)
    cycles.sort(by: Cycle.beganBefore)
  }

  /// The first answer is owed once; until it is given, further words wait for it as well.
  private func isDue(_ clock: ClockKind) -> Bool {
    switch clock {
    case .firstResponse, .resolution: !cycles.contains { $0.clock == clock }
    case .nextResponse: ongoing(.firstResponse) == nil
    case .update, .acknowledgement: true
    }
  }

  private mutating func finish(_ clock: ClockKind, _ end: Cycle.End, _ rules: inout ClockRules) {
    guard let place = cycles.lastIndex(where: { $0.clock == clock && $0.isOngoing }) else { return }
    cycles[place].finish(end, &rules)
  }

  private mutating func revive(
    _ clock: ClockKind, _ ticket: ClockSubject, at moment: Instant, _ rules: inout ClockRules
  ) {
    guard let place = cycles.lastIndex(where: { $0.clock == clock }),
      cycles[place].end?.isRevived(for: clock) == true
    else { return }
    cycles[place].revive(at: moment)
    cycles[place].retarget(rules.promise(to: ticket, at: moment), at: moment, &rules)
  }
}

extension Cycle.End {
  /// A resolution that did not hold is owed again; an answer that was given is not.
  fileprivate func isRevived(for clock: ClockKind) -> Bool {
    switch self {
    case .met: clock == .resolution
    case .withdrawn: true
    case .replaced: false
    }
  }
}

extension TicketClocks {
  /// The clocks at the end of a history. What was taken back never counted.
  public init(_ history: TicketHistory, _ rules: inout ClockRules) {
    self.init()
    let gone = history.takenBack
    var ticket = Ticket(id: history.id)
    for happening in history.happenings {
      let before = ticket
      ticket.evolve(happening, isTakenBack: gone)
      guard let event = happening.event, !gone.contains(happening.occurrence.deed) else { continue }
      evolve(from: before, to: ticket, event, happening.occurrence, &rules)
    }
  }
}
