import ServiceDesk

// From a figure to its tickets, and back.

extension ConsoleState {
  /// Shows the tickets behind the figure under the cursor.
  mutating func openFigure() -> [Effect] {
    guard let door = metrics.door(width: size.columns), let sheet = metrics.sheet else { return [] }
    switch door {
    case .query(let text):
      guard let query = try? Query.parse(text, zone: zone, now: now) else { return [] }
      restIsDue = true
      return focus(on: .queue) + queue.show(query, text: text)
    case .figure(let part):
      let title = part.title(metrics.window)
      return [.openFigure(FigureRequest(part: part, stretch: sheet.stretch, title: title))]
    }
  }

  mutating func receive(_ request: FigureRequest, _ ids: [TicketID]?) -> [Effect] {
    guard focus == .metrics else { return [] }
    guard let ids else {
      let most = Errands.mostBehindFigure.grouped
      say("There are more than \(most): a shorter window has a list.", .warning)
      return []
    }
    guard !ids.isEmpty else {
      say("No ticket stands behind this figure.", .faint)
      return []
    }
    let query = Query(terms: [.init(.status(Set(Status.allCases))), .init(.id(Set(ids)))])
    restIsDue = true
    return focus(on: .queue) + queue.show(query, title: request.title)
  }

  /// Back to the figure that the list was opened from, with the queue as it was before.
  mutating func leaveFigure() -> [Effect] {
    restIsDue = true
    return queue.leaveDrill() + focus(on: .metrics)
  }
}
