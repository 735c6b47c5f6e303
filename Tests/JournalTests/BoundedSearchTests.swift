import GRDB
import ServiceDesk
import Testing

@testable import Journal

/// However common the words are, an answer looks through a bounded number of places.
struct BoundedSearchTests {
  /// Tickets with a note each, the older half of them resolved.
  private func desk(of size: Int) throws -> TemporaryDesk {
    let desk = try TemporaryDesk()
    let facts = (1...size).flatMap { number in
      let id = TicketID(number)
      let told: [TicketEvent] = [
        .intake(.opened(Opened.sample("Printer \(number) jams"))),
        .conversation(.noted(text: number % 100 == 0 ? "tray and toner" : "tray")),
      ]
      let end: [TicketEvent] = number * 2 < size ? [.lifecycle(.closed)] : []
      return (told + end).enumerated().map { place, event in
        Fact(
          id: .derived(from: ["\(number)", "\(place)"]), event: .ticket(id, event),
          author: desk.author("nadia"), occurredAt: desk.clock.now)
      }
    }
    #expect(try desk.journal.record(facts) == facts.count)
    return desk
  }

  private func query(_ text: String, at desk: TemporaryDesk) throws -> Query {
    try Query.parse(text, zone: .utc, now: desk.clock.now)
  }

  @Test func `a search goes on where it stopped, and finds each ticket once`() throws {
    let desk = try desk(of: 60)
    let query = try query("printer", at: desk)
    var (found, place): ([Int], SearchPlace?) = ([], nil)
    repeat {
      let page = try desk.journal.find(
        query, me: nil, now: desk.clock.now, after: place, limit: 7)
      #expect(page.hits.count <= 7)
      found += page.hits.map(\.row.id.number)
      place = page.next
    } while place != nil
    #expect(found == Array((30...60).reversed()))
    let whole = try desk.journal.search(query, me: nil, now: desk.clock.now, limit: 100)
    #expect(whole.map(\.row.id.number) == found)
  }

  @Test func `a page may be short, and the search still have more to look through`() throws {
    let desk = try desk(of: 4000)
    let now = desk.clock.now
    let rare = try query("tray -printer", at: desk)
    let first = try desk.journal.find(rare, me: nil, now: now, limit: 10)
    #expect(first.hits.isEmpty)
    #expect(first.next != nil)
    #expect(try desk.journal.search(rare, me: nil, now: now, limit: 10).isEmpty)
    let toner = try desk.journal.find(query("toner", at: desk), me: nil, now: now, limit: 5)
    #expect(toner.hits.map(\.row.id.number) == [4000, 3900, 3800, 3700, 3600])
  }

  @Test(arguments: ["owner:nadia", "owner:me", "tag:vpn", "requester:rosa*", "updated<1h"])
  func `where other terms leave few tickets, the words are looked for in these`(
    condition: String
  ) throws {
    let desk = try TemporaryDesk()
    try desk.liveThroughADay()
    let nadia = PersonID("nadia")
    for words in ["vpn", "mtu", "drops", "v*", "drop* every", "zzz"] {
      let query = try query("\(condition) \(words) status:any", at: desk)
      let found = try desk.journal.search(query, me: nadia, now: desk.clock.now, limit: 100)
      let meant = try desk.list(query.text, me: "nadia")
      #expect(Set(found.map(\.row.id)) == Set(meant.map(\.id)), "\(query.text)")
    }
  }

  @Test(arguments: ["p", "pr", "pri", "prin", "printer", "jam", "jams t", "\"printer 4", "1", "39"])
  func `every beginning of a word finds what the language means by it`(typed: String) throws {
    let desk = try desk(of: 60)
    let query = try query(typed + (typed.hasPrefix("\"") ? "*\"" : "*"), at: desk)
    let meant = try desk.journal.everyTicketsFacts()
      .filter { query.matches($0, me: nil, now: desk.clock.now) }.map(\.id)
    let found = try desk.journal.search(query, me: nil, now: desk.clock.now, limit: 100)
    #expect(Set(found.map(\.row.id)) == Set(meant))
    let count = try desk.journal.count(query, me: nil, now: desk.clock.now, atMost: 10)
    #expect(count == min(10, meant.count))
  }

  @Test func `a beginning of four letters is completed from the index, not gathered`() throws {
    let desk = try desk(of: 3)
    let phrases = try ["prin", "3 jam", "printer 3 jams", "zzzz"].map {
      try #require(Phrase($0, isPrefix: true))
    }
    let asked = try desk.journal.store.read { db in
      try phrases.map { try SearchWords(db: db).query($0) }
    }
    #expect(asked == ["\"printer\"", "\"3 jam\" *", "\"printer 3 jams\"", "\"zzzz\" *"])
  }
}

extension Opened {
  static func sample(_ subject: String) -> Opened {
    Opened(
      reference: nil, subject: subject, details: "", requester: Requester(name: "Rosa Vidal"),
      handover: nil, team: TeamID("Network"), tier: 2, impact: nil, urgency: nil, priority: .p3,
      priorityReason: nil, category: nil, tags: [], fields: [:])
  }
}
