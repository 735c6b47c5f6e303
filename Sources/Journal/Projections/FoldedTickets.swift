internal import ServiceDesk

/// The tickets that a run of events has folded, so that none is read again for its next event: the
/// latest used ones, a bounded number of them.
struct FoldedTickets {
  struct Entry {
    var ticket: Ticket
    /// Its last span; nil while that has not been looked up.
    var span: OpenSpan?
    /// Its clocks; nil while they have not been looked up.
    var clocks: ClockProjection.Entry?
  }

  private var recent: [TicketID: Entry] = [:]
  private var older: [TicketID: Entry] = [:]

  /// Half of those that are kept at most.
  private static let generation = 8192

  /// Another one has no room: `makeRoom` is due.
  var isFull: Bool { recent.count >= Self.generation }

  /// Forgets those that have not been used since the last time.
  mutating func makeRoom() {
    older = recent
    recent = [:]
  }

  /// What is asked for counts as used.
  subscript(id: TicketID) -> Entry? {
    mutating get {
      if let entry = recent[id] { return entry }
      guard let entry = older.removeValue(forKey: id) else { return nil }
      recent[id] = entry
      return entry
    }
    set { recent[id] = newValue }
  }
}
