// What counts as what between teams and tiers: the parts of a definition that need more than a
// sentence.

extension MetricVariant {
  /// Whether a ticket counts in this variant of the escalation rate; nil where it is not one of
  /// those asked about.
  ///
  /// - Parameters:
  ///   - firstTier: of the team that had it first; nil where nobody knows.
  ///   - visited: the tiers of all teams that ever had it.
  public func countsAsEscalated(firstTier: Int?, visited: Set<Int>) -> Bool? {
    switch self {
    case .oneToTwo: firstTier == 1 ? visited.contains(2) : nil
    case .twoToThree: firstTier == 2 ? visited.contains(3) : nil
    case .oneToAny: firstTier == 1 ? visited.contains { $0 > 1 } : nil
    case .calendar, .business, .all, .rejected, .firstResponse, .nextResponse, .update,
      .resolution, .acknowledgement:
      nil
    }
  }
}

/// Tickets that two teams pass to and fro.
public enum PingPong {
  /// So many passes between the same two teams are one too many.
  public static let passes = 3
}

extension Priority {
  /// How much an owned ticket weighs in its owner's load: each step of urgency doubles it.
  public var loadPoints: Int {
    switch self {
    case .p1: 8
    case .p2: 4
    case .p3: 2
    case .p4: 1
    }
  }
}
