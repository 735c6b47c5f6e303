import Journal
import ServiceDesk

extension ConsoleState {
  /// Takes in what came of an effect.
  mutating func take(_ answer: Answer) -> [Effect] {
    switch answer {
    case .queue(let request, let slice):
      return queue.receive(request, slice) + followRefreshed()
    case .count(let count, let generation):
      queue.learn(count: count, generation: generation)
      return []
    case .found(let request, let results): return receive(request, results)
    case .countFound(let count, let generation):
      return receive(countFound: count, generation: generation)
    case .suggested(let request, let rows): return receive(request, rows)
    case .peopleSuggested(let id, let found): return receive(id, found)
    case .marked(let ids, let isAll, let generation):
      return generation == queue.generation ? take(marked: ids, isAll: isAll) : []
    case .previewed(let order, let preview): return receive(order, preview)
    case .bulkDone(let order, let outcome): return receive(order, outcome)
    case .lastDeed(let last): return receive(last)
    case .nothingToUndo(let last): return receive(staying: last)
    case .lastUndoing(let deed): return receive(lastUndoing: deed)
    case .undone(let deed, let staying, let outcome):
      return receive(deed, staying: staying, undone: outcome)
    case .notUndone(_, let refusal):
      say(refusal.sentence(moments: moments), .warning)
      return []
    case .queryRead(let request, let query): return receive(request, query)
    case .queryFaulty(let request, let fault): return receive(request, fault)
    case .split(let order, let receipt): return done(order, receipt)
    case .ticket(let file): return receive(file)
    case .noTicket(let id):
      ticket.forget(id)
      say("There is no \(id) on this desk.", .warning)
      return []
    case .explained(let id, let accounts, let moment):
      show(AccountSheet(ticket: id, accounts: accounts, moment: moment))
      return []
    case .done(let order, let receipt): return done(order, receipt)
    case .refused(let order, let refusal):
      let sentence = refusal.sentence(moments: moments)
      order.isFromForm ? complain(sentence, at: refusal.field) : say(sentence, .warning)
      return order.ticket.map { [.loadTicket($0)] } ?? []
    case .movedOn(let order, let movedOn): return moved(order, movedOn)
    case .news(let news): return receive(news)
    case .views(let own, let told): return receive(own, told: told)
    case .viewsCounted(let counts): tabs.receive(counts)
    case .others(let others): receive(others)
    case .timePassed: return [.catchUp(catchUp), .runHooks]
    case .drafts(let found): return offer(found)
    case .figures(let sheet):
      metrics.receive(sheet, at: now)
      return []
    case .figureOpened(let request, let ids): return receive(request, ids)
    case .document(let answer): return receive(answer)
    case .edited(let text):
      return edited.map { receive(text, of: $0) } ?? editedOutside(text)
    case .failed(let sentence, let order):
      order?.isFromForm == true ? complain(sentence) : say(sentence, .danger)
    }
    return []
  }

  private mutating func followRefreshed() -> [Effect] {
    if queue.rows.isEmpty, focus == .queue { ticket.empty() }
    restIsDue = restIsDue || queue.selected?.id != ticket.file?.ticket.id
    return []
  }

  private mutating func receive(_ file: TicketFile) -> [Effect] {
    let id = file.ticket.id
    let isLookedAt = ticket.awaited == id || ticket.file?.ticket.id == id || waiting?.ticket == id
    guard isLookedAt else { return [] }
    ticket.receive(file)
    guard let waiting, waiting.ticket == id else { return [] }
    self.waiting = nil
    return carryOut(waiting.name, argument: waiting.argument)
  }

  // MARK: What came of a command

  private mutating func done(_ order: Order, _ receipt: Receipt) -> [Effect] {
    let effects = closeForm(of: order)
    guard case .command(let command) = order.work else { return effects }
    say(command.receipt(on: receipt.ticket), .good, offersUndo: command.isUndoable)
    if order.ticket == nil {
      focus = .ticket
      return effects + [.catchUp(catchUp)] + ticket.await(receipt.ticket)
    }
    return effects + [.catchUp(catchUp)]
  }

  private mutating func done(_ order: Order, _ receipt: SplitReceipt) -> [Effect] {
    let effects = closeForm(of: order)
    say(
      "\(receipt.new.ticket) is open with what was split from \(receipt.source.ticket).", .good,
      offersUndo: true)
    return effects + [.catchUp(catchUp)]
  }

  /// Nothing was written. The person is shown what happened; the order, should they send it all
  /// the same, carries the version that they then have seen.
  private mutating func moved(_ order: Order, _ movedOn: MovedOn) -> [Effect] {
    var renewed = order
    renewed.seen = movedOn.now
    changeForm(of: order) { $0.seen = movedOn.now }
    // That time has passed is no reason why nothing was written.
    let told = movedOn.events.filter { $0.ticketEvent.map { !$0.onlyTellsTime } ?? true }
    let lines = told.map { event in
      "\(event.occurredAt.local(zone, now: now))  \(event.news(for: desk.me.id) ?? event.kind)"
    }
    overlays.append(.movedOn(renewed, lines))
    return [.loadTicket(movedOn.ticket), .catchUp(catchUp)]
  }

  // MARK: What others did

  private mutating func receive(_ news: News) -> [Effect] {
    sequence = max(sequence, news.newest)
    if let rules = news.rules { (desk.rules, desk.policy) = (rules, rules.policies.current) }
    if news.people != nil || news.teams != nil {
      desk.learn(
        people: news.people ?? Array(desk.people.values),
        teams: news.teams ?? Array(desk.teams.values))
    }
    let others = news.events.filter { $0.actor != .person(desk.me.id) }
    let touched = Set(news.events.compactMap(\.ticket))
    search?.follow(news.changes)
    queue.follow(news.changes, byOthers: Set(others.compactMap(\.ticket)))
    tell(others, of: news)
    var effects: [Effect] = []
    if let viewed = ticket.awaited ?? ticket.file?.ticket.id,
      touched.contains(viewed) || news.isFlood
    {
      effects.append(.loadTicket(viewed))
    }
    if !touched.isEmpty || news.isFlood {
      metrics.expire()
      tabs.expire()
      restIsDue = true
      if queue.rows.isEmpty || news.isFlood { effects += queue.recount() }
    }
    return effects
  }

  private mutating func tell(_ others: [RecordedEvent], of news: News) {
    for (words, calls) in worthTelling(others, of: news) {
      say("\(words).", .pending)
      if calls { alerts.add(words) }
    }
  }

  /// Of what others did: the last of it on the ticket looked at, then what concerns the person, for
  /// which they are called.
  func worthTelling(
    _ others: [RecordedEvent], of news: News
  ) -> [(words: String, calls: Bool)] {
    let viewed = ticket.file?.ticket.id
    let here = others.last { $0.ticket == viewed && viewed != nil }
    let concerning = others.filter { news.concerns(desk, $0) }
    return [here].compactMap { $0?.news(for: desk.me.id) }.map { ($0, false) }
      + concerning.compactMap { $0.news(for: desk.me.id) }.map { ($0, true) }
  }

  // MARK: Drafts and the editor

  private mutating func offer(_ found: [Draft]) -> [Effect] {
    drafts = Dictionary(found.map { ($0.name, $0) }, uniquingKeysWith: { $1 })
    openDrafts()
    return []
  }

  /// What waits unsent, the latest ticket first.
  mutating func openDrafts() {
    let found = drafts.values.sorted { a, b in
      (a.name.ticket?.number ?? 0, a.name.purpose.rawValue)
        > (b.name.ticket?.number ?? 0, b.name.purpose.rawValue)
    }
    if !found.isEmpty { overlays.append(.drafts(found, place: 0)) }
  }

  private mutating func editedOutside(_ text: String?) -> [Effect] {
    guard let text, case .form(var form) = overlays.last else { return [.redraw] }
    form.fields[form.active].fill(text.trimmedEnd)
    replaceTop(.form(form))
    return [.redraw] + unsavedDrafts()
  }
}

extension RecordedEvent {
  var ticket: TicketID? {
    guard case .ticket(let id) = stream else { return nil }
    return id
  }
}

extension String {
  /// Editors and documents end the last line with a break of their own.
  var trimmedEnd: String {
    var rest = self[...]
    while rest.last?.isNewline == true { rest.removeLast() }
    return String(rest)
  }
}
