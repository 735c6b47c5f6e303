internal import Journal
public import ServiceDesk

/// A desk to look around in: the believable month of a mid-size IT desk, or as many years of it as
/// the wanted number of tickets takes. Nothing in it is real.
///
/// The same tickets, seed, end and founder give the same desk, to the last byte of its log.
public struct Sandbox: Sendable {
  /// How many tickets it has; its usual month has `usualSize`.
  public let tickets: Int
  public let seed: UInt64
  /// When it ends: what is still open then is the desk's backlog.
  public let end: Instant
  /// Whoever makes it, and leads it.
  public let founder: Person
  /// The operating-system account that made it.
  public let account: String

  public static let usualSize = 750

  /// The people of the usual desk; a larger one has more.
  public static var people: [Person] { Staff.core.map(\.person) }

  public init(
    tickets: Int = Sandbox.usualSize, seed: UInt64 = 1, end: Instant, founder: Person,
    account: String
  ) {
    (self.tickets, self.seed, self.end) = (max(1, tickets), seed, end)
    (self.founder, self.account) = (founder, account)
  }

  /// Makes the desk. It stands in its place only when it is whole.
  /// - Parameter progress: told now and then how many tickets there are.
  /// - Throws: `StoreFailure`; nothing is left behind then.
  public func make(in directory: String, progress: (Int) -> Void = { _ in }) throws {
    try UnfinishedDesk.make(directory) { place in try fill(place, progress: progress) }
  }

  private func fill(_ directory: String, progress: (Int) -> Void) throws {
    var month = try Month(self)
    let world = World(at: month.start - .days(1), seed: seed)
    try Journal.found(
      directory: directory, policy: SandboxPolicy.document, founder: founder, account: account,
      surroundings: world.surroundings)
    let journal = try Journal(directory: directory, surroundings: world.surroundings)
    let author = Author(actor: .person(founder.id), account: account, origin: .verb)
    let others = month.setting.staff.colleagues.map(\.person).filter { $0.id != founder.id }
    try journal.declare(others.map(DeskEvent.personDeclared), by: author)
    var raises = Raises(month.setting)
    while let facts = try month.nextFacts() {
      world.set(month.told)
      let told = raises.answered(before: month.told, among: facts)
      if !told.isEmpty { _ = try journal.record(told) }
      try raises.follow(passing(of: journal))
      progress(month.ticketCount)
    }
    try journal.close()
  }

  /// What time alone has made happen.
  private func passing(of journal: Journal) throws -> [TickReport.Happening] {
    var happenings: [TickReport.Happening] = []
    try journal.letTimePass { happenings += $0 }
    return happenings
  }
}
