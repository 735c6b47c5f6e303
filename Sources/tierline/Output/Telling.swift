internal import Journal
internal import ServiceDesk

/// A ticket's history as told: an undoing says what it took back, and what was taken back says so.
struct Telling {
  private let history: TicketHistory
  private let gone: Set<EventID>

  init(_ events: [RecordedEvent], of ticket: TicketID) {
    history = TicketHistory(id: ticket, happenings: events.map(\.happening))
    gone = history.takenBack
  }

  /// What happened, in words.
  func words(_ event: RecordedEvent, moments: MomentWording = .onPaper) -> String {
    let words = history.sentence(of: event.happening, moments: moments) ?? event.words
    return gone.contains(event.deed) ? "\(words) (taken back)" : words
  }
}
