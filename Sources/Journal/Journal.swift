public import ServiceDesk
internal import Synchronization

/// A desk: it remembers every event for ever and answers questions about them.
///
/// There is one way in for people (`perform`, which decides) and one for history (`record`, which
/// does not). Any number of processes and users may have the same desk open.
public final class Journal: Sendable {
  let store: Store
  let codec: Codec
  let surroundings: Surroundings
  /// 16 bytes that name this log among all.
  let storeID: [UInt8]
  /// Rings when another process has committed.
  public let doorbell: Doorbell
  public let drafts: Drafts
  public let ownViews: OwnViews
  /// What the last recorded history has left to the next: imports come in many pieces.
  let lastRun = Mutex<Appender.Run?>(nil)
  let histories = Mutex(KeptHistories())
  let policyBook: Mutex<PolicyBook>

  /// What the journal may not look at by itself: the clock and chance.
  public struct Surroundings: Sendable {
    public var now: @Sendable () -> Instant
    public var random: @Sendable () -> UInt64

    public init(
      now: @escaping @Sendable () -> Instant, random: @escaping @Sendable () -> UInt64
    ) {
      (self.now, self.random) = (now, random)
    }
  }

  /// Opens the desk in `directory`.
  /// - Throws: `StoreFailure`.
  public init(directory: String, surroundings: Surroundings) throws {
    let files = DeskFiles(directory: directory)
    store = try Store(files: files)
    codec = Codec()
    self.surroundings = surroundings
    let facts = try store.read { db in try StoreFacts(db, path: directory) }
    storeID = facts.storeID
    policyBook = Mutex(
      try store.read { [codec] db in try PolicyBook(EventTable(db: db, codec: codec)) })
    doorbell = try Doorbell(path: files.bell)
    drafts = Drafts(directory: files.drafts)
    ownViews = OwnViews(directory: files.views)
    if facts.projection < Schema.projection, !store.isReadOnly { try rebuild() }
  }

  public var isReadOnly: Bool { store.isReadOnly }

  /// Leaves the desk in order. A process that ends without it loses nothing.
  public func close() throws {
    try markCheckpoint()
    try store.close()
  }
}
