public import ServiceDesk

/// What became of a desk between two moments, for whoever takes over: what changed, and what waits
/// for whom at the end.
public struct ShiftReport: Equatable, Sendable {
  public var window: MetricWindow
  /// In the order of `Kind`; a kind of which nothing happened is left out.
  public var chapters: [Chapter]
  /// What nobody owns first, then by owner.
  public var waiting: [Waiting]

  /// All that happened of one kind.
  public struct Chapter: Equatable, Sendable {
    public var kind: Kind
    /// How many tickets it happened to; the changes are the latest of them.
    public var tickets: Int
    /// One for each ticket, the latest first.
    public var changes: [Change]
  }

  public enum Kind: String, CaseIterable, Sendable {
    case missed
    case escalated
    case handedBack = "handed_back"
    case moved
    case opened
    case reopened
    case ownerChanged = "owner_changed"
    case priorityChanged = "priority_changed"
    case resolved
    case closed
    case cancelled
    case merged
  }

  /// What happened to one ticket, once or more often.
  public struct Change: Equatable, Sendable {
    /// As it is now.
    public var ticket: TicketRow
    /// The last time.
    public var at: Instant
    public var times: Int
    public var detail: Detail
  }

  public enum Detail: Equatable, Sendable {
    case none
    /// The last time; the reason is that of a hand-back, and nil where it is not stated.
    case teams(from: TeamID, to: TeamID, reason: String?)
    /// From the window's beginning to its end; nil is nobody.
    case owners(from: PersonID?, to: PersonID?)
    case priorities(from: Priority, to: Priority)
    /// The promises that fell due unkept.
    case clocks([ClockKind])
  }

  /// Active tickets in the same hands at the end of the window.
  public struct Waiting: Equatable, Sendable {
    /// Nil: nobody's.
    public var owner: PersonID?
    /// Nil where the report is not by team.
    public var team: TeamID?
    public var new = 0
    public var open = 0
    public var onHold = 0
    /// A few, those first whose clocks run out first; of a window that ended in the past none.
    public var first: [TicketRow] = []

    public var all: Int { new + open + onHold }
  }
}

extension ShiftReport {
  /// So many changes are listed of a kind; all are counted.
  public static let mostChanges = 500
  /// So many tickets are named of those that wait for somebody.
  static let mostNamed = 5
}
