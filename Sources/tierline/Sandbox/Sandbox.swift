internal import Journal
internal import Resources
internal import ServiceDesk
internal import Synchronization

/// A small desk to look around in: eight people, six teams and the last two weeks of their work.
struct Sandbox {
  /// When it ends.
  let end: Instant
  let founder: Person
  let account: String

  static let people: [Person] = [
    person("amara", "Amara Nwosu", .tier1, ["Service Desk"]),
    person("tomas", "Tomás Rivera", .tier1, ["Service Desk"]),
    person("maria", "Maria Keller", .tier2, ["Network"]),
    person("dev", "Dev Banerjee", .tier2, ["Network", "Workplace"]),
    person("jonas", "Jonas Lindqvist", .tier2, ["Workplace"]),
    person("priya", "Priya Raman", .tier2, ["Applications"]),
    person("kenji", "Kenji Mori", .tier3, ["Platform Engineering"]),
    person("lena", "Lena Fischer", .tier3, ["Application Engineering"]),
    person("ruth", "Ruth Adeyemi", .lead, ["Network", "Workplace", "Applications"]),
  ]

  /// In the order in which they began.
  static let stories = (serviceDesk + network + workplace + applications + engineering)
    .sorted { $0.age > $1.age }

  private static func person(
    _ id: String, _ name: String, _ role: Role, _ teams: [String]
  ) -> Person {
    Person(id: PersonID(id), name: name, role: role, teams: teams.map { TeamID($0) })
  }

  /// Makes the desk. The same end and founder give the same desk, to the last byte of its log.
  /// - Throws: `StoreFailure`.
  func make(in directory: String) throws {
    let policy = try Policy(document: Resources.policy)
    let history = try SandboxHistory(policy: policy, end: end).batches()
    let world = World(at: end - .days(15))
    try Journal.found(
      directory: directory, policy: Resources.policy, founder: founder, account: account,
      surroundings: world.surroundings)
    let journal = try Journal(directory: directory, surroundings: world.surroundings)
    let author = Author(actor: .person(founder.id), account: account, origin: .verb)
    try journal.declare(
      Sandbox.people.filter { $0.id != founder.id }.map(DeskEvent.personDeclared), by: author)
    for batch in history {
      world.set(batch.at)
      _ = try journal.record(batch.facts)
    }
    try journal.close()
  }
}

/// A clock that is set by hand, and chance that is the same every time.
private final class World: Sendable {
  private let now: Mutex<Instant>
  private let state = Mutex<UInt64>(0x5449_4552)

  init(at moment: Instant) { now = Mutex(moment) }

  func set(_ moment: Instant) { now.withLock { $0 = moment } }

  var surroundings: Journal.Surroundings {
    Journal.Surroundings(now: { self.now.withLock { $0 } }, random: { self.next() })
  }

  /// SplitMix64 (Steele, Lea and Flood, 2014).
  private func next() -> UInt64 {
    state.withLock { state in
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
      return mixed ^ mixed >> 31
    }
  }
}
