import Journal
import ServiceDesk
import Terminal

/// The loop: waits for a key, a signal, the doorbell or a finished reckoning; lets the state take
/// it in; carries out what that asks for; shows the picture.
struct Session {
  private var state: ConsoleState
  private let terminal: LiveTerminal
  private let errands: Errands
  private let mailbox: Mailbox<Answer>
  private let lanes: [Lane: Reckoner]
  private let doorbell: Doorbell
  private let setting: Console.Setting
  /// To be said to the terminal with the next frame.
  private var asides: [Aside] = []

  init(journal: Journal, terminal: LiveTerminal, setting: Console.Setting) throws {
    let facts = DeskFacts(
      name: setting.deskName, rules: journal.clockRules, me: setting.person,
      people: try journal.people(), teams: try journal.teams())
    state = ConsoleState(
      desk: facts, zone: setting.zone, keymap: setting.keymap, scheme: setting.scheme,
      size: terminal.size, now: setting.now(), sequence: try journal.newestSequence())
    state.alerts.isQuiet = setting.alertWay == .quiet
    (self.terminal, self.setting, doorbell) = (terminal, setting, journal.doorbell)
    let errands = Errands(
      journal: journal, me: setting.person.id, author: setting.author,
      attendance: journal.attend(), zone: setting.zone, runHooks: setting.runHooks)
    let mailbox = try Mailbox<Answer>()
    lanes = Dictionary(
      uniqueKeysWithValues: Lane.allCases.map {
        ($0, Reckoner(errands: errands, mailbox: mailbox, now: setting.now))
      })
    (self.errands, self.mailbox) = (errands, mailbox)
  }

  mutating func run() {
    feed(.start)
    if let notice = setting.notice { state.say(notice, .warning) }
    while !state.isDone {
      show()
      listen()
    }
  }

  private mutating func show() {
    terminal.show(state.frame(), after: asides)
    asides = []
  }

  /// Who waits longer than this, in milliseconds, waits for nothing but the next minute.
  private static let idle = 5000

  private mutating func listen() {
    // Where the system cannot watch the bell, the log is asked once a second.
    let isDeaf = doorbell.fileDescriptor < 0
    let patience = isDeaf ? min(1000, state.patience) : state.patience
    let others = errands.attendance.fileDescriptor
    let sources = [doorbell.fileDescriptor, mailbox.fileDescriptor, others]
    let inputs = terminal.wait(also: sources, timeout: patience)
    if inputs.isEmpty {
      if patience > Session.idle { lanes[.measuring]?.tidy() }
      feed(.rest)
      if isDeaf { feed(.doorbell) }
    }
    for input in inputs where !state.isDone { take(input) }
  }

  private mutating func take(_ input: Input) {
    switch input {
    case .wake(source: 0):
      doorbell.drain()
      feed(.doorbell)
    case .wake(source: 2):
      errands.attendance.drain()
      feed(.stir)
    case .wake:
      for answer in mailbox.take() { feed(.answer(answer)) }
    case .key, .paste, .resize, .hangUp, .terminate, .continued:
      if let action = state.action(for: input) { feed(action) }
    }
  }

  /// Lets the state take the action in, and all that comes of it.
  private mutating func feed(_ action: Action) {
    var actions = [action]
    while !actions.isEmpty {
      let now = setting.now()
      let effects = state.update(actions.removeFirst(), now: now)
      for effect in effects { actions += carryOut(effect, now: now).map(Action.answer) }
    }
  }

  private mutating func carryOut(_ effect: Effect, now: Instant) -> [Answer] {
    if let lane = effect.lane {
      lanes[lane]?.take(effect)
      return []
    }
    switch effect {
    case .redraw: terminal.screen.forget()
    case .suspend: terminal.suspend()
    case .alert(let words): alert(words)
    case .copy(let text): asides.append(.copy(text))
    case .editOutside(let text): return [.edited(editOutside(text))]
    case .loadQueue, .loadQueueBeside, .loadTicket, .explain, .perform, .catchUp, .saveDraft,
      .removeDraft, .loadDrafts, .countQueue, .countFound, .search, .readFilter, .suggest,
      .suggestPeople, .markAll, .preview, .performBulk, .passTime, .runHooks, .lookForUndo,
      .lookForRedo, .undo, .measure, .openFigure, .document, .loadViews, .keepView,
      .dropView, .countViews, .tellOthers, .lookAround:
      return errands.run(effect, now: now)
    }
    return []
  }

  /// By itself, not with the next picture: that may hold none of it back.
  private func alert(_ words: String) {
    // The name also keeps the words from being taken for a command of numbers, as some do.
    let notice = Aside.notify("tierline: " + words.prefix(200))
    terminal.tell(setting.alertWay == .desktop ? [.bell, notice] : [.bell])
  }

  private func editOutside(_ text: String) -> String? {
    terminal.leave()
    defer { terminal.enter() }
    return setting.edit(text)
  }
}
