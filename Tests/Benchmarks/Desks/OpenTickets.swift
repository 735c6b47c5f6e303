import Journal
import Resources
import ServiceDesk

/// A desk on which every ticket is open and every clock runs or is held: what a change of the policy
/// has to go through.
struct OpenTickets {
  let count: Int

  /// Nothing falls due between the last opening and this moment.
  static let end = Instant(seconds: 1_795_186_800)
  private static let portion = 5000
  private static let team = TeamID("Network")
  private static let author = Author(
    actor: .person(PersonID("lead")), account: "bench", origin: .verb)

  /// Makes the desk in a directory that is not there.
  func make(_ directory: String) throws {
    let surroundings = Journal.Surroundings.live.at(Self.end)
    try Journal.found(
      directory: directory, policy: Resources.policy,
      founder: Person(id: PersonID("lead"), name: "Lead", role: .lead, teams: [Self.team]),
      account: "bench", surroundings: surroundings)
    let journal = try Journal(directory: directory, surroundings: surroundings)
    for first in stride(from: 1, through: count, by: Self.portion) {
      let last = min(first + Self.portion - 1, count)
      _ = try journal.record((first...last).flatMap(facts))
    }
    try journal.close()
  }

  /// Opened within the last ten minutes; most are answered, some wait for a customer.
  private func facts(_ number: Int) -> [Fact] {
    let made = MadeTicket(number: number)
    let opened = Self.end - .seconds(Int64(600 - number % 300))
    let requester = Requester(name: made.requester)
    let opening = Opened(
      subject: made.subject, requester: requester, team: Self.team, tier: 2,
      priority: Priority(rawValue: 1 + number % 4) ?? .p4, category: "Network")
    var events: [TicketEvent] = [.intake(.opened(opening))]
    if number % 3 != 0 { events.append(.conversation(.replied(text: "We have found the cause."))) }
    if number % 5 == 0 { events.append(.lifecycle(.held(Hold(reason: .customer)))) }
    return events.enumerated().map { place, event in
      Fact(
        id: EventID(high: UInt64(number), low: UInt64(place)),
        event: .ticket(TicketID(number), event), author: Self.author,
        occurredAt: opened + .seconds(Int64(60 * place)))
    }
  }

  /// Puts it under another policy, as somebody who may: the goals of all its clocks differ.
  static func adopt(_ journal: Journal) throws {
    _ = try journal.adoptPolicy(try policy(), by: author)
  }

  private static func policy() throws -> String {
    try [
      ("first_response: 15m", "first_response: 20m"), ("update: 1h", "update: 90m"),
      ("first_response: 30m", "first_response: 40m"), ("update: 4h", "update: 5h"),
      ("first_response: 4h", "first_response: 5h"),
      ("update: 2 working days", "update: 3 working days"),
      ("first_response: 8h", "first_response: 9h"), ("resolution: 10 w", "resolution: 11 w"),
    ].reduce(Resources.policy) { policy, goals in
      guard policy.contains(goals.0) else {
        throw NotPossible("the policy that comes with Tierline has no “\(goals.0)”")
      }
      return policy.replacingOccurrences(of: goals.0, with: goals.1)
    }
  }
}

extension Journal.Surroundings {
  /// The same chance, at a moment that stands still.
  func at(_ moment: Instant) -> Journal.Surroundings {
    Journal.Surroundings(now: { moment }, random: random)
  }
}
