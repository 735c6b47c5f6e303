import ServiceDesk
import Testing

@testable import Journal

/// What was taken back does not count, and every table can be made again.
struct UndoneFiguresTests {
  private func undo(_ desk: TemporaryDesk, by person: String) throws {
    desk.clock.advance(by: .minutes(10))
    let last = try #require(try desk.journal.lastUndoable(by: PersonID(person)))
    _ = try desk.journal.undo(last.deed.id, by: desk.author(person))
  }

  private func measures(_ desk: TemporaryDesk) throws -> [MetricID: Measure] {
    let window = try MetricWindow(now: desk.clock.now + .minutes(1))
    let figures = try desk.journal.figures(window)
    return Dictionary(figures.map { ($0.id, $0.measure) }) { first, _ in first }
  }

  private func tallies(_ desk: TemporaryDesk) throws -> [TallyMeasure: Int] {
    let now = desk.clock.now
    return try desk.journal.series(from: now - .days(1), to: now + .hours(1), buckets: 1)
      .counts.mapValues { $0.reduce(0, +) }
  }

  private func expectSameAfterRebuild(_ desk: TemporaryDesk) throws {
    let before = try desk.journal.projectionDump()
    try desk.journal.rebuild()
    let after = try desk.journal.projectionDump()
    for (table, rows) in before { #expect(after[table] == rows, "\(table)") }
    #expect(try desk.journal.verify().isSound)
  }

  @Test func `an escalation taken back is neither an escalation nor a hand-back`() throws {
    let desk = try TemporaryDesk()
    try desk.open()
    try desk.perform(
      .escalation(
        .escalate(to: TeamID("Platform Engineering"), summary: "s", tried: "t", ask: "a")), on: 1)

    try undo(desk, by: "nadia")

    let measures = try measures(desk)
    #expect(measures[.escalations] == .count(0, tickets: 0))
    #expect(measures[.handbacks] == .count(0, tickets: 0))
    #expect(measures[.reassignments] == .count(0, tickets: 0))
    #expect(try tallies(desk)[.escalated] == 0)
    #expect(try tallies(desk)[.handedBack] == 0)
    #expect(try desk.list("team:network").count == 1)
    try expectSameAfterRebuild(desk)
  }

  @Test func `a hand-back taken back leaves the escalation, acknowledged as it was`() throws {
    let desk = try TemporaryDesk()
    try desk.open()
    try desk.perform(
      .escalation(
        .escalate(to: TeamID("Platform Engineering"), summary: "s", tried: "t", ask: "a")), on: 1)
    try desk.perform(.escalation(.acknowledge), on: 1, by: "pia")
    try desk.perform(
      .escalation(.handBack(to: nil, reason: "missing_context", guidance: "g")), on: 1, by: "pia")

    try undo(desk, by: "pia")

    let measures = try measures(desk)
    #expect(measures[.escalations] == .count(1, tickets: 1))
    #expect(measures[.handbacks] == .count(0, tickets: 0))
    #expect(try desk.journal.row(TicketID(1))?.transferIsPending == false)
    try expectSameAfterRebuild(desk)
  }

  @Test func `a resolution taken back is no resolution, and no reopening either`() throws {
    let desk = try TemporaryDesk()
    try desk.open()
    try desk.perform(.lifecycle(.resolve(text: "New cable")), on: 1)

    try undo(desk, by: "nadia")

    let measures = try measures(desk)
    #expect(measures[.resolved] == .count(0))
    #expect(measures[.reopened] == .count(0))
    #expect(measures[.backlog] == .count(1))
    #expect(try tallies(desk)[.backlogChange] == 1)
    try expectSameAfterRebuild(desk)
  }

  @Test func `a reopening taken back leaves the resolution as though it had held`() throws {
    let desk = try TemporaryDesk()
    try desk.open()
    try desk.perform(.lifecycle(.resolve(text: "New cable")), on: 1)
    try desk.perform(.lifecycle(.reopen(reason: "By mistake")), on: 1)

    try undo(desk, by: "nadia")

    let measures = try measures(desk)
    #expect(measures[.resolved] == .count(1))
    #expect(measures[.reopened] == .count(0))
    #expect(measures[.reopenRate] == .ratio(Ratio(0, of: 1)))
    try expectSameAfterRebuild(desk)
  }

  @Test func `whatever is done and undone at random, a rebuild gives the same tables`() throws {
    let desk = try TemporaryDesk()
    try desk.liveThroughADay()
    for person in ["nadia", "lena", "pia", "tom"] {
      for _ in 0..<4 {
        guard let last = try desk.journal.lastUndoable(by: PersonID(person)) else { continue }
        desk.clock.advance(by: .minutes(3))
        _ = try? desk.journal.undo(last.deed.id, by: desk.author(person))
        if let undoing = try desk.journal.lastUndoing(by: PersonID(person)), person == "lena" {
          _ = try? desk.journal.undo(undoing.id, by: desk.author(person))
        }
      }
    }
    try expectSameAfterRebuild(desk)
  }
}
