internal import Foundation
internal import GRDB
internal import ServiceDesk

/// What a check of the whole desk found.
public struct Verification: Equatable, Sendable {
  public var events: Int64
  /// The first event at which the chain does not hold, and what is wrong with it.
  public var fault: Fault?
  /// SQLite's own complaints about the file.
  public var fileFaults: [String]
  /// Checkpoints that do not agree with the log.
  public var checkpointFaults: [Int64]
  /// Projections that do not stand at the log's end.
  public var laggingProjections: [String]

  public struct Fault: Equatable, Sendable {
    public var sequence: Int64
    public var what: What

    public enum What: Equatable, Sendable {
      case missing
      case linkBroken
      case bodyChanged
      case versionOutOfOrder
      case unreadable
    }
  }

  public var isSound: Bool {
    fault == nil && fileFaults.isEmpty && checkpointFaults.isEmpty && laggingProjections.isEmpty
  }
}

extension Journal {
  /// Checks the file, every link of the chain, the checkpoints and the projections' places.
  /// - Parameter progress: told how many events of how many have been checked.
  public func verify(progress: (Int64, Int64) -> Void = { _, _ in }) throws -> Verification {
    try store.read { db in
      let total = try EventTable(db: db, codec: codec).tip().sequence
      var found = Verification(
        events: total, fault: nil, fileFaults: try fileFaults(db), checkpointFaults: [],
        laggingProjections: try String.fetchAll(
          db, sql: "SELECT name FROM projection WHERE seq <> ? ORDER BY name", arguments: [total]))
      var walk = ChainWalk(storeID: storeID, checkpoints: checkpoints())
      found.fault = try walk.run(db, total: total, progress: progress)
      found.checkpointFaults = walk.disagreeing
      return found
    }
  }

  private func fileFaults(_ db: Database) throws -> [String] {
    try String.fetchAll(db, sql: "PRAGMA quick_check").filter { $0 != "ok" }
  }
}

/// Goes along the chain and compares each link with what it must be.
private struct ChainWalk {
  let storeID: [UInt8]
  private var expected: [Int64: String]
  private(set) var disagreeing: [Int64] = []
  private var link = Chain.start
  private var versions: [String: Int] = [:]
  private var next: Int64 = 1

  init(storeID: [UInt8], checkpoints: [Checkpoint]) {
    self.storeID = storeID
    expected = Dictionary(checkpoints.map { ($0.sequence, $0.link) }) { _, last in last }
  }

  mutating func run(
    _ db: Database, total: Int64, progress: (Int64, Int64) -> Void
  ) throws -> Verification.Fault? {
    let rows = try Row.fetchCursor(db, sql: "SELECT \(EventRow.columns) FROM event ORDER BY seq")
    while let row = try rows.next() {
      guard let event = try? EventRow(row) else {
        return Verification.Fault(sequence: next, what: .unreadable)
      }
      if let what = check(event) { return Verification.Fault(sequence: next, what: what) }
      link = event.link
      if let expected = expected.removeValue(forKey: next), expected != link.hexadecimal {
        disagreeing.append(next)
      }
      if next % 1000 == 0 { progress(next, total) }
      next += 1
    }
    // A checkpoint beyond the log's end: the log was cut.
    disagreeing += expected.keys.filter { $0 >= next }.sorted()
    return nil
  }

  private mutating func check(_ event: EventRow) -> Verification.Fault.What? {
    guard event.sequence == next else { return .missing }
    if let body = event.body, let salt = event.salt,
      Chain.bodyDigest(salt: salt, body: body) != event.bodyDigest
    {
      return .bodyChanged
    }
    if (event.body == nil) != (event.salt == nil) { return .bodyChanged }
    guard Chain.link(event, after: link, store: storeID) == event.link else { return .linkBroken }
    let version = versions[event.stream, default: 0] + 1
    versions[event.stream] = version
    return event.version == version ? nil : .versionOutOfOrder
  }
}
