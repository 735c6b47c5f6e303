import ServiceDesk

extension TicketCommand {
  /// What a ticket is, once it has been done: `claimed`, `assigned to noah`.
  var participle: String {
    switch self {
    case .intake: "opened"
    case .classification(let command): command.participle
    case .assignment(let command): command.participle
    case .lifecycle(let command): command.participle
    case .escalation(let command): command.participle
    case .conversation(let command): command.participle
    case .feedback: "rated"
    case .links: "linked"
    case .undoing: "taken back"
    }
  }
}

extension Classification.Command {
  fileprivate var participle: String {
    switch self {
    case .assess: "assessed"
    case .overridePriority(let priority, _): "set to \(priority)"
    case .categorise(let category): "filed under \(category)"
    case .retitle: "retitled"
    case .tag(let add, let remove):
      add.isEmpty
        ? "rid of #\(remove.joined(separator: " #"))" : "tagged #\(add.joined(separator: " #"))"
    case .setField(let name, let value): "set: \(name) \(value ?? "cleared")"
    }
  }
}

extension Assignment.Command {
  fileprivate var participle: String {
    switch self {
    case .claim: "claimed"
    case .steal: "taken from their owners"
    case .assign(let person): "assigned to \(person)"
    case .release: "given back to their teams"
    case .move(let team): "moved to \(team)"
    }
  }
}

extension Lifecycle.Command {
  fileprivate var participle: String {
    switch self {
    case .start: "started"
    case .hold(let reason, _, _): "put on hold (\(reason.title))"
    case .resume: "resumed"
    case .resolve: "resolved"
    case .reopen: "reopened"
    case .close: "closed for good"
    case .cancel: "cancelled for good"
    }
  }
}

extension Escalation.Command {
  fileprivate var participle: String {
    switch self {
    case .escalate(let team, _, _, _): "escalated to \(team)"
    case .acknowledge: "acknowledged"
    case .handBack: "handed back"
    case .raise: "raised to the lead"
    }
  }
}

extension Conversation.Command {
  fileprivate var participle: String {
    switch self {
    case .note: "noted on"
    case .reply: "replied to"
    case .receive: "written on"
    case .publish: "published"
    case .watch: "watched"
    case .unwatch: "no longer watched"
    }
  }
}

extension Int {
  /// `1 ticket is`, `2 tickets are`.
  var ticketsAre: String { of("ticket") + (self == 1 ? " is" : " are") }
  var ticketsWillBe: String { of("ticket") + " will be" }
}
