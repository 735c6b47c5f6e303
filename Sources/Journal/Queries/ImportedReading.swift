internal import GRDB
public import ServiceDesk

extension Journal {
  /// How the log stands to an imported fact.
  public enum Standing: Equatable, Sendable {
    case unknown
    case known
    /// Its id is known with other content.
    case differs
  }

  /// How the log stands to each fact, now. Nothing is written.
  /// - Throws: `StoreFailure`.
  public func standing(of history: [ImportedFact]) throws -> [Standing] {
    try store.read { db in
      let table = EventTable(db: db, codec: codec)
      var tickets = ImportedTickets(table)
      return try history.map { try standing(of: $0, &tickets, table) }
    }
  }

  private func standing(
    of imported: ImportedFact, _ tickets: inout ImportedTickets, _ table: EventTable
  ) throws -> Standing {
    switch imported.content {
    case .ticket(let opening, let event):
      // Without its ticket no event of it can be known, which spares most look-ups.
      guard let id = try tickets.ticket(openedBy: opening) else { return .unknown }
      return try table.standing(of: imported.fact(.ticket(id, event)))
    case .team(let team):
      return try RosterTable(db: table.db).team(team.id) == nil ? .unknown : .known
    case .person:
      return try table.stream(of: imported.id) == nil ? .unknown : .known
    }
  }

  /// The imported events of the ticket that `opening` opened, oldest first; empty where the log
  /// does not have it. What people and rules have done to it since is not among them.
  /// - Throws: `StoreFailure`.
  public func importedEvents(openedBy opening: EventID) throws -> [RecordedEvent] {
    try store.read { db in
      let table = EventTable(db: db, codec: codec)
      guard let stream = try table.stream(of: opening) else { return [] }
      return try table.stream(stream).filter { $0.origin == .imported }
    }
  }
}
