import Dispatch
import Journal
import ServiceDesk
import Synchronization
import Terminal

/// What is done beside the keys, for it may take longer than a key may wait; nothing in one lane
/// waits for what is in another.
enum Lane: CaseIterable, Sendable {
  case searching
  case counting
  case measuring
  case acting
  case passing
  /// Programs of others may take their time.
  case calling
}

extension Effect {
  /// Nil: it is done at once.
  var lane: Lane? {
    switch self {
    case .search, .readFilter, .suggest, .suggestPeople, .loadQueueBeside, .openFigure: .searching
    case .countQueue, .countFound, .countViews: .counting
    case .measure: .measuring
    case .markAll, .preview, .performBulk, .undo: .acting
    case .passTime: .passing
    case .runHooks: .calling
    case .loadQueue, .loadTicket, .explain, .perform, .lookForUndo, .lookForRedo, .catchUp,
      .saveDraft, .removeDraft, .loadDrafts, .loadViews, .keepView, .dropView, .document,
      .tellOthers, .lookAround, .editOutside, .redraw, .suspend, .alert, .copy:
      nil
    }
  }

  /// Of two effects with the same one only the newer is of interest: an older one that has not
  /// been begun is dropped. The lower comes first.
  fileprivate var subject: Int {
    switch self {
    case .search, .countFound, .measure, .markAll, .passTime, .runHooks: 0
    case .suggest, .countQueue, .preview: 1
    case .loadQueueBeside, .performBulk, .countViews: 2
    case .undo, .openFigure: 3
    case .readFilter: 4
    case .suggestPeople: 5
    case .loadQueue, .loadTicket, .explain, .perform, .lookForUndo, .lookForRedo, .catchUp,
      .saveDraft, .removeDraft, .loadDrafts, .loadViews, .keepView, .dropView, .document,
      .tellOthers, .lookAround, .editOutside, .redraw, .suspend, .alert, .copy:
      6
    }
  }
}

/// Carries out the effects of one lane, one after the other.
///
/// They block: in the pool that tasks share, a slow one could keep all lanes waiting where there are
/// few processors. So each lane has a queue of its own.
final class Reckoner: Sendable {
  private let queue = DispatchQueue(label: "lane")
  private let errands: Errands
  private let now: @Sendable () -> Instant
  private let mailbox: Mailbox<Answer>
  private let wanted = Mutex(Wanted())

  private struct Wanted {
    var effects: [Int: Effect] = [:]
    var isBusy = false

    mutating func next() -> Effect? {
      guard let subject = effects.keys.min() else {
        isBusy = false
        return nil
      }
      return effects.removeValue(forKey: subject)
    }
  }

  init(errands: Errands, mailbox: Mailbox<Answer>, now: @escaping @Sendable () -> Instant) {
    (self.errands, self.mailbox, self.now) = (errands, mailbox, now)
  }

  func take(_ effect: Effect) {
    let starts = wanted.withLock { wanted in
      wanted.effects[effect.subject] = effect
      defer { wanted.isBusy = true }
      return !wanted.isBusy
    }
    if starts { queue.async { [self] in work() } }
  }

  /// Puts the search index in order, a few small steps at a time, while nobody does anything.
  func tidy() {
    Task.detached { [journal = errands.journal] in
      for _ in 0..<Reckoner.mostTidied {
        // It can wait: what fails here is told by the next command.
        guard (try? journal.tidySearchAtRest()) == true else { return }
      }
    }
  }

  private static let mostTidied = 16

  private func work() {
    while let effect = wanted.withLock({ $0.next() }) {
      for answer in errands.run(effect, now: now()) { mailbox.post(answer) }
    }
  }
}
