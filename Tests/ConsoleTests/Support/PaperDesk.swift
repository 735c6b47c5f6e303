import Foundation
import Journal
import Resources
import ServiceDesk
import Synchronization
import Testing

/// A small desk in a directory of its own, with a clock that stands until it is moved and the same
/// chance every time.
final class PaperDesk: Sendable {
  let journal: Journal
  let directory: String
  private let world: World

  init() throws {
    directory = NSTemporaryDirectory() + "console-test-" + UUID().uuidString
    let world = World()
    let surroundings = Journal.Surroundings(now: { world.now }, random: { world.chance() })
    try Journal.found(
      directory: directory, policy: Resources.policy, founder: .lena, account: "lena",
      surroundings: surroundings)
    journal = try Journal(directory: directory, surroundings: surroundings)
    self.world = world
    let people: [Person] = [.maria, .noah, .omar, .tom]
    try journal.declare(people.map { .personDeclared($0) }, by: Author(.lena))
  }

  deinit { try? FileManager.default.removeItem(atPath: directory) }

  var now: Instant { world.now }

  func pass(_ span: TimeSpan) { world.pass(span) }

  /// Opens a ticket; the team gets it as if tier 1 had handed it over.
  @discardableResult
  func open(
    _ subject: String, _ impact: Level = .medium, _ urgency: Level = .medium,
    team: TeamID = .network, requester: String = "Anna Berg"
  ) throws -> TicketID {
    let opening = Opening(
      subject: subject, details: "It has been so since this morning.",
      requester: Requester(name: requester, email: "anna@example.org"),
      handover: Handover(tried: "Restarted the client, twice.", by: "tom"), team: team,
      impact: impact, urgency: urgency)
    return try perform(.intake(.open(opening)), on: nil, by: .lena).ticket
  }

  @discardableResult
  func perform(
    _ command: TicketCommand, on ticket: TicketID?, by person: Person
  ) throws -> Receipt {
    try journal.perform(command, on: ticket, by: Author(person))
  }

  func ticket(_ id: TicketID) throws -> Ticket {
    try #require(try journal.ticket(id))
  }
}

/// The clock and chance of a test.
private final class World: Sendable {
  private let clock = Mutex(CivilTime(year: 2026, month: 11, day: 20, hour: 9).instant())
  private let last = Mutex(UInt64(1))

  var now: Instant { clock.withLock { $0 } }

  func pass(_ span: TimeSpan) { clock.withLock { $0 = $0 + span } }

  func chance() -> UInt64 {
    last.withLock { last in
      last = last &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return last
    }
  }
}

extension TeamID {
  static let desk = TeamID("Service Desk")
  static let network = TeamID("Network")
  static let platform = TeamID("Platform Engineering")
}

extension Person {
  static let lena = Person(
    id: PersonID("lena"), name: "Lena Vos", role: .lead, teams: [.network])
  static let maria = Person(
    id: PersonID("maria"), name: "Maria Silva", role: .tier2, teams: [.network])
  static let noah = Person(
    id: PersonID("noah"), name: "Noah Berg", role: .tier2, teams: [.network])
  static let omar = Person(
    id: PersonID("omar"), name: "Omar Diaz", role: .tier3, teams: [.platform])
  static let tom = Person(id: PersonID("tom"), name: "Tom Hill", role: .tier1, teams: [.desk])
}

extension Author {
  init(_ person: Person) {
    self.init(actor: .person(person.id), account: person.id.name, origin: .console)
  }
}
