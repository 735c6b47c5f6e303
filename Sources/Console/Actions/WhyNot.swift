import ServiceDesk

/// Why an action cannot be done now.
enum Reason: Equatable, Sendable {
  case noTicket
  case refused(Refusal)
  case nobodyToAssign(TeamID)
  case noHigherTeam(TeamID)
  case noLowerTeam(TeamID)
  case noLevelTeam(TeamID)
  case noCategories
  case noTags
  case noFields
  case noNotes
  case noLinks
  case noMarks
  case onlyInQueue
  case shortestWindow
  case longestWindow
  case noDrafts
  case nothingNext
  case nothingPrevious
  case noReference
  case notRead
  case behindFigure
  case noOwnViews

  func sentence(moments: MomentWording) -> String {
    switch self {
    case .noTicket: "There is no ticket under the cursor."
    case .refused(let refusal): refusal.sentence(moments: moments)
    case .nobodyToAssign(let team): "Nobody else belongs to \(team)."
    case .noHigherTeam(let team): "No team has a higher tier than \(team)."
    case .noLowerTeam(let team): "No team has a lower tier than \(team)."
    case .noLevelTeam(let team): "No other team has the tier of \(team); escalate or hand back."
    case .noCategories: "This desk has no other category."
    case .noTags: "It carries no tags."
    case .noFields: "This desk keeps no fields of its own; its policy names them."
    case .noNotes: "There is no note on it that is not public."
    case .noLinks: "No link was made on it; one made on the other ticket is taken away there."
    case .noMarks: "No ticket is marked."
    case .onlyInQueue: "Tickets are marked in the queue."
    case .shortestWindow: "The last 24 hours are the shortest window."
    case .longestWindow: "All of the desk's time is in the window already."
    case .noDrafts: "Nothing waits unsent."
    case .nothingNext: "That is the last ticket of this queue."
    case .nothingPrevious: "That is the first ticket of this queue."
    case .noReference: "It was opened here and has no other reference."
    case .notRead: "It has to be read first: open it."
    case .behindFigure: "What stands behind a figure is no view: it was counted at one moment."
    case .noOwnViews: "You keep no views of your own."
    }
  }
}

extension ActionName {
  /// Nil: it can be done. Before a ticket has been read only its existence is judged; the desk has
  /// the last word in any case.
  func whyNot(_ state: ConsoleState) -> Reason? {
    switch self {
    case .shorterWindow where state.metrics.window == FigureWindow.allCases.first: .shortestWindow
    case .longerWindow where state.metrics.window == FigureWindow.allCases.last: .longestWindow
    case .drafts where state.drafts.isEmpty: .noDrafts
    case .nextTicket where state.isFinding, .previousTicket where state.isFinding: nil
    case .nextTicket where !state.queue.hasNext:
      state.queue.rows.isEmpty ? .noTicket : .nothingNext
    case .previousTicket where !state.queue.hasPrevious:
      state.queue.rows.isEmpty ? .noTicket : .nothingPrevious
    case .clearMarks where state.marks.isEmpty: .noMarks
    case .markRange, .markAll: state.focus == .queue ? state.whyNotMark : .onlyInQueue
    case .mark where state.focus == .queue: state.whyNotMark
    case .saveView where state.queue.drill != nil: .behindFigure
    case .dropView where state.tabs.own.isEmpty: .noOwnViews
    case .editPolicy: state.whyNotEdit(.policy)
    case .editRoster: state.whyNotEdit(.roster)
    default: needsTicket ? whyNotOnTicket(state) : nil
    }
  }

  /// It is done to the ticket in view.
  var needsTicket: Bool {
    switch self {
    case .claim, .steal, .assign, .release, .move, .priority, .category, .tag, .untag, .start,
      .hold, .resume, .resolve, .reopen, .close, .cancel, .escalate, .acknowledge, .handBack,
      .raise, .note, .reply, .watch, .unwatch, .ticketPane, .retitle, .assess, .setField, .publish,
      .message, .rate, .link, .unlink, .merge, .unmerge, .split, .copyLine, .copyID,
      .copyReference, .copyText, .explain:
      true
    case .down, .up, .pageDown, .pageUp, .halfDown, .halfUp, .first, .last, .open, .back,
      .nextTicket, .previousTicket, .goTo, .search, .filter, .mine, .ours, .unowned, .arrivals,
      .everything, .nextView, .previousView, .view, .saveView, .dropView, .refresh, .undo, .redo,
      .mark, .markRange, .markAll, .clearMarks, .new, .drafts,
      .nextPane, .previousPane, .queuePane, .metricsPane, .zoom, .window, .editPolicy, .editRoster,
      .shorterWindow, .longerWindow, .scheme, .quiet, .help, .commandLine, .redraw, .suspend, .quit:
      false
    }
  }

  private func whyNotOnTicket(_ state: ConsoleState) -> Reason? {
    guard state.target != nil else { return .noTicket }
    guard let ticket = state.targetFile?.ticket else { return self == .copyText ? .notRead : nil }
    if self == .copyReference, ticket.reference == nil { return .noReference }
    do throws(Obstacle) {
      if self == .split {
        try ticket.askingToSplit(in: state.desk.situation(at: state.now))
        return nil
      }
      guard let command = try probe(ticket, state.desk) else { return nil }
      _ = try ticket.asking(command, in: state.desk.situation(at: state.now))
      return nil
    } catch {
      return error.reason
    }
  }
}

private struct Obstacle: Error {
  let reason: Reason
  init(_ reason: Reason) { self.reason = reason }
}

extension TicketID {
  /// A ticket that stands for any other, so that the rules can be asked before one is named.
  fileprivate static let imagined = TicketID(Int.max)
}

extension ConsoleState {
  fileprivate var whyNotMark: Reason? { queue.selected == nil ? .noTicket : nil }

  fileprivate func whyNotEdit(_ document: DeskDocument) -> Reason? {
    let (role, right) = (desk.me.role, document.right)
    return desk.policy.allows(role, right) ? nil : .refused(.missingRight(right, of: role))
  }
}

extension Ticket {
  fileprivate func askingToSplit(in situation: Situation) throws(Obstacle) {
    do throws(Refusal) {
      _ = try split(
        SplitOrder(subject: "…", entries: [], reason: "…"), into: .imagined, in: situation)
    } catch {
      throw Obstacle(.refused(error))
    }
  }

  private func imagined(_ id: TicketID, now: Instant) -> Ticket {
    var other = Ticket(id: id)
    other.passOver(
      Occurrence(id: EventID(high: 0, low: 0), actor: .automation("probe"), at: now))
    return other
  }

  fileprivate func asking(
    _ command: TicketCommand, in situation: Situation
  ) throws(Obstacle) -> [TicketEvent] {
    do throws(Refusal) {
      var situation = situation
      situation.other = command.names.ticket.map { imagined($0, now: situation.now) }
      return try decide(command, in: situation)
    } catch {
      throw Obstacle(.refused(error))
    }
  }
}

extension ActionName {
  /// The command with arguments that are surely in order, so that the rules can be asked before
  /// anything has been written; nil for what is not a command.
  private func probe(_ ticket: Ticket, _ desk: DeskFacts) throws(Obstacle) -> TicketCommand? {
    switch self {
    case .claim: return .assignment(.claim)
    case .steal: return .assignment(.steal)
    case .release: return .assignment(.release)
    case .assign, .move, .escalate, .handBack: return try probeTransfer(ticket, desk)
    case .priority, .category, .tag, .untag: return try probeClassification(ticket, desk)
    case .start: return .lifecycle(.start)
    case .hold:
      let reason = desk.policy.holdReasons.first { $0 != .customer } ?? .vendor
      return .lifecycle(.hold(reason, until: nil, asking: nil))
    case .resume: return .lifecycle(.resume)
    case .resolve: return .lifecycle(.resolve(text: "…"))
    case .reopen: return .lifecycle(.reopen(reason: nil))
    case .close: return .lifecycle(.close)
    case .cancel: return .lifecycle(.cancel(reason: "…"))
    case .acknowledge: return .escalation(.acknowledge)
    case .raise: return .escalation(.raise(reason: "…"))
    case .note: return .conversation(.note("…"))
    case .reply: return .conversation(.reply("…"))
    case .watch: return .conversation(.watch(desk.me.id))
    case .unwatch: return .conversation(.unwatch(desk.me.id))
    case .retitle: return .classification(.retitle(ticket.subject == "…" ? "… …" : "…"))
    case .setField: return try probeField(ticket, desk)
    case .publish:
      guard let note = ticket.entries.last(where: { $0.kind == .note }) else {
        throw Obstacle(.noNotes)
      }
      return .conversation(.publish(note: note.id))
    case .message: return .conversation(.receive("…"))
    case .rate: return .feedback(.rate(score: Rating.scores.lowerBound, comment: nil))
    case .unlink:
      guard let link = ticket.links.first else { throw Obstacle(.noLinks) }
      return .links(.unlink(link.other))
    case .link: return .links(.link(.related, to: .imagined))
    case .merge: return .links(.merge(into: .imagined))
    case .unmerge: return .links(.unmerge)
    default: return nil
    }
  }

  private func probeField(
    _ ticket: Ticket, _ desk: DeskFacts
  ) throws(Obstacle) -> TicketCommand? {
    guard let field = desk.policy.fields.first else { throw Obstacle(.noFields) }
    let value = field.choices.first { $0 != ticket.fields[field.name] }
    return .classification(
      .setField(field.name, to: value ?? (ticket.fields[field.name] ?? "") + "…"))
  }

  private func probeTransfer(
    _ ticket: Ticket, _ desk: DeskFacts
  ) throws(Obstacle) -> TicketCommand? {
    if self == .assign {
      let others = desk.candidates(for: ticket.team).filter { $0.id != ticket.owner }
      guard let person = others.first else { throw Obstacle(.nobodyToAssign(ticket.team)) }
      return .assignment(.assign(to: person.id))
    }
    if self == .move {
      let team = desk.teams(.level, of: ticket).first
      guard let team else { throw Obstacle(.noLevelTeam(ticket.team)) }
      return .assignment(.move(to: team.id))
    }
    if self == .escalate {
      let team = desk.teams(.up, of: ticket).first
      guard let team else { throw Obstacle(.noHigherTeam(ticket.team)) }
      return .escalation(.escalate(to: team.id, summary: "…", tried: "…", ask: "…"))
    }
    let team = ticket.origin ?? desk.teams(.down, of: ticket).first?.id
    guard let team else { throw Obstacle(.noLowerTeam(ticket.team)) }
    let code = desk.policy.handBackReasons.first?.code ?? ""
    return .escalation(.handBack(to: team, reason: code, guidance: "…"))
  }

  private func probeClassification(
    _ ticket: Ticket, _ desk: DeskFacts
  ) throws(Obstacle) -> TicketCommand? {
    switch self {
    case .priority:
      let other = Priority.allCases.first { $0 != ticket.priority } ?? .p1
      return .classification(.overridePriority(other, reason: "…"))
    case .category:
      let other = desk.policy.categories.first { $0 != ticket.category }
      guard let other else { throw Obstacle(.noCategories) }
      return .classification(.categorise(other))
    case .untag:
      guard let tag = ticket.tags.first else { throw Obstacle(.noTags) }
      return .classification(.tag(add: [], remove: [tag]))
    default:
      let unused = "tag-" + String(ticket.tags.joined().count)
      return .classification(.tag(add: [unused], remove: []))
    }
  }
}
