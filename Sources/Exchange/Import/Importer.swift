public import Journal
public import ServiceDesk

/// Brings another system's history into a desk, as it was.
///
/// A file is read three times: to check every row, to compare what it tells with what the desk
/// knows, and to record what is new. So nothing is written of a file that has a fault, unless the
/// rest is asked for. Recording goes in small transactions, between which others work on; stopped
/// at any moment, the desk is sound, and the same import goes on where it was.
public struct Importer {
  /// What is wanted of an import.
  public struct Wish: Equatable, Sendable {
    /// Only to know what would be added.
    public var isTrial: Bool
    /// The good rows of a file that has bad ones.
    public var skipsBad: Bool

    public init(isTrial: Bool = false, skipsBad: Bool = false) {
      (self.isTrial, self.skipsBad) = (isTrial, skipsBad)
    }
  }

  let journal: Journal
  let mapping: Mapping
  let informant: Informant
  let importedAt: Instant
  let stopwatch: () -> Duration

  /// - Parameters:
  ///   - account: the operating-system account that imports.
  ///   - importedAt: when changes happened of which the file does not say it.
  ///   - stopwatch: the time passed since some moment, by a clock that is never set.
  public init(
    _ mapping: Mapping, into journal: Journal, account: String, importedAt: Instant,
    stopwatch: @escaping () -> Duration
  ) {
    (self.journal, self.mapping, self.importedAt) = (journal, mapping, importedAt)
    (informant, self.stopwatch) = (Informant(mapping: mapping.name, account: account), stopwatch)
  }

  /// Imports one file.
  /// - Parameter progress: told often how far it is. What it throws ends the import between two
  ///   transactions.
  /// - Throws: `MappedFile.Failure`, `StoreFailure`, or what `progress` throws.
  public func run(
    file path: String, _ wish: Wish = Wish(), progress: (ImportProgress) throws -> Void
  ) throws -> ImportSummary {
    var survey = try survey(path, progress)
    var summary = ImportSummary(outcome: .refused)
    if survey.faults.isEmpty || wish.skipsBad {
      try compare(path, &survey, &summary, progress)
    }
    summary.note(survey)
    guard survey.faults.isEmpty || wish.skipsBad else {
      summary.forgetCounts()
      return summary
    }
    summary.outcome = wish.isTrial ? .tried : .imported
    if !wish.isTrial, summary.hasNews { try record(path, survey, &summary, progress) }
    return summary
  }

  // MARK: Checking

  private func survey(
    _ path: String, _ progress: (ImportProgress) throws -> Void
  ) throws -> Survey {
    var file = try MappedFile(path: path, mapping: mapping)
    var survey = Survey(mapping, file: path, file.identity)
    while let record = try file.next() {
      survey.note(record)
      guard survey.rows % Self.rowsAtOnce == 0 else { continue }
      let fraction = file.progress.fraction ?? 0
      try progress(
        ImportProgress(phase: .checking, fraction: fraction, rows: survey.rows, events: 0))
    }
    return survey
  }

  // MARK: Comparing

  /// Counts what is new, and finds the rows that an earlier import has told otherwise.
  private func compare(
    _ path: String, _ survey: inout Survey, _ summary: inout ImportSummary,
    _ progress: (ImportProgress) throws -> Void
  ) throws {
    let roster = survey.roster.facts(informant)
    summary.add(roster, isNew: try journal.standing(of: roster).map { $0 == .unknown })
    var reader = try reader(path, survey)
    var tellings: [HistoryReader.Telling] = []
    var isAtEnd = false
    while !isAtEnd {
      if let telling = try reader.next() { tellings.append(telling) } else { isAtEnd = true }
      guard isAtEnd || tellings.count == Self.rowsAtOnce else { continue }
      try compare(tellings, &survey, &summary)
      tellings.removeAll(keepingCapacity: true)
      try progress(
        ImportProgress(
          phase: .comparing, fraction: reader.fraction, rows: reader.rows,
          events: summary.events.new + summary.events.known))
    }
  }

  private func compare(
    _ tellings: [HistoryReader.Telling], _ survey: inout Survey, _ summary: inout ImportSummary
  ) throws {
    var standings = try journal.standing(of: tellings.flatMap(\.facts))[...]
    for telling in tellings {
      let its = standings.prefix(telling.facts.count)
      standings = standings.dropFirst(its.count)
      if its.contains(.differs) {
        survey.leaveOut(telling.reference, differingAt: telling.line)
      }
      guard survey.cases[telling.reference]?.isLeftOut != true else { continue }
      summary.add(telling.facts, isNew: its.map { $0 == .unknown })
    }
  }

  // MARK: Recording

  private func record(
    _ path: String, _ survey: Survey, _ summary: inout ImportSummary,
    _ progress: (ImportProgress) throws -> Void
  ) throws {
    // What was new when compared may be known by now, if somebody imports the same.
    summary.forgetCounts()
    var reader = try reader(path, survey)
    var pace = Pace()
    var roster = survey.roster.facts(informant)[...]
    while !roster.isEmpty {
      let batch = roster.prefix(pace.events)
      roster = roster.dropFirst(batch.count)
      try record(Array(batch), &pace, &summary)
    }
    while let batch = try batch(from: &reader, events: pace.events) {
      try record(batch, &pace, &summary)
      try progress(
        ImportProgress(
          phase: .recording, fraction: reader.fraction, rows: reader.rows,
          events: summary.events.new + summary.events.known))
    }
  }

  /// The events of one row are never torn apart; nil at the end.
  private func batch(
    from reader: inout HistoryReader, events: Int
  ) throws -> [ImportedFact]? {
    var facts: [ImportedFact] = []
    while facts.count < events, let telling = try reader.next() { facts += telling.facts }
    return facts.isEmpty ? nil : facts
  }

  private func record(
    _ batch: [ImportedFact], _ pace: inout Pace, _ summary: inout ImportSummary
  ) throws {
    let begin = stopwatch()
    let isNew = try journal.record(batch)
    pace.learn(count: batch.count, took: stopwatch() - begin)
    summary.add(batch, isNew: isNew)
  }

  // MARK: What is common

  private func reader(_ path: String, _ survey: Survey) throws -> HistoryReader {
    let policy = journal.policy
    let team =
      mapping.fields.team != nil
      ? ImportedRoster.notStated
      : policy.teams.first { $0.id == policy.intakeTeam } ?? Team(id: policy.intakeTeam, tier: nil)
    return try HistoryReader(
      path: path, survey: survey,
      context: HistoryReader.Context(
        mapping: mapping, informant: informant,
        standIns: CaseHistory.StandIns(
          team: team, requester: "not stated", matrix: policy.matrix,
          isRetitling: mapping.mode == .snapshot),
        importedAt: importedAt, past: { try journal.importedEvents(openedBy: $0) }))
  }

  private static let rowsAtOnce = 512
}

extension ImportSummary {
  fileprivate mutating func note(_ survey: Survey) {
    (rows, rowsLeftOut, faults) = (survey.rows, survey.rowsLeftOut, survey.faults)
    rowsOfUnknownTier = survey.rowsOfUnknownTier
    teamsOfUnknownTier = survey.roster.teamsOfUnknownTier
  }

  fileprivate mutating func add(_ facts: [ImportedFact], isNew: [Bool]) {
    for (fact, isNew) in zip(facts, isNew) {
      switch fact.content {
      case .team: teams.add(isNew: isNew)
      case .person: people.add(isNew: isNew)
      case .ticket(let opening, _):
        events.add(isNew: isNew)
        if fact.id == opening { tickets.add(isNew: isNew) }
      }
    }
  }

  fileprivate var hasNews: Bool { [tickets, events, teams, people].contains { $0.new > 0 } }

  fileprivate mutating func forgetCounts() {
    (tickets, events, teams, people) = (Count(), Count(), Count(), Count())
  }
}
