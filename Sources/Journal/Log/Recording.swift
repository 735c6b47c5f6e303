internal import GRDB
internal import ServiceDesk

extension Journal {
  /// More events than this at once are a part of many more.
  static let few = 100

  /// Records history as it was, in one transaction: no rule is asked. What the log has already is
  /// passed over, so the same facts may be delivered any number of times.
  /// - Returns: how many were new.
  /// - Throws: `StoreFailure.sameEventDiffers` when one is known with other content; nothing of the
  ///   batch is written then.
  public func record(_ facts: [Fact]) throws -> Int {
    guard !facts.isEmpty else { return 0 }
    let now = surroundings.now()
    var earlier = lastRun.withLock { $0.take() }
    let (added, before, run) = try store.write { db in
      if facts.count > Journal.few { try store.expectMuch(db) }
      var appender = try appender(EventTable(db: db, codec: codec), now: now, after: earlier.take())
      let before = appender.sequence
      var added = 0
      for fact in facts where try appender.record(fact) { added += 1 }
      try appender.finish()
      return (added, before, appender.run)
    }
    lastRun.withLock { $0 = run }
    keep(run.rules)
    announce(from: before, to: run.end)
    return added
  }
}
