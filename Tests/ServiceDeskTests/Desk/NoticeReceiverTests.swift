import Testing

@testable import ServiceDesk

/// Whom a policy's notice tells.
struct NoticeReceiverTests {
  private func told(
    _ receivers: [NoticeRule.Receiver], owner: String? = "nadia", away: [String] = [],
    people: [Person] = Array(Desk.people.values), teams: [Team] = Array(Desk.teams.values)
  ) -> [String] {
    let audience = NoticeAudience(
      owner: owner.map { PersonID($0) }, team: Desk.network, watchers: [PersonID("pia")],
      people: people, teams: teams,
      presences: Dictionary(
        uniqueKeysWithValues: away.map { (PersonID($0), Presence.away(until: nil)) }))
    return NoticeRule(kinds: [], receivers: receivers).told(of: audience).map(\.name).sorted()
  }

  @Test func `the first who is there is told`() {
    #expect(told([.owner, .team, .lead]) == ["nadia"])
    #expect(told([.owner, .team, .lead], away: ["nadia"]) == ["omar"])
    #expect(told([.owner, .team, .lead], away: ["nadia", "omar"]) == ["lena"])
  }

  @Test func `where nobody is there, the first is told`() {
    #expect(told([.owner, .team, .lead], away: ["nadia", "omar", "lena"]) == ["nadia"])
    #expect(told([.owner, .lead], owner: nil, away: ["lena"]) == ["lena"])
  }

  @Test func `the lead of a team is its own, else whoever leads in it, else every lead`() {
    let elsewhere = [TeamID("Workplace")]
    let leads = [("ada", [Desk.network]), ("ben", [Desk.network]), ("cas", elsewhere)].map {
      Person(id: PersonID($0), name: $0, role: .lead, teams: $1)
    }
    let led = Team(id: Desk.network, tier: 2, lead: PersonID("cas"))
    #expect(told([.lead], people: leads, teams: [led]) == ["cas"])
    #expect(told([.lead], people: leads, teams: []) == ["ada", "ben"])
    #expect(told([.lead], people: Array(leads.suffix(1)), teams: []) == ["cas"])
  }

  @Test func `of a team those are told who work in it`() {
    #expect(told([.team]) == ["nadia", "omar"])
    #expect(told([.lead]) == ["lena"])
    #expect(told([.watchers]) == ["pia"])
    #expect(told([.person(PersonID("max"))]) == ["max"])
    #expect(told([.owner], owner: nil).isEmpty)
  }
}
