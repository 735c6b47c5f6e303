internal import ServiceDesk

struct TicketSplit1: TicketPayload {
  static let kind = "ticket.split/1"
  var into: Int
  var entries: [String]
  var reason: String?
  var event: TicketEvent {
    get throws {
      .splitting(
        .split(
          into: TicketID(into), entries: try entries.map { try EventID(stored: $0) },
          reason: reason))
    }
  }
}

struct TicketSplitOff1: TicketPayload {
  static let kind = "ticket.split-off/1"

  /// An entry of the other ticket, word for word.
  struct Along: Codable {
    var id: String
    var kind: String
    var author: String
    var at: String
    var published: String?
    var text: String
  }

  var from: Int
  var entries: [Along]
  var event: TicketEvent {
    get throws {
      .splitting(.splitOff(from: TicketID(from), entries: try entries.map { try $0.entry }))
    }
  }
}

extension TicketSplitOff1.Along {
  init(_ entry: Entry) {
    self.init(
      id: entry.id.description, kind: entry.kind.stored, author: entry.author.description,
      at: entry.at.iso8601, published: entry.publishedAt?.iso8601, text: entry.text)
  }

  var entry: Entry {
    get throws {
      Entry(
        id: try EventID(stored: id), kind: try Entry.Kind(stored: kind), author: Actor(author),
        text: text, at: try Instant(stored: at),
        publishedAt: try published.map { try Instant(stored: $0) })
    }
  }
}

extension Entry.Kind {
  var stored: String {
    switch self {
    case .note: "note"
    case .reply: "reply"
    case .message: "message"
    }
  }

  init(stored word: String) throws {
    let kinds = [Entry.Kind.note, .reply, .message]
    guard let kind = kinds.first(where: { $0.stored == word }) else {
      throw PayloadFault(why: "“\(word)” is no kind of entry")
    }
    self = kind
  }
}

extension Splitting.Event {
  var payload: any Payload {
    switch self {
    case .split(let new, let entries, let reason):
      TicketSplit1(into: new.number, entries: entries.map(\.description), reason: reason)
    case .splitOff(let source, let entries):
      TicketSplitOff1(from: source.number, entries: entries.map(TicketSplitOff1.Along.init))
    }
  }
}
