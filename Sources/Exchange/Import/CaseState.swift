internal import ServiceDesk

/// Where a case stands by what has been told of it so far: a ticket's state as far as other systems
/// tell it, small enough to be kept for many cases at once.
struct CaseState: Equatable, Sendable {
  var isOpened = false
  var subject = ""
  var team = TeamID("")
  var tier: Int?
  var owner: PersonID?
  /// The owner has taken the ticket up; it was not only given to them.
  var hasTaken = false
  var status = Status.new
  var holdReason: HoldReason?
  /// Resolved since it was opened or last reopened.
  var isResolved = false
  var impact: Level?
  var urgency: Level?
  var priority = Priority.p3
  var category: String?
  var tags: [String] = []
  var fields: [String: String] = [:]

  mutating func apply(_ event: TicketEvent) {
    switch event {
    case .intake(.opened(let opened)): open(opened)
    case .classification(let event): apply(event)
    case .assignment(let event): apply(event)
    case .lifecycle(let event): apply(event)
    case .escalation(.escalated(let move, _)), .escalation(.handedBack(let move, _, _)):
      arrive(move)
    case .escalation(.acknowledged), .escalation(.raised), .escalation(.raiseAcknowledged): break
    case .conversation, .feedback, .links, .splitting, .undoing, .timekeeping: break
    }
  }

  private mutating func open(_ opened: Opened) {
    isOpened = true
    (subject, team, tier) = (opened.subject, opened.team, opened.tier)
    (impact, urgency, priority) = (opened.impact, opened.urgency, opened.priority)
    (category, tags, fields) = (opened.category, opened.tags, opened.fields)
  }

  private mutating func apply(_ event: Classification.Event) {
    switch event {
    case .assessed(let impact, let urgency, let priority):
      (self.impact, self.urgency, self.priority) = (impact, urgency, priority)
    case .prioritised(let priority, _): self.priority = priority
    case .categorised(let category): self.category = category
    case .retitled(let subject): self.subject = subject
    case .tagged(let added, let removed):
      tags = tags.filter { !removed.contains($0) } + added.filter { !tags.contains($0) }
    case .fieldSet(let name, let value): fields[name] = value
    }
  }

  private mutating func apply(_ event: Assignment.Event) {
    switch event {
    case .claimed(let person), .stolen(let person, _): take(person, isTaken: true)
    case .assigned(let person, _): take(person, isTaken: false)
    case .released: (owner, hasTaken) = (nil, false)
    case .moved(let move): arrive(move)
    }
  }

  private mutating func take(_ person: PersonID, isTaken: Bool) {
    (owner, hasTaken) = (person, isTaken)
    if status == .new { status = .open }
  }

  private mutating func arrive(_ move: Move) {
    (team, tier, owner, hasTaken) = (move.to, move.toTier, nil, false)
    if status == .new { status = .open }
  }

  private mutating func apply(_ event: Lifecycle.Event) {
    switch event {
    case .started: if status == .new { status = .open }
    case .held(let hold): (status, holdReason) = (.onHold, hold.reason)
    case .resumed: (status, holdReason) = (.open, nil)
    case .resolved: (status, holdReason, isResolved) = (.resolved, nil, true)
    case .reopened: (status, isResolved) = (.open, false)
    case .closed: (status, holdReason) = (.closed, nil)
    case .cancelled: (status, holdReason) = (.cancelled, nil)
    }
  }
}
