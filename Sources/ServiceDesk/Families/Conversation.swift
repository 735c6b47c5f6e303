/// What is said on a ticket, inside and outside.
public enum Conversation {
  public enum Command: Equatable, Sendable {
    /// Internal: only the desk reads it.
    case note(String)
    /// Public: the requester gets it.
    case reply(String)
    /// The requester's own words, from mail or telephone.
    case receive(String)
    /// A note becomes the reply, now.
    case publish(note: EventID)
    case watch(PersonID)
    case unwatch(PersonID)
  }

  public enum Event: Equatable, Sendable {
    case noted(text: String)
    case replied(text: String)
    case received(text: String)
    case published(note: EventID)
    case mentioned(PersonID)
    case watched(PersonID)
    case unwatched(PersonID)
  }

  public enum Refusal: Equatable, Sendable {
    case textMissing
    case noSuchNote(EventID)
    case alreadyPublic
    case alreadyWatching(PersonID)
    case notWatching(PersonID)
    case closed
  }
}

/// One thing that was said.
public struct Entry: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case note
    case reply
    case message
  }

  public var id: EventID
  /// A published note is a reply from that moment on.
  public internal(set) var kind: Kind
  public var author: Actor
  public var text: String
  public var at: Instant
  public internal(set) var publishedAt: Instant?
  /// The ticket that it went along to, when one was split off.
  public internal(set) var splitInto: TicketID?

  public init(
    id: EventID, kind: Kind, author: Actor, text: String, at: Instant, publishedAt: Instant? = nil
  ) {
    (self.id, self.kind, self.author, self.text) = (id, kind, author, text)
    (self.at, self.publishedAt) = (at, publishedAt)
  }
}

extension Conversation.Command {
  var names: TicketCommand.Names {
    switch self {
    case .note(let text), .reply(let text): TicketCommand.Names(people: text.mentionedPeople)
    case .watch(let person), .unwatch(let person): TicketCommand.Names(people: [person])
    case .receive, .publish: TicketCommand.Names()
    }
  }
}

extension String {
  /// The names after an `@` at the start of a word, in order, each once.
  package var mentionedPeople: [PersonID] {
    var people: [PersonID] = []
    for word in split(whereSeparator: \.isWhitespace) where word.hasPrefix("@") {
      let name = word.dropFirst().prefix { $0.isLetter || $0.isNumber || "._-".contains($0) }
      let person = PersonID(String(name).trimmingFullStop)
      if !person.name.isEmpty, !people.contains(person) { people.append(person) }
    }
    return people
  }

  /// A mention may end its sentence.
  private var trimmingFullStop: String {
    hasSuffix(".") ? String(dropLast()) : self
  }
}

extension Ticket {
  /// The last public word was the desk's: the requester is to answer.
  public var awaitsRequester: Bool {
    entries.last { $0.kind != .note }?.kind == .reply
  }

  func decide(
    _ command: Conversation.Command, in situation: Situation
  ) throws(Refusal) -> [TicketEvent] {
    switch command {
    case .note(let text):
      try situation.require(.note, in: team)
      return [.conversation(.noted(text: try said(text)))] + mentions(in: text, situation)
    case .reply(let text):
      try situation.require(.reply, in: team)
      guard status.isListed else { throw .conversation(.closed) }
      return [.conversation(.replied(text: try said(text)))]
    case .receive(let text): return try receive(try said(text), in: situation)
    case .publish(let note): return [try published(note, in: situation)]
    case .watch(let person): return [try watched(person, in: situation)]
    case .unwatch(let person):
      try situation.require(.watch, in: team)
      guard watchers.contains(person) else { throw .conversation(.notWatching(person)) }
      return [.conversation(.unwatched(person))]
    }
  }

  private func said(_ text: String) throws(Refusal) -> String {
    guard !text.isBlank else { throw .conversation(.textMissing) }
    return text.trimmed
  }

  private func mentions(in text: String, _ situation: Situation) -> [TicketEvent] {
    text.mentionedPeople.filter { situation.people[$0] != nil }
      .map { .conversation(.mentioned($0)) }
  }

  /// The requester's message ends a wait for them, and brings a resolved ticket back unless it
  /// looks like a mere thank-you.
  private func receive(_ text: String, in situation: Situation) throws(Refusal) -> [TicketEvent] {
    if case .person = situation.actor { try situation.require(.note, in: team) }
    let received = TicketEvent.conversation(.received(text: text))
    switch status {
    case .closed, .cancelled, .merged: throw .conversation(.closed)
    // A policy may keep a ticket where it stands; it never keeps out what the requester says.
    case .onHold where hold?.reason == .customer && situation.policy.lets(.onHold, become: .open):
      return [received, .lifecycle(.resumed)]
    case .resolved where reopens(text, situation):
      return [received, .lifecycle(.reopened(reason: nil))]
    case .new, .open, .onHold, .resolved: return [received]
    }
  }

  private func reopens(_ text: String, _ situation: Situation) -> Bool {
    guard situation.policy.lets(.resolved, become: .open) else { return false }
    guard let resolvedAt else { return true }
    return !text.looksLikeThanks
      && situation.now.since(resolvedAt) <= situation.policy.reopenWindow
  }

  private func published(_ id: EventID, in situation: Situation) throws(Refusal) -> TicketEvent {
    try situation.require(.publish, in: team)
    guard status.isListed else { throw .conversation(.closed) }
    guard let entry = entries.first(where: { $0.id == id }), entry.kind != .message else {
      throw .conversation(.noSuchNote(id))
    }
    guard entry.kind == .note else { throw .conversation(.alreadyPublic) }
    return .conversation(.published(note: id))
  }

  private func watched(_ id: PersonID, in situation: Situation) throws(Refusal) -> TicketEvent {
    try situation.require(.watch, in: team)
    let person = try situation.person(id)
    guard !watchers.contains(id) else { throw .conversation(.alreadyWatching(id)) }
    return .conversation(.watched(person.id))
  }

  mutating func evolve(_ event: Conversation.Event, _ occurrence: Occurrence) {
    switch event {
    case .noted(let text): say(.note, text, occurrence)
    case .replied(let text): say(.reply, text, occurrence)
    case .received(let text):
      say(.message, text, occurrence)
      asksToReopen = status == .resolved
    case .published(let note):
      guard let place = entries.firstIndex(where: { $0.id == note }) else { return }
      entries[place].kind = .reply
      entries[place].publishedAt = occurrence.at
      speak(occurrence)
    case .mentioned(let person), .watched(let person):
      if !watchers.contains(person) { watchers.append(person) }
    case .unwatched(let person): watchers.removeAll { $0 == person }
    }
  }

  private mutating func say(_ kind: Entry.Kind, _ text: String, _ occurrence: Occurrence) {
    entries.append(
      Entry(
        id: occurrence.id, kind: kind, author: occurrence.actor, text: text, at: occurrence.at))
    switch kind {
    case .note: break
    case .reply: speak(occurrence)
    case .message: lastPublicAt = occurrence.at
    }
  }

  /// A public word of the desk; what a rule sends is no first response.
  private mutating func speak(_ occurrence: Occurrence) {
    lastPublicAt = occurrence.at
    if occurrence.actor.person != nil { firstReplyAt = firstReplyAt ?? occurrence.at }
  }
}
