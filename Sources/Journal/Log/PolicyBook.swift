internal import GRDB
public import ServiceDesk
internal import Synchronization

extension Journal {
  /// The rules in force.
  public var policy: Policy { policies.current }

  /// Every policy that the desk has had, as far as this moment knows: other processes adopt, too.
  public var policies: PolicyTimeline {
    // What is known already serves while the store cannot be read.
    (try? store.read { db in try policies(in: db) }) ?? policyBook.withLock { $0.timeline }
  }

  /// The same within a transaction, before it adopts anything itself.
  func policies(in db: Database) throws -> PolicyTimeline {
    let table = EventTable(db: db, codec: codec)
    return try policyBook.withLock { book in
      try book.catchUp(table)
      return book.timeline
    }
  }

  /// The policies within a transaction, and the hours of their calendars as far as they have been
  /// worked out.
  func clockRules(in db: Database) throws -> ClockRules {
    let table = EventTable(db: db, codec: codec)
    return try policyBook.withLock { book in
      try book.catchUp(table)
      return book.rules
    }
  }

  /// Keeps what was worked out meanwhile for the next time.
  func keep(_ rules: ClockRules) {
    policyBook.withLock { $0.keep(rules) }
  }
}

/// The desk's policies as they were last read from the log.
struct PolicyBook {
  private(set) var timeline: PolicyTimeline
  private(set) var rules: ClockRules
  /// The length of the desk's stream when it was looked at.
  private var version: Int

  /// - Throws: `policyUnreadable` where the one in force cannot be read.
  init(_ table: EventTable) throws {
    let adoptions = try table.adoptions(after: 0)
    guard let founding = adoptions.first, let latest = adoptions.last else {
      throw StoreFailure.policyUnreadable([])
    }
    version = try table.version(of: .desk)
    let current = try latest.policy()
    timeline = PolicyTimeline(foundedAt: founding.at, founding.reader(otherwise: current))
    for adoption in adoptions.dropFirst() {
      timeline.adopt(at: adoption.at, adoption.reader(otherwise: current))
    }
    rules = ClockRules(timeline, zones: ZoneRules.named)
  }

  /// Costs one look into an index where nothing was adopted.
  mutating func catchUp(_ table: EventTable) throws {
    let now = try table.version(of: .desk)
    guard now > version else { return }
    for adoption in try table.adoptions(after: version) {
      timeline.adopt(try adoption.policy(), at: adoption.at)
    }
    rules = ClockRules(timeline, zones: ZoneRules.named)
    version = now
  }

  mutating func keep(_ rules: ClockRules) {
    if rules.policies.versions.count == timeline.versions.count { self.rules = rules }
  }
}

/// A policy as it stands in the log.
struct PolicyAdoption: Sendable {
  let sequence: Int64
  let by: Actor
  let at: Instant
  let document: String
  let files: [String: String]

  func policy() throws -> Policy {
    do throws(DocumentFaults) {
      return try Policy(document: document, files: files)
    } catch {
      throw StoreFailure.policyUnreadable(error.faults)
    }
  }

  /// Old policies are read when somebody asks for them: a desk may have had many.
  /// - Parameter current: stands for a document that only a newer program can read.
  fileprivate func reader(otherwise current: Policy) -> @Sendable () -> Policy {
    let kept = KeptPolicy()
    return { [document, files] in
      kept.policy { (try? Policy(document: document, files: files)) ?? current }
    }
  }
}

/// A policy that is read once.
private final class KeptPolicy: Sendable {
  private let kept = Mutex<Policy?>(nil)

  func policy(_ read: () -> Policy) -> Policy {
    kept.withLock { kept in
      let policy = kept ?? read()
      kept = policy
      return policy
    }
  }
}

extension EventTable {
  /// The founding and the adoptions of the desk's stream after `version`, in order.
  func adoptions(after version: Int) throws -> [PolicyAdoption] {
    try stream(.desk, ofKinds: PolicyAdoption.kinds, after: version).compactMap(PolicyAdoption.init)
  }
}

extension PolicyAdoption {
  fileprivate static let kinds = [DeskFounded1.kind, PolicyAdopted1.kind]

  /// Nil for what is no policy, or was redacted.
  init?(_ recorded: RecordedEvent) {
    switch recorded.content {
    case .event(.desk(.founded(let document, let files))),
      .event(.desk(.policyAdopted(let document, let files))):
      (sequence, by, at) = (recorded.sequence, recorded.actor, recorded.occurredAt)
      (self.document, self.files) = (document, files)
    case .event, .unknown, .redacted: return nil
    }
  }
}
