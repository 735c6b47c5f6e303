import Journal
import ServiceDesk
import Synchronization
import Terminal

/// Searches, counts and measures beside the keys, for each may take longer than a key may wait.
///
/// Only the newest question of each kind is of interest: an older one that has not been begun is
/// dropped.
final class Reckoner: Sendable {
  private let journal: Journal
  private let me: PersonID
  private let now: @Sendable () -> Instant
  private let mailbox: Mailbox<Answer>
  private let wanted = Mutex(Wanted())
  /// Nobody reads a longer count.
  static let mostCounted = 1_000_000

  private struct Wanted {
    var search: QueueRequest?
    var count: (query: Query, generation: Int)?
    var window: FigureWindow?
    var isBusy = false
  }

  init(
    journal: Journal, me: PersonID, mailbox: Mailbox<Answer>,
    now: @escaping @Sendable () -> Instant
  ) {
    (self.journal, self.me, self.mailbox, self.now) = (journal, me, mailbox, now)
  }

  /// Takes the effect on if it is one of these.
  func take(_ effect: Effect) {
    let starts = wanted.withLock { wanted in
      switch effect {
      case .searchQueue(let request): wanted.search = request
      case .countQueue(let query, let generation): wanted.count = (query, generation)
      case .measure(let window): wanted.window = window
      case .loadQueue, .loadTicket, .perform, .catchUp, .saveDraft, .removeDraft, .loadDrafts,
        .editOutside, .redraw, .suspend, .ring:
        return false
      }
      defer { wanted.isBusy = true }
      return !wanted.isBusy
    }
    if starts { Task.detached { [self] in work() } }
  }

  /// Puts the search index in order, a few small steps at a time, while nobody does anything.
  func tidy() {
    Task.detached { [journal] in
      for _ in 0..<Reckoner.mostTidied {
        // It can wait: what fails here is told by the next command.
        guard (try? journal.tidySearchAtRest()) == true else { return }
      }
    }
  }

  private static let mostTidied = 16

  private func work() {
    while let job = next() {
      do {
        mailbox.post(try answer(job))
      } catch {
        mailbox.post(.failed("The figures could not be read: \(error).", nil))
      }
    }
  }

  private enum Job {
    case search(QueueRequest)
    case count(Query, generation: Int)
    case measure(FigureWindow)
  }

  private func next() -> Job? {
    wanted.withLock { wanted in
      if let search = wanted.search {
        wanted.search = nil
        return .search(search)
      }
      if let count = wanted.count {
        wanted.count = nil
        return .count(count.query, generation: count.generation)
      }
      if let window = wanted.window {
        wanted.window = nil
        return .measure(window)
      }
      wanted.isBusy = false
      return nil
    }
  }

  private func answer(_ job: Job) throws -> Answer {
    switch job {
    case .search(let request):
      let page = try journal.queue(request.query, me: me, now: now(), limit: request.limit)
      return .queue(request, rows: page.rows, next: page.next)
    case .count(let query, let generation):
      let count = try journal.count(
        query, me: me, now: now(), atMost: Reckoner.mostCounted)
      return .count(count, generation: generation)
    case .measure(let window):
      return .figures(try journal.sheet(window, now: now()))
    }
  }
}
