internal import GRDB
public import ServiceDesk

extension Journal {
  /// What the desk promises, and the hours by which it is counted.
  public var clockRules: ClockRules {
    (try? store.read { db in try clockRules(in: db) }) ?? policyBook.withLock { $0.rules }
  }

  /// What each moment of a ticket's clocks was, up to now.
  /// - Throws: `NoSuchTicket` or `StoreFailure`.
  public func clockAccounts(_ id: TicketID, upTo now: Instant) throws -> [ClockAccount] {
    let (history, rules) = try store.read { db in
      (try EventTable(db: db, codec: codec).history(id), try clockRules(in: db))
    }
    guard !history.happenings.isEmpty else { throw NoSuchTicket(id: id) }
    var growing = rules
    let accounts = ClockAccount.all(of: history, upTo: now, &growing)
    keep(growing)
    return accounts
  }
}
