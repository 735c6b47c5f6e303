import ServiceDesk

extension TicketCommand {
  /// What the person is told when it has been carried out, and what comes of it.
  func receipt(on ticket: TicketID) -> String {
    switch self {
    case .intake: "\(ticket) is open."
    case .classification(let command): command.receipt(on: ticket)
    case .assignment(let command): command.receipt(on: ticket)
    case .lifecycle(let command): command.receipt(on: ticket)
    case .escalation(let command): command.receipt(on: ticket)
    case .conversation(let command): command.receipt(on: ticket)
    case .feedback: "The rating of \(ticket) is recorded."
    case .undoing: "What was done to \(ticket) is taken back."
    case .links(let command): command.receipt(on: ticket)
    }
  }
}

extension Classification.Command {
  fileprivate func receipt(on ticket: TicketID) -> String {
    switch self {
    case .assess: "\(ticket) is assessed."
    case .overridePriority(let priority, _): "\(ticket) is \(priority) now."
    case .categorise(let category): "\(ticket) is filed under \(category)."
    case .retitle: "\(ticket) is retitled."
    case .tag(let add, _): add.isEmpty ? "\(ticket) is untagged." : "\(ticket) is tagged."
    case .setField(let name, _): "\(name) is set on \(ticket)."
    }
  }
}

extension Assignment.Command {
  fileprivate func receipt(on ticket: TicketID) -> String {
    switch self {
    case .claim, .steal: "\(ticket) is yours."
    case .assign(let person): "\(ticket) is \(person)’s."
    case .release: "\(ticket) is nobody’s; its team can claim it."
    case .move(let team): "\(ticket) is with \(team)."
    }
  }
}

extension Lifecycle.Command {
  fileprivate func receipt(on ticket: TicketID) -> String {
    switch self {
    case .start: "You have started on \(ticket)."
    case .hold(let reason, _, let asking):
      "\(ticket) is on hold (\(reason.title))"
        + (asking?.isBlank == false ? "; the message is sent." : ".")
    case .resume: "\(ticket) is open again."
    case .resolve: "\(ticket) is resolved."
    case .reopen: "\(ticket) is reopened."
    case .close: "\(ticket) is closed."
    case .cancel: "\(ticket) is cancelled."
    }
  }
}

extension Escalation.Command {
  fileprivate func receipt(on ticket: TicketID) -> String {
    switch self {
    case .escalate(let team, _, _, _):
      "\(ticket) is escalated to \(team); they have yet to acknowledge it."
    case .acknowledge: "\(ticket) is acknowledged."
    case .handBack(let team, _, _):
      "\(ticket) is handed back" + (team.map { " to \($0)." } ?? ".")
    case .raise: "\(ticket) is raised to the lead."
    }
  }
}

extension Links.Command {
  fileprivate func receipt(on ticket: TicketID) -> String {
    switch self {
    case .link(let kind, let other): "\(ticket) is \(kind.phrase) \(other)."
    case .unlink(let other): "\(ticket) is no longer linked to \(other)."
    case .merge(let target): "\(ticket) is merged into \(target), which goes on for both."
    case .unmerge: "\(ticket) is itself again."
    }
  }
}

extension Conversation.Command {
  fileprivate func receipt(on ticket: TicketID) -> String {
    switch self {
    case .note: "The note is on \(ticket)."
    case .reply: "The reply on \(ticket) is sent."
    case .receive: "The message is on \(ticket)."
    case .publish: "The note is public now."
    case .watch: "You are watching \(ticket)."
    case .unwatch: "You no longer watch \(ticket)."
    }
  }
}
