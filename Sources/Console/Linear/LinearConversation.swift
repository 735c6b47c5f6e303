import PlainText
import ServiceDesk
import Terminal

/// The console as a conversation in lines: a line that was written goes in, the lines to be said
/// come out, and underneath is the same state as behind the screen.
struct LinearConversation {
  private(set) var state: ConsoleState
  /// Carries an effect out and returns what came of it.
  private let carryOut: (Effect, Instant) -> [Answer]
  private let clock: () -> Instant
  /// A person listens: what is long is told piece by piece.
  let isInteractive: Bool
  /// What has yet to be said.
  private(set) var said: [String] = []
  /// What the last line came to.
  var outcome = LinearOutcome.done
  /// The tickets by the numbers under which they were told.
  var listed: [TicketID] = []
  /// What “more” goes on with; empty: with the list.
  var rest: [String] = []
  /// How far the form on top has been gone through.
  var asked: LinearForm?
  /// What was asked last.
  private var question: LinearQuestion?

  init(
    state: ConsoleState, isInteractive: Bool, clock: @escaping () -> Instant,
    carryOut: @escaping (Effect, Instant) -> [Answer]
  ) {
    (self.state, self.isInteractive) = (state, isInteractive)
    (self.clock, self.carryOut) = (clock, carryOut)
  }

  // MARK: Lines in, lines out

  /// Who is where, and how to begin.
  mutating func begin(notice: String?) -> [String] {
    feed(.start)
    said = []
    if !state.overlays.isEmpty { feed(.write(.escape)) }
    said = []
    // Nothing is done to a ticket that was not opened or named.
    feed(.carryOut(.queuePane))
    notice.map { say($0) }
    greet()
    return takeSaid()
  }

  mutating func take(_ line: String) -> [String] {
    outcome = .done
    let line = line.sanitizedText.withoutTrailingBlanks
    switch question {
    case nil: obey(line.trimmed)
    case .form: answer(line)
    case .yesNo: answer(yesNo: line.trimmed)
    case .drafts: choose(draft: line.trimmed)
    }
    return settle()
  }

  /// A line that could not be read.
  mutating func takeUnreadable() -> [String] {
    outcome = .misunderstood
    say("That line is not UTF-8 text, or too long; it was not taken.")
    return settle()
  }

  /// ^C: leaves what is being asked, or says how to leave.
  mutating func interrupt() -> [String] {
    guard question != nil else { return ["quit leaves, and keeps what is unsent."] }
    return take("cancel")
  }

  /// Nobody has written anything for a while.
  mutating func pause() { feed(.rest) }

  /// Keeps what is unsent, and ends.
  mutating func leave() {
    feed(.leave)
    if question != nil, outcome == .done { outcome = .refused }
  }

  var isDone: Bool { state.isDone }

  /// Ends in the same two signs, whatever is asked.
  var prompt: String {
    switch question {
    case nil: (openTicket?.description ?? "tierline") + "> "
    case .form: formPrompt + "> "
    case .yesNo: "yes or no> "
    case .drafts: "draft> "
    }
  }

  /// The ticket that something is done to where none is named.
  var openTicket: TicketID? { state.focus == .ticket ? state.target : nil }

  // MARK: Saying

  mutating func say(_ sentence: String) { said.append(sentence.sanitizedLine) }

  mutating func say(_ sentences: [String]) { for sentence in sentences { say(sentence) } }

  mutating func fail(_ sentence: String, _ outcome: LinearOutcome) {
    say(sentence)
    self.outcome = outcome
  }

  private mutating func takeSaid() -> [String] {
    defer { said = [] }
    return said
  }

  /// Hears what others did, then asks what is to be asked next.
  private mutating func settle() -> [String] {
    if !state.isDone {
      feed(.doorbell)
      while ask() {}
    }
    return takeSaid()
  }

  /// Tells what lies on top, once; true where something was only told and lies there no longer.
  private mutating func ask() -> Bool {
    let next = state.overlays.last.flatMap(LinearQuestion.init)
    if next == nil, let top = state.overlays.last {
      tell(top)
      feed(.write(.escape))
      return true
    }
    guard next != question else { return false }
    question = next
    guard let top = state.overlays.last else {
      asked = nil
      return false
    }
    // It may be answered already by what stood behind the action's name.
    introduce(top)
    return true
  }

  // MARK: Doing

  /// Lets the state take the action in, and all that comes of it; notes what is to be said.
  mutating func feed(_ action: Action) {
    var actions = [action]
    while !actions.isEmpty {
      let action = actions.removeFirst()
      let before = state.message
      let now = clock()
      let effects = state.update(action, now: now)
      note(action, before: before)
      for effect in effects { actions += carryOut(effect, now).map(Action.answer) }
    }
  }

  private mutating func note(_ action: Action, before: Message?) {
    if case .answer(let answer) = action {
      if case .news(let news) = answer { return tell(news) }
      if let outcome = answer.outcome { self.outcome = outcome }
    }
    guard let message = state.message, !message.isOld, message != before else { return }
    say(message.sentence)
  }
}

extension LinearConversation {
  /// What others did and the person should know, but for what is told with a question about it.
  private mutating func tell(_ news: News) {
    var asked: TicketID?
    if case .movedOn(let order, _)? = state.overlays.last { asked = order.ticket }
    let others = news.events.filter {
      $0.actor != .person(state.desk.me.id) && (asked == nil || $0.ticket != asked)
    }
    var told: Set<String> = []
    for (words, _) in state.worthTelling(others, of: news) where told.insert(words).inserted {
      say("News: \(words).")
    }
  }
}

/// What kind of answer the next line is.
enum LinearQuestion: Equatable {
  case form(Draft.Name, marked: Int)
  case yesNo(String)
  case drafts([Draft.Name])

  /// Nil for what is only told.
  init?(_ overlay: Overlay) {
    switch overlay {
    case .form(let form): self = .form(form.draftName, marked: form.marked)
    case .movedOn(let order, _): self = .yesNo("moved on \(order.seen ?? 0)")
    case .confirm(_, let question): self = .yesNo(question)
    case .takeBack(let last): self = .yesNo(last.deed.id.description)
    case .bulk(let sheet) where !sheet.able.isEmpty: self = .yesNo(sheet.title)
    case .drafts(let drafts, _): self = .drafts(drafts.map(\.name))
    case .bulk, .line, .help, .document, .account, .macros: return nil
    }
  }
}

extension String {
  fileprivate var withoutTrailingBlanks: String {
    var rest = self[...]
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
