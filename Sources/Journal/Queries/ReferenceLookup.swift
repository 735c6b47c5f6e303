internal import GRDB
public import ServiceDesk

extension Journal {
  /// The tickets that were imported under this name, in order. Two sources may use the same one.
  public func tickets(reference: String) throws -> [TicketID] {
    try store.read { db in
      try Int.fetchAll(
        db, sql: "SELECT number FROM ticket WHERE reference = ? ORDER BY number",
        arguments: [reference]
      ).map { TicketID($0) }
    }
  }
}
