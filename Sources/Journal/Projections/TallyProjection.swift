internal import GRDB
internal import ServiceDesk

/// What happens on the desk, counted by the hour.
public enum TallyMeasure: String, CaseIterable, Sendable {
  case opened
  case resolved
  case closed
  case reopened
  case escalated
  case handedBack = "handed_back"
  case acknowledged
  /// Tickets that joined the backlog less those that left it; its running sum is the backlog.
  case backlogChange = "backlog_change"
}

/// Gathers the counts of a run of events.
struct TallyProjection {
  private struct Cell: Hashable {
    var measure: TallyMeasure
    var hour: Int64
  }
  private var amounts: [Cell: Int] = [:]

  mutating func apply(_ change: ProjectionBatch.Change) {
    let hour = change.recorded.occurredAt.hour
    if let measure = change.event.tallied {
      amounts[Cell(measure: measure, hour: hour), default: 0] += 1
    }
    let was = change.before.version > 0 && change.before.status.isActive
    let joins = (change.after.status.isActive ? 1 : 0) - (was ? 1 : 0)
    if joins != 0 { amounts[Cell(measure: .backlogChange, hour: hour), default: 0] += joins }
  }

  /// What was taken back is no longer counted in its hour, what was done again is.
  mutating func apply(_ retelling: Retelling) {
    for (recorded, isAgain) in retelling.turned {
      guard let measure = recorded.ticketEvent?.tallied else { continue }
      let cell = Cell(measure: measure, hour: recorded.occurredAt.hour)
      amounts[cell, default: 0] += isAgain ? 1 : -1
    }
  }

  mutating func flush(_ db: Database) throws {
    for (cell, amount) in amounts where amount != 0 {
      try db.cachedStatement(
        sql: """
          INSERT INTO tally VALUES (?, ?, ?)
          ON CONFLICT DO UPDATE SET amount = amount + excluded.amount
          """
      ).execute(arguments: [cell.measure.rawValue, cell.hour, amount])
      // A count that has come to nothing stands in no table, however it came to it.
      try db.cachedStatement(
        sql: "DELETE FROM tally WHERE measure = ? AND hour = ? AND amount = 0"
      ).execute(arguments: [cell.measure.rawValue, cell.hour])
    }
    amounts.removeAll(keepingCapacity: true)
  }
}

extension TicketEvent {
  fileprivate var tallied: TallyMeasure? {
    switch self {
    case .intake(.opened): .opened
    case .lifecycle(.resolved): .resolved
    case .lifecycle(.closed): .closed
    case .lifecycle(.reopened): .reopened
    case .escalation(.escalated): .escalated
    case .escalation(.handedBack): .handedBack
    case .escalation(.acknowledged): .acknowledged
    case .classification, .assignment, .lifecycle, .escalation, .conversation, .feedback, .links,
      .splitting, .undoing, .timekeeping:
      nil
    }
  }
}
