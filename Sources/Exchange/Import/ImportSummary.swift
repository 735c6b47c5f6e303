/// What an import came to, or would come to.
public struct ImportSummary: Equatable, Sendable {
  public enum Outcome: Equatable, Sendable {
    case imported
    /// Nothing was written: it was only asked what would be.
    case tried
    /// The file has faults, and nothing of it was imported.
    case refused
  }

  public var outcome: Outcome
  /// The file's rows after its header.
  public var rows = 0
  /// Bad rows, and those of cases that cannot be told without them.
  public var rowsLeftOut = 0
  /// Rows whose team no rule of the mapping gives a tier: they are in no figure by tier.
  public var rowsOfUnknownTier = 0
  public var teamsOfUnknownTier = 0
  /// New to the desk (once imported, no longer), and known to it before.
  public var tickets = Count()
  public var events = Count()
  public var teams = Count()
  public var people = Count()
  public var faults = FaultList()

  public struct Count: Equatable, Sendable {
    public var new = 0
    public var known = 0

    public init(new: Int = 0, known: Int = 0) { (self.new, self.known) = (new, known) }

    mutating func add(isNew: Bool) {
      if isNew { new += 1 } else { known += 1 }
    }
  }
}

/// How far an import is.
public struct ImportProgress: Equatable, Sendable {
  public enum Phase: Equatable, Sendable {
    /// The file is read and checked.
    case checking
    /// It is compared with what the desk knows.
    case comparing
    case recording
  }

  public var phase: Phase
  /// Of the phase, from 0 to 1.
  public var fraction: Double
  /// Read in this phase.
  public var rows: Int
  /// Compared or recorded in this phase, the known ones too.
  public var events: Int
}
