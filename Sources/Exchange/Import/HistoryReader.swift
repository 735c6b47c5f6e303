internal import Journal
internal import ServiceDesk

/// Reads a surveyed file again, row by row, as the facts that each row tells.
///
/// A case is followed from its first row to its last and then forgotten, so that a log in which
/// cases follow one another needs no memory, and one in order of time some 300 bytes for each case
/// under way. Where times give the order, the rows of a case that stands out of it are kept until
/// all are there.
struct HistoryReader: ~Copyable {
  private var file: MappedFile
  private let survey: Survey
  private let context: Context
  private var cases: [String: Following] = [:]
  private var waiting: [String: [MappedRow]] = [:]
  /// Rows whose turn has come, the next one last.
  private var sorted: [MappedRow] = []
  private(set) var rows = 0

  /// What is the same for all rows of an import.
  struct Context {
    let mapping: Mapping
    let informant: Informant
    let standIns: CaseHistory.StandIns
    let importedAt: Instant
    /// What was imported of a ticket before.
    let past: (EventID) throws -> [RecordedEvent]
  }

  /// What one row tells.
  struct Telling {
    var reference: String
    var line: Int
    var facts: [ImportedFact]
  }

  private struct Following {
    let opening: EventID
    var history = CaseHistory()
    var rows = 0
  }

  init(path: String, survey: Survey, context: Context) throws {
    let file = try MappedFile(path: path, mapping: context.mapping)
    guard survey.holds(for: file.identity) else {
      throw MappedFile.Failure.bytes(.hasChanged(file: path))
    }
    self.file = file
    (self.survey, self.context) = (survey, context)
  }

  var fraction: Double { file.progress.fraction ?? 0 }

  /// The next row that is to be imported, in the order of its case; nil at the end.
  mutating func next() throws -> Telling? {
    while let row = try nextRow() {
      guard let its = survey.cases[row.reference], !its.isLeftOut else { continue }
      return try tell(row, of: its)
    }
    return nil
  }

  // MARK: Order

  private mutating func nextRow() throws -> MappedRow? {
    if let row = sorted.popLast() { return row }
    // A file that is being written may have grown since it was surveyed.
    while rows < survey.rows, let record = try file.next() {
      rows += 1
      guard case .row(let row) = record else { continue }
      guard isToBeSorted(row) else { return row }
      if let first = queue(row) { return first }
    }
    return nil
  }

  private func isToBeSorted(_ row: MappedRow) -> Bool {
    context.mapping.order == .time && survey.cases[row.reference]?.isDisordered == true
  }

  /// Keeps the row; returns the first of its case once all are there.
  private mutating func queue(_ row: MappedRow) -> MappedRow? {
    waiting[row.reference, default: []].append(row)
    guard let rows = waiting[row.reference], rows.count == survey.cases[row.reference]?.rows
    else { return nil }
    waiting[row.reference] = nil
    sorted = rows.sorted { ($0.time, $0.record) > ($1.time, $1.record) }
    return sorted.popLast()
  }

  // MARK: Telling

  private mutating func tell(_ row: MappedRow, of its: Survey.Case) throws -> Telling {
    switch context.mapping.mode {
    case .auditTrail: tellTrail(row, of: its)
    case .snapshot: try tellSnapshot(row, of: its)
    }
  }

  private mutating func tellTrail(_ row: MappedRow, of its: Survey.Case) -> Telling {
    var following = cases.removeValue(forKey: row.reference) ?? Following(opening: opening(of: row))
    following.rows += 1
    let events = following.history.events(of: row, context.standIns)
    if following.rows < its.rows { cases[row.reference] = following }
    let facts = context.informant.facts(
      events, of: row, number: following.rows, openedBy: following.opening, at: row.trailMoments)
    return Telling(reference: row.reference, line: row.line, facts: facts)
  }

  /// What differs from the state that earlier imports have told. The number of events they came to
  /// stands for the row's number, so that each export's difference has ids of its own.
  private func tellSnapshot(_ row: MappedRow, of its: Survey.Case) throws -> Telling {
    var telling = Telling(reference: row.reference, line: row.line, facts: [])
    guard row.line == its.line else { return telling }
    let opening = opening(of: row)
    let past = try context.past(opening)
    let isTimed = context.mapping.fields.time != nil
    let latest = past.map(\.occurredAt).max()
    // An older export than the one imported last.
    if isTimed, let latest, row.time < latest.microseconds { return telling }
    var history = CaseHistory(state: CaseState(past))
    let events = history.events(of: row, context.standIns)
    let changed = past.isEmpty || isTimed ? nil : context.importedAt
    telling.facts = context.informant.facts(
      events, of: row, number: past.count + 1, openedBy: opening,
      at: row.snapshotMoments(changed: changed))
    return telling
  }

  private func opening(of row: MappedRow) -> EventID {
    CaseKey(mapping: context.mapping.name, reference: row.reference).opening
  }
}

extension CaseState {
  /// As imported events have made it; what was redacted is not known.
  fileprivate init(_ past: [RecordedEvent]) {
    for event in past.compactMap(\.ticketEvent) { apply(event) }
    isOpened = !past.isEmpty
  }
}
