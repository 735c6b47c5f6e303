internal import GRDB
internal import ServiceDesk

/// A ticket's history told anew because something was taken back: it never counted.
///
/// The spans stay as they were, for so the ticket stood meanwhile; who waited, waited. What counts
/// what people did (moves, resolutions, ends and returns) is made again without what was undone.
struct Retelling {
  let ticket: Ticket
  let history: TicketHistory
  /// Up to the undoing itself.
  private let stream: [RecordedEvent]
  private let gone: Set<EventID>
  private let goneBefore: Set<EventID>

  /// Nil where the event takes nothing back.
  init?(of recorded: RecordedEvent, _ table: EventTable) throws {
    guard case .undoing = recorded.ticketEvent, case .ticket(let id) = recorded.stream else {
      return nil
    }
    let earlier = try table.stream(recorded.stream, before: recorded.version)
    stream = earlier + [recorded]
    history = TicketHistory(id: id, happenings: stream.map(\.happening))
    (ticket, gone) = (history.ticket, history.takenBack)
    goneBefore = TicketHistory(id: id, happenings: earlier.map(\.happening)).takenBack
  }

  /// The events whose effect the undoing has turned: `isAgain` where they count once more.
  var turned: [(event: RecordedEvent, isAgain: Bool)] {
    stream.compactMap { event in
      let (was, `is`) = (goneBefore.contains(event.deed), gone.contains(event.deed))
      return was == `is` ? nil : (event, was)
    }
  }

  /// The deeds that the undoing takes back and does again by turns, from the one it names.
  var chain: [EventID] {
    var links: [EventID] = []
    var next = stream.last?.happening.undoes
    while let deed = next, !links.contains(deed) {
      links.append(deed)
      next = stream.lazy.filter { $0.deed == deed }.compactMap(\.happening.undoes).first
    }
    return links
  }

  func writeFacts(policies: PolicyTimeline, _ db: Database) throws {
    for recorded in stream {
      for table in ["movement", "resolution", "milestone"] {
        try db.cachedStatement(sql: "DELETE FROM \(table) WHERE seq = ?")
          .execute(arguments: [recorded.sequence])
      }
    }
    var after = Ticket(id: ticket.id)
    for recorded in stream {
      let before = after
      guard let event = recorded.ticketEvent, !gone.contains(recorded.deed) else {
        after.passOver(recorded.occurrence)
        continue
      }
      after.evolve(recorded)
      let change = ProjectionBatch.Change(
        before: before, after: after, event: event, recorded: recorded, policies: policies)
      try MovementProjection.apply(change, db)
      try ResolutionProjection.apply(change, db)
    }
  }
}
