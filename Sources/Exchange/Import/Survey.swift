internal import ServiceDesk

/// What a first reading of a file finds: its faults, and how many rows each case has.
///
/// It keeps some 100 bytes a case, each team and person, and of the faults the first thousand.
struct Survey {
  private(set) var rows = 0
  private(set) var faults = FaultList()
  private(set) var cases: [String: Case] = [:]
  private(set) var roster = ImportedRoster()
  private(set) var rowsLeftOut = 0
  private(set) var rowsOfUnknownTier = 0

  private let mode: Mapping.Mode
  private let hasTeams: Bool
  private let file: String
  private let identity: FileIdentity

  struct Case {
    var line: Int
    var rows = 0
    var latest = Int64.min
    /// Some row is earlier than one that stands before it.
    var isDisordered = false
    /// It will not be imported.
    var isLeftOut = false
  }

  init(_ mapping: Mapping, file: String, _ identity: FileIdentity) {
    (mode, hasTeams, self.file) = (mapping.mode, mapping.fields.team != nil, file)
    self.identity = identity
  }

  /// Whether `identity` is still that of the file this was found in; it may have grown.
  func holds(for identity: FileIdentity) -> Bool { identity.continues(self.identity) }

  mutating func note(_ record: MappedFile.Record) {
    rows += 1
    switch record {
    case .row(let row): note(row)
    case .faulty(let fault): leaveOut(fault)
    }
  }

  /// A bad row is left out alone, but a case whose first row is bad as a whole: told from its
  /// second row, it would begin too late.
  private mutating func leaveOut(_ fault: RowFaults) {
    rowsLeftOut += 1
    fault.faults.forEach { faults.add($0) }
    guard mode == .auditTrail, let reference = fault.reference,
      cases[reference] == nil, let line = fault.faults.first?.line
    else { return }
    cases[reference] = Case(line: line, isLeftOut: true)
  }

  private mutating func note(_ row: MappedRow) {
    var its = cases[row.reference] ?? Case(line: row.line)
    if let reason = reasonToLeaveOut(its) {
      rowsLeftOut += 1
      add(reason, line: row.line, record: row.record)
      return
    }
    its.rows += 1
    its.isDisordered = its.isDisordered || row.time < its.latest
    its.latest = max(its.latest, row.time)
    cases[row.reference] = its
    if row.team != nil, row.tier == nil { rowsOfUnknownTier += 1 }
    roster.note(row, isFirst: its.rows == 1, hasTeams: hasTeams)
  }

  private func reasonToLeaveOut(_ its: Case) -> RowFault.Reason? {
    if its.isLeftOut { return .caseWithoutBeginning(line: its.line) }
    let isRepeated = mode == .snapshot && its.rows > 0
    return isRepeated ? .referenceRepeated(line: its.line) : nil
  }

  /// An earlier import told otherwise: from here on, nothing of the case can be added.
  mutating func leaveOut(_ reference: String, differingAt line: Int) {
    guard var its = cases[reference], !its.isLeftOut else { return }
    its.isLeftOut = true
    cases[reference] = its
    rowsLeftOut += its.rows
    add(.differsFromImported, line: line, record: 0)
  }

  private mutating func add(_ reason: RowFault.Reason, line: Int, record: Int) {
    faults.add(RowFault(file: file, line: line, record: record, reason: reason))
  }
}
