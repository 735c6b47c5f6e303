internal import GRDB

extension Journal {
  /// A small step of putting the search index in order, for when nothing else is to do. Commits do
  /// not do it themselves: one in many would take thirty times as long.
  /// - Returns: whether there may be more to do.
  public func tidySearchAtRest() throws -> Bool {
    try store.write { db in
      let before = db.totalChangesCount
      try db.execute(sql: "INSERT INTO search (search, rank) VALUES ('merge', 64)")
      // By FTS5's documentation: fewer than two changes mean that nothing was left to merge.
      return db.totalChangesCount - before >= 2
    }
  }
}
