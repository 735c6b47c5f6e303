// What stands in the way of taking a deed back: whatever happened since and rests on it.

extension TicketHistory {
  /// The undoing of the deed that stands.
  func undoing(of deed: EventID) -> Occurrence? {
    let gone = takenBack
    return happenings.last { $0.undoes == deed && !gone.contains($0.occurrence.deed) }?.occurrence
  }

  /// What has happened since the deed and was not taken back.
  func standing(after deed: EventID) -> ArraySlice<Happening> {
    let gone = takenBack
    guard let last = happenings.lastIndex(where: { $0.occurrence.deed == deed }) else { return [] }
    return happenings[(last + 1)...].filter { since in
      guard !gone.contains(since.occurrence.deed) else { return false }
      // The undoing of something later than the deed leaves nothing of either.
      guard let earlier = since.undoes else { return true }
      return happenings[..<last].contains { $0.occurrence.deed == earlier }
    }[...]
  }

  /// The first thing that happened since and rests on the deed or settles the same anew.
  func obstacle(toUndoing deed: EventID) -> Undoing.Refusal? {
    let mine = settled(by: deed)
    return standing(after: deed).first { since in
      guard let event = since.event else { return true }
      let theirs = since.undoes.map(settled) ?? event.settles.union(event.restsOn)
      return !mine.isDisjoint(with: theirs)
    }?.refusal
  }

  /// What the deed has settled; of an undoing, what it took back.
  private func settled(by deed: EventID) -> Set<Aspect> {
    happenings(of: deed).reduce(into: []) { aspects, happening in
      aspects.formUnion(
        happening.undoes.map(settled) ?? happening.event?.settles ?? [])
    }
  }

  /// The ticket as it would be after the undoing.
  func after(_ undoing: Undoing.Event) -> Ticket {
    guard let last = happenings.last?.occurrence else { return ticket }
    var next = self
    // Its own identity does not matter to what becomes of the ticket.
    let id = EventID(high: .max, low: .max)
    next.append(.undoing(undoing), Occurrence(id: id, actor: last.actor, at: last.at))
    return next.ticket
  }
}

extension TicketHistory.Happening {
  var refusal: Undoing.Refusal {
    guard let event else { return .stays(.unreadable) }
    return .movedOn(event, by: occurrence.actor, at: occurrence.at)
  }
}
