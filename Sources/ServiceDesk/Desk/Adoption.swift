/// A desk gives itself a new policy or a new roster.
public enum Adoption {
  public enum Refusal: Equatable, Sendable {
    /// With it nobody who works here would have the right, and no later one could be adopted.
    case nobodyWouldHave(Right)
    /// Teams that it leaves out, and how many tickets are still with each.
    case ticketsStand([TeamID: Int])
  }

  /// What the rules may look at.
  public struct Situation: Sendable {
    public var policy: Policy
    public var actor: Actor
    public var people: [Person]
    /// Of each team, the tickets that have not ended.
    public var tickets: [TeamID: Int]

    public init(
      policy: Policy, actor: Actor, people: [Person], tickets: [TeamID: Int] = [:]
    ) {
      (self.policy, self.actor, self.people, self.tickets) = (policy, actor, people, tickets)
    }
  }
}

extension Adoption.Situation {
  /// Holds if the actor may have the policy adopted, and the desk could live with it.
  public func mayAdopt(_ next: Policy) throws(Refusal) {
    try require(.policy)
    let kept = Set(next.teams.map(\.id))
    let left = Set(policy.teams.map(\.id)).subtracting(kept)
    let standing = tickets.filter { left.contains($0.key) && $0.value > 0 }
    guard standing.isEmpty else { throw .adoption(.ticketsStand(standing)) }
    try expectSuccessors(next, people)
  }

  /// Holds if the actor may have these people adopted, and somebody could adopt the next ones.
  public func mayAdopt(_ news: [Person]) throws(Refusal) {
    try require(.roster)
    let replaced = Set(news.map(\.id))
    try expectSuccessors(policy, people.filter { !replaced.contains($0.id) } + news)
  }

  private func expectSuccessors(_ policy: Policy, _ people: [Person]) throws(Refusal) {
    for right in [Right.roster, .policy] {
      let isHeld = people.contains { !$0.hasLeft && policy.allows($0.role, right) }
      guard isHeld else { throw .adoption(.nobodyWouldHave(right)) }
    }
  }

  /// Holds if the acting person has the right anywhere.
  public func require(_ right: Right) throws(Refusal) {
    guard let id = actor.person else { return }
    guard let person = people.first(where: { $0.id == id }) else { throw .notInRoster(id) }
    if person.hasLeft { throw .hasLeft(id) }
    guard policy.allows(person.role, right) else { throw .missingRight(right, of: person.role) }
  }
}

extension Policy {
  /// Whether the role has the right on the whole desk.
  public func allows(_ role: Role, _ right: Right) -> Bool {
    rights[role]?.anywhere.contains(right) == true
  }
}
