import ServiceDesk
import Terminal

extension ConsoleState {
  /// What a key, paste or signal amounts to, given what is on the screen.
  func action(for input: Input) -> Action? {
    switch input {
    case .key(let key): action(for: key)
    case .paste(let text): .paste(text)
    case .resize(let size): .resize(size)
    case .hangUp, .terminate: .leave
    case .continued: .carryOut(.redraw)
    case .wake: nil
    }
  }

  private func action(for key: Key) -> Action {
    // The way to the shell stays open whatever is being written.
    if keymap.meaning(of: [key]) == .action(.suspend) { return .carryOut(.suspend) }
    if !overlays.isEmpty { return .write(key) }
    if key == .escape, !pending.isEmpty { return .begin(key) }
    if pending.keys.isEmpty, let digit = key.typed?.wholeNumberValue, key.typed?.isASCII == true,
      digit > 0 || pending.count != nil
    {
      return .begin(key)
    }
    switch keymap.meaning(of: pending.keys + [key]) {
    case .action(let name): return .carryOut(name, count: pending.count)
    case .prefix, .nothing: return .begin(key)
    }
  }

  /// The one way by which anything changes.
  mutating func update(_ action: Action, now: Instant) -> [Effect] {
    self.now = max(now, self.now)
    company.isLeft = false
    var effects = take(action)
    if case .rest = action {} else if overlays.isEmpty { effects += followAtOnce() }
    effects += letTimePass(action)
    if let words = alerts.take(at: self.now) { effects.append(.alert(words)) }
    settle()
    return effects + tellOthers()
  }

  /// So often time is let happen what it makes happen, by each open console.
  static let passing = TimeSpan.seconds(10)

  private mutating func letTimePass(_ action: Action) -> [Effect] {
    switch action {
    case .carryOut, .write, .begin, .paste, .answerQuestion: touchedAt = now
    case .start, .resize, .rest, .doorbell, .stir, .answer, .leave: break
    }
    guard now >= passesAt else { return [] }
    passesAt = now + Self.passing
    // One that was killed does not always say so.
    return [.passTime, .runHooks, .lookAround] + sortAnew()
  }

  /// Slack changes while nothing happens. Rows move only where nobody has a finger on them.
  private mutating func sortAnew() -> [Effect] {
    guard overlays.isEmpty, search == nil, marks.isEmpty, queue.isWhollySettled,
      now.since(touchedAt) >= .seconds(30)
    else { return [] }
    return queue.sortAnew(at: now)
  }

  private mutating func take(_ action: Action) -> [Effect] {
    switch action {
    case .start: return start()
    case .carryOut(let name, let argument, let count):
      pending = PendingKeys()
      message?.isOld = true
      return carryOut(name, argument: argument, count: count)
    case .write(let key):
      message?.isOld = true
      return write(key)
    case .begin(let key):
      begin(key)
      return []
    case .paste(let text): return paste(text)
    case .answerQuestion(let place, let words): return answer(question: place, words)
    case .resize(let size):
      self.size = size
      if case .account(var sheet) = overlays.last {
        sheet.lay(out: sheetRoom, zone: zone)
        replaceTop(.account(sheet))
      }
      return []
    case .rest: return rest()
    case .doorbell: return [.catchUp(catchUp)]
    case .stir: return [.lookAround]
    case .answer(let answer): return take(answer)
    case .leave: return leave()
    }
  }

  private mutating func start() -> [Effect] {
    // A team's name that no query can hold leaves the whole queue.
    let query = try? Query.parse(home, zone: zone, now: now)
    if query == nil { home = "" }
    return queue.ask(query ?? queue.query, text: home) + [.loadDrafts, .loadViews, .lookAround]
      + metrics.measure(at: now)
  }

  private mutating func begin(_ key: Key) {
    message?.isOld = true
    if pending.keys.isEmpty, let digit = key.typed?.wholeNumberValue {
      pending.count = min(99_999, (pending.count ?? 0) * 10 + digit)
    } else if keymap.meaning(of: pending.keys + [key]) == .prefix {
      pending.keys.append(key)
    } else {
      if key != .escape {
        say("\(pending.shown)\(key.shown) does nothing; ? shows what does.", .faint)
      }
      pending = PendingKeys()
    }
  }

  /// Saves what is being written, and ends.
  mutating func leave() -> [Effect] {
    isDone = true
    return unsavedDrafts()
  }

  /// The person has paused: the panes beside the queue follow its cursor, drafts go to disk.
  private mutating func rest() -> [Effect] {
    if message?.isOld == true { message = nil }
    queue.forgetChanged()
    var effects = unsavedDrafts()
    if restIsDue { effects += follow() }
    if metrics.isDue(at: now) { effects += metrics.measure(at: now) }
    if tabs.isDue(at: now) { effects += tabs.count(views, at: now) }
    return effects
  }

  /// The first ticket need not wait for a rest.
  private mutating func followAtOnce() -> [Effect] {
    guard ticket.file == nil, !ticket.isLoading, focus != .metrics else { return [] }
    return lookedAt.map { ticket.await($0) } ?? []
  }

  mutating func follow() -> [Effect] {
    restIsDue = false
    guard focus == .queue, let id = lookedAt, id != ticket.file?.ticket.id else {
      return []
    }
    return ticket.await(id)
  }

  mutating func unsavedDrafts() -> [Effect] {
    overlays.indices.compactMap { place in
      guard case .form(var form) = overlays[place], form.leavesDrafts else { return nil }
      let effect = form.takeUnsaved()
      overlays[place] = .form(form)
      drafts[form.draftName] = form.saved.map { Draft(name: form.draftName, kept: $0) }
      return effect
    }
  }

  var catchUp: CatchUp {
    CatchUp(after: sequence, query: queue.query, inSight: queue.inSight.map(\.id))
  }
}
