internal import Foundation
internal import ServiceDesk

/// Turns events into the log's text and back.
struct Codec: Sendable {
  private let kinds: [String: Kind]

  init(kinds: [Kind] = Kind.all) {
    self.kinds = Dictionary(kinds.map { ($0.name, $0) }) { first, _ in first }
  }

  /// An event as it stands in the log.
  struct Encoded {
    var kind: String
    /// Canonical JSON: keys in order, no white space.
    var body: String
  }

  func encode(_ event: LogEvent) throws -> Encoded {
    let payload = event.payload
    return Encoded(kind: type(of: payload).kind, body: try CanonicalJSON.encode(payload))
  }

  /// The content of a row; a kind of a later program is kept as unknown.
  /// - Throws: `PayloadFault` or a decoding error when a known kind holds what it must not.
  func decode(kind: String, body: String?, stream: Stream) throws -> RecordedEvent.Content {
    guard let body else { return .redacted }
    guard let known = kinds[kind] else { return .unknown }
    return .event(try known.decode(Data(body.utf8), stream))
  }
}

extension LogEvent {
  /// The present form of the event in the log.
  var payload: any Payload {
    switch self {
    case .desk(let event): event.payload
    case .ticket(_, let event): event.payload
    }
  }
}

extension TicketEvent {
  var payload: any Payload {
    switch self {
    case .intake(let event): event.payload
    case .classification(let event): event.payload
    case .assignment(let event): event.payload
    case .lifecycle(let event): event.payload
    case .escalation(let event): event.payload
    case .conversation(let event): event.payload
    case .feedback(let event): event.payload
    case .links(let event): event.payload
    case .splitting(let event): event.payload
    case .undoing(let event): event.payload
    case .timekeeping(let event): event.payload
    }
  }
}
