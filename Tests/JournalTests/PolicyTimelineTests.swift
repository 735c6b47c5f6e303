import Foundation
import Resources
import ServiceDesk
import Testing

@testable import Journal

struct PolicyTimelineTests {
  private let strict = Resources.policy.replacing(
    "missing_context: {sentence: What was tried or seen is not stated, bounce: true}",
    with: "missing_context: {sentence: What was tried or seen is not stated}")

  @Test func `each moment is judged by the policy that was in force then`() throws {
    let desk = try TemporaryDesk()
    let founded = desk.clock.now
    desk.clock.advance(by: .days(1))
    let adopted = try desk.journal.adoptPolicy(strict, by: desk.author("lena"))

    let policies = desk.journal.policies

    #expect(adopted.number == 2)
    #expect(policies.versions.map(\.number) == [1, 2])
    #expect(policies.newest.from == desk.clock.now)
    for moment in [founded - .days(900), founded, desk.clock.now - .seconds(1)] {
      #expect(policies.policy(at: moment).handBackReason("missing_context")?.isBounce == true)
    }
    for moment in [desk.clock.now, desk.clock.now + .days(900)] {
      #expect(policies.policy(at: moment).handBackReason("missing_context")?.isBounce == false)
    }
    #expect(desk.journal.policy == adopted.policy)
  }

  @Test func `another process sees an adopted policy at once, and so does the next to open`() throws
  {
    let desk = try TemporaryDesk()
    let other = try desk.another()
    #expect(other.policies.versions.count == 1)

    let adopted = try desk.journal.adoptPolicy(strict, by: desk.author("lena"))

    #expect(other.policy == adopted.policy)
    #expect(try desk.another().policies.versions.count == 2)
    #expect(try desk.another().policy == adopted.policy)
    #expect(try desk.another().policies.versions[0].policy == Policy(document: Resources.policy))
  }

  @Test func `a hand-back counts by the policy of its day, also in tables made anew`() throws {
    let desk = try TemporaryDesk()
    func bounce(_ ticket: Int) throws -> Bool {
      try desk.perform(
        .escalation(
          .escalate(to: TeamID("Platform Engineering"), summary: "s", tried: "t", ask: "a")),
        on: ticket)
      let receipt = try desk.perform(
        .escalation(.handBack(to: nil, reason: "missing_context", guidance: "g")), on: ticket,
        by: "pia")
      return try isBounce(receipt.sequence)
    }
    func isBounce(_ sequence: Int64) throws -> Bool {
      try desk.journal.store.read { db in
        try Bool.fetchOne(
          db, sql: "SELECT is_bounce FROM movement WHERE seq = ?", arguments: [sequence]) ?? false
      }
    }
    try desk.open()
    #expect(try bounce(1))
    let first = try desk.journal.newestSequence()
    desk.clock.advance(by: .seconds(1))
    _ = try desk.journal.adoptPolicy(strict, by: desk.author("lena"))
    #expect(try !bounce(1))
    let second = try desk.journal.newestSequence()

    try desk.journal.rebuild()

    #expect(try isBounce(first))
    #expect(try !isBounce(second))
  }

  @Test func `a team that the next policy leaves out is gone, and one that it brings is there`()
    throws
  {
    let desk = try TemporaryDesk()
    let document = Resources.policy.replacing(
      "{name: Application Engineering, tier: 3}", with: "{name: Core, tier: 3}")

    _ = try desk.journal.adoptPolicy(document, by: desk.author("lena"))

    func names() throws -> Set<String> { Set(try desk.journal.teams().map(\.id.name)) }
    #expect(try names().contains("Core"))
    #expect(try !names().contains("Application Engineering"))
    try desk.journal.rebuild()
    #expect(try names().contains("Core"))
    #expect(try !names().contains("Application Engineering"))
  }
}
