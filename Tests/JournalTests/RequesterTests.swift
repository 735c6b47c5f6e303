import ServiceDesk
import Testing

@testable import Journal

/// What the desk knows of those who ask it for help.
struct RequesterTests {
  private func open(
    _ desk: TemporaryDesk, _ requester: Requester, impact: Level = .medium
  ) throws -> Int {
    try desk.perform(
      .intake(
        .open(
          Opening(
            subject: "VPN drops", details: "", requester: requester, team: TeamID("Network"),
            impact: impact, urgency: impact))), by: "tom"
    ).ticket.number
  }

  private func record(_ desk: TemporaryDesk, _ name: String) throws -> RequesterRecord? {
    try desk.journal.requester(name, now: desk.clock.now)
  }

  @Test func `tickets stand newest first, open and past apart`() throws {
    let desk = try TemporaryDesk()
    for _ in 1...3 { _ = try open(desk, Requester(name: "Ada Okafor")) }
    _ = try open(desk, Requester(name: "Ben Ito"))
    try desk.perform(.lifecycle(.resolve(text: "Done")), on: 2)
    try desk.perform(.conversation(.receive("Still slow")), on: 1, by: "tom")

    let record = try #require(try record(desk, "ADA okafor"))

    #expect(record.name == "Ada Okafor")
    #expect(record.open.newest.map(\.id.number) == [3, 1] && record.open.total == 2)
    #expect(record.past.newest.map(\.id.number) == [2] && record.past.total == 1)
    #expect(record.messages == 1)
    #expect(record.firstOpenedAt < record.lastOpenedAt)
  }

  @Test func `addresses and organisations are those of the latest tickets, each once`() throws {
    let desk = try TemporaryDesk()
    let old = Requester(name: "Ada", email: "ada@old.example", organisation: "Harbour")
    let new = Requester(name: "Ada", email: "ada@new.example", organisation: "harbour")
    for requester in [old, new, new] { _ = try open(desk, requester) }

    let record = try #require(try record(desk, "Ada"))

    #expect(record.emails == ["ada@new.example", "ada@old.example"])
    #expect(record.organisations == ["harbour"])
  }

  @Test(arguments: [([5], 5.0), ([1, 4], 2.5), ([1, 5, 4], 4), ([], nil)])
  func `satisfaction is the median of the ratings`(scores: [Int], median: Double?) throws {
    let desk = try TemporaryDesk()
    _ = try open(desk, Requester(name: "Ada"))
    for score in scores {
      let ticket = try open(desk, Requester(name: "Ada"))
      try desk.perform(.lifecycle(.resolve(text: "Done")), on: ticket)
      try desk.perform(.feedback(.rate(score: score, comment: nil)), on: ticket, by: "tom")
    }

    let record = try #require(try record(desk, "Ada"))

    #expect(record.satisfaction.scores == scores.reversed())
    #expect(record.satisfaction.median == median)
  }

  @Test func `each promise is kept, missed or running`() throws {
    let desk = try TemporaryDesk()
    let kept = try open(desk, Requester(name: "Ada"))
    try desk.perform(.conversation(.reply("We look")), on: kept)
    let before = try #require(try record(desk, "Ada")).promises
    desk.clock.advance(by: .days(30))
    let after = try #require(try record(desk, "Ada")).promises

    #expect(before.kept == 1 && before.missed == 0 && before.running > 0)
    #expect(after.kept == 1 && after.missed == before.running && after.running == 0)
  }

  @Test func `names are found by their beginning`() throws {
    let desk = try TemporaryDesk()
    for name in ["Ada Okafor", "Adam Roe", "Ben Ito"] { _ = try open(desk, Requester(name: name)) }

    #expect(try desk.journal.requesters(beginning: "ad", limit: 9) == ["Ada Okafor", "Adam Roe"])
    #expect(try desk.journal.requesters(beginning: "b", limit: 9) == ["Ben Ito"])
    #expect(try desk.journal.requesters(beginning: "", limit: 2).count == 2)
    #expect(try record(desk, "Ada") == nil)
  }
}
