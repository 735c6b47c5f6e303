internal import ServiceDesk

/// Follows one case of another system row by row and tells what must have happened before each.
///
/// The events of a row come in this order: opened, what was set anew, reopened, resumed, moved,
/// claimed or released, held or resolved or closed. A value that a row does not have is not known,
/// so that it changes nothing.
struct CaseHistory: Sendable {
  private(set) var state: CaseState
  private var told: [TicketEvent] = []

  init(state: CaseState = CaseState()) { self.state = state }

  /// What stands for things a source does not tell.
  struct StandIns: Sendable {
    /// The team of a ticket before any was named.
    var team: Team
    var requester: String
    /// The matrix gives a priority where only impact and urgency are known.
    var matrix: PriorityMatrix
    /// A later row may give the ticket another subject.
    var isRetitling: Bool
  }

  /// What happened between the row before and this one.
  mutating func events(of row: MappedRow, _ standIns: StandIns) -> [TicketEvent] {
    told.removeAll(keepingCapacity: true)
    if !state.isOpened {
      tell(.intake(.opened(row.opened(standIns))))
    } else if row.step != .ignored {
      classify(row, standIns)
    }
    if row.step != .ignored {
      comeBack(to: row.step)
      move(to: row)
      change(owner: row.owner.map { PersonID($0) }, at: row.step)
      arrive(at: row.step)
    }
    return told
  }

  private mutating func tell(_ event: TicketEvent) {
    told.append(event)
    state.apply(event)
  }

  // MARK: What was set anew

  private mutating func classify(_ row: MappedRow, _ standIns: StandIns) {
    if standIns.isRetitling, let subject = row.subject, subject != state.subject {
      tell(.classification(.retitled(subject)))
    }
    prioritise(row, standIns.matrix)
    if let category = row.category, category != state.category {
      tell(.classification(.categorised(category)))
    }
    retag(row.normalisedTags)
    for field in row.custom {
      guard let value = field.value, state.fields[field.name] != value else { continue }
      tell(.classification(.fieldSet(field.name, to: value)))
    }
  }

  private mutating func prioritise(_ row: MappedRow, _ matrix: PriorityMatrix) {
    let priority = row.priority(by: matrix)
    if let (impact, urgency) = row.assessment, (impact, urgency) != (state.impact, state.urgency) {
      let given = priority ?? state.priority
      tell(.classification(.assessed(impact: impact, urgency: urgency, priority: given)))
    } else if let priority, priority != state.priority {
      tell(.classification(.prioritised(priority, reason: nil)))
    }
  }

  private mutating func retag(_ tags: [String]) {
    guard !tags.isEmpty, Set(tags) != Set(state.tags) else { return }
    let added = tags.filter { !state.tags.contains($0) }
    let removed = state.tags.filter { !tags.contains($0) }
    tell(.classification(.tagged(added: added, removed: removed)))
  }

  // MARK: Where it went

  /// The end of a hold, and the way back from an end.
  private mutating func comeBack(to step: MappedRow.Step) {
    switch state.status {
    case .onHold where step.holdReason != state.holdReason: tell(.lifecycle(.resumed))
    case .resolved, .closed, .cancelled:
      if step.isActive { tell(.lifecycle(.reopened(reason: nil))) }
    case .new, .open, .onHold, .merged: break
    }
  }

  private mutating func move(to row: MappedRow) {
    guard let name = row.team, (name, row.tier) != (state.team.name, state.tier) else { return }
    let move = Move(
      from: state.team, fromTier: state.tier, to: TeamID(name), toTier: row.tier)
    switch move.direction {
    case .up: tell(.escalation(.escalated(move, brief: nil)))
    case .down: tell(.escalation(.handedBack(move, reason: nil, guidance: nil)))
    case .level: tell(.assignment(.moved(move)))
    }
  }

  /// A row knows the new owner only: whether they asked the old one is not known, so that nobody is
  /// said to have stolen.
  private mutating func change(owner: PersonID?, at step: MappedRow.Step) {
    switch step {
    case .queued:
      if let owner = state.owner { tell(.assignment(.released(from: owner))) }
    case .new, .assigned:
      if let owner, owner != state.owner {
        tell(.assignment(.assigned(to: owner, from: state.owner)))
      }
    case .open, .onHold, .resolved, .resolvedAtFirstContact:
      if let owner, owner != state.owner || !state.hasTaken {
        tell(.assignment(.claimed(by: owner)))
      }
    case .closed, .cancelled:
      // To close is not to work on it: only another name counts.
      if let owner, owner != state.owner { tell(.assignment(.claimed(by: owner))) }
    case .ignored: break
    }
  }

  private mutating func arrive(at step: MappedRow.Step) {
    switch step {
    case .new: break
    case .open, .queued, .assigned:
      if state.status == .new { tell(.lifecycle(.started)) }
    case .onHold(let reason):
      if state.status != .onHold { tell(.lifecycle(.held(Hold(reason: HoldReason(reason))))) }
    case .resolved: resolve(isFirstContact: false)
    case .resolvedAtFirstContact: resolve(isFirstContact: true)
    case .closed:
      guard state.status != .closed else { return }
      if !state.isResolved { resolve(isFirstContact: false) }
      tell(.lifecycle(.closed))
    case .cancelled:
      if state.status != .cancelled { tell(.lifecycle(.cancelled(reason: nil))) }
    case .ignored: break
    }
  }

  /// Told twice, or again after closing, it is still the same resolution.
  private mutating func resolve(isFirstContact: Bool) {
    guard !state.isResolved || state.status == .cancelled else { return }
    tell(.lifecycle(.resolved(Resolution(text: nil, isFirstContact: isFirstContact))))
  }
}

extension MappedRow.Step {
  /// Somebody still has to do something.
  var isActive: Bool {
    switch self {
    case .new, .open, .queued, .assigned, .onHold: true
    case .resolved, .resolvedAtFirstContact, .closed, .cancelled, .ignored: false
    }
  }

  var holdReason: HoldReason? {
    if case .onHold(let reason) = self { HoldReason(reason) } else { nil }
  }
}
