import ServiceDesk
import Testing

@testable import Journal

/// What is handed over at the end of a shift.
struct ShiftReportTests {
  private func report(
    _ desk: TemporaryDesk, from: TimeSpan, to: TimeSpan = .minutes(0), byTeam: Bool = false
  ) throws -> ShiftReport {
    let now = desk.clock.now
    let window = try MetricWindow(
      from: now - from, to: now - to + .seconds(1), asOf: now + .seconds(1), now: now)
    return try desk.journal.shiftReport(window, byTeam: byTeam, now: now)
  }

  private func numbers(_ report: ShiftReport) -> [ShiftReport.Kind: [Int]] {
    report.chapters.reduce(into: [:]) { $0[$1.kind] = $1.changes.map(\.ticket.id.number).sorted() }
  }

  @Test func `a day's changes stand each under its kind`() throws {
    let desk = try TemporaryDesk()
    try desk.liveThroughADay()

    let found = numbers(try report(desk, from: .days(1)))

    #expect(found[.opened] == [1, 2, 3, 4])
    #expect(found[.escalated] == [1])
    #expect(found[.handedBack] == [1])
    #expect(found[.resolved] == [1, 2])
    #expect(found[.reopened] == [1])
    #expect(found[.closed] == [2])
    #expect(found[.merged] == [4])
    #expect(found[.priorityChanged] == [3])
    #expect(found[.moved] == nil)
  }

  @Test func `what happened before or after the window is left out`() throws {
    let desk = try TemporaryDesk()
    try desk.liveThroughADay()

    // The last two steps: resolved and closed by the lead.
    let found = numbers(try report(desk, from: .minutes(15)))
    #expect(found == [.resolved: [2], .closed: [2]])
    desk.clock.advance(by: .days(2))
    #expect(try report(desk, from: .days(1)).chapters.filter { $0.kind != .missed }.isEmpty)
  }

  @Test func `hands and priorities are compared from end to end`() throws {
    let desk = try TemporaryDesk()
    try desk.open()
    try desk.open()
    desk.clock.advance(by: .hours(1))
    try desk.perform(.assignment(.claim), on: 1)
    try desk.perform(.assignment(.assign(to: PersonID("omar"))), on: 1, by: "lena")
    try desk.perform(.assignment(.claim), on: 2)
    try desk.perform(.assignment(.release), on: 2)

    let report = try report(desk, from: .minutes(50))

    let chapter = try #require(report.chapters.first { $0.kind == .ownerChanged })
    #expect(chapter.changes.map(\.ticket.id.number) == [1])
    #expect(chapter.changes[0].detail == .owners(from: nil, to: PersonID("omar")))
    #expect(chapter.changes[0].times == 2)
  }

  @Test func `a promise that fell due unkept is missed, told by a tick or not`() throws {
    let desk = try TemporaryDesk()
    try desk.open(impact: .high, urgency: .high)
    desk.clock.advance(by: .days(3))

    let untold = try report(desk, from: .days(4))
    _ = try desk.journal.tick()
    let told = try report(desk, from: .days(4))

    let chapter = try #require(untold.chapters.first { $0.kind == .missed })
    guard case .clocks(let clocks) = chapter.changes[0].detail else {
      Issue.record("no clocks: \(chapter)")
      return
    }
    #expect(clocks.contains(.firstResponse))
    #expect(numbers(told)[.missed] == [1])
  }

  @Test func `what was taken back has not happened`() throws {
    let desk = try TemporaryDesk()
    try desk.open()
    try desk.perform(.lifecycle(.resolve(text: "Done")), on: 1)
    let deed = try #require(try desk.journal.lastUndoable(by: PersonID("nadia"))).deed.id
    _ = try desk.journal.undo(deed, by: desk.author("nadia"))

    #expect(numbers(try report(desk, from: .days(1)))[.resolved] == nil)
  }

  @Test func `what waits is counted for each owner and for nobody`() throws {
    let desk = try TemporaryDesk()
    try desk.liveThroughADay()

    let now = try report(desk, from: .days(1)).waiting
    let byTeam = try report(desk, from: .days(1), byTeam: true).waiting
    let counted = try desk.journal.census(of: Status.active).reduce(0) { $0 + $1.amount }

    #expect(now.reduce(0) { $0 + $1.all } == counted)
    #expect(byTeam.reduce(0) { $0 + $1.all } == counted)
    #expect(now.allSatisfy { $0.first.count == min($0.all, 5) })
    #expect(byTeam.allSatisfy { $0.team != nil })
    #expect(now.map(\.owner) == now.map(\.owner).sorted { ($0?.name ?? "") < ($1?.name ?? "") })
  }

  @Test func `of a window that has passed, it is said what waited at its end`() throws {
    let desk = try TemporaryDesk()
    try desk.open()
    try desk.perform(.assignment(.claim), on: 1)
    desk.clock.advance(by: .hours(2))
    try desk.perform(.lifecycle(.resolve(text: "Done")), on: 1)

    let then = try report(desk, from: .days(1), to: .hours(1)).waiting

    #expect(then.map(\.owner) == [PersonID("nadia")])
    #expect(then.map(\.all) == [1])
    #expect(then[0].first.isEmpty)
    #expect(try report(desk, from: .days(1)).waiting.isEmpty)
  }

  @Test func `the tickets of a window are those that were touched`() throws {
    let desk = try TemporaryDesk()
    try desk.liveThroughADay()
    let now = desk.clock.now
    let last = try MetricWindow(from: now - .minutes(15), now: now)

    #expect(try desk.journal.ticketsTouched(in: last).map(\.number) == [2])
  }
}
