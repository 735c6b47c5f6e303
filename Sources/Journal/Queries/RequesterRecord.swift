public import ServiceDesk

/// What the desk knows of somebody who asks it for help: how often they wrote, what is open, what
/// was promised to them, and what they thought of it.
public struct RequesterRecord: Equatable, Sendable {
  public var name: String
  /// As their latest tickets state them, the latest first.
  public var emails: [String]
  public var organisations: [String]
  public var firstOpenedAt: Instant
  public var lastOpenedAt: Instant
  /// What they said on tickets that were open already.
  public var messages: Int
  public var open: Tickets
  /// Resolved or ended.
  public var past: Tickets
  public var promises: Promises
  public var satisfaction: Satisfaction

  /// All are counted, and the newest listed.
  public struct Tickets: Equatable, Sendable {
    public var total: Int
    /// Newest first.
    public var newest: [TicketRow]
  }

  /// The runs of their clocks.
  public struct Promises: Equatable, Sendable {
    public var kept = 0
    public var missed = 0
    /// Neither yet.
    public var running = 0
  }

  /// Their ratings, from `Rating.scores`.
  public struct Satisfaction: Equatable, Sendable {
    /// The latest first.
    public var scores: [Int]

    /// The middle one, or the mean of the middle two; nil without any.
    public var median: Double? {
      guard !scores.isEmpty else { return nil }
      let (sorted, count) = (scores.sorted(), scores.count)
      return Double(sorted[(count - 1) / 2] + sorted[count / 2]) / 2
    }
  }
}

extension RequesterRecord {
  /// So many tickets are listed of each kind.
  public static let mostListed = 50
  /// In so many of their latest tickets it is looked for how they are reached.
  static let mostIntroductions = 20
  /// In so many of their latest tickets ratings are looked for.
  static let mostRated = 200
}
