internal import GRDB
internal import ServiceDesk

/// The texts of the timelines, where they stand and what words are in them.
enum TimelineProjection {
  /// - Returns: the length of the text in bytes.
  static func apply(_ change: ProjectionBatch.Change, _ db: Database) throws -> Int {
    guard let (place, text) = change.event.searchable else { return 0 }
    let sequence = change.recorded.sequence
    try db.cachedStatement(sql: "INSERT INTO timeline VALUES (?, ?, ?)")
      .execute(arguments: [sequence, change.number, place])
    try db.cachedStatement(sql: "INSERT INTO search (rowid, words) VALUES (?, ?)")
      .execute(arguments: [sequence, text])
    return text.utf8.count
  }
}

extension TicketEvent {
  /// The words by which the event can be found, and what they are.
  var searchable: (place: String, text: String)? {
    switch self {
    case .intake(.opened(let opened)):
      (
        "subject",
        [opened.reference, opened.subject, opened.details, opened.handover?.tried]
          .compactMap { $0 }.joined(separator: "\n")
      )
    case .classification(.retitled(let subject)): ("subject", subject)
    case .lifecycle(.resolved(let resolution)): resolution.text.map { ("resolution", $0) }
    case .escalation(.escalated(_, let brief?)):
      ("brief", [brief.summary, brief.tried, brief.ask].joined(separator: "\n"))
    case .escalation(.handedBack(_, _, let guidance?)): ("guidance", guidance)
    case .escalation(.raised(_, let reason)): ("raise", reason)
    case .conversation(.noted(let text)): ("note", text)
    case .conversation(.replied(let text)): ("reply", text)
    case .conversation(.received(let text)): ("message", text)
    case .feedback(.rated(_, let comment?)): ("rating", comment)
    case .splitting(.splitOff(_, let entries)) where !entries.isEmpty:
      ("split", entries.map(\.text).joined(separator: "\n"))
    case .classification, .assignment, .lifecycle, .escalation, .conversation, .feedback, .links,
      .splitting, .undoing, .timekeeping:
      nil
    }
  }
}
