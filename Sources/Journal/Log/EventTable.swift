internal import Foundation
internal import GRDB
internal import ServiceDesk

/// Reading and appending rows of the log, within a transaction.
struct EventTable {
  let db: Database
  let codec: Codec

  /// The newest row's place, link and time of recording; zeros on an empty log.
  struct Tip {
    var sequence: Int64 = 0
    var link = Chain.start
    var recordedAt = Instant(microseconds: .min)
  }

  func tip() throws -> Tip {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: "SELECT \(EventRow.columns) FROM event ORDER BY seq DESC LIMIT 1"))
    guard let row else { return Tip() }
    let event = try EventRow(row)
    return Tip(sequence: event.sequence, link: event.link, recordedAt: event.recordedAt)
  }

  func row(_ id: EventID) throws -> EventRow? {
    try Row.fetchOne(
      db.cachedStatement(sql: "SELECT \(EventRow.columns) FROM event WHERE id = ?"),
      arguments: [Data(id.bytes)]
    ).map(EventRow.init)
  }

  /// How the log stands to the fact; redacted words count as the same.
  func standing(of fact: Fact) throws -> Journal.Standing {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT stream, kind, body FROM event WHERE id = ?"),
      arguments: [Data(fact.id.bytes)])
    guard let row else { return .unknown }
    let encoded = try codec.encode(fact.event)
    let isSame =
      row[0] == fact.stream.description && row[1] == encoded.kind
      && (row[2] == nil || row[2] == encoded.body)
    return isSame ? .known : .differs
  }

  /// A stream's events in order, those after `version`.
  func stream(_ stream: Stream, after version: Int = 0) throws -> [RecordedEvent] {
    try fetch(
      "WHERE stream = ? AND version > ? ORDER BY version", [stream.description, version])
  }

  /// A stream's events of some kinds in order, those after `version`.
  func stream(
    _ stream: Stream, ofKinds kinds: [String], after version: Int
  ) throws -> [RecordedEvent] {
    let places = kinds.map { _ in "?" }.joined(separator: ", ")
    return try fetch(
      "WHERE stream = ? AND version > ? AND kind IN (\(places)) ORDER BY version",
      [stream.description, version] + StatementArguments(kinds))
  }

  /// A stream's events in order, those before `version`.
  func stream(_ stream: Stream, before version: Int) throws -> [RecordedEvent] {
    try fetch(
      "WHERE stream = ? AND version < ? ORDER BY version", [stream.description, version])
  }

  /// The log in order, after `sequence`.
  func events(after sequence: Int64, limit: Int) throws -> [RecordedEvent] {
    try fetch("WHERE seq > ? ORDER BY seq LIMIT ?", [sequence, limit])
  }

  func version(of stream: Stream) throws -> Int {
    try Int.fetchOne(
      db.cachedStatement(sql: "SELECT max(version) FROM event WHERE stream = ?"),
      arguments: [stream.description]) ?? 0
  }

  /// What happened to the ticket; nothing where there is none.
  func history(_ id: TicketID) throws -> TicketHistory {
    TicketHistory(id: id, happenings: try stream(.ticket(id)).map(\.happening))
  }

  /// The ticket as it was before its event of this version.
  func ticket(_ id: TicketID, before version: Int) throws -> Ticket {
    let events = try stream(.ticket(id), before: version)
    return TicketHistory(id: id, happenings: events.map(\.happening)).ticket
  }

  /// The ticket as its stream has made it; version 0 where there is none.
  func ticket(_ id: TicketID) throws -> Ticket { try history(id).ticket }

  private func fetch(_ clause: String, _ arguments: StatementArguments) throws -> [RecordedEvent] {
    let statement = try db.cachedStatement(sql: "SELECT \(EventRow.columns) FROM event \(clause)")
    let rows = try Row.fetchCursor(statement, arguments: arguments)
    var events: [RecordedEvent] = []
    while let row = try rows.next() { events.append(try EventRow(row).recorded(by: codec)) }
    return events
  }
}

extension Ticket {
  /// Applies a line of the log that takes nothing back; what this program cannot read still counts
  /// in the version.
  mutating func evolve(_ recorded: RecordedEvent) {
    if let event = recorded.ticketEvent {
      evolve(event, recorded.occurrence)
    } else {
      passOver(recorded.occurrence)
    }
  }
}
