import Testing

@testable import ServiceDesk

struct SentencesTests {
  /// An hour ahead of UTC; it is 14:30 there.
  private static let zone = ZoneRules(name: "Oslo") { _ in 3600 }
  private static let now = CivilTime(year: 2026, month: 11, day: 20, hour: 13, minute: 30).instant()
  private static let clock = MomentWording.clock(zone, now: now)
  private static let earlier = now - .minutes(25)

  @Test(arguments: [
    (MomentWording.clock(zone, now: now), TimeSpan.minutes(-25), "14:05"),
    (clock, .hours(-15), "19 Nov 23:30"), (clock, .hours(10), "21 Nov 00:30"),
    (clock, .days(-5373), "2012-03-05 14:30"), (.calendar(zone), .minutes(-25), "2026-11-20 14:05"),
    (.utc, .minutes(-25), "2026-11-20T13:05:00Z"),
  ])
  func `a moment stands as its reader reads moments`(
    wording: MomentWording, span: TimeSpan, text: String
  ) {
    #expect(wording.words(Self.now + span) == text)
  }

  @Test func `what happened says until when on the reader's clock`() {
    let hold = TicketEvent.lifecycle(.held(Hold(reason: .vendor, until: Self.now + .hours(2))))
    #expect(hold.sentence(moments: Self.clock) == "put on hold (vendor) until 16:30")
  }

  @Test(arguments: [
    (
      Refusal.lifecycle(.untilInThePast(earlier)),
      "14:05 has passed; name a moment that is to come."
    ),
    (
      .intake(.beginsInTheFuture(now + .days(2))),
      "It cannot have been broken since 22 Nov 14:30: that is still to come."
    ),
    (
      .undoing(.alreadyUndone(by: .person(PersonID("nadia")), at: earlier)),
      "nadia took it back already, at 14:05."
    ),
    (
      .undoing(.movedOn(.lifecycle(.resumed), by: .person(PersonID("omar")), at: earlier)),
      "It has moved on since (resumed, by omar, at 14:05): nothing was taken back."
    ),
    (
      .links(.mergedIntoItself),
      "A ticket cannot be merged into itself; name the one that goes on for both."
    ),
    (
      .classification(.notTagged("wifi", carried: ["vpn", "mtu"])),
      "There is no tag “wifi” to take off; it carries vpn and mtu."
    ),
    (
      .classification(.subjectTooLong(1251)),
      "The subject has 1,251 characters, and may have 250: say in one line what is wrong, and "
        + "the rest in the details or a note."
    ),
    (
      .unknownTeam(TeamID("Nobody")),
      "There is no team called “Nobody”; “tierline policy show” lists the teams."
    ),
  ])
  func `a refusal says what is in the way and what can be done`(
    refusal: Refusal, sentence: String
  ) {
    #expect(refusal.sentence(moments: Self.clock) == sentence)
  }

  @Test(arguments: [(0, "0 rows"), (1, "1 row"), (2, "2 rows"), (3784, "3,784 rows")])
  func `things are counted with their name`(count: Int, text: String) {
    #expect(count.of("row") == text)
    #expect(count.of("child", "children").hasSuffix(count == 1 ? " child" : " children"))
  }
}
