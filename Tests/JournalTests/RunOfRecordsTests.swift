import GRDB
import ServiceDesk
import Testing

@testable import Journal

/// History that is recorded in many pieces comes to the same tables as a rebuild in one.
struct RunOfRecordsTests {
  /// The stories of some tickets, told in turns as a desk lives them.
  private func facts(_ desk: TemporaryDesk, tickets: Int) -> [Fact] {
    let network = (TeamID("Network"), 2)
    let platform = (TeamID("Platform Engineering"), 3)
    let story: [TicketEvent] = [
      .intake(.opened(Opened.sample("Switch resets"))),
      .assignment(.claimed(by: PersonID("nadia"))),
      .classification(.tagged(added: ["switch"], removed: [])),
      .conversation(.received(text: "Any news?")), .conversation(.replied(text: "We look")),
      .escalation(
        .escalated(
          Move(
            from: network.0, fromTier: network.1, to: platform.0, toTier: platform.1), brief: nil)),
      .escalation(.acknowledged), .classification(.fieldSet("site", to: "Oslo")),
      .classification(.tagged(added: [], removed: ["switch"])),
      .lifecycle(.resolved(Resolution(text: "Replaced", isFirstContact: false))),
      .lifecycle(.reopened(reason: nil)),
      .lifecycle(.resolved(Resolution(text: "Replaced again", isFirstContact: false))),
      .lifecycle(.closed),
    ]
    return story.indices.flatMap { step in
      (1...tickets).map { number in
        Fact(
          id: .derived(from: ["\(number)", "\(step)"]),
          event: .ticket(TicketID(number), story[step]), author: desk.author("nadia"),
          occurredAt: TemporaryDesk.start + .minutes(Int64(step * 60 + number)))
      }
    }
  }

  @Test(arguments: [1, 7, 1000])
  func `the tables are those that a rebuild makes`(piece: Int) throws {
    let desk = try TemporaryDesk()
    let facts = facts(desk, tickets: 9)
    for start in stride(from: 0, to: facts.count, by: piece) {
      _ = try desk.journal.record(Array(facts[start..<min(facts.count, start + piece)]))
    }
    let before = try desk.journal.projectionDump()
    try desk.journal.rebuild()
    #expect(try desk.journal.projectionDump() == before)
  }

  @Test func `what others append in between is seen by the next piece`() throws {
    let desk = try TemporaryDesk()
    let other = try desk.another()
    let facts = facts(desk, tickets: 3)
    for (place, fact) in facts.enumerated() {
      _ = try (place.isMultiple(of: 2) ? desk.journal : other).record([fact])
      guard place % 5 == 4 else { continue }
      try desk.perform(.classification(.tag(add: ["t\(place)"], remove: [])), on: 1)
    }
    #expect(try desk.journal.verify().isSound)
    let before = try desk.journal.projectionDump()
    try desk.journal.rebuild()
    #expect(try desk.journal.projectionDump() == before)
  }
}
