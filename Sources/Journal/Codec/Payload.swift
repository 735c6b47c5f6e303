internal import ServiceDesk

/// The form of one kind of event in the log, apart from the domain's own types: these forms are for
/// ever, while the domain may change its mind.
///
/// A new form of a kind gets a new type with the next version in its name; the old one stays and is
/// lifted to the new one when it is read.
protocol Payload: Codable, Sendable {
  /// Past tense and version, such as `ticket.escalated/1`.
  static var kind: String { get }
}

/// A payload that says what happened to a ticket.
protocol TicketPayload: Payload {
  var event: TicketEvent { get throws }
}

/// A payload that says what happened to the desk.
protocol DeskPayload: Payload {
  var event: DeskEvent { get throws }
}

/// A payload that cannot mean anything: the log holds a value that its kind does not allow.
struct PayloadFault: Error {
  let why: String
}

extension RawRepresentable where RawValue == String {
  /// The domain's value of a stored word.
  init(stored word: String) throws {
    guard let value = Self(rawValue: word) else {
      throw PayloadFault(why: "“\(word)” is no \(Self.self)")
    }
    self = value
  }
}

extension Priority {
  init(stored text: String) throws {
    guard let priority = Priority(text) else { throw PayloadFault(why: "“\(text)” is no priority") }
    self = priority
  }
}

extension EventID {
  init(stored text: String) throws {
    guard let id = EventID(text) else { throw PayloadFault(why: "“\(text)” is no event id") }
    self = id
  }
}

extension Instant {
  init(stored text: String) throws {
    guard let instant = Instant(iso8601: text) else {
      throw PayloadFault(why: "“\(text)” is no time")
    }
    self = instant
  }
}
