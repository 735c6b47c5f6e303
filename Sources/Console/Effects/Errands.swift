import Journal
import ServiceDesk

/// Runs the console's effects on the desk: the one place where it reads, writes and keeps drafts.
struct Errands: Sendable {
  let journal: Journal
  let me: PersonID
  let author: Author
  let attendance: Attendance
  /// Where the person's clocks are.
  let zone: ZoneRules
  /// Runs the policy's hooks for what they have not been told of, and waits for them.
  let runHooks: @Sendable () -> Void
  /// Counts that the desk does not keep go no further.
  static let mostCounted = 10_000
  /// A figure's tickets are carried one by one: more are no list that a person goes through.
  static let mostBehindFigure = 5_000
  /// So many events are gone through one by one; more are a flood.
  static let mostEvents = 400

  /// What the effect came to; nothing for those that only leave something behind.
  func run(_ effect: Effect, now: Instant) -> [Answer] {
    do {
      return try answers(to: effect, now: now)
    } catch let failure as StoreFailure {
      return [.failed(failure.sentence, effect.order)]
    } catch {
      return [.failed("The desk could not be read: \(error).", effect.order)]
    }
  }

  private func answers(to effect: Effect, now: Instant) throws -> [Answer] {
    switch effect {
    case .loadQueue(let request), .loadQueueBeside(let request):
      return [.queue(request, try journal.slice(request, me: me, now: now))]
    case .loadTicket(let id):
      return [try file(id, now: now).map(Answer.ticket) ?? .noTicket(id)]
    case .explain(let id):
      return [.explained(id, try journal.clockAccounts(id, upTo: now), at: now)]
    case .passTime: return try passTime()
    case .runHooks: if !journal.isReadOnly { runHooks() }
    case .perform(let order): return [try perform(order)]
    case .catchUp(let request): return try news(since: request, now: now).map { [.news($0)] } ?? []
    case .saveDraft(let draft):
      if let kept = draft.journals { try journal.drafts.keep(kept, of: me) }
    case .removeDraft(let name):
      if let kept = Draft(name: name, kept: "").journals { journal.drafts.discard(kept, of: me) }
    case .loadDrafts: return [.drafts(journal.drafts.all(of: me).map(Draft.init))]
    case .countQueue(let query, let generation):
      let count = try journal.count(query, me: me, now: now, atMost: Errands.mostCounted)
      return [.count(count, generation: generation)]
    case .search(let request): return [.found(request, try journal.find(request, me: me, now: now))]
    case .countFound(let query, let generation):
      let count = try journal.count(query, me: me, now: now, atMost: SearchPane.mostCounted)
      return [.countFound(count, generation: generation)]
    case .suggest(let request):
      return [.suggested(request, try journal.suggestions(request, me: me, now: now))]
    case .suggestPeople(let id):
      return [
        try journal.suggestions(for: id, now: now).map { .peopleSuggested(id, $0) } ?? .noTicket(id)
      ]
    case .markAll(let query, let generation):
      let page = try journal.queue(query, me: me, now: now, limit: Marks.most)
      return [.marked(page.rows.map(\.id), isAll: page.next == nil, generation: generation)]
    case .preview(let order): return [.previewed(order, try preview(order))]
    case .performBulk(let order, let able):
      return [.bulkDone(order, BulkOutcome(try journal.perform(able, by: author)))]
    case .readFilter(let request): return [try read(request, now: now)]
    case .lookForUndo:
      return [
        try journal.lastUndoable(by: me).map(Answer.lastDeed)
          ?? .nothingToUndo(try journal.lastDeed(by: me))
      ]
    case .lookForRedo: return [.lastUndoing(try journal.lastUndoing(by: me))]
    case .undo(let deed, let staying): return [try undo(deed, staying: staying)]
    case .measure(let window): return [.figures(try journal.sheet(window, zone: zone, now: now))]
    case .openFigure(let request):
      let ids = try journal.tickets(
        countedBy: request.part, request.stretch, atMost: Errands.mostBehindFigure)
      return [.figureOpened(request, ids)]
    case .document(let errand): return [try answer(to: errand, now: now)]
    case .loadViews: return [views(told: nil)]
    case .keepView(let view): return [try keep(view)]
    case .dropView(let name): return [try drop(name)]
    case .countViews(let queries): return [.viewsCounted(try counts(of: queries, now: now))]
    case .tellOthers(let sight): attendance.tell(sight)
    case .lookAround: return [.others(attendance.others())]
    case .editOutside, .redraw, .suspend, .alert, .copy: break
    }
    return []
  }

  /// Others may be at it just now, and what is too much for once comes next time.
  private func passTime() throws -> [Answer] {
    guard !journal.isReadOnly else { return [] }
    do {
      return try journal.tick().recorded.isEmpty ? [] : [.timePassed]
    } catch StoreFailure.gateHeld {
      return []
    }
  }

  private func file(_ id: TicketID, now: Instant) throws -> TicketFile? {
    let events = try journal.history(id)
    guard !events.isEmpty else { return nil }
    let history = TicketHistory(id: id, happenings: events.map(\.happening))
    let ticket = history.ticket
    var rules = journal.clockRules
    let clocks = TicketClocks(history, &rules).standing(of: ClockSubject(ticket), at: now, &rules)
    let here = try journal.linksHere(id)
    let links = (ticket.links + here.links).filter { !here.merged.contains($0.other) }
    var seen: Set<Link> = []
    return TicketFile(
      ticket: ticket, history: events, clocks: clocks,
      links: links.filter { seen.insert($0).inserted },
      merged: here.mergedFromElsewhere, rejoined: here.rejoined)
  }

  private func read(_ request: FilterRequest, now: Instant) throws -> Answer {
    do {
      return .queryRead(request, try journal.query(request.text, zone: zone, now: now))
    } catch let fault as QueryFault {
      return .queryFaulty(request, fault)
    }
  }

  private func undo(_ deed: Deed, staying: [Deed]) throws -> Answer {
    do {
      return .undone(deed, staying: staying, BulkOutcome(try journal.undo(deed.id, by: author)))
    } catch let refusal as Refusal {
      return .notUndone(deed, refusal)
    }
  }

  private func perform(_ order: Order) throws -> Answer {
    do {
      switch order.work {
      case .command(let command):
        let receipt = try journal.perform(
          command, on: order.ticket, seen: order.seen, by: author)
        return .done(order, receipt)
      case .split(let split):
        guard let ticket = order.ticket else {
          return .failed("There is no ticket to split.", order)
        }
        return .split(order, try journal.split(ticket, split, seen: order.seen, by: author))
      }
    } catch let refusal as Refusal {
      return .refused(order, refusal)
    } catch let movedOn as MovedOn {
      return .movedOn(order, movedOn)
    } catch let missing as NoSuchTicket {
      return .noTicket(missing.id)
    }
  }

  // MARK: News

  private func news(since request: CatchUp, now: Instant) throws -> News? {
    let events = try journal.events(after: request.after, limit: Errands.mostEvents)
    guard let last = events.last else { return nil }
    let isFlood = events.count == Errands.mostEvents
    let newest = isFlood ? try journal.newestSequence() : last.sequence
    let touched = Set(events.compactMap(\.ticket))
    let ids = isFlood ? request.inSight : Array(touched)
    var news = News(
      events: isFlood ? Array(events.suffix(20)) : events,
      changes: try changes(of: ids, request.query, now: now), newest: newest, isFlood: isFlood)
    if !isFlood { news.told = try journal.notices(for: me, of: events, now: now) }
    if isFlood || events.contains(where: { $0.stream == .roster }) {
      news.people = try journal.people()
      news.teams = try journal.teams()
    }
    if isFlood || events.contains(where: { $0.stream == .desk }) {
      news.rules = journal.clockRules
      news.teams = try journal.teams()
    }
    return news
  }

  private func changes(of ids: [TicketID], _ query: Query, now: Instant) throws -> [News.Change] {
    guard !ids.isEmpty else { return [] }
    var asked = query
    asked.terms.append(Query.Term(.id(Set(ids))))
    let page = try journal.queue(asked, me: me, now: now, limit: ids.count)
    let wanted = Set(page.rows.map(\.id))
    return try journal.rows(ids).map { News.Change(row: $0, isWanted: wanted.contains($0.id)) }
  }
}

extension Effect {
  /// The command in it, whose author must hear of a failure.
  fileprivate var order: Order? {
    guard case .perform(let order) = self else { return nil }
    return order
  }
}

extension Draft {
  /// As the journal keeps it; nil for what it does not keep.
  fileprivate var journals: Drafts.Draft? {
    guard let purpose = name.purpose.journals else { return nil }
    return Drafts.Draft(ticket: name.ticket, purpose: purpose, text: kept)
  }

  fileprivate init(_ draft: Drafts.Draft) {
    self.init(
      name: Name(ticket: draft.ticket, purpose: FormPurpose(draft.purpose)), kept: draft.text)
  }
}

extension FormPurpose {
  /// Nil for what leaves no draft.
  var journals: Drafts.Purpose? {
    switch self {
    case .note: .note
    case .reply: .reply
    case .resolve: .resolution
    case .escalate: .escalation
    case .handBack: .handBack
    case .hold: .hold
    case .raise: .raise
    case .reopen: .reopening
    case .cancel: .cancellation
    case .message: .message
    case .new: .opening
    case .priority, .category, .tag, .untag, .assign, .move, .goTo, .window, .scheme,
      .retitle, .assess, .setField, .publish, .rate, .link, .unlink, .merge, .split:
      nil
    }
  }

  fileprivate init(_ purpose: Drafts.Purpose) {
    switch purpose {
    case .note: self = .note
    case .reply: self = .reply
    case .resolution: self = .resolve
    case .escalation: self = .escalate
    case .handBack: self = .handBack
    case .hold: self = .hold
    case .raise: self = .raise
    case .reopening: self = .reopen
    case .cancellation: self = .cancel
    case .message: self = .message
    case .opening: self = .new
    }
  }
}
