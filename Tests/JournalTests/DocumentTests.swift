import Foundation
import Resources
import ServiceDesk
import Testing

@testable import Journal

struct DocumentTests {
  private func faults(_ document: String) -> [DocumentFault] {
    do throws(DocumentFaults) {
      _ = try Policy(document: document)
      return []
    } catch {
      return error.faults
    }
  }

  @Test func `the shipped policy is sound and names three tiers`() throws {
    let policy = try Policy(document: Resources.policy)
    #expect(Set(policy.teams.compactMap(\.tier)) == [1, 2, 3])
    #expect(policy.matrix.priority(impact: .high, urgency: .high) == .p1)
    #expect(policy.handBackReason("missing_context")?.isBounce == true)
    #expect(policy.handBackReason("solved")?.isBounce == false)
    #expect(policy.rights[.lead]?.anywhere.contains(.roster) == true)
  }

  @Test(arguments: [
    "", "just words", "- a\n- list", "a: [unclosed", "\t: x", "a: 1\na: 2", "a: &x *x",
  ])
  func `what is no policy at all is a fault, not a crash`(document: String) {
    #expect(!faults(document).isEmpty)
  }

  @Test func `a roster names people, roles and teams that exist`() throws {
    let teams = try Policy(document: Resources.policy).teams
    let roster = try Roster(
      document: "people:\n  - {id: maria, role: tier2, teams: [Network], account: mk}\n",
      teams: teams)
    #expect(
      roster.people == [
        Person(
          id: PersonID("maria"), name: "maria", role: .tier2, teams: [TeamID("Network")],
          account: "mk")
      ])
    let error = #expect(throws: DocumentFaults.self) {
      try Roster(
        document: """
          people:
            - {id: maria, role: tier9, teams: [Nowhere]}
            - {id: two words, role: lead}
            - {role: lead, nmae: x}
          """, teams: teams)
    }
    #expect(error?.faults.map(\.line) == [2, 3, 4, 4])
  }
}
