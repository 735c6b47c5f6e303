import Exchange
import Testing

/// The shipped mapping over the real audit log, where it is at hand: every figure that was counted
/// from the file, counted again from what the mapping reads of it.
struct ServiceNowLogTests {
  private static let log = IncidentLog.serviceNow

  @Test func `the shipped mapping is sound`() throws {
    let mapping = try Self.log.mapping()
    #expect(mapping.name == "servicenow")
    #expect(mapping.order == .file)
    #expect(mapping.teams == TeamRules())
  }

  @Test(.enabled(if: log.isAtHand, "the audit log is not beside this checkout"))
  func `every row of the log is read, and says what the file says`() throws {
    let figures = try Self.log.figures(ServiceNowFigures.self)
    var tally = RowTally(times: try Self.log.mapping().times)
    var file = try MappedFile(path: Self.log.path, mapping: Self.mappingOfAllColumns())
    while let record = try file.next() {
      switch record {
      case .row(let row): tally.count(row)
      case .faulty(let faults): Issue.record("\(faults.faults.map(\.sentence))")
      }
    }
    tally.endCase()
    Self.expect(figures, tally)
  }

  /// The columns that the mapping leaves out and the figures tell of.
  private static func mappingOfAllColumns() throws -> Mapping {
    try log.mapping { yaml in
      yaml.replacing(
        "    made_sla: made_sla\n",
        with: "    made_sla: made_sla\n"
          + ["reassignment_count", "reopen_count", "resolved_at"]
          .map { "    \($0): \($0)\n" }.joined())
    }
  }

  private static func expect(_ figures: ServiceNowFigures, _ tally: RowTally) {
    #expect(tally.rows == figures.rows)
    #expect(tally.cases == figures.incidents)
    #expect(tally.steps == figures.steps)
    #expect(tally.disordered == figures.rows_out_of_time_order_incidents)
    #expect(tally.openedLater == figures.first_row_opened_at_after_updated)
    #expect(tally.moved == figures.changed_between_known_groups)
    #expect(tally.moves == figures.moves_between_known_groups)
    #expect(tally.groupVaries == figures.group_column_varies_incl_missing)
    #expect(tally.reassigned == figures.reassignment_count_above_0)
    #expect(tally.reopened == figures.reopen_count_above_0)
    #expect(tally.cameBack == figures.left_resolved_or_closed_again)
    #expect(tally.lastPriorities == figures.lastPriorities)
    #expect(tally.lastVerdicts == figures.made_sla_last)
    #expect(tally.lastSteps.count == 1)
    #expect(tally.lastSteps[.closed] == figures.state_last["Closed"])
    #expect(tally.neverResolved == figures.never_resolved_or_closed)
    #expect(IncidentLog.Times(tally.toFirstEnd) == figures.toFirstEnd)
    #expect(tally.toFirstEnd.count { $0 < 0 } == figures.of_those_negative)
    #expect(IncidentLog.Times(tally.toResolvedColumn) == figures.opened_to_resolved_at_column_s)
  }
}

/// Counts the figures from rows, case by case.
private struct RowTally {
  let times: TimeReader
  var rows = 0
  var cases = 0
  var steps: [MappedRow.Step: Int] = [:]
  var disordered = 0
  var openedLater = 0
  var moved = 0
  var moves = 0
  var groupVaries = 0
  var reassigned = 0
  var reopened = 0
  var cameBack = 0
  var neverResolved = 0
  var lastPriorities: [Int?: Int] = [:]
  var lastVerdicts: [String: Int] = [:]
  var lastSteps: [MappedRow.Step: Int] = [:]
  var toFirstEnd: [Double] = []
  var toResolvedColumn: [Double] = []
  private var current: [MappedRow] = []

  init(times: TimeReader) { self.times = times }

  mutating func count(_ row: MappedRow) {
    rows += 1
    steps[row.step, default: 0] += 1
    if let first = current.first, first.reference != row.reference { endCase() }
    current.append(row)
  }

  mutating func endCase() {
    guard let first = current.first, let last = current.last else { return }
    cases += 1
    lastPriorities[last.priority, default: 0] += 1
    lastVerdicts[last.custom("made_sla") ?? "", default: 0] += 1
    lastSteps[last.step, default: 0] += 1
    openedLater += (first.openedAt ?? 0) > first.time ? 1 : 0
    disordered += zip(current, current.dropFirst()).contains { $1.time < $0.time } ? 1 : 0
    countGroups()
    reassigned += current.contains { $0.custom("reassignment_count") != "0" } ? 1 : 0
    reopened += current.contains { $0.custom("reopen_count") != "0" } ? 1 : 0
    countEnds(opened: first.openedAt ?? 0)
    current.removeAll(keepingCapacity: true)
  }

  private mutating func countGroups() {
    let known = current.compactMap(\.team)
    let changes = zip(known, known.dropFirst()).count { $0 != $1 }
    moves += changes
    moved += changes > 0 ? 1 : 0
    groupVaries += Set(current.map(\.team)).count > 1 ? 1 : 0
  }

  private mutating func countEnds(opened: UnixMicroseconds) {
    let isOver = current.map { $0.step == .resolved || $0.step == .closed }
    cameBack += zip(isOver, isOver.dropFirst()).contains { $0 && !$1 } ? 1 : 0
    if let end = isOver.firstIndex(of: true) {
      toFirstEnd.append(Double(current[end].time - opened) / 1e6)
    } else {
      neverResolved += 1
    }
    guard let written = current.last?.custom("resolved_at"),
      let resolved = try? times.moment(Array(written.utf8).span)
    else { return }
    toResolvedColumn.append(Double(resolved - opened) / 1e6)
  }
}

extension MappedRow {
  fileprivate func custom(_ name: String) -> String? {
    custom.first { $0.name == name }?.value
  }
}
