/// Everything that is wrong in one row, or in a file's header.
public struct RowFaults: Error, Hashable, Sendable {
  public var faults: [RowFault]
  /// The case it belongs to, where at least that can be read.
  public var reference: String?
}

/// Reads the records of one file by a mapping.
///
/// The columns are found once, from the header; a record is then read by place.
public struct RowMapper: Sendable {
  let mapping: Mapping
  let file: String
  let header: CSVHeader
  var pool = TextPool()
  var faults = [RowFault]()

  private let fields: BoundFields
  /// The rules are asked once a team, not once a row.
  private var teams = [String: (name: String, tier: Int?)]()

  /// Finds the mapping's columns. Throws every heading that is missing or ambiguous.
  public init(_ mapping: Mapping, header: CSVHeader, file: String) throws(RowFaults) {
    var finder = ColumnFinder(header: header, file: file, missing: mapping.missing)
    let fields = finder.bind(mapping.fields)
    guard finder.faults.isEmpty else { throw RowFaults(faults: finder.faults) }
    self.mapping = mapping
    self.file = file
    self.header = header
    self.fields = fields
  }

  /// What `record` says. Throws everything that is wrong in it.
  public mutating func row(from record: CSVRecord) throws(RowFaults) -> MappedRow {
    faults.removeAll(keepingCapacity: true)
    let reference = required(fields.reference, in: record)
    let step = step(fields.status, in: record)
    let moments = moments(in: record)
    // What is missing has been noted as a fault, so that its stand-in never leaves here.
    var row = MappedRow(
      line: record.line, record: record.number, reference: reference ?? "",
      time: moments.time ?? 0, step: step ?? .ignored)
    (row.openedAt, row.resolvedAt, row.closedAt) = (
      moments.opened, moments.resolved, moments.closed
    )
    addPeople(to: &row, from: record)
    addClassification(to: &row, from: record)
    guard faults.isEmpty else { throw RowFaults(faults: faults, reference: reference) }
    return row
  }

  // MARK: - Groups of fields

  private typealias Moments = (
    time: UnixMicroseconds?, opened: UnixMicroseconds?, resolved: UnixMicroseconds?,
    closed: UnixMicroseconds?
  )

  private mutating func moments(in record: CSVRecord) -> Moments {
    let opened = moment(fields.openedAt, in: record)
    let resolved = moment(fields.resolvedAt, in: record)
    let closed = moment(fields.closedAt, in: record)
    switch mapping.mode {
    case .auditTrail:
      return (required(fields.time, in: record), opened, resolved, closed)
    case .snapshot:
      if opened == nil { noteMissing(fields.openedAt, in: record) }
      let latest = [opened, resolved, closed].compactMap(\.self).max()
      return (moment(fields.time, in: record) ?? latest, opened, resolved, closed)
    }
  }

  private mutating func addPeople(to row: inout MappedRow, from record: CSVRecord) {
    if let name = text(fields.team, in: record) {
      let team = team(named: name)
      (row.team, row.tier) = (team.name, team.tier)
    }
    if row.step != .queued { row.owner = text(fields.owner, in: record) }
    row.requester = text(fields.requester, in: record)
  }

  private mutating func team(named name: String) -> (name: String, tier: Int?) {
    if let known = teams[name] { return known }
    let team = mapping.teams.team(named: name)
    if teams.count < TextPool.capacity { teams[name] = team }
    return team
  }

  private mutating func addClassification(to row: inout MappedRow, from record: CSVRecord) {
    row.priority = level(fields.priority, in: record)
    row.impact = level(fields.impact, in: record)
    row.urgency = level(fields.urgency, in: record)
    row.subject = text(fields.subject, in: record)
    row.category = text(fields.category, in: record)
    row.tags = tags(fields.tags, in: record)
    row.custom.reserveCapacity(fields.custom.count)
    for field in fields.custom {
      row.custom.append(.init(name: field.name, value: text(field.text, in: record)))
    }
  }
}
