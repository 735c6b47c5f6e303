internal import GRDB
internal import ServiceDesk

extension Journal {
  /// Records history as it was, in one transaction: no rule is asked. What the log has already is
  /// passed over, so the same facts may be delivered any number of times.
  /// - Returns: how many were new.
  /// - Throws: `StoreFailure.sameEventDiffers` when one is known with other content; nothing of the
  ///   batch is written then.
  public func record(_ facts: [Fact]) throws -> Int {
    guard !facts.isEmpty else { return 0 }
    let now = surroundings.now()
    let (added, before, after) = try store.write { db in
      var appender = try appender(EventTable(db: db, codec: codec), now: now)
      let before = appender.sequence
      var added = 0
      for fact in facts where try appender.record(fact) { added += 1 }
      try appender.finish()
      return (added, before, appender.sequence)
    }
    announce(from: before, to: after)
    return added
  }
}
