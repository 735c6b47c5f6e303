internal import GRDB
public import ServiceDesk

extension Journal {
  /// Those of its team to whom the ticket may be given, the best first; without its owner. Nil
  /// where there is no such ticket.
  public func suggestions(for id: TicketID, now: Instant) throws -> [Suggestion]? {
    guard let ticket = try ticket(id) else { return nil }
    let policy = policy
    let people = try people().filter {
      $0.id != ticket.owner && policy.serves($0, in: ticket.team)
    }
    let workloads = try workloads(of: people.map(\.id))
    let presences = policy.presences(of: people, at: now, zones: ZoneRules.named)
    let candidates = people.map { person in
      Candidate(
        person: person, workload: workloads[person.id] ?? Workload(),
        presence: presences[person.id] ?? .unknown)
    }
    return Suggestion.ranking(of: candidates, for: TicketTopic(ticket), at: now)
  }

  /// What each of the people has on their hands; nobody is named who has nothing.
  public func workloads(of people: [PersonID]) throws -> [PersonID: Workload] {
    guard !people.isEmpty else { return [:] }
    return try store.read { db in
      var workloads: [PersonID: Workload] = [:]
      let rows = try SQLRequest<Row>(literal: WorkloadQuery.owned(by: people)).fetchCursor(db)
      while let row = try rows.next() {
        workloads[PersonID(row[0]), default: Workload()].add(
          tickets: row[2], of: Priority(rawValue: row[1]) ?? .p3,
          given: (row[3] as Int64?).map { Instant(microseconds: $0) })
      }
      return workloads.filter { workload in people.contains(workload.key) }
    }
  }
}

enum WorkloadQuery {
  /// By owner and priority: how many are active, and when the latest became theirs.
  ///
  /// It reads what the owners have that is not closed, along an index, and the few spans of each: a
  /// ticket became its owner's where the spans begin before which it was last somebody else's.
  static func owned(by people: [PersonID]) -> SQL {
    """
    SELECT owner, priority, count(*) FILTER (WHERE standing = 0), max((
      SELECT min(mine.from_at) FROM span AS mine
      WHERE mine.number = ticket.number AND mine.ordinal > coalesce((
        SELECT max(other.ordinal) FROM span AS other
        WHERE other.number = ticket.number AND other.owner IS NOT ticket.owner), 0)))
    FROM ticket INDEXED BY ticket_listed_owner
    WHERE standing < 2 AND owner_key IN \(people.map(\.name.foldedForQuery))
    GROUP BY owner, priority
    """
  }
}

extension Workload {
  fileprivate mutating func add(tickets: Int, of priority: Priority, given: Instant?) {
    self.tickets += tickets
    points += tickets * priority.loadPoints
    lastGiven = [lastGiven, given].compactMap(\.self).max()
  }
}
