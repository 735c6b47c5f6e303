internal import GRDB
public import ServiceDesk

extension Journal {
  /// The ticket as its events have made it; nil where there is none. With a moment, as it was then.
  public func ticket(_ id: TicketID, asOf moment: Instant? = nil) throws -> Ticket? {
    let events = try history(id).filter { event in moment.map { event.occurredAt <= $0 } ?? true }
    guard !events.isEmpty else { return nil }
    return TicketHistory(id: id, happenings: events.map(\.happening)).ticket
  }

  /// What happened to the ticket, in order.
  public func history(_ id: TicketID) throws -> [RecordedEvent] {
    try store.read { db in try EventTable(db: db, codec: codec).stream(.ticket(id)) }
  }

  /// The log in order, after `sequence`.
  public func events(after sequence: Int64, limit: Int) throws -> [RecordedEvent] {
    try store.read { db in
      try EventTable(db: db, codec: codec).events(after: sequence, limit: limit)
    }
  }

  /// The place of the newest event.
  public func newestSequence() throws -> Int64 {
    try store.read { db in
      try Int64.fetchOne(db.cachedStatement(sql: "SELECT max(seq) FROM event")) ?? 0
    }
  }

  /// The tickets that another system calls by this name.
  public func tickets(referredToAs reference: String) throws -> [TicketID] {
    try store.read { db in
      try Int.fetchAll(
        db, sql: "SELECT number FROM ticket WHERE reference = ? ORDER BY number",
        arguments: [reference]
      ).map(TicketID.init)
    }
  }

  /// Links that were made on other tickets and lead here, read from this side; tickets merged into
  /// this one come apart, as `merged`.
  public func linksHere(_ id: TicketID) throws -> LinksHere {
    try store.read { db in
      let links = try Row.fetchAll(
        db, sql: "SELECT number, kind FROM ticket_link WHERE other = ? ORDER BY number",
        arguments: [id.number])
      let merged = try Int.fetchAll(
        db, sql: "SELECT number FROM ticket WHERE merged_into = ? ORDER BY number",
        arguments: [id.number])
      return LinksHere(
        links: try links.map {
          Link(kind: try LinkKind(stored: $0["kind"]).inverse, other: TicketID($0["number"]))
        },
        merged: merged.map(TicketID.init))
    }
  }

  public struct LinksHere: Equatable, Sendable {
    public var links: [Link]
    public var merged: [TicketID]

    /// Merged, and not split from here before.
    public var mergedFromElsewhere: [TicketID] { merged.filter { !isSplitFromHere($0) } }

    /// Split from here and merged again, as a split is that was taken back.
    public var rejoined: [TicketID] { merged.filter(isSplitFromHere) }

    private func isSplitFromHere(_ ticket: TicketID) -> Bool {
      links.contains(Link(kind: .splitInto, other: ticket))
    }
  }
}
