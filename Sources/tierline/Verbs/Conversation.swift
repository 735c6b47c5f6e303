internal import ArgumentParser
internal import Journal
internal import ServiceDesk

struct NoteVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "note", abstract: "Write an internal note: only the desk reads it.",
    discussion: """
      Without a text the note is read from standard input. An @name tells that person.

        dmesg | tail -20 | tierline note T-12
      """)

  @Argument(help: .ticket, completion: .tickets) var ticket: String
  @Argument(help: "The note (else standard input).") var text: String?
  @OptionGroup var options: ActionOptions

  func run() throws {
    let words = try TypedText.words(text, "the note")
    try options.perform(.conversation(.note(words)), on: ticket) {
      "The note stands on \($0.id); only the desk reads it."
    }
  }
}

struct ReplyVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reply", abstract: "Reply in public: the requester gets it.",
    discussion: "Without a text the reply is read from standard input.")

  @Argument(help: .ticket, completion: .tickets) var ticket: String
  @Argument(help: "The reply (else standard input).") var text: String?
  @OptionGroup var options: ActionOptions

  func run() throws {
    let words = try TypedText.words(text, "the reply")
    try options.perform(.conversation(.reply(words)), on: ticket) {
      "Replied to \($0.requester) on \($0.id)."
    }
  }
}

struct MessageVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "message", abstract: "Record what the requester said, by telephone or in person.",
    discussion: """
      It ends a wait for the customer, and brings a resolved ticket back unless it is a mere \
      thank-you. Without a text it is read from standard input.
      """)

  @Argument(help: .ticket, completion: .tickets) var ticket: String
  @Argument(help: "The requester's words (else standard input).") var text: String?
  @OptionGroup var options: ActionOptions

  func run() throws {
    let words = try TypedText.words(text, "what the requester said")
    try options.perform(.conversation(.receive(words)), on: ticket) {
      "Recorded what \($0.requester) said; \($0.id) is \($0.status.title)."
    }
  }
}

struct PublishVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish", abstract: "Make a note public: it is the reply from now on.",
    discussion: "“tierline show ID --json” lists the notes with their ids.")

  @Argument(help: .ticket, completion: .tickets) var ticket: String
  @Option(help: "The note's id (else the latest that is not public).") var note: NoteID?
  @OptionGroup var options: ActionOptions

  func run() throws {
    try options.perform(
      on: ticket,
      { session, ticket in
        [.conversation(.publish(note: try note?.id ?? session.latestNote(on: ticket)))]
      }
    ) { "The note on \($0.id) is public: \($0.requester) can read it." }
  }

  /// The id of the event that wrote the note.
  struct NoteID: ExpressibleByArgument {
    var id: EventID
    init?(argument: String) {
      guard let id = EventID(argument) else { return nil }
      self.id = id
    }
  }
}

extension Session {
  fileprivate func latestNote(on ticket: TicketID) throws -> EventID {
    let notes = try journal.ticket(ticket)?.entries.filter { $0.kind == .note }
    guard let note = notes?.last else { throw VerbFailure.noNoteToPublish(ticket) }
    return note.id
  }
}

struct WatchVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch", abstract: "Watch a ticket, or stop watching it.")

  @Argument(help: .ticket, completion: .tickets) var ticket: String
  @Option(help: "Who watches (else you).", completion: .people) var person: String?
  @Flag(help: "Stop watching.") var stop = false
  @OptionGroup var options: ActionOptions

  func run() throws {
    try options.perform(
      on: ticket,
      { session, _ in
        let watcher = try person.map { PersonID($0) } ?? session.person().id
        return [.conversation(stop ? .unwatch(watcher) : .watch(watcher))]
      }
    ) { "\($0.id) is \(stop ? "no longer watched" : "watched")." }
  }
}
