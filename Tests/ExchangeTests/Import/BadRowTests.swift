import Exchange
import Journal
import ServiceDesk
import Testing

/// Rows that cannot be used, and imports that only look.
struct BadRowTests {
  private let mapping: Mapping

  init() throws { mapping = try SampleMapping.mapping(CaseTable.mapping) }

  private func cases(_ cases: [[String]]) -> String {
    CaseTable.header
      + cases.enumerated().map { CaseTable.lines($1, id: "c\($0 + 1)") }.joined()
  }

  @Test func `a bad row keeps the whole file out`() throws {
    let desk = try Desk()
    let log = try desk.tale()
    let csv = cases([["work A ann"], ["work A ann", "lost A ann"], ["broken A"]])
    let summary = try desk.load(csv, mapping)
    #expect(summary.outcome == .refused)
    #expect(summary.events == ImportSummary.Count())
    #expect(summary.faults.faults.map(\.line) == [4, 5])
    #expect(summary.faults.faults.map { $0.column?.heading } == ["State", "State"])
    #expect(try desk.tale() == log)
  }

  @Test func `the rest of a file can be imported without its bad rows`() throws {
    let desk = try Desk()
    let csv = cases([["work A ann", "lost A ann", "done A ann"], ["work A bo"]])
    let summary = try desk.load(csv, mapping, .init(skipsBad: true))
    #expect(summary.outcome == .imported)
    #expect(summary.rows == 4)
    #expect(summary.rowsLeftOut == 1)
    #expect(summary.tickets.new == 2)
    let words = CaseTable.words(try desk.journal.history(TicketID(1)))
    #expect(words == ["opened A", "claimed ann", "resolved"])
  }

  @Test func `a case whose first row is bad is left out as a whole`() throws {
    let desk = try Desk()
    let csv = cases([["lost A ann", "work A ann", "done A ann"], ["work A bo"]])
    let summary = try desk.load(csv, mapping, .init(skipsBad: true))
    #expect(summary.tickets.new == 1)
    #expect(summary.rowsLeftOut == 3)
    #expect(
      summary.faults.faults.dropFirst().map(\.reason)
        == [.caseWithoutBeginning(line: 2), .caseWithoutBeginning(line: 2)])
    #expect(try desk.journal.tickets(referredToAs: "c1") == [])
    #expect(try desk.journal.person(PersonID("ann")) == nil)
  }

  @Test func `a case that was told otherwise before gets nothing of its tail`() throws {
    let desk = try Desk()
    try desk.load(cases([["work A ann"], ["work A bo"]]), mapping)
    let log = try desk.tale()
    let csv = cases([["work A eve", "done A eve"], ["work A bo", "done A bo"]])
    let summary = try desk.load(csv, mapping, .init(skipsBad: true))
    #expect(summary.rowsLeftOut == 2)
    #expect(summary.events.new == 1)
    let words = CaseTable.words(try desk.journal.history(TicketID(2)))
    #expect(words == ["opened A", "claimed bo", "resolved"])
    #expect(CaseTable.words(try desk.journal.history(TicketID(1))) == ["opened A", "claimed ann"])
    #expect(try desk.tale().count == log.count + 2)
  }

  @Test func `faults beyond the limit are counted only`() throws {
    let desk = try Desk()
    let csv = cases(Array(repeating: ["lost A ann"], count: FaultList.limit + 7))
    let faults = try desk.load(csv, mapping).faults
    #expect(faults.count == FaultList.limit + 7)
    #expect(faults.faults.count == FaultList.limit)
  }

  @Test func `a trial says what would be added, and writes nothing`() throws {
    let desk = try Desk()
    try desk.load(cases([["work A ann"]]), mapping)
    let log = try desk.tale()
    let csv = cases([["work A ann", "done A ann"], ["queue L2x"]])
    var trial = try desk.load(csv, mapping, .init(isTrial: true))
    #expect(trial.outcome == .tried)
    #expect(try desk.tale() == log)
    trial.outcome = .imported
    #expect(try desk.load(csv, mapping) == trial)
    #expect(trial.events == ImportSummary.Count(new: 3, known: 2))
  }

  @Test func `all phases are told, each from its beginning to its end`() throws {
    let desk = try Desk()
    let csv = cases((1...1500).map { _ in ["work A ann"] })
    var phases: [ImportProgress] = []
    let summary = try desk.load(csv, mapping) { phases.append($0) }
    for phase in [ImportProgress.Phase.checking, .comparing, .recording] {
      let fractions = phases.filter { $0.phase == phase }.map(\.fraction)
      #expect(fractions.count > 1)
      #expect(fractions == fractions.sorted())
    }
    #expect(phases.last?.fraction == 1)
    #expect(phases.last?.rows == 1500)
    #expect(phases.last?.events == summary.events.new)
  }
}
