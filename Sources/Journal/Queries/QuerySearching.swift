internal import GRDB
public import ServiceDesk

/// A part of what a search has found.
public struct SearchPage: Equatable, Sendable {
  public var hits: [SearchHit]
  /// Where to go on; nil when all has been looked through.
  public var next: SearchPlace?
}

/// Where a search stopped, and what it had found until then.
public struct SearchPlace: Hashable, Sendable {
  let below: Int64
  let seen: Set<Int>
}

extension Journal {
  /// The tickets that `query` asks for, each with the newest place where its words stand, newest
  /// first; after the last of them those in which the words stand in different places. Nothing for
  /// a query without words.
  ///
  /// Looks through a bounded number of places, so that it answers within a key's time however
  /// common the words are and however few of their tickets the other terms leave: a page may be
  /// short, or empty, and still have a next one.
  public func find(
    _ query: Query, me: PersonID?, now: Instant, after place: SearchPlace? = nil, limit: Int
  ) throws -> SearchPage {
    let phrases = query.soughtPhrases
    guard !phrases.isEmpty else { return SearchPage(hits: [], next: nil) }
    return try store.read { db in
      let search = try TimelineSearch(
        query, phrases, me: me, now: now, readings: readings(for: query, at: now, db),
        EventTable(db: db, codec: codec))
      return try search.page(after: place, limit: limit)
    }
  }

  /// The first `limit` tickets that `find` finds, however long that takes.
  public func search(
    _ query: Query, me: PersonID?, now: Instant, limit: Int
  ) throws -> [SearchHit] {
    var page = try find(query, me: me, now: now, limit: limit)
    var hits = page.hits
    while let next = page.next, hits.count < limit {
      page = try find(query, me: me, now: now, after: next, limit: limit - hits.count)
      hits += page.hits
    }
    return hits
  }
}

/// One search: which words, and what else must be true of a ticket.
private struct TimelineSearch {
  let table: EventTable
  let words: SearchWords
  /// One of each list must stand in the ticket.
  let phrases: [[Phrase]]
  let others: SQL
  /// The places of the few tickets that the other terms leave, by their sequence; nil where they
  /// leave many, or nobody knows how many.
  let candidates: [Int64: Int]?

  /// So many places are looked through for one page.
  static let mostPlaces = 3000
  /// So many tickets are looked into for words that stand in different places of it.
  static let mostLookedInto = 100
  static let mostCandidates = 500
  /// So many places of other tickets are passed by for one page.
  static let mostPassed = 60_000

  init(
    _ query: Query, _ phrases: [[Phrase]], me: PersonID?, now: Instant, readings: ClockReadings,
    _ table: EventTable
  ) throws {
    (self.table, self.phrases, words) = (table, phrases, SearchWords(db: table.db))
    var rest = query
    rest.terms.removeAll(where: \.isSought)
    let list = try QueueQuery(rest, me: me, now: now, readings: readings, table.db)
    others = list.holds
    candidates = try list.fewNumbers(atMost: Self.mostCandidates).map {
      try Self.places(of: $0, table.db)
    }
  }

  private static func places(of numbers: [Int], _ db: Database) throws -> [Int64: Int] {
    let sql: SQL = "SELECT seq, number FROM timeline WHERE number IN \(numbers)"
    let rows = try SQLRequest<Row>(literal: sql).fetchCursor(db)
    var places: [Int64: Int] = [:]
    while let row = try rows.next() { places[row[0]] = row[1] }
    return places
  }

  func page(after place: SearchPlace?, limit: Int) throws -> SearchPage {
    var found = FoundTickets(limit: limit, seen: place?.seen ?? [])
    let together = try phrases.map(words.query).joined(separator: " AND ")
    let ceiling = place?.below ?? .max
    if let candidates {
      let end = try read(together, below: ceiling, among: candidates, into: &found)
      if let end { return found.page(next: end) }
    } else {
      let floor = try floor(of: together, below: ceiling)
      try read(together, below: ceiling, from: floor ?? 0, into: &found)
      if found.isFull, let last = found.hits.last { return found.page(next: last.sequence) }
      if let floor { return found.page(next: floor) }
    }
    try readApart(into: &found)
    return found.page(next: nil)
  }

  /// Goes over the places by their sequences alone and looks only at those of the candidates.
  /// - Returns: where to go on; nil when all have been looked at.
  private func read(
    _ match: String, below ceiling: Int64, among candidates: [Int64: Int],
    into found: inout FoundTickets
  ) throws -> Int64? {
    guard let oldest = candidates.keys.min() else { return nil }
    let sequences = try Int64.fetchCursor(
      table.db.cachedStatement(
        sql: """
          SELECT rowid FROM search WHERE search MATCH ? AND rowid < ? AND rowid >= ?
          ORDER BY rowid DESC
          """), arguments: [match, ceiling, oldest])
    var passed = 0
    while let sequence = try sequences.next() {
      passed += 1
      if let number = candidates[sequence], found.isNew(number) {
        try found.add(sequence, table)
      }
      if found.isFull || passed == Self.mostPassed { return sequence }
    }
    return nil
  }

  /// The lowest of the places for this page; nil where there are fewer.
  private func floor(of match: String, below ceiling: Int64) throws -> Int64? {
    let statement = try table.db.cachedStatement(
      sql: """
        SELECT rowid FROM search WHERE search MATCH ? AND rowid < ?
        ORDER BY rowid DESC LIMIT 1 OFFSET ?
        """)
    return try Int64.fetchOne(statement, arguments: [match, ceiling, Self.mostPlaces - 1])
  }

  private func places(_ match: String, below ceiling: Int64, from floor: Int64) -> SQL {
    """
    SELECT \(sql: TicketRow.columnsOfTicket), said.seq, said.place
    FROM search CROSS JOIN timeline AS said ON said.seq = search.rowid
      CROSS JOIN ticket ON ticket.number = said.number
    WHERE search MATCH \(match) AND search.rowid < \(ceiling) AND search.rowid >= \(floor)
      AND \(others)
    ORDER BY search.rowid DESC
    """
  }

  private func read(
    _ match: String, below ceiling: Int64, from floor: Int64, into found: inout FoundTickets
  ) throws {
    let sql = places(match, below: ceiling, from: floor)
    let rows = try SQLRequest<Row>(literal: sql).fetchCursor(table.db)
    while !found.isFull, let row = try rows.next() {
      guard found.isNew(row[0]) else { continue }
      try found.add(row, table)
    }
  }

  // MARK: Words that stand apart

  /// From the rarest words on: the tickets in which the others stand, too.
  private func readApart(into found: inout FoundTickets) throws {
    guard phrases.count > 1, !found.isFull, let rarest = try rarest() else { return }
    var others = phrases
    let match = try words.query(others.remove(at: rarest))
    let rows = try SQLRequest<Row>(literal: places(match, below: .max, from: 0))
      .fetchCursor(table.db)
    var looked = 0
    while !found.isFull, looked < Self.mostLookedInto, let row = try rows.next() {
      guard found.isNew(row[0]) else { continue }
      looked += 1
      if try others.allSatisfy({ try stands($0, in: row[0]) }) { try found.add(row, table) }
    }
  }

  private func rarest() throws -> Int? {
    let counts = try phrases.map { any in
      try any.reduce(0) { try $0 + words.count($1, atMost: Self.mostPlaces) }
    }
    return counts.indices.min { counts[$0] < counts[$1] }
  }

  private func stands(_ phrases: [Phrase], in number: Int) throws -> Bool {
    let statement = try table.db.cachedStatement(
      sql: """
        SELECT 1 FROM timeline AS said CROSS JOIN search ON search.rowid = said.seq
        WHERE said.number = ? AND search MATCH ? LIMIT 1
        """)
    return try Int.fetchOne(statement, arguments: [number, words.query(phrases)]) != nil
  }
}

/// The tickets found so far, each once.
private struct FoundTickets {
  let limit: Int
  private(set) var hits: [SearchHit] = []
  private var seen: Set<Int>

  init(limit: Int, seen: Set<Int>) { (self.limit, self.seen) = (limit, seen) }

  var isFull: Bool { hits.count >= limit }

  mutating func isNew(_ number: Int) -> Bool { seen.insert(number).inserted }

  mutating func add(_ row: Row, _ table: EventTable) throws {
    let place = TicketRow.columnCount
    let hit = try table.hit(TicketRow(row), sequence: row[place], place: row[place + 1])
    if let hit { hits.append(hit) }
  }

  mutating func add(_ sequence: Int64, _ table: EventTable) throws {
    let statement = try table.db.cachedStatement(
      sql: """
        SELECT \(TicketRow.columnsOfTicket), said.seq, said.place
        FROM timeline AS said JOIN ticket USING (number) WHERE said.seq = ?
        """)
    if let row = try Row.fetchOne(statement, arguments: [sequence]) { try add(row, table) }
  }

  func page(next sequence: Int64?) -> SearchPage {
    SearchPage(hits: hits, next: sequence.map { SearchPlace(below: $0, seen: seen) })
  }
}

extension Query.Term {
  /// Words that must stand somewhere in the ticket.
  fileprivate var isSought: Bool {
    guard case .text = condition else { return false }
    return !isNegated
  }
}
