internal import ServiceDesk

/// What the log has told of the tickets that were decided on last, so that the next order on one
/// of them reads only what has happened since.
///
/// The log is only appended to: what was read of a ticket stays true, and the version says how far
/// it goes. Only what was committed may be kept.
struct KeptHistories: Sendable {
  private var recent: [TicketID: TicketHistory] = [:]
  private var older: [TicketID: TicketHistory] = [:]
  /// Of the recent ones together.
  private var happenings = 0

  /// Half of what is kept at most, unless a single ticket has more.
  static let generation = 2048

  /// The ticket's beginning, as far as it is known; empty where nothing is.
  subscript(id: TicketID) -> TicketHistory {
    recent[id] ?? older[id] ?? TicketHistory(id: id)
  }

  mutating func keep(_ history: TicketHistory) {
    let known = recent[history.id]?.happenings.count ?? 0
    // Another order may have come to know more of it meanwhile.
    guard history.happenings.count > known else { return }
    recent[history.id] = history
    happenings += history.happenings.count - known
    guard happenings > KeptHistories.generation else { return }
    (older, recent, happenings) = (recent, [:], 0)
  }
}
