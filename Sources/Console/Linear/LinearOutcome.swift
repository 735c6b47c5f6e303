/// What the last thing that was asked for in lines came to, for a script to know.
public enum LinearOutcome: Equatable, Sendable {
  case done
  /// A rule said no, or an answer was not what was asked for.
  case refused
  /// There is nothing of that name to be done, or a query cannot be read.
  case misunderstood
  /// There is no such ticket.
  case notFound
  /// Somebody else was faster; nothing was written.
  case movedOn
  /// The desk could not be read or written.
  case failed
}

extension Answer {
  /// Nil where it says nothing about what was asked for.
  var outcome: LinearOutcome? {
    switch self {
    case .refused, .notUndone, .nothingToUndo: .refused
    case .noTicket: .notFound
    case .movedOn: .movedOn
    case .failed: .failed
    case .queryFaulty: .misunderstood
    case .bulkDone(_, let outcome), .undone(_, _, let outcome):
      outcome.failed.isEmpty ? nil : .refused
    case .lastUndoing(let deed): deed == nil ? .refused : nil
    case .queue, .count, .found, .countFound, .queryRead, .suggested, .peopleSuggested, .marked,
      .previewed, .lastDeed, .ticket, .explained, .done, .split, .news, .timePassed, .drafts,
      .figures, .figureOpened, .document, .edited, .views, .viewsCounted, .others:
      nil
    }
  }
}
