import Journal
import ServiceDesk
import Testing

@testable import Sandbox

/// Whether the desk keeps what it promises, as a believable one does: mostly.
struct PromisesTests {
  private static let desks: [Promises] = {
    ([1, 7, 13] as [UInt64]).compactMap { seed in
      try? Promises(of: facts(tickets: 750, seed: seed))
    }
  }()

  @Test(
    arguments: desks,
    [
      (ClockKind.firstResponse, 91...97), (.nextResponse, 82...92), (.update, 85...93),
      (.resolution, 90...96), (.acknowledgement, 84...94),
    ])
  func `most is kept in time, and some is late`(
    desk: Promises, kept: (clock: ClockKind, percent: ClosedRange<Int>)
  ) {
    #expect(kept.percent.contains(desk.percent(of: [kept.clock])), "\(kept.clock)")
  }

  @Test(arguments: desks)
  func `what is most urgent is late more often`(desk: Promises) {
    let grave = desk.percent(of: ClockKind.allCases, .p1)
    let usual = desk.percent(of: ClockKind.allCases, .p3)

    #expect((60...88).contains(grave))
    #expect(grave < usual)
  }

  @Test(arguments: desks)
  func `of what is open little is late, something presses and some clocks stand still`(
    desk: Promises
  ) {
    let open = desk.open
    #expect((3...open.count / 4).contains(open.count { $0.risk == .missed }))
    #expect(open.contains { $0.risk == .warned || $0.risk == .pressing })
    #expect(open.count { $0.risk == .calm } * 2 > open.count)
    #expect(open.count(where: \.isPaused) >= 3)
  }

  @Test func `clocks were told as they fell due, and raises were seen to`() throws {
    let desk = try SandboxDesk(tickets: 300)
    let told = try desk.journal.events(after: 0, limit: 100_000).filter {
      if case .event(.ticket(_, .timekeeping)) = $0.content { true } else { false }
    }
    let late = try desk.journal.events(after: 0, limit: 100_000).filter { recorded in
      recorded.recordedAt.since(recorded.occurredAt) > .hours(2)
    }

    #expect(told.count > 100)
    #expect(late.isEmpty)
    #expect(try desk.journal.tick().recorded.isEmpty)
    let rows = try desk.journal.queue(
      try Query.parse("", zone: .utc, now: SandboxDesk.end), me: nil, now: SandboxDesk.end,
      limit: 200
    ).rows
    #expect(rows.count(where: \.isRaised) < 5)
  }
}
