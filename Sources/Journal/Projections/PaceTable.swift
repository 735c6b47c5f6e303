internal import Foundation
internal import GRDB
internal import ServiceDesk

/// How long like tickets took from a state on until they were resolved, in working time: counted
/// into classes of length, of which a median is told without looking at the tickets again.
struct PaceTable {
  private let db: Database
  private var known: [Kin: TimeSpan?] = [:]

  init(db: Database) { self.db = db }

  /// Tickets that are expected to go alike.
  private struct Kin: Hashable {
    var priority: Priority
    /// Folded; empty: of any.
    var category: String
    var status: Status
  }

  /// Of fewer than these, no median is told.
  private static let fewest = 5
  /// Classes to each doubling of the time.
  private static let finesse = 4.0

  /// What is typically left to do for the ticket from its state on: the median of its category and
  /// priority, or of its priority; nothing where too few are known.
  mutating func typical(for ticket: Ticket) throws -> TimeSpan {
    guard ticket.status.isActive else { return TimeSpan(microseconds: 0) }
    let category = ticket.category?.foldedForQuery ?? ""
    let kin = Kin(priority: ticket.priority, category: category, status: ticket.status)
    let wider = Kin(priority: ticket.priority, category: "", status: ticket.status)
    return try median(kin) ?? median(wider) ?? TimeSpan(microseconds: 0)
  }

  /// Counts a resolution in.
  mutating func learn(
    from change: ProjectionBatch.Change, _ clocks: TicketClocks, _ rules: inout ClockRules
  ) throws {
    guard case .lifecycle(.resolved) = change.event,
      let hours = clocks.cycles.last(where: { $0.clock == .resolution })?.target?.hours
    else { return }
    let spans = try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT from_at, to_at, status FROM span WHERE number = ? AND standing = 0"
          + " ORDER BY ordinal DESC"),
      arguments: [change.number])
    var work = TimeSpan(microseconds: 0)
    var longest: [Status: TimeSpan] = [:]
    for span in spans {
      let status = try Status(stored: span[2])
      if status != .onHold {
        let (from, to) = (Instant(microseconds: span[0]), Instant(microseconds: span[1]))
        work.microseconds += rules.elapsed(from: from, to: to, by: hours).microseconds
      }
      longest[status] = work
    }
    for (status, span) in longest { try count(span, status, change.after) }
  }

  private mutating func count(_ span: TimeSpan, _ status: Status, _ ticket: Ticket) throws {
    let categories = Set([ticket.category?.foldedForQuery ?? "", ""])
    for category in categories {
      let kin = Kin(priority: ticket.priority, category: category, status: status)
      known[kin] = nil
      try db.cachedStatement(
        sql: """
          INSERT INTO pace VALUES (?, ?, ?, ?, 1) ON CONFLICT DO UPDATE SET amount = amount + 1
          """
      ).execute(arguments: [
        kin.priority.rawValue, kin.status.rawValue, kin.category, Self.class(of: span),
      ])
    }
  }

  private mutating func median(_ kin: Kin) throws -> TimeSpan? {
    if let median = known[kin] { return median }
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT class, amount FROM pace WHERE priority = ? AND status = ? AND category = ?
          ORDER BY class
          """),
      arguments: [kin.priority.rawValue, kin.status.rawValue, kin.category])
    let total = rows.reduce(0) { $0 + ($1[1] as Int) }
    var (median, before): (TimeSpan?, Int) = (nil, 0)
    for row in rows where total >= Self.fewest && median == nil {
      before += row[1]
      if 2 * before >= total { median = Self.span(ofClass: row[0]) }
    }
    known[kin] = .some(median)
    return median
  }

  private static func `class`(of span: TimeSpan) -> Int {
    Int((finesse * log2(Double(max(0, span.seconds)) + 1)).rounded())
  }

  private static func span(ofClass number: Int) -> TimeSpan {
    .seconds(Int64((exp2(Double(number) / finesse) - 1).rounded()))
  }
}
