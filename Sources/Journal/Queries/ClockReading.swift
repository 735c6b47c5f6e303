internal import GRDB
public import ServiceDesk

extension Journal {
  /// What the desk promises, and the hours by which it is counted.
  public var clockRules: ClockRules {
    (try? store.read { db in try clockRules(in: db) }) ?? policyBook.withLock { $0.rules }
  }

  /// What each moment of a ticket's clocks was, up to now.
  /// - Parameter past: leaves out what happened after it.
  /// - Throws: `NoSuchTicket` or `StoreFailure`.
  public func clockAccounts(
    _ id: TicketID, upTo now: Instant, asOf past: Instant? = nil
  ) throws -> [ClockAccount] {
    var (history, rules) = try store.read { db in
      (try EventTable(db: db, codec: codec).history(id), try clockRules(in: db))
    }
    if let past {
      let then = history.happenings.filter { $0.occurrence.at <= past }
      history = TicketHistory(id: id, happenings: then)
    }
    guard !history.happenings.isEmpty else { throw NoSuchTicket(id: id) }
    let accounts = ClockAccount.all(of: history, upTo: now, &rules)
    keep(rules)
    return accounts
  }
}
