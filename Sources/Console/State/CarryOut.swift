import ServiceDesk
import Terminal

extension ConsoleState {
  /// Does an action of the catalogue, or says why not.
  mutating func carryOut(
    _ name: ActionName, argument: String? = nil, count: Int? = nil
  ) -> [Effect] {
    if actsOnMarks, name.isForMany { return beginBulk(name, argument: argument) }
    if let reason = name.whyNot(self) {
      say(reason.sentence(moments: moments), .warning)
      return []
    }
    let times = count ?? 1
    switch name {
    case .down: return move(.rows(times))
    case .up: return move(.rows(-times))
    case .pageDown: return move(.pages(times))
    case .pageUp: return move(.pages(-times))
    case .halfDown: return move(.halves(times))
    case .halfUp: return move(.halves(-times))
    case .first: return move(count.map { .row($0 - 1) } ?? .beginning)
    case .last: return move(count.map { .row($0 - 1) } ?? .end)
    case .open: return open()
    case .back: return back()
    case .nextTicket: return isFinding ? stepFind(times) : step(times)
    case .previousTicket: return isFinding ? stepFind(-times) : step(-times)
    case .search: return argument.map { filter($0) } ?? openSearch()
    case .filter: return argument.map { filter($0) } ?? openFilter()
    case .mine, .ours, .unowned, .arrivals, .everything: return show(view(name))
    case .nextView, .previousView, .view, .saveView, .dropView:
      return actOnViews(name, argument, count: count)
    case .refresh: return refresh()
    case .undo: return [.lookForUndo]
    case .redo: return [.lookForRedo]
    case .mark: return focus == .queue ? toggleMark() : move(.pages(times))
    case .markRange: return markRange()
    case .markAll: return markAll()
    case .clearMarks: return clearMarks()
    case .claim, .steal, .release, .start, .resume, .acknowledge, .watch, .unwatch, .unmerge:
      return order(name)
    case .close: return confirm(name)
    case .assign, .move, .priority, .category, .tag, .untag, .new, .hold, .resolve, .reopen,
      .cancel, .escalate, .handBack, .raise, .note, .reply, .goTo, .window, .scheme, .retitle,
      .assess, .setField, .publish, .message, .rate, .link, .unlink, .merge, .split:
      return openForm(name, argument: argument)
    case .copyLine, .copyID, .copyReference, .copyText: return copy(name)
    case .explain: return target.map { [.explain($0)] } ?? []
    case .drafts: openDrafts()
    case .editPolicy, .editRoster: return edit(name == .editPolicy ? .policy : .roster)
    case .nextPane, .previousPane: return stepPane(name == .nextPane ? 1 : -1)
    case .queuePane: return focus(on: .queue)
    case .ticketPane: return focus(on: .ticket)
    case .metricsPane: return focus(on: .metrics)
    case .zoom: isZoomed.toggle()
    case .shorterWindow, .longerWindow: return stepWindow(name == .longerWindow ? 1 : -1)
    case .quiet: toggleQuiet()
    case .help: overlays.append(.help(HelpSheet()))
    case .commandLine: openCommandLine()
    case .redraw: return [.redraw]
    case .suspend: return unsavedDrafts() + lookAway() + [.suspend]
    case .quit: return leave()
    }
    return []
  }

  // MARK: Panes

  mutating func focus(on pane: Focus) -> [Effect] {
    focus = pane
    switch pane {
    case .queue: return []
    case .ticket:
      restIsDue = false
      guard let id = queue.selected?.id, ticket.file?.ticket.id != id, !ticket.isLoading else {
        return []
      }
      return ticket.await(id)
    case .metrics: return metrics.isStale ? metrics.measure(at: now) : []
    }
  }

  private mutating func stepPane(_ distance: Int) -> [Effect] {
    let panes = Focus.allCases
    let here = panes.firstIndex(of: focus) ?? 0
    return focus(on: panes[(here + distance + panes.count) % panes.count])
  }

  private mutating func stepWindow(_ distance: Int) -> [Effect] {
    let windows = FigureWindow.allCases
    let here = windows.firstIndex(of: metrics.window) ?? 0
    return metrics.look(through: windows[here + distance], at: now)
  }

  private mutating func open() -> [Effect] {
    switch focus {
    case .queue: return queue.selected == nil ? [] : focus(on: .ticket)
    case .ticket: return []
    case .metrics: return openFigure()
    }
  }

  private mutating func back() -> [Effect] {
    if focus == .ticket, ticket.find != nil {
      ticket.forgetFind()
      return []
    }
    if focus == .queue, marks.anchor != nil {
      marks.anchor = nil
      return []
    }
    if isZoomed {
      isZoomed = false
      return []
    }
    if focus != .queue {
      let wasElsewhere = ticket.file?.ticket.id != queue.selected?.id
      restIsDue = wasElsewhere
      return focus(on: .queue)
    }
    if queue.drill != nil { return leaveFigure() }
    guard queue.queryText != home else { return [] }
    say(leaving(queue.queryText), .faint)
    return filter(home)
  }

  private mutating func toggleQuiet() {
    alerts.isQuiet.toggle()
    say(
      alerts.isQuiet
        ? "Quiet: what concerns you is only said down here." : "What concerns you rings the bell.",
      .faint)
  }

  private func leaving(_ text: String) -> String {
    if home.isEmpty { return "All that is listed, no longer only \(text)." }
    return "Your teams’ again, no longer \(text.isEmpty ? "all that is listed" : text)."
  }

  /// Another list, and the keyboard in it: what is pressed next is meant for its tickets.
  mutating func show(_ query: String) -> [Effect] {
    isZoomed = isZoomed && focus == .queue
    return focus(on: .queue) + filter(query)
  }

  private mutating func refresh() -> [Effect] {
    metrics.measure(at: now) + queue.refresh() + (target.map { [.loadTicket($0)] } ?? [])
  }

  /// Another ticket of the queue, whichever pane has the keyboard.
  private mutating func step(_ distance: Int) -> [Effect] {
    let effects = queue.move(by: distance)
    guard focus == .ticket, let id = queue.selected?.id else {
      restIsDue = true
      return effects
    }
    return effects + ticket.await(id)
  }
}

/// A motion, whatever it moves in.
enum Motion: Equatable {
  case rows(Int)
  case pages(Int)
  case halves(Int)
  /// Counted from 0; past the end is the end.
  case row(Int)
  case beginning
  case end

  /// From a place, with so many rows in sight.
  func target(from place: Int, height: Int) -> Int {
    switch self {
    case .rows(let count): place + count
    case .pages(let count): place + count * max(1, height - 1)
    case .halves(let count): place + count * max(1, height / 2)
    case .row(let row): row
    case .beginning: 0
    case .end: Int.max / 2
    }
  }
}

extension ConsoleState {
  private mutating func moveInQueue(_ motion: Motion) -> [Effect] {
    switch motion {
    case .rows, .pages, .halves:
      queue.move(to: motion.target(from: queue.cursor, height: queue.height))
    case .row(let number): queue.go(to: number)
    case .beginning: queue.goToBeginning()
    case .end: queue.goToEnd()
    }
  }

  fileprivate mutating func move(_ motion: Motion) -> [Effect] {
    switch focus {
    case .queue:
      let before = queue.selected?.id
      let effects = moveInQueue(motion)
      if queue.selected?.id != before { restIsDue = true }
      return effects
    case .ticket:
      ticket.scroll(to: motion.target(from: ticket.top, height: ticket.height))
      return []
    case .metrics:
      let cursor = metrics.cursor(width: size.columns)
      let place = motion.target(from: cursor, height: metrics.height)
      metrics.move(by: place - cursor, width: size.columns)
      return []
    }
  }
}
