import Foundation
import Resources
import ServiceDesk

@testable import Journal

/// A desk in a directory of its own, with a clock that the test moves; gone when the test is.
final class TemporaryDesk: Sendable {
  let directory: String
  let journal: Journal
  let clock: SteppingClock

  static let start = Instant(seconds: 1_790_000_000)

  init() throws {
    directory = NSTemporaryDirectory() + "desk-\(UUID().uuidString)"
    let clock = SteppingClock(TemporaryDesk.start)
    self.clock = clock
    try Journal.found(
      directory: directory, policy: Resources.policy, founder: Self.people[0], account: "root",
      surroundings: clock.surroundings)
    journal = try Journal(directory: directory, surroundings: clock.surroundings)
    try journal.declare(
      Self.people.dropFirst().map { .personDeclared($0) }, by: author("lena"))
  }

  deinit { try? FileManager.default.removeItem(atPath: directory) }

  /// A second door to the same desk, as another process has it.
  func another() throws -> Journal {
    try Journal(directory: directory, surroundings: clock.surroundings)
  }

  static let people = [
    Person(id: PersonID("lena"), name: "Lena", role: .lead, teams: [TeamID("Network")]),
    Person(id: PersonID("tom"), name: "Tom", role: .tier1, teams: [TeamID("Service Desk")]),
    Person(id: PersonID("nadia"), name: "Nadia", role: .tier2, teams: [TeamID("Network")]),
    Person(id: PersonID("omar"), name: "Omar", role: .tier2, teams: [TeamID("Network")]),
    Person(
      id: PersonID("pia"), name: "Pia", role: .tier3, teams: [TeamID("Platform Engineering")]),
  ]

  func author(_ person: String) -> Author {
    Author(actor: .person(PersonID(person)), account: "root", origin: .verb)
  }

  @discardableResult
  func perform(
    _ command: TicketCommand, on ticket: Int? = nil, seen: Int? = nil, by person: String = "nadia"
  ) throws -> Receipt {
    clock.advance(by: .minutes(10))
    return try journal.perform(
      command, on: ticket.map { TicketID($0) }, seen: seen, by: author(person))
  }

  @discardableResult
  func open(
    _ subject: String = "VPN drops", team: String = "Network", impact: Level = .medium,
    urgency: Level = .medium, category: String? = nil, tags: [String] = []
  ) throws -> Receipt {
    try perform(
      .intake(
        .open(
          Opening(
            subject: subject, details: "Every hour, at Oslo",
            requester: Requester(name: "Rosa Vidal"), team: TeamID(team), impact: impact,
            urgency: urgency, category: category, tags: tags))), by: "tom")
  }

  func list(_ text: String, me: String? = nil) throws -> [TicketRow] {
    let query = try Query.parse(text, zone: .utc, now: clock.now)
    return try journal.queue(query, me: me.map { PersonID($0) }, now: clock.now, limit: 1000).rows
  }
}

/// A clock that stands still until it is moved, and chance that repeats itself.
final class SteppingClock: @unchecked Sendable {
  private let lock = NSLock()
  private var moment: Instant
  private var seed: UInt64 = 0x9E37_79B9_7F4A_7C15

  init(_ moment: Instant) { self.moment = moment }

  var now: Instant { lock.withLock { moment } }

  func advance(by span: TimeSpan) { lock.withLock { moment = moment + span } }

  func random() -> UInt64 {
    lock.withLock {
      seed &+= 0x9E37_79B9_7F4A_7C15
      var mixed = seed
      mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
      return mixed ^ mixed >> 31
    }
  }

  var surroundings: Journal.Surroundings {
    Journal.Surroundings(now: { self.now }, random: { self.random() })
  }
}

/// A working day on a desk: every family of rules takes part.
extension TemporaryDesk {
  func liveThroughADay() throws {
    try open("VPN drops every hour", impact: .high, urgency: .high, category: "Network")
    try open("Mailbox full", team: "Service Desk", category: "Email", tags: ["quota"])
    try open("Core switch resets", impact: .high, tags: ["vpn"])
    try open("VPN drops at home", urgency: .low)
    try perform(.assignment(.claim), on: 1)
    try perform(.lifecycle(.start), on: 1)
    try perform(.conversation(.note("Looks like the MTU, @omar")), on: 1)
    try perform(.conversation(.reply("We have found a lead")), on: 1)
    try perform(.conversation(.receive("It dropped again")), on: 1, by: "tom")
    try perform(
      .escalation(
        .escalate(
          to: TeamID("Platform Engineering"), summary: "Tunnel resets", tried: "New client",
          ask: "Read the core logs")), on: 1)
    try perform(.escalation(.acknowledge), on: 1, by: "pia")
    try perform(
      .escalation(.handBack(to: nil, reason: "missing_context", guidance: "Attach a capture")),
      on: 1, by: "pia")
    try perform(.assignment(.claim), on: 1)
    try perform(.lifecycle(.resolve(text: "MTU lowered to 1400")), on: 1)
    try perform(.lifecycle(.reopen(reason: "Still drops")), on: 1, by: "tom")
    try perform(.lifecycle(.hold(.vendor, until: nil, asking: nil)), on: 3)
    try perform(.classification(.overridePriority(.p1, reason: "Site down")), on: 3)
    try perform(.classification(.setField("site", to: "Oslo")), on: 3)
    try perform(.links(.link(.related, to: TicketID(3))), on: 1)
    try perform(.links(.merge(into: TicketID(1))), on: 4)
    try perform(.lifecycle(.resolve(text: "Quota raised")), on: 2, by: "lena")
    try perform(.lifecycle(.close), on: 2, by: "lena")
  }
}
