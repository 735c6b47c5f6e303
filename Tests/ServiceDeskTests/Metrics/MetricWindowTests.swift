import ServiceDesk
import Testing

@Suite struct MetricWindowTests {
  private let now = Instant(seconds: 1_800_000_000)

  @Test func `without a word it is the last seven days as of now`() throws {
    let window = try MetricWindow(now: now)
    #expect(window == .lastSevenDays(until: now))
    #expect((window.from, window.to, window.asOf) == (now - .days(7), now, now))
  }

  @Test func `asked as of a past moment it ends there`() throws {
    let window = try MetricWindow(asOf: now - .days(30), now: now)
    #expect((window.from, window.to) == (now - .days(37), now - .days(30)))
  }

  @Test func `it holds its first moment and not its last`() throws {
    let window = try MetricWindow(from: now - .days(2), to: now - .days(1), now: now)
    #expect(window.contains(window.from))
    #expect(window.contains(window.to - TimeSpan(microseconds: 1)))
    #expect(!window.contains(window.to))
  }

  @Test func `the window before is as long and known as long after its end`() throws {
    let window = try MetricWindow(from: now - .days(9), to: now - .days(6), now: now)
    #expect(window.previous.length == window.length)
    #expect(window.previous.to == window.from)
    #expect(window.previous.asOf.since(window.previous.to) == window.asOf.since(window.to))
  }

  @Test func `it cannot end before it begins nor begin after the moment it is asked at`() {
    #expect(throws: MetricWindow.Fault.endsBeforeItBegins) {
      try MetricWindow(from: now, to: now, now: now)
    }
    #expect(throws: MetricWindow.Fault.beginsAfterTheMoment) {
      try MetricWindow(from: now, to: now + .days(1), now: now)
    }
  }

  @Test func `what waits for a return is provisional until the wait is over`() throws {
    let early = try MetricWindow(to: now - .days(6), now: now)
    let late = try MetricWindow(to: now - .days(7), now: now)
    #expect(early.isProvisional(for: .days(7)))
    #expect(!late.isProvisional(for: .days(7)))
  }
}
