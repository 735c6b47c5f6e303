internal import GRDB
internal import ServiceDesk

extension TicketRow {
  static let columns = """
    number, version, reference, subject, status, hold_reason, priority, team, tier, owner, \
    requester, category, opened_at, updated_at, reopen_count, transfer_pending, raised, \
    asks_to_reopen, clock, clock_version, clock_calendars, clock_goal, clock_due, clock_reading, \
    clock_left, clock_breached
    """
  static let columnCount = 26
  /// The same where other tables of a statement have columns of these names.
  static let columnsOfTicket = columns.split(separator: ", ").map { "ticket." + $0 }
    .joined(separator: ", ")

  init(_ row: Row) throws {
    self.init(
      id: TicketID(row[0]), version: row[1], reference: row[2], subject: row[3],
      status: try Status(stored: row[4]),
      holdReason: try (row[5] as String?).map { try HoldReason(stored: $0) },
      priority: Priority(rawValue: row[6]) ?? .p3, team: TeamID(row[7]), tier: row[8],
      owner: (row[9] as String?).map { PersonID($0) }, requester: row[10], category: row[11],
      openedAt: Instant(microseconds: row[12]), updatedAt: Instant(microseconds: row[13]),
      reopenCount: row[14], transferIsPending: row[15], isRaised: row[16], asksToReopen: row[17],
      clock: try ClockFace(row, from: 18))
  }
}
