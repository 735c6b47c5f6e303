import ServiceDesk

/// Tickets that the person has marked, to do something to all of them at once; they stay marked
/// wherever the list goes.
struct Marks: Equatable, Sendable {
  private(set) var ids: Set<TicketID> = []
  /// The ticket at which a range begins, while one is being drawn.
  var anchor: TicketID?

  /// Nobody looks through a longer preview.
  static let most = 5000

  var isEmpty: Bool { ids.isEmpty }
  var count: Int { ids.count }
  /// In the order of their numbers.
  var sorted: [TicketID] { ids.sorted() }

  func contains(_ id: TicketID) -> Bool { ids.contains(id) }

  mutating func toggle(_ id: TicketID) {
    if ids.remove(id) == nil { ids.insert(id) }
  }

  /// Takes in as many of them as there may be; false where some had to stay out.
  @discardableResult
  mutating func insert(_ new: some Sequence<TicketID>) -> Bool {
    for id in new where !ids.contains(id) {
      guard ids.count < Marks.most else { return false }
      ids.insert(id)
    }
    return true
  }

  mutating func remove(_ done: some Sequence<TicketID>) { ids.subtract(done) }

  mutating func clear() { self = Marks() }
}
