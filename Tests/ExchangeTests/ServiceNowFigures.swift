import Exchange

/// What was counted from ServiceNow's audit log by other means.
struct ServiceNowFigures: Decodable {
  var incidents: Int
  var rows: Int
  var reassignment_count_above_0: Int
  var changed_between_known_groups: Int
  var moves_between_known_groups: Int
  var group_column_varies_incl_missing: Int
  var reopen_count_above_0: Int
  var left_resolved_or_closed_again: Int
  var toFirstEnd: IncidentLog.Times
  var of_those_negative: Int
  var never_resolved_or_closed: Int
  var opened_to_resolved_at_column_s: IncidentLog.Times
  var rows_out_of_time_order_incidents: Int
  var priority_last: [String: Int]
  var state_last: [String: Int]
  var states_all_rows: [String: Int]
  var made_sla_last: [String: Int]
  var first_row_opened_at_after_updated: Int

  enum CodingKeys: String, CodingKey {
    case incidents, rows, reassignment_count_above_0, changed_between_known_groups
    case moves_between_known_groups, group_column_varies_incl_missing, reopen_count_above_0
    case left_resolved_or_closed_again
    case toFirstEnd = "opened_to_first_row_resolved_or_closed_s (by sys_updated_at)"
    case of_those_negative, never_resolved_or_closed, opened_to_resolved_at_column_s
    case rows_out_of_time_order_incidents, priority_last, state_last, states_all_rows
    case made_sla_last, first_row_opened_at_after_updated
  }

  /// The rows of each step, by the names that the states have in the log.
  var steps: [MappedRow.Step: Int] {
    let names: [MappedRow.Step: String] = [
      .new: "New", .open: "Active", .onHold(.customer): "Awaiting User Info",
      .onHold(.problem): "Awaiting Problem", .onHold(.vendor): "Awaiting Vendor",
      .onHold(.evidence): "Awaiting Evidence", .resolved: "Resolved", .closed: "Closed",
      .ignored: "-100",
    ]
    return names.compactMapValues { states_all_rows[$0] }
  }

  /// Of each priority, 1 to 4.
  var lastPriorities: [Int?: Int] {
    let names = ["1 - Critical", "2 - High", "3 - Moderate", "4 - Low"]
    return Dictionary(
      uniqueKeysWithValues: names.enumerated().map { ($0.offset + 1, priority_last[$0.element]) }
    ).compactMapValues(\.self)
  }
}
