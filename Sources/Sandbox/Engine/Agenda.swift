internal import ServiceDesk

/// Everything that is still to happen, the earliest first: a binary heap.
struct Agenda {
  struct Entry: Sendable {
    var ticket: TicketID
    var step: Step
    /// Tells apart what happens at the same moment, in the order of planning.
    fileprivate var place: Int
  }

  private var entries: [Entry] = []
  private var planned = 0

  var earliest: Instant? { entries.first?.step.at }

  mutating func add(_ step: Step, on ticket: TicketID) {
    planned += 1
    entries.append(Entry(ticket: ticket, step: step, place: planned))
    var child = entries.count - 1
    while child > 0, isEarlier(child, than: (child - 1) / 2) {
      entries.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  mutating func takeEarliest() -> Entry? {
    guard let first = entries.first, let last = entries.popLast() else { return nil }
    guard !entries.isEmpty else { return first }
    entries[0] = last
    sink()
    return first
  }

  private mutating func sink() {
    var parent = 0
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < entries.count {
        if isEarlier(child, than: least) { least = child }
      }
      guard least != parent else { return }
      entries.swapAt(parent, least)
      parent = least
    }
  }

  private func isEarlier(_ one: Int, than other: Int) -> Bool {
    (entries[one].step.at, entries[one].place) < (entries[other].step.at, entries[other].place)
  }
}
