import ServiceDesk
import Testing

@testable import Console

private let now = CivilTime(year: 2026, month: 11, day: 20, hour: 14, minute: 30).instant()

@Test(arguments: [
  (TimeSpan.seconds(40), "now"), (.minutes(5), "5m"), (.hours(3), "3h"), (.hours(50), "2d"),
  (.days(20), "2w"), (.days(800), "2y"), (.seconds(-90), "now"),
])
func `an age takes at most four letters`(_ span: TimeSpan, _ text: String) {
  #expect(span.brief == text)
}

@Test(arguments: [
  (TimeSpan.hours(-1), "13:30"), (.days(-2), "18 Nov 14:30"), (.days(-400), "2025-10-16 14:30"),
])
func `a moment is told as short as it is clear`(_ span: TimeSpan, _ text: String) {
  #expect((now + span).local(.utc, now: now) == text)
}

@Test(arguments: [
  ("4h", "2026-11-20T18:30:00Z"), ("2d", "2026-11-22T14:30:00Z"),
  ("tomorrow", "2026-11-21T09:00:00Z"), ("16:00", "2026-11-20T16:00:00Z"),
  ("09:00", "2026-11-21T09:00:00Z"), ("2026-12-01T08:00", "2026-12-01T08:00:00Z"),
])
func `a moment to come is read as people say it`(_ text: String, _ moment: String) {
  #expect(Instant(ahead: text, now: now, zone: .utc)?.iso8601 == moment)
}

@Test(arguments: ["soon", "25:00", "4x", "h", ""])
func `what is no moment is not guessed at`(_ text: String) {
  #expect(Instant(ahead: text, now: now, zone: .utc) == nil)
}

@Test(arguments: [(0, "0"), (999, "999"), (3784, "3,784"), (1_000_000, "1,000,000")])
func `a large number has commas`(_ number: Int, _ text: String) {
  #expect(number.grouped == text)
}
