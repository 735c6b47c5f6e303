import Foundation
import Resources
import ServiceDesk
import Testing

@testable import Journal

/// Who may give the desk a new policy or roster, and what must be left standing.
struct AdoptionTests {
  private func refusal(_ work: () throws -> Void) throws -> Refusal {
    try #require(#expect(throws: Refusal.self) { try work() })
  }

  @Test func `only who has the right adopts a policy, and nothing is written otherwise`() throws {
    let desk = try TemporaryDesk()
    let before = try desk.journal.newestSequence()

    let found = try refusal {
      _ = try desk.journal.adoptPolicy(Resources.policy, by: desk.author("nadia"))
    }

    #expect(found == .missingRight(.policy, of: .tier2))
    #expect(try desk.journal.newestSequence() == before)
  }

  @Test func `a policy that names no policy makers lets those who keep the roster adopt the next`()
    throws
  {
    let desk = try TemporaryDesk()
    let old = Resources.policy.replacing(", roster, policy, import", with: ", roster, import")
    #expect(old != Resources.policy)

    _ = try desk.journal.adoptPolicy(old, by: desk.author("lena"))
    _ = try desk.journal.adoptPolicy(Resources.policy, by: desk.author("lena"))

    #expect(desk.journal.policies.versions.count == 3)
  }

  @Test func `a policy must leave somebody who can adopt the next one`() throws {
    let desk = try TemporaryDesk()
    let document = Resources.policy
      .replacing(", roster, policy, import", with: ", roster, import")
      .replacing("anywhere: [note, watch]", with: "anywhere: [note, watch, policy]")

    let found = try refusal { _ = try desk.journal.adoptPolicy(document, by: desk.author("lena")) }

    #expect(found == .adoption(.nobodyWouldHave(.policy)))
  }

  @Test func `a team is not left out while tickets stand there`() throws {
    let desk = try TemporaryDesk()
    try desk.open(team: "Network")
    try desk.open(team: "Network")
    let document = Resources.policy.replacing("  - {name: Network, tier: 2}\n", with: "")

    let found = try refusal { _ = try desk.journal.adoptPolicy(document, by: desk.author("lena")) }

    #expect(found == .adoption(.ticketsStand([TeamID("Network"): 2])))
    #expect(found.sentence(moments: .utc).contains("Network (2 tickets)"))
  }

  @Test func `a roster adds people and replaces those of the same ids, and says who`() throws {
    let desk = try TemporaryDesk()
    let document = """
      people:
        - {id: nadia, name: Nadia, role: tier2, teams: [Network]}
        - {id: omar, name: Omar, role: tier3, teams: [Platform Engineering], skills: {vpn: 5}}
        - {id: zoe, role: tier1, email: zoe@example.org, calendar: 24x7}
      """

    let news = try desk.journal.adoptRoster(document, by: desk.author("lena"))

    #expect(news.map(\.id.name) == ["omar", "zoe"])
    #expect(try desk.journal.person(PersonID("omar"))?.skills == ["vpn": 5])
    #expect(try desk.journal.person(PersonID("zoe"))?.email == "zoe@example.org")
    let before = try desk.journal.newestSequence()
    #expect(try desk.journal.adoptRoster(document, by: desk.author("lena")).isEmpty)
    #expect(try desk.journal.newestSequence() == before)
    let people = try desk.journal.people()
    try desk.journal.rebuild()
    #expect(try desk.journal.people() == people)
  }

  @Test func `who has left keeps their name, and neither acts nor is given work`() throws {
    let desk = try TemporaryDesk()
    try desk.open()
    _ = try desk.journal.adoptRoster(
      "people:\n  - {id: omar, name: Omar, role: tier2, teams: [Network], left: true}",
      by: desk.author("lena"))

    #expect(try desk.journal.person(PersonID("omar"))?.name == "Omar")
    #expect(
      try refusal { try desk.perform(.conversation(.note("x")), on: 1, by: "omar") }
        == .hasLeft(PersonID("omar")))
    #expect(
      try refusal { try desk.perform(.assignment(.assign(to: PersonID("omar"))), on: 1) }
        == .hasLeft(PersonID("omar")))
  }

  @Test func `a roster must leave somebody who can adopt the next one`() throws {
    let desk = try TemporaryDesk()

    let found = try refusal {
      _ = try desk.journal.adoptRoster(
        "people:\n  - {id: lena, role: tier2}", by: desk.author("lena"))
    }

    #expect(found == .adoption(.nobodyWouldHave(.roster)))
  }
}
