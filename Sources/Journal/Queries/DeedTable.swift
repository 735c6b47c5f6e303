internal import Foundation
internal import GRDB
internal import ServiceDesk

/// Finds deeds and what belongs to them, within a transaction.
struct DeedTable {
  let table: EventTable
  private var db: Database { table.db }

  /// Where in the log a deed stands.
  struct Extent {
    var id: EventID
    var first: Int64
    var last: Int64
    /// Of many orders, one for each ticket, and not of one.
    var isBulk: Bool
  }

  /// A person's deeds that are no undoings and stand somewhere, the newest first.
  static let latest = """
    SELECT id, first, last, reversible FROM deed
    WHERE actor = ? AND parts > 0 AND undoes IS NULL ORDER BY first DESC
    """

  func last(by person: PersonID) throws -> LastDeed? {
    let rows = try Row.fetchCursor(
      db.cachedStatement(sql: Self.latest), arguments: [person.name])
    var passedOver: [Deed] = []
    while let row = try rows.next() {
      let isReversible: Bool = row["reversible"]
      guard isReversible || passedOver.count < LastDeed.mostPassedOver else { continue }
      guard let extent = try extent(row), let deed = try deed(extent) else { continue }
      if isReversible { return LastDeed(deed: deed, passedOver: passedOver) }
      passedOver.append(deed)
    }
    return nil
  }

  /// What stands of the person's deeds, whether or not it can be taken back.
  func newest(by person: PersonID) throws -> Deed? {
    let rows = try Row.fetchCursor(
      db.cachedStatement(sql: Self.latest), arguments: [person.name])
    while let row = try rows.next() {
      if let extent = try extent(row), let deed = try deed(extent) { return deed }
    }
    return nil
  }

  func lastUndoing(by person: PersonID) throws -> Deed? {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT id, first, last FROM deed
          WHERE actor = ? AND parts > 0 AND undoes IS NOT NULL ORDER BY first DESC LIMIT 1
          """), arguments: [person.name])
    guard let row, let extent = try extent(row) else { return nil }
    return try deed(extent)
  }

  /// The deed of this id, or that the event of this id belongs to.
  func extent(of id: EventID) throws -> Extent? {
    let event = try table.row(id)
    let deed = event?.cause ?? id
    if let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT id, first, last FROM deed WHERE id = ?"),
      arguments: [Data(deed.bytes)])
    {
      return try extent(row)
    }
    guard let first = try table.row(deed)?.sequence else { return nil }
    return Extent(id: deed, first: first, last: try end(of: deed, from: first), isBulk: false)
  }

  private func extent(_ row: Row) throws -> Extent? {
    guard let id = EventID(blob: row["id"]) else { return nil }
    return Extent(
      id: id, first: row["first"], last: row["last"], isBulk: try table.row(id) == nil)
  }

  /// An order is written in one transaction, so that its events stand together.
  private func end(of deed: EventID, from first: Int64) throws -> Int64 {
    let causes = try Row.fetchCursor(
      db.cachedStatement(sql: "SELECT seq, cause FROM event WHERE seq > ? ORDER BY seq"),
      arguments: [first])
    var last = first
    while let row = try causes.next(), EventID(blob: row[1]) == deed { last = row[0] }
    return last
  }

  /// The tickets that the deed has touched, the first one first.
  func tickets(_ extent: Extent) throws -> [TicketID] {
    let streams = try String.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT stream FROM event WHERE seq BETWEEN ? AND ? AND (id = ? OR cause = ?)
          GROUP BY stream ORDER BY min(seq)
          """),
      arguments: [extent.first, extent.last, Data(extent.id.bytes), Data(extent.id.bytes)])
    return streams.compactMap { stream in
      guard case .ticket(let id) = Stream(stream) else { return nil }
      return id
    }
  }

  func deed(_ extent: Extent) throws -> Deed? {
    let ahead = try table.events(after: extent.first - 1, limit: Self.mostAhead)
      .filter { $0.deed == extent.id && $0.sequence <= extent.last }
    guard let first = ahead.first, case .ticket(let ticket) = first.stream else { return nil }
    let parts = try Int.fetchOne(
      db.cachedStatement(sql: "SELECT parts FROM deed WHERE id = ?"),
      arguments: [Data(extent.id.bytes)])
    return Deed(
      id: extent.id, actor: first.actor, at: first.occurredAt, ticket: ticket,
      tickets: parts ?? 1, isBulk: extent.isBulk,
      events: ahead.filter { $0.stream == first.stream }.compactMap(\.ticketEvent))
  }

  /// What a deed does to its first ticket is told by no more events than these.
  private static let mostAhead = 16
}
