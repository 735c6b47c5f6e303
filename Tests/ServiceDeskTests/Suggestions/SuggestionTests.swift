import Testing

@testable import ServiceDesk

/// Whom a ticket is suggested to, and in which order.
struct SuggestionTests {
  private static let now = Instant(seconds: 1_790_000_000)
  private static let topic = TicketTopic(
    team: Desk.network, priority: .p3, category: "Network", tags: ["vpn"])

  private func candidate(
    _ name: String = "nadia", role: Role = .tier2, skills: [String: Int] = [:], tickets: Int = 0,
    points: Int? = nil, last: TimeSpan? = nil, presence: Presence = .working(until: nil)
  ) -> Candidate {
    Candidate(
      person: Person(
        id: PersonID(name), name: name, role: role, teams: [Desk.network], skills: skills),
      workload: Workload(
        tickets: tickets, points: points ?? 2 * tickets, lastGiven: last.map { Self.now - $0 }),
      presence: presence)
  }

  private func ranking(
    _ candidates: [Candidate], for topic: TicketTopic = topic
  ) -> [Suggestion] {
    Suggestion.ranking(of: candidates, for: topic, at: Self.now)
  }

  private func names(_ candidates: [Candidate], for topic: TicketTopic = topic) -> [String] {
    ranking(candidates, for: topic).map(\.candidate.person.id.name)
  }

  private static func random(_ chance: inout SystemRandomNumberGenerator) -> [Candidate] {
    (0..<Int.random(in: 2...9, using: &chance)).map { number in
      let presences: [Presence] = [
        .working(until: nil), .working(until: now + .minutes(.random(in: 1...90, using: &chance))),
        .unknown, .away(until: nil), .away(until: now + .hours(9)),
      ]
      let skills = ["vpn", "Network", "Email"].shuffled(using: &chance).prefix(2)
        .map { ($0, Int.random(in: 0...5, using: &chance)) }
      let tickets = Int.random(in: 0...9, using: &chance)
      return Candidate(
        person: Person(
          id: PersonID("p\(number)"), name: "", role: Bool.random(using: &chance) ? .tier2 : .lead,
          teams: [Desk.network], skills: Dictionary(uniqueKeysWithValues: skills)),
        workload: Workload(
          tickets: tickets, points: tickets * .random(in: 1...8, using: &chance),
          lastGiven: now - .minutes(.random(in: 0...900, using: &chance))),
        presence: presences.randomElement(using: &chance) ?? .unknown)
    }
  }

  // MARK: Laws

  @Test func `who is not at work comes after everybody who is`() {
    var chance = SystemRandomNumberGenerator()
    for _ in 0..<300 {
      let order = ranking(Self.random(&chance)).map { $0.candidate.presence.isWorking }
      #expect(!zip(order, order.dropFirst()).contains { !$0 && $1 })
    }
  }

  @Test func `more load never brings anybody forward`() throws {
    var chance = SystemRandomNumberGenerator()
    for _ in 0..<300 {
      var candidates = Self.random(&chance)
      let place = candidates.indices.randomElement(using: &chance) ?? 0
      let id = candidates[place].person.id
      let before = try #require(ranking(candidates).firstIndex { $0.candidate.person.id == id })
      candidates[place].workload.tickets += 1
      candidates[place].workload.points += .random(in: 1...8, using: &chance)
      let after = try #require(ranking(candidates).firstIndex { $0.candidate.person.id == id })
      #expect(after >= before)
    }
  }

  @Test func `knowing more, or having waited longer, never sets anybody back`() throws {
    var chance = SystemRandomNumberGenerator()
    for _ in 0..<300 {
      var candidates = Self.random(&chance)
      let place = candidates.indices.randomElement(using: &chance) ?? 0
      let id = candidates[place].person.id
      let before = try #require(ranking(candidates).firstIndex { $0.candidate.person.id == id })
      candidates[place].person.skills["vpn", default: 0] += 1
      candidates[place].workload.lastGiven = candidates[place].workload.lastGiven.map {
        $0 - .hours(1)
      }
      let after = try #require(ranking(candidates).firstIndex { $0.candidate.person.id == id })
      #expect(after <= before)
    }
  }

  @Test func `the order is the same, in whatever order they are asked about`() {
    var chance = SystemRandomNumberGenerator()
    for _ in 0..<100 {
      let candidates = Self.random(&chance)
      #expect(ranking(candidates) == ranking(candidates.shuffled(using: &chance)))
      #expect(ranking(candidates).count == candidates.count)
    }
  }

  // MARK: Cases

  @Test func `who knows it comes before who has a little less to do`() {
    let vera = candidate("vera", skills: ["VPN": 5], tickets: 4)
    let noah = candidate("noah", tickets: 1)

    #expect(names([noah, vera]) == ["vera", "noah"])
  }

  @Test func `who knows it comes after who has far less to do`() {
    let vera = candidate("vera", skills: ["vpn": 5], tickets: 9)
    let noah = candidate("noah", tickets: 1)

    #expect(names([vera, noah]) == ["noah", "vera"])
  }

  @Test func `the graver the ticket, the more knowing counts`() {
    let vera = candidate("vera", skills: ["vpn": 5], tickets: 7)
    let noah = candidate("noah", tickets: 1)
    var grave = Self.topic
    grave.priority = .p1

    #expect(names([vera, noah]) == ["noah", "vera"])
    #expect(names([vera, noah], for: grave) == ["vera", "noah"])
  }

  @Test func `of equals, who has waited longest is the next`() {
    let last: [(String, Int64)] = [("ann", 60), ("ben", 300), ("cat", 120)]
    let candidates = last.map { candidate($0.0, last: .minutes($0.1)) }

    #expect(names(candidates) == ["ben", "cat", "ann"])
  }

  @Test func `a lead is asked after the engineers, and before those at home`() {
    let lead = candidate("lena", role: .lead, skills: ["vpn": 3])
    let engineer = candidate("nadia", skills: ["vpn": 1], tickets: 2)
    let asleep = candidate("omar", skills: ["vpn": 5], presence: .away(until: nil))

    #expect(names([lead, asleep, engineer]) == ["nadia", "lena", "omar"])
  }

  @Test func `who goes home in a moment comes after an equal who stays`() {
    let leaving = candidate("ann", presence: .working(until: Self.now + .minutes(20)))
    let staying = candidate("ben", presence: .working(until: Self.now + .hours(2)))

    #expect(names([leaving, staying]) == ["ben", "ann"])
  }

  // MARK: Reasons

  @Test func `each says why, the weightiest first`() throws {
    let candidates = [
      candidate(
        "vera", skills: ["vpn": 4, "Email": 5], tickets: 2, last: .hours(3),
        presence: .working(until: Self.now + .hours(4))),
      candidate("noah", tickets: 3, presence: .away(until: Self.now + .hours(20))),
      candidate("lena", role: .lead, tickets: 5, presence: .unknown),
    ]
    let sentences = ranking(candidates).map {
      $0.sentence(moments: .clock(.utc, now: Self.now))
    }

    // It is 14:13 on a Monday.
    #expect(
      sentences == [
        "knows vpn well (4), 2 open, the least of the team, works until 18:13, "
          + "has not had one for 3 h",
        "5 open, leads", "3 open, back at 10:13 tomorrow",
      ])
  }

  @Test(arguments: [
    (Suggestion.Reason.carries(tickets: 0, isLeast: false), "nothing open"),
    (.carries(tickets: 1_200, isLeast: false), "1,200 open"),
    (.works(until: nil), "works round the clock"), (.isBack(at: nil), "does not work any more"),
    (.isBack(at: now + .hours(1)), "back at 15:13"),
    (.isBack(at: now + .days(3)), "back at 14:13 on Thu"),
    (.isBack(at: now + .days(30)), "back at 14:13 on 21 Oct"),
    (.lastGiven(.minutes(4)), "has just had one"),
    (.lastGiven(.minutes(40)), "has not had one for 40 min"),
    (.lastGiven(.days(3)), "has not had one for 3 days"),
    (.knows(Skill(name: "vpn", level: 1)), "knows vpn a little (1)"),
    (.knows(Skill(name: "vpn", level: 5)), "teaches vpn (5)"),
  ])
  func `a reason is told in words`(reason: Suggestion.Reason, words: String) {
    #expect(reason.words(moments: .clock(.utc, now: Self.now)) == words)
  }

  @Test func `who carries the least is said of one alone`() {
    let pair = [candidate("ann", tickets: 1), candidate("ben", tickets: 1)]

    #expect(ranking(pair).allSatisfy { !$0.reasons.contains(.carries(tickets: 1, isLeast: true)) })
    #expect(
      ranking(Array(pair.prefix(1)))[0].reasons.contains(.carries(tickets: 1, isLeast: false)))
  }

  // MARK: Who

  @Test func `only those serve a queue who belong to it and may make its tickets theirs`() throws {
    let served = Desk.people.values.filter { Desk.policy.serves($0, in: Desk.network) }

    #expect(Set(served.map(\.id.name)) == ["nadia", "omar", "lena"])
    var gone = try #require(served.first)
    gone.hasLeft = true
    #expect(!Desk.policy.serves(gone, in: Desk.network))
  }
}

extension Presence {
  fileprivate var isWorking: Bool {
    switch self {
    case .working: true
    case .unknown, .away: false
    }
  }
}
