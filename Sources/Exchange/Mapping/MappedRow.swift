/// What one row of another system's export says, in the desk's words: no event yet, only facts.
///
/// In an audit trail it is the ticket's state after the event; in a snapshot its last state.
public struct MappedRow: Hashable, Sendable {
  /// The physical line of the file the row begins on, and its number after the header.
  public var line: Int
  public var record: Int

  /// The ticket's name in the other system.
  public var reference: String
  /// When this became so. Of a snapshot without a time of its own: the latest moment it names.
  public var time: UnixMicroseconds
  public var step: Step

  /// As the mapping trims and renames it.
  public var team: String?
  /// Nil where the mapping's rules do not know the team's tier.
  public var tier: Int?
  /// Nil while the ticket waits in a team's queue, whatever name the row gives.
  public var owner: String?
  public var requester: String?

  /// 1 to 4, as in P1 to P4.
  public var priority: Int?
  /// 1 to 4; 1 is the gravest.
  public var impact: Int?
  public var urgency: Int?

  public var subject: String?
  public var category: String?
  public var tags: [String]
  /// Every custom field of the mapping in its order, those without a value too.
  public var custom: [CustomField]

  /// Known to every snapshot; an audit trail may tell it as well.
  public var openedAt: UnixMicroseconds?
  /// Of snapshots only: in an audit trail they would show the future.
  public var resolvedAt: UnixMicroseconds?
  public var closedAt: UnixMicroseconds?

  public init(
    line: Int = 0, record: Int = 0, reference: String, time: UnixMicroseconds, step: Step
  ) {
    self.line = line
    self.record = record
    self.reference = reference
    self.time = time
    self.step = step
    tags = []
    custom = []
  }

  /// Where a ticket stands in its life after the row.
  public enum Step: Hashable, Sendable {
    /// Nobody has begun; given to the owner where the row names one.
    case new
    /// Being worked on by the owner.
    case open
    /// Open, in the team's queue, nobody's.
    case queued
    /// Open and given to the owner, not started.
    case assigned
    case onHold(HoldReason)
    case resolved
    case resolvedAtFirstContact
    case closed
    case cancelled
    /// The row is kept and changes nothing.
    case ignored
  }

  /// Whom or what a ticket on hold waits for.
  public enum HoldReason: String, Hashable, Sendable, CaseIterable {
    case customer, vendor, change, problem, evidence, other
  }

  /// A field that only this source has.
  public struct CustomField: Hashable, Sendable {
    public var name: String
    public var value: String?

    public init(name: String, value: String?) {
      self.name = name
      self.value = value
    }
  }
}
