public import Journal
import PlainText
import ServiceDesk
public import Terminal

extension Console {
  /// Holds the conversation in plain lines, for screen readers, terminals that can do no more, and
  /// scripts; returns what the last of it came to when nothing more is written, the person leaves or
  /// the system asks the program to end. From a pipe the first failure ends it.
  ///
  /// - Throws: what the first look at the desk throws; later failures are told.
  public static func runInLines(
    journal: Journal, terminal: LineTerminal, setting: Setting
  ) throws -> LinearOutcome {
    var session = try LinearSession(journal: journal, terminal: terminal, setting: setting)
    return session.run()
  }
}

/// The loop of a conversation in lines: says, asks, waits for a line. What others do meanwhile is
/// told before the next prompt and never in the middle of what is being written.
struct LinearSession {
  private var conversation: LinearConversation
  private let terminal: LineTerminal
  private let mailbox: Mailbox<Answer>
  private let doorbell: Doorbell
  private let notice: String?

  init(journal: Journal, terminal: LineTerminal, setting: Console.Setting) throws {
    let facts = DeskFacts(
      name: setting.deskName, rules: journal.clockRules, me: setting.person,
      people: try journal.people(), teams: try journal.teams())
    let state = ConsoleState(
      desk: facts, zone: setting.zone, keymap: .names, scheme: .mono,
      size: Size(columns: 80, rows: 24), now: setting.now(),
      sequence: try journal.newestSequence())
    let mailbox = try Mailbox<Answer>()
    let errands = Errands(
      journal: journal, me: setting.person.id, author: setting.author,
      attendance: journal.attend(), zone: setting.zone, runHooks: setting.runHooks)
    // What time makes happen is nothing that a line was written for: it need not wait for it.
    let beside = Reckoner(errands: errands, mailbox: mailbox, now: setting.now)
    conversation = LinearConversation(
      state: state, isInteractive: terminal.isInteractive, clock: setting.now
    ) { effect, now in
      guard effect.lane == .passing || effect.lane == .calling else {
        return errands.run(effect, now: now)
      }
      beside.take(effect)
      return []
    }
    (self.terminal, self.mailbox, doorbell) = (terminal, mailbox, journal.doorbell)
    notice = setting.notice
  }

  mutating func run() -> LinearOutcome {
    say(conversation.begin(notice: notice))
    while !conversation.isDone {
      terminal.say(conversation.prompt)
      listen()
    }
    return terminal.isInteractive ? .done : conversation.outcome
  }

  private func say(_ lines: [String]) {
    if !lines.isEmpty { terminal.say(lines.joined(separator: "\n") + "\n") }
  }

  /// Until a line has come, or the end.
  private mutating func listen() {
    while !conversation.isDone {
      let sources = [doorbell.fileDescriptor, mailbox.fileDescriptor]
      switch terminal.wait(also: sources, timeout: conversation.state.patience) {
      case .line(let line): return take(line)
      case .unreadable: return end(after: conversation.takeUnreadable())
      case .interrupted:
        terminal.say("\n")
        return say(conversation.interrupt())
      case .ended, .terminated:
        terminal.say("\n")
        return conversation.leave()
      case .wake(source: 0):
        // What happened is heard with the next line: until the person is told, what they write is
        // meant for what they have heard so far.
        doorbell.drain()
      case .wake: _ = mailbox.take()
      case .timeUp: conversation.pause()
      }
    }
  }

  private mutating func take(_ line: String) {
    // A terminal has shown what was typed; whoever reads a script's words sees it only so.
    if !terminal.isInteractive { say([line.sanitizedLine]) }
    end(after: conversation.take(line))
  }

  /// In a script what follows was meant for what has just not happened.
  private mutating func end(after lines: [String]) {
    say(lines)
    if !terminal.isInteractive, conversation.outcome != .done { conversation.leave() }
  }
}
