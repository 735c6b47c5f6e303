import ServiceDesk

/// What the hints depend on: only when it changes are the rules asked again.
struct HintsOccasion: Equatable {
  private let focus: Focus
  private let ticket: TicketID?
  private let version: Int?
  private let window: FigureWindow
  private let people: Int
  private let isFinding: Bool
  private let actsOnMarks: Bool

  init(_ state: ConsoleState) {
    (isFinding, actsOnMarks) = (state.isFinding, state.actsOnMarks)
    (focus, window, people) = (state.focus, state.metrics.window, state.desk.people.count)
    (ticket, version) = (state.target, state.targetFile?.ticket.version)
  }
}

extension ConsoleState {
  /// What can be done now, the most likely first: the footer shows as many as fit.
  var possibleNow: [ActionName] {
    if isFinding { return [.nextTicket, .previousTicket, .search, .back] }
    if actsOnMarks {
      return [.claim, .assign, .priority, .tag, .hold, .move, .resolve, .close, .clearMarks]
    }
    let wanted: [ActionName] =
      switch focus {
      case .queue, .ticket: (targetFile.map(likely) ?? []) + [.search, .new]
      case .metrics: [.open, .shorterWindow, .longerWindow, .queuePane]
      }
    var seen: Set<ActionName> = []
    return wanted.filter { seen.insert($0).inserted && $0.whyNot(self) == nil }
  }

  /// The likely next steps for a ticket as it stands.
  private func likely(_ file: TicketFile) -> [ActionName] {
    let ticket = file.ticket
    let isMine = ticket.owner == desk.me.id
    var names: [ActionName] = []
    if ticket.transfer?.isPending == true || ticket.raise != nil { names.append(.acknowledge) }
    if ticket.asksToReopen { names.append(.reopen) }
    if ticket.owner == nil { names.append(.claim) }
    if isMine { names.append(.start) }
    if ticket.status == .onHold { names.append(.resume) }
    names += [.reply, .note, .escalate, .handBack, .hold, .resolve]
    if ticket.status == .resolved { names += [.reopen, .close] }
    if !isMine { names.append(.steal) }
    if file.clocks.cycles.contains(where: { $0.breachedAt != nil }) { names.append(.explain) }
    return names + [.priority, .raise, .assign, .release, .tag]
  }
}
