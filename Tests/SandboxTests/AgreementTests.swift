import Journal
import ServiceDesk
import Testing

@testable import Sandbox

/// What is said on a ticket agrees with what was said before.
struct AgreementTests {
  @Test(arguments: [1, 5] as [UInt64])
  func `nobody says or asks the same twice on a ticket`(seed: UInt64) throws {
    var said: [TicketID: [String]] = [:]
    for fact in try facts(tickets: 750, seed: seed) {
      guard case .ticket(let id, .conversation(let event)) = fact.event else { continue }
      switch event {
      case .noted(let text), .replied(let text): said[id, default: []] += text.sentences
      default: break
      }
    }
    for (id, sentences) in said where sentences.count < 60 {
      let counts = Dictionary(sentences.map { ($0, 1) }, uniquingKeysWith: +)
      #expect(counts.filter { $0.value > 1 }.isEmpty, "\(id)")
    }
  }

  @Test func `a trouble that began on another day is told with that day`() {
    let report = CivilTime(year: 2026, month: 11, day: 19, hour: 10, minute: 20).instant()
    var chance = Chance(seed: 3)
    for _ in 0..<200 {
      let beginning = Beginning(before: report, zone: .utc, isWatched: false, &chance)
      let began = CivilTime(beginning.moment)
      let time = ZoneRules.utc.told(beginning.moment, at: report)

      #expect(beginning.moment < report)
      #expect(time.contains(" on ") == (began.day != 19), "\(time)")
      #expect(beginning.since.contains("yesterday") == (began.day == 18), "\(beginning.since)")
    }
  }

  @Test func `a monitor sees at once what breaks`() {
    let report = CivilTime(year: 2026, month: 11, day: 16, hour: 3, minute: 5).instant()
    var chance = Chance(seed: 3)
    for _ in 0..<50 {
      let beginning = Beginning(before: report, zone: .utc, isWatched: true, &chance)
      #expect(report.since(beginning.moment) < .hours(3))
    }
  }
}

extension String {
  /// Without greetings, names and the output of programs.
  fileprivate var sentences: [String] {
    split(separator: "\n").map(String.init).filter { line in
      line.count > 24 && (line.hasSuffix(".") || line.hasSuffix("?"))
    }
  }
}
