extension MetricID {
  /// What this figure means.
  public var definition: MetricDefinition {
    switch self {
    case .opened: count("Opened", "Tickets opened in the window.")
    case .resolved: count("Resolved", "Tickets resolved in the window.", .higherIsBetter)
    case .closed: count("Closed", "Tickets closed in the window.")
    case .backlog:
      standing("Backlog", "Tickets somebody still has to work on at the window's end.", .count)
    case .backlogAge:
      standing(
        "Backlog age", "The backlog by time since opened, and since the last public message.",
        .seconds)
    case .firstResponseTime:
      time("First response", "Opened to the first public reply by a person.")
    case .nextResponseTime:
      time("Next response", "Oldest unanswered message to the next public reply.")
    case .firstResolutionTime: time("First resolution", "Opened to first resolved.")
    case .fullResolutionTime:
      time("Resolution time", "Opened to last resolved, of tickets not reopened since.")
    case .reopenRate:
      rate(
        "Reopen rate", "Of the tickets resolved in the window, those soon reopened.", [],
        settlesLate: true)
    case .escalationRate:
      rate(
        "Escalation rate", "Tickets opened at a lower tier that were ever at a higher.",
        [.oneToTwo, .twoToThree, .oneToAny])
    case .escalations: count("Escalations", "Moves up a tier.")
    case .handbacks: count("Hand-backs", "Moves down a tier.")
    case .reassignments: count("Reassignments", "Moves between teams.")
    case .reopened: count("Reopened", "Tickets that left resolved or closed.", .lowerIsBetter)
    case .escalatedFromTier1: count("From tier 1", "Arrivals from tier 1 at a higher tier.")
    case .bounceRate:
      rate(
        "Bounce rate", "Hand-backs over escalations received in the window.", [.all, .rejected])
    case .pingPong:
      count("Ping-pong", "Tickets passed three times between two teams.", .lowerIsBetter)
    case .acknowledgementTime:
      time("Acknowledgement", "Arrival by escalation or hand-back to acknowledged or claimed.")
    case .slaAttainment:
      rate(
        "Kept", "Of the promises kept or missed in the window, those kept.",
        ClockKind.allCases.map(MetricVariant.init), .higherIsBetter)
    case .breachedOpen:
      standing("Missed and owed", "Promises missed and not made good at the window's end.", .count)
    case .throughputByEngineer:
      count("Throughput", "Tickets resolved, by engineer.", .higherIsBetter)
    case .load: standing("Load", "Owned open tickets, weighted by priority.", .score)
    }
  }

  private func count(
    _ title: String, _ sentence: String, _ direction: MetricDefinition.Direction = .neither
  ) -> MetricDefinition {
    define(title, sentence, .count, [], direction)
  }

  private func time(_ title: String, _ sentence: String) -> MetricDefinition {
    define(title, sentence, .seconds, [.calendar, .business], .lowerIsBetter)
  }

  private func rate(
    _ title: String, _ sentence: String, _ variants: [MetricVariant],
    _ direction: MetricDefinition.Direction = .lowerIsBetter, settlesLate: Bool = false
  ) -> MetricDefinition {
    define(title, sentence, .ratio, variants, direction, settlesLate: settlesLate)
  }

  private func standing(_ title: String, _ sentence: String, _ unit: MetricUnit) -> MetricDefinition
  {
    define(title, sentence, unit, unit == .seconds ? [.calendar] : [], .lowerIsBetter, at: .end)
  }

  private func define(
    _ title: String, _ sentence: String, _ unit: MetricUnit, _ variants: [MetricVariant],
    _ direction: MetricDefinition.Direction, at scope: MetricDefinition.Scope = .window,
    settlesLate: Bool = false
  ) -> MetricDefinition {
    MetricDefinition(
      id: self, title: title, sentence: sentence, unit: unit, variants: variants, scope: scope,
      direction: direction, settlesLate: settlesLate)
  }
}
