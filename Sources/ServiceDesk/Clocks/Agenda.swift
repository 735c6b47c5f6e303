/// What falls due on a ticket if nothing else happens to it: warnings, breaches, reminders, the
/// raise by a clock, and the closing.
public struct Agenda: Equatable, Sendable {
  /// In the order of their moments.
  public private(set) var appointments: [Appointment]

  public struct Appointment: Equatable, Sendable {
    public let at: Instant
    fileprivate let happening: Happening

    fileprivate enum Happening: Equatable {
      case told(Timekeeping.Event)
      case closed(resolvedAt: Instant)
    }
  }

  /// - Parameters:
  ///   - clocks: as they stand under all policies that are known.
  ///   - lead: who leads the ticket's team, if anybody does.
  public init(
    of ticket: ClockSubject, _ clocks: TicketClocks, lead: PersonID?, _ rules: inout ClockRules
  ) {
    let current = rules.current()
    var appointments: [Appointment] = []
    for cycle in clocks.cycles where cycle.isOngoing {
      appointments += cycle.appointments(on: ticket, current.levels, lead, &rules)
    }
    appointments += ticket.reminders(by: current.routines) + ticket.closing(by: current.routines)
    self.appointments = appointments.sorted { $0.at < $1.at }
  }

  public var next: Instant? { appointments.first?.at }

  public func due(at now: Instant) -> [Appointment] { appointments.filter { $0.at <= now } }
}

extension Agenda.Appointment {
  public var event: TicketEvent {
    switch happening {
    case .told(let event): .timekeeping(event)
    case .closed: .lifecycle(.closed)
    }
  }

  /// Which rule has it happen.
  public var actor: Actor {
    switch happening {
    case .told(.warned), .told(.breached): .automation("clock")
    case .told(.raised): .automation("raise")
    case .told(.reminded): .automation("reminder")
    case .closed: .automation("auto-close")
    }
  }

  /// What makes it the same event whoever notices it.
  public var identity: String {
    switch happening {
    case .told(let event): event.identity
    case .closed(let moment): "closed \(moment.microseconds)"
    }
  }

  fileprivate init(_ event: Timekeeping.Event, at moment: Instant) {
    self.init(at: moment, happening: .told(event))
  }
}

// MARK: - Clocks

extension Cycle {
  fileprivate func appointments(
    on ticket: ClockSubject, _ levels: ServiceLevels, _ lead: PersonID?, _ rules: inout ClockRules
  ) -> [Agenda.Appointment] {
    guard let promise else { return [] }
    var appointments: [Agenda.Appointment] = []
    appointments.reserveCapacity(levels.warnings.count + 2)
    for percent in levels.warnings where percent > told.percent {
      guard let at = moment(ofPercent: percent, &rules) else { continue }
      appointments.append(.init(.warned(promise, percent: percent), at: at))
    }
    if !told.isBreach {
      let at = promise.dueAt + Cycle.leastTime
      appointments.append(.init(.breached(promise), at: at))
    }
    if let percent = levels.raises[clock], !told.isRaise, !ticket.isRaised,
      ticket.facts.status.isActive, let at = moment(ofRaiseAt: percent, promise, &rules)
    {
      let event = Timekeeping.Event.raised(promise, percent: percent, to: lead)
      appointments.append(.init(event, at: at))
    }
    return appointments
  }

  /// The promise that may be missed; nil where there is none, or time stands still before that.
  fileprivate var promise: Timekeeping.Promise? {
    guard let target, let goal = target.goal, let dueAt = breachedAt ?? dueAt else { return nil }
    return Timekeeping.Promise(
      clock: clock, cycle: number, target: targetNumber, rule: target.rule,
      goal: .seconds(goal.seconds), dueAt: dueAt)
  }

  /// What is answered at the very moment is answered in time.
  fileprivate static let leastTime = TimeSpan(microseconds: 1)

  /// When so much of the goal will have been used; nil where that has passed or time stands still.
  private func moment(ofPercent percent: Int, _ rules: inout ClockRules) -> Instant? {
    guard standstill == nil, breachedAt == nil, let target, let goal = target.goal else {
      return nil
    }
    let amount = goal.microseconds / 100 * Int64(percent) - counted.microseconds
    guard amount > 0 else { return nil }
    return rules.moment(TimeSpan(microseconds: amount), after: since, by: target.hours)
  }

  private func moment(
    ofRaiseAt percent: Int, _ promise: Timekeeping.Promise, _ rules: inout ClockRules
  ) -> Instant? {
    percent < 100 && breachedAt == nil
      ? moment(ofPercent: percent, &rules) : promise.dueAt + Cycle.leastTime
  }
}

// MARK: - Routines

extension ClockSubject {
  fileprivate func reminders(by routines: Routines) -> [Agenda.Appointment] {
    guard facts.status.isActive else { return [] }
    var due: [(at: Instant, rule: String?)] = holdUntil.map { [($0, nil)] } ?? []
    for rule in routines.reminders
    where rule.terms.allSatisfy({ $0.matches(facts, me: nil, at: facts.openedAt) }) {
      due.append((standsSince + rule.after, rule.name))
    }
    return due.filter { !remindedOf.contains($0.rule ?? "") }.map {
      let reminder = Timekeeping.Reminder(rule: $0.rule, since: standsSince)
      return Agenda.Appointment(.reminded(reminder), at: $0.at)
    }
  }

  /// A question that waits for an answer keeps a ticket from being closed over it.
  fileprivate func closing(by routines: Routines) -> [Agenda.Appointment] {
    guard facts.status == .resolved, !asksToReopen, let after = routines.closing else { return [] }
    return [
      Agenda.Appointment(
        at: standsSince + after, happening: .closed(resolvedAt: standsSince))
    ]
  }
}
