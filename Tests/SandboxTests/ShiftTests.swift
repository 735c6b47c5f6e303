import Journal
import ServiceDesk
import Testing

@testable import Sandbox

/// When the people of the desk do what they do.
struct ShiftTests {
  /// A Sunday night, a Thursday afternoon, a late Wednesday evening and a Saturday.
  private static let ends: [Instant] = [
    CivilTime(year: 2026, month: 11, day: 22, hour: 3, minute: 50).instant(),
    SandboxDesk.end,
    CivilTime(year: 2026, month: 11, day: 18, hour: 20, minute: 10).instant(),
    CivilTime(year: 2026, month: 11, day: 14, hour: 12).instant(),
  ]

  @Test(arguments: ends)
  func `people act in their shift, but for those on call on a P1`(end: Instant) throws {
    let staff = Staff(fold: 1)
    var grave: Set<TicketID> = []
    for fact in try facts(tickets: 500, seed: 4, end: end) {
      guard case .ticket(let id, let event) = fact.event else { continue }
      if case .intake(.opened(let opened)) = event, opened.priority == .p1 { grave.insert(id) }
      guard let person = fact.author.actor.person, let colleague = staff[person],
        !(colleague.isOnCall && grave.contains(id))
      else { continue }
      #expect(
        colleague.shift.covers(fact.occurredAt, in: .utc),
        "\(id): \(person) at \(CivilTime(fact.occurredAt))")
    }
  }

  @Test func `a shift that is about to end has no room for something new`() {
    let clock = CivilTime(year: 2026, month: 11, day: 18, hour: 16, minute: 50)

    #expect(Shift.day.covers(clock))
    #expect(!Shift.day.covers(clock, withRoomFor: 14))
    #expect(
      Shift.day.next(at: clock.instant(), in: .utc, withRoomFor: 14)
        == CivilTime(year: 2026, month: 11, day: 19, hour: 8, minute: 30).instant())
  }
}
