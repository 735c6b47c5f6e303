internal import GRDB
internal import ServiceDesk

extension Schema {
  static func createProjections(_ db: Database) throws {
    try db.execute(sql: projections)
    for name in projectionTables where name != "projection" {
      try db.execute(sql: "INSERT INTO projection VALUES (?, 0)", arguments: [name])
    }
  }

  static func dropProjections(_ db: Database) throws {
    for name in projectionTables { try db.execute(sql: "DROP TABLE IF EXISTS \(name)") }
  }
}

extension Journal {
  /// Makes every projection anew from the log, in one transaction: readers go on with the old ones
  /// until it is done.
  /// - Parameter progress: told how many events of how many have been applied.
  public func rebuild(progress: (Int64, Int64) -> Void = { _, _ in }) throws {
    let last = try store.write { db in
      try store.expectMuch(db)
      try Schema.dropProjections(db)
      try Schema.createProjections(db)
      let table = EventTable(db: db, codec: codec)
      let total = try table.tip().sequence
      var batch = ProjectionBatch(table, rules: try clockRules(in: db))
      var done: Int64 = 0
      while done < total {
        let events = try table.events(after: done, limit: 2000)
        for event in events { try batch.apply(event) }
        try batch.keepUp()
        done = events.last?.sequence ?? total
        progress(done, total)
      }
      try batch.flush(upTo: total)
      try db.execute(
        sql: "UPDATE meta SET value = ? WHERE key = 'projection'", arguments: [Schema.projection])
      return total
    }
    committed(last)
  }
}
