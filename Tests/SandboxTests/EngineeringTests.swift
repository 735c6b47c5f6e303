import Journal
import ServiceDesk
import Testing

@testable import Sandbox

/// What tier 3 does with what it gets.
struct EngineeringTests {
  @Test(arguments: [1, 2, 3, 7] as [UInt64])
  func `engineering sends a part of what it gets back for a reason`(seed: UInt64) throws {
    var (received, refused) = (0, 0)
    for fact in try facts(tickets: 750, seed: seed) {
      guard case .ticket(_, .escalation(let event)) = fact.event else { continue }
      if case .escalated(let move, _) = event, move.toTier == 3 { received += 1 }
      guard case .handedBack(let move, let reason?, let guidance?) = event, move.fromTier == 3,
        reason != "solved"
      else { continue }
      refused += 1
      #expect(guidance.count > 60, "\(guidance)")
    }

    #expect(refused >= 3)
    #expect((6...30).contains(refused * 100 / received), "\(refused) of \(received)")
  }

  @Test func `what engineering lacked is brought when the ticket goes up again`() throws {
    var refused: Set<TicketID> = []
    var again = 0
    for fact in try facts(tickets: 750) {
      guard case .ticket(let id, .escalation(let event)) = fact.event else { continue }
      if case .handedBack(let move, let reason, _) = event, move.fromTier == 3 {
        if reason != "solved" { refused.insert(id) }
      }
      guard case .escalated(let move, let brief?) = event, move.toTier == 3, refused.contains(id)
      else { continue }
      again += 1
      #expect(brief.tried.split(separator: "\n").count >= 2, "\(id)")
    }

    #expect(again > 0)
  }
}
