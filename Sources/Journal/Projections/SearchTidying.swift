internal import GRDB

extension Journal {
  /// A small step of putting the desk's file in order, for when nothing else is to do. Commits do
  /// not do it themselves: one in many would take thirty times as long.
  /// - Returns: whether there may be more to do.
  public func tidySearchAtRest() throws -> Bool {
    let isMerged = try store.write { db in try SearchIndex(db: db).merge(pages: 64) }
    guard !isMerged else { return true }
    try store.writeBack()
    return false
  }
}

/// The search index as a pile of segments, which are merged so that few are to be looked into.
struct SearchIndex {
  let db: Database

  /// - Returns: whether anything was left to merge.
  func merge(pages: Int) throws -> Bool {
    let before = db.totalChangesCount
    try db.cachedStatement(sql: "INSERT INTO search (search, rank) VALUES ('merge', ?)")
      .execute(arguments: [pages])
    // By FTS5's documentation: fewer than two changes mean that nothing was left to merge.
    return db.totalChangesCount - before >= 2
  }

  /// After so many bytes of text in one transaction, merges as much as they will cost in the end:
  /// who writes much must not leave it all to those who search, nor to one long commit.
  func keepUp(withBytes bytes: Int) throws {
    guard bytes > SearchIndex.muchText else { return }
    _ = try merge(pages: bytes / SearchIndex.bytesForEachPage)
  }

  /// More than people write in one commit.
  private static let muchText = 65_536
  /// A byte of text becomes 1.6 in the index, and is merged four times until there are millions.
  private static let bytesForEachPage = 500
}
