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

  @OptionGroup var target: OneTicket
  @Argument(help: "The note; “-” or nothing reads it from standard input.") var text: String?
  @Option(name: .customLong("text"), help: "The same, as an option.") var spelledOut: String?

  func validate() throws {
    if text != nil, spelledOut != nil { throw ValidationError("The text is given twice.") }
  }

  func run() throws {
    let words = try TypedText.words(text ?? spelledOut, "the note")
    try target.perform(.conversation(.note(words))) {
      "The note stands on \($0.id); only the desk reads it."
    }
  }
}

struct ReplyVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reply", abstract: "Reply in public: the requester gets it.",
    discussion: "Without a text the reply is read from standard input.")

  @OptionGroup var target: OneTicket
  @Argument(help: "The reply; “-” or nothing reads it from standard input.") var text: String?
  @Option(name: .customLong("text"), help: "The same, as an option.") var spelledOut: String?

  func validate() throws {
    if text != nil, spelledOut != nil { throw ValidationError("The text is given twice.") }
  }

  func run() throws {
    let words = try TypedText.words(text ?? spelledOut, "the reply")
    try target.perform(.conversation(.reply(words))) {
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

  @OptionGroup var target: OneTicket
  @Argument(help: "The requester's words; “-” or nothing reads it from standard input.") var text:
    String?
  @Option(name: .customLong("text"), help: "The same, as an option.") var spelledOut: String?

  func validate() throws {
    if text != nil, spelledOut != nil { throw ValidationError("The text is given twice.") }
  }

  func run() throws {
    let words = try TypedText.words(text ?? spelledOut, "what the requester said")
    try target.perform(.conversation(.receive(words))) {
      "Recorded what \($0.requester) said; \($0.id) is \($0.status.title)."
    }
  }
}

struct PublishVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish", abstract: "Make a note public: it is the reply from now on.",
    discussion: "“tierline show ID --json” lists the notes with their ids.")

  @OptionGroup var target: OneTicket
  @Option(help: "The note's id (else the latest that is not public).") var note: NoteID?

  func run() throws {
    try target.perform { session, ticket in
      [.conversation(.publish(note: try note?.id ?? session.latestNote(on: ticket)))]
    } done: {
      "The note on \($0.id) is public: \($0.requester) can read it."
    }
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

  @OptionGroup var tickets: ManyTickets
  @Option(help: "Who watches (else you).", completion: .people) var person: String?
  @Flag(help: "Stop watching.") var stop = false

  func run() throws {
    try tickets.perform { session, _ in
      let watcher = try person.map { PersonID($0) } ?? session.person().id
      return [.conversation(stop ? .unwatch(watcher) : .watch(watcher))]
    } done: {
      "\($0.id) is \(stop ? "no longer watched" : "watched")."
    }
  }
}
